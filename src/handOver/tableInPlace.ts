import { findCalls } from '../formulas/calls';
import { plainTableOf } from '../functions/catalogue/plainTable';
import { type PlainCell } from '../functions/catalogue/notes';
import { columnLetters, columnNumber } from '../formulas/addresses';
import type { FormulaCell } from './formulaCells';
import { blankArguments, emptyTextIn, obstacle } from './plainFormula';
import { type Setting } from './setting';
import { firstOf, lastOf, type FileCell } from '../files/inPlace/sheetCells';
import { words } from './words';
import { isTooLong } from './workedTables';
import { present, under } from '../formulas/present';

export interface TableInPlace {
  /** What each cell of the table becomes. */
  cells: Map<FileCell, PlainCell>;
  /** Cells that the table has room for and leaves blank with today's inputs. */
  beyond: Set<FileCell>;
  why: string;
}

/** The ordinary formulas that fill a table where one of ours filled it, or why there are none. */
export function tableInPlace(
  one: FormulaCell,
  formula: string,
  setting: Setting,
): TableInPlace | { reason: string } {
  const { sheet, element } = one;
  const { namespace, catalogue, file } = setting;
  const calls = findCalls(`=${formula}`, namespace);
  const [call] = calls;
  if (!call || calls.length > 1 || call.start !== 1 || call.end !== formula.length + 1)
    return { reason: words.because.table };
  const place = { sheet, isArray: true, takesTables: true };
  const reason = obstacle(call, place, setting);
  if (reason !== null) return { reason };
  const description = under(catalogue, call.name);
  const name = `${namespace}.${call.name}`;
  if (!description.plain) return { reason: words.because.noTwin(name) };
  const empty = emptyTextIn(call, description, sheet, file);
  if (empty) return { reason: words.because.emptyText(name, empty) };

  const first = lastOf(firstOf(present(element.ref, 'the range of a table')));
  const last = lastOf(present(element.ref, 'the range of a table'));
  const left = columnNumber(first.column);
  const shown = { rows: last.row - first.row + 1, columns: columnNumber(last.column) - left + 1 };
  const at = (row: number, column: number) => `${columnLetters(left - 1 + column)}${first.row + row}`;
  const cellAt = (row: number, column: number) => file.cell(sheet, at(row, column));
  const size = withRoom(shown, description.plain.grows, (row, column) => cellAt(row, column)?.content === '');
  const blank = blankArguments(call, description, place, setting);
  const table = plainTableOf(call, description, { ...size, at }, new Set(blank.map((each) => each.name)));
  if (!table) return { reason: words.because.noPlainTable(name) };
  if (isTooLong(table)) return { reason: words.because.tooLong };

  const cells = new Map<FileCell, PlainCell>();
  const beyond = new Set<FileCell>();
  for (const [row, line] of table.entries()) {
    for (const [column, plain] of line.entries()) {
      const cell = cellAt(row, column);
      if (!cell) return { reason: words.because.noPlainTable(name) };
      cells.set(cell, plain);
      if (row >= shown.rows || column >= shown.columns) beyond.add(cell);
    }
  }
  const why = blank.length
    ? words.because.twinWithBlanks(blank.map((each) => `${each.name} (${each.text})`).join(', '))
    : words.because.plainTable;
  return { cells, beyond, why };
}

/** As far as the sheet has prepared blank cells for a larger table, so that it may grow in the copy too. */
function withRoom(
  shown: { rows: number; columns: number },
  grows: { more?: number; along: 'rows' | 'columns'; atMost: number } | undefined,
  isPrepared: (row: number, column: number) => boolean,
): { rows: number; columns: number } {
  if (!grows) return shown;
  const most = grows.atMost + 1 + (grows.more ?? 0);
  let { rows, columns } = shown;
  const all = (count: number, test: (k: number) => boolean) =>
    Array.from({ length: count }, (_, k) => k).every(test);
  if (grows.along === 'columns') {
    while (columns < most && all(rows, (row) => isPrepared(row, columns))) columns++;
  } else {
    while (rows < most && all(columns, (column) => isPrepared(rows, column))) rows++;
  }
  return { rows, columns };
}
