import type { Value } from './kinds/kind';
import type { Reading } from './propose';
import type { FieldReader } from './readers';
import { type RawTable, textOf } from './raw';
import { UNREAD } from './values/amounts';

/**
 * Rows that mean the same in every column, however they are written: £24.62 and 24.62. Where rows have references, only
 * those of one reference are compared.
 */
export class Duplicates {
  /** References that come again with other values, and the line of the first of them. */
  repeated: { count: number; line: number } | null = null;
  private readonly first = new Map<Value, number | Set<string>>();
  private readonly unmapped: number[];

  constructor(
    private readonly table: RawTable,
    { mapping }: Reading,
    private readonly readers: readonly FieldReader[],
  ) {
    const mapped = new Set(Object.values(mapping));
    this.unmapped = table.columns.map((_, column) => column).filter((column) => !mapped.has(column));
  }

  /** Whether a row before this one was the same. */
  has(row: number, reference: Value): boolean {
    const key = typeof reference === 'string' ? reference.toLowerCase() : reference;
    const before = this.first.get(key);
    if (before === undefined) {
      this.first.set(key, row);
      return false;
    }
    const known = typeof before === 'number' ? new Set([this.meaningOf(before)]) : before;
    if (typeof before === 'number') this.first.set(key, known);
    const own = this.meaningOf(row);
    if (known.has(own)) return true;
    known.add(own);
    if (reference !== null)
      this.repeated = { count: (this.repeated?.count ?? 0) + 1, line: this.repeated?.line ?? row + 1 };
    return false;
  }

  private meaningOf(row: number): string {
    const parts: string[] = [];
    for (const column of this.unmapped) parts.push(textOf(this.table.columns[column]?.[row]).toLowerCase());
    for (const { cells, of } of this.readers) {
      const value = of(cells[row] ?? null);
      parts.push(value === UNREAD ? '' : typeof value === 'string' ? value.toLowerCase() : String(value));
    }
    return parts.join('\u0001');
  }
}
