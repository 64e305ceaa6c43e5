import type { ErrorCodeValue } from './customFunctions';

export interface Refusal {
  code: ErrorCodeValue;
  message: string;
}

export interface UniverCell {
  unitId: string;
  sheetId: string;
  row: number;
  column: number;
}

/**
 * Why a cell shows an error. Univer keeps the code alone in the cell; the words are kept here until the cell changes,
 * moves or is calculated without a refusal.
 */
export class RefusalLog {
  private readonly cells = new Map<string, Refusal>();
  private readonly listeners = new Set<() => void>();

  get(unitId: string, sheetId: string, row: number, column: number): Refusal | undefined {
    return this.cells.get(univerCellKey({ unitId, sheetId, row, column }));
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get isEmpty(): boolean {
    return this.cells.size === 0;
  }

  /** One round of changes: what each of these cells now refuses, or undefined for no refusal. One notice for all. */
  update(changes: Iterable<[UniverCell, Refusal | undefined]>): void {
    let changed = false;
    for (const [place, refusal] of changes) {
      const key = univerCellKey(place);
      const before = this.cells.get(key);
      if (before?.code === refusal?.code && before?.message === refusal?.message) continue;
      if (refusal) this.cells.set(key, refusal);
      else this.cells.delete(key);
      changed = true;
    }
    if (changed) this.notify();
  }

  clear(): void {
    if (this.isEmpty) return;
    this.cells.clear();
    this.notify();
  }

  private notify(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

export function univerCellKey({ unitId, sheetId, row, column }: UniverCell): string {
  return `${unitId}\n${sheetId}\n${row}\n${column}`;
}
