import { ICommandService, type Injector, type IRange, type Workbook } from '@univerjs/core';
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from '@univerjs/sheets';
import { columnIndex, columnLetters } from '../formulas/addresses';
import type { PagePlan, PrintPlan } from '../plan/plan';
import { addressOfRange, rangeAt } from './addresses';
import type { SheetExtras } from './sheetFrame';

/** Rows or columns that are put in before one, counted from zero; fewer than none are taken out from there on. */
interface Shift {
  of: 'rows' | 'columns';
  at: number;
  count: number;
}

type Span = [first: number, last: number];

const kinds: Record<string, { of: Shift['of']; sign: 1 | -1 }> = {
  [InsertRowMutation.id]: { of: 'rows', sign: 1 },
  [RemoveRowMutation.id]: { of: 'rows', sign: -1 },
  [InsertColMutation.id]: { of: 'columns', sign: 1 },
  [RemoveColMutation.id]: { of: 'columns', sign: -1 },
};

/** Tables, timelines, links, groups and print areas are kept by address, unknown to Univer: they move with their cells. */
export function moveExtrasWithCells(injector: Injector, workbook: Workbook): void {
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const kind = kinds[id];
    if (!kind) return;
    const { unitId, subUnitId, range } = params as { unitId: string; subUnitId: string; range: IRange };
    const sheet = unitId === workbook.getUnitId() ? workbook.getSheetBySheetId(subUnitId) : null;
    const extras = sheet?.getCustomMetadata() as SheetExtras | undefined;
    if (!sheet || !extras) return;
    const [first, last] = kind.of === 'rows' ? rowsOf(range) : columnsOf(range);
    sheet.setCustomMetadata(
      moved(extras, { of: kind.of, at: first, count: kind.sign * (last - first + 1) }) as object,
    );
  });
}

function moved(extras: SheetExtras, shift: Shift): SheetExtras {
  const { tables, timelines, links, print, rowGroups, columnGroups } = extras;
  const isOfRows = shift.of === 'rows';
  return {
    ...extras,
    ...(tables && {
      tables: tables.flatMap((table) => movedCells(table.range, shift).map((range) => ({ ...table, range }))),
    }),
    ...(timelines && { timelines: timelines.flatMap((range) => movedCells(range, shift)) }),
    ...(links && {
      links: links.flatMap((link) => movedCells(link.at, shift).map((at) => ({ ...link, at }))),
    }),
    ...(rowGroups && isOfRows && { rowGroups: movedGroups(rowGroups, shift, Number, String) }),
    ...(columnGroups && !isOfRows && { columnGroups: movedGroups(columnGroups, shift, numberOf, lettersOf) }),
    ...(print && { print: movedPrint(print, shift) }),
  };
}

function movedGroups<Group>(
  groups: Record<string, Group>,
  shift: Shift,
  read: (line: string) => number,
  write: (line: number) => string,
): Record<string, Group> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([line, group]) => {
      const span = movedSpan([read(line) - 1, read(line) - 1], shift);
      return span ? [[write(span[0] + 1), group]] : [];
    }),
  );
}

function movedPrint(
  { titleRows, titleColumns, periods, areas, page, ...rest }: PrintPlan,
  shift: Shift,
): PrintPlan {
  const rows = titleRows && (shift.of === 'rows' ? movedLines(titleRows, shift, Number, String) : titleRows);
  const inColumns = (text: string) =>
    shift.of === 'columns' ? movedLines(text, shift, numberOf, lettersOf) : text;
  const columns = titleColumns && inColumns(titleColumns);
  const movedAreas = (areas ?? []).flatMap((area) => movedCells(area, shift));
  const from = periods && inColumns(`${periods.from}:${periods.from}`)?.split(':')[0];
  const count = periods?.count && movedCells(periods.count, shift)[0];
  return {
    ...rest,
    ...(rows && { titleRows: rows }),
    ...(columns && { titleColumns: columns }),
    ...(periods && from && { periods: { from, onPage: periods.onPage, ...(count && { count }) } }),
    ...(movedAreas.length > 0 && { areas: movedAreas }),
    ...(page && { page: movedPage(page, shift) }),
  };
}

/** A page ends before the row or column before which it ended. */
function movedPage(page: PagePlan, shift: Shift): PagePlan {
  const key = shift.of === 'rows' ? 'rowBreaks' : 'columnBreaks';
  const breaks = page[key]?.flatMap((line) => movedSpan([line - 1, line - 1], shift)?.slice(0, 1) ?? []);
  return { ...page, ...(breaks && { [key]: breaks.map((line) => line + 1) }) };
}

/** `A6:H30` where it then lies; none where all of it is taken out. */
function movedCells(address: string, shift: Shift): string[] {
  const range = rangeAt(address);
  const isOfRows = shift.of === 'rows';
  const span = movedSpan(isOfRows ? rowsOf(range) : columnsOf(range), shift);
  if (!span) return [];
  const [first, last] = span;
  const there = isOfRows ? { startRow: first, endRow: last } : { startColumn: first, endColumn: last };
  return [addressOfRange({ ...range, ...there })];
}

/** `1:4` or `A:B`. */
function movedLines(
  text: string,
  shift: Shift,
  read: (line: string) => number,
  write: (line: number) => string,
): string | undefined {
  const [first = 1, last = first] = text.split(':').map(read);
  const span = movedSpan([first - 1, last - 1], shift);
  return span?.map((line) => write(line + 1)).join(':');
}

function movedSpan([first, last]: Span, { at, count }: Shift): Span | null {
  if (count > 0) return [at <= first ? first + count : first, at <= last ? last + count : last];
  const goneBefore = (line: number) => Math.min(Math.max(line - at, 0), -count);
  const [from, end] = [first - goneBefore(first), last + 1 - goneBefore(last + 1)];
  return end > from ? [from, end - 1] : null;
}

const rowsOf = ({ startRow, endRow }: IRange): Span => [startRow, endRow];
const columnsOf = ({ startColumn, endColumn }: IRange): Span => [startColumn, endColumn];
const numberOf = (letters: string) => columnIndex(letters) + 1;
const lettersOf = (column: number) => columnLetters(column - 1);
