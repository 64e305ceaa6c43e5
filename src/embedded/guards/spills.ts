import type { IRange, IUnitRange, Nullable, ObjectMatrix } from '@univerjs/core';
import type { IAllRuntimeData, IFormulaCurrentConfigService } from '@univerjs/engine-formula';
import { waitingTables } from './overlappingSpills';

interface Known {
  /** Univer's last entry for the formula: a new object each time the formula is calculated. */
  range: unknown;
  cleared: unknown;
  table: IRange | null;
  content: unknown[];
}

type Cells = ObjectMatrix<Nullable<{ v?: unknown; t?: unknown } | undefined>> | undefined;

/** Follows, through the passes of one calculation, which spilled tables have changed and which have gone. */
export class Spills {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly state: IAllRuntimeData,
    private readonly config: IFormulaCurrentConfigService,
  ) {}

  /** The cells whose readers have to be calculated again because of the pass just made. */
  afterPass(): IUnitRange[] {
    const dirty: IUnitRange[] = [];
    for (const place of this.formulas()) dirty.push(...this.follow(place));
    return dirty;
  }

  private follow({ unitId, sheetId, row, column }: Place): IUnitRange[] {
    const key = [unitId, sheetId, row, column].join('\n');
    const ranges = this.state.arrayFormulaRange[unitId]?.[sheetId];
    const range = ranges?.[row]?.[column];
    const cleared = this.state.clearArrayFormulaCellData[unitId]?.[sheetId]?.getValue(row, column);
    const before = this.known.get(key);
    const spilled = range !== undefined && range !== before?.range;
    const emptied = cleared !== undefined && cleared !== before?.cleared;
    if (!spilled && !emptied) return [];

    const cells = this.state.arrayFormulaCellData[unitId]?.[sheetId];
    const formerly = this.config.getArrayFormulaRange()[unitId]?.[sheetId]?.[row]?.[column];
    const table = spilled && !emptied ? range : null;
    if (before?.table) remove(cells, before.table, table);
    // Otherwise readers would get the values from before this calculation wherever the new table does not reach.
    if (formerly) remove(this.config.getArrayFormulaCellData()[unitId]?.[sheetId], formerly, null);
    if (!spilled) delete ranges?.[row]?.[column];
    const content = table ? contentOf(cells, table) : [];
    this.known.set(key, { range: spilled ? range : undefined, cleared, table, content });

    const same = before && sameRange(before.table, table) && sameContent(before.content, content);
    if (same) return [];
    const left = [before?.table, before ? null : formerly].filter((r): r is IRange => Boolean(r));
    const freed = left.flatMap((range) => this.waiting(unitId, sheetId, range));
    const changed = [...(table ? [table] : []), ...left].flatMap(withoutFirstCell);
    return [...changed, ...freed].map((part) => ({ unitId, sheetId, range: part }));
  }

  /** The tables that had no room because of another that was here. */
  private waiting(unitId: string, sheetId: string, range: IRange): IRange[] {
    const { state, config } = this;
    const shown = [
      state.unitData[unitId]?.[sheetId],
      state.arrayFormulaCellData[unitId]?.[sheetId],
      config.getArrayFormulaCellData()[unitId]?.[sheetId],
      config.getUnitData()[unitId]?.[sheetId]?.cellData,
    ];
    return [config.getArrayFormulaRange(), state.arrayFormulaRange].flatMap((tables) =>
      waitingTables(tables[unitId]?.[sheetId], range, ...shown),
    );
  }

  /** The cells that hold, or held until now, a formula that spills. */
  private *formulas(): Generator<Place> {
    const seen = new Set<string>();
    for (const units of [this.config.getArrayFormulaRange(), this.state.arrayFormulaRange]) {
      for (const [unitId, sheets] of Object.entries(units)) {
        for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
          for (const [row, columns] of Object.entries(rows ?? {})) {
            for (const column of Object.keys(columns ?? {})) {
              const key = [unitId, sheetId, row, column].join('\n');
              if (seen.has(key)) continue;
              seen.add(key);
              yield { unitId, sheetId, row: Number(row), column: Number(column) };
            }
          }
        }
      }
    }
  }
}

interface Place {
  unitId: string;
  sheetId: string;
  row: number;
  column: number;
}

/** The formula's own cell is left out: its readers are calculated after it as it is, and it must not set itself off. */
function withoutFirstCell(range: IRange): IRange[] {
  const { startRow, startColumn, endRow, endColumn } = range;
  const parts = [
    { startRow, endRow: startRow, startColumn: startColumn + 1, endColumn },
    { startRow: startRow + 1, endRow, startColumn, endColumn },
  ];
  return parts.filter((part) => part.startRow <= part.endRow && part.startColumn <= part.endColumn);
}

function remove(cells: Cells, range: IRange, except: IRange | null): void {
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) {
      if (!except || row > except.endRow || column > except.endColumn) cells?.realDeleteValue(row, column);
    }
  }
}

function contentOf(cells: Cells, range: IRange): unknown[] {
  const content: unknown[] = [];
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) {
      const cell = cells?.getValue(row, column);
      content.push(cell?.v, cell?.t);
    }
  }
  return content;
}

function sameRange(a: IRange | null, b: IRange | null): boolean {
  return a?.endRow === b?.endRow && a?.endColumn === b?.endColumn;
}

function sameContent(a: unknown[], b: unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
