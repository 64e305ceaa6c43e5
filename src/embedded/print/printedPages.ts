import { areaOf, type Area, columnIndex, columnLetters } from '../../formulas/addresses';
import { LEAST_TYPE, pagesAcross, printMargins } from '../../plan/printPages';
import type { SheetPlan } from '../../plan/plan';

/** Of the default font, in points. */
const TYPE = 11;
const PIXELS_AN_INCH = 96;
const PLAIN_COLUMN = 8.43;
/** Excel's numbers of sizes of paper, upright, in inches. */
const papers: Record<number, readonly [width: number, height: number]> = {
  8: [11.69, 16.54],
  9: [8.27, 11.69],
};
const A4 = 9;

export interface Paper {
  /** In inches. */
  width: number;
  height: number;
  margins: { left: number; right: number; top: number; bottom: number };
}

/** Columns of a sheet that are printed side by side, with the rows beneath one another as they fit. */
export interface PrintedPart {
  /** Rows counted from 0: those repeated on each page, and the others. */
  titles: number[];
  rows: number[];
  /** Columns counted from 0, with their widths in points. */
  columns: { column: number; width: number }[];
}

export interface PrintedSheet {
  paper: Paper;
  /** Of the default font, in points. */
  type: number;
  /** What a size in points of the sheet is multiplied by. */
  scale: number;
  parts: PrintedPart[];
  /** Rows before which a page ends, counted from 0. */
  breaks: ReadonlySet<number>;
}

/**
 * How a sheet is laid out on paper: as its plan says, or where it says nothing as wide as fits, in type that can be read.
 * @param used the cells that hold something, spilled ones included
 */
export function printedSheet(sheet: SheetPlan, used: Iterable<string>): PrintedSheet {
  const held = [...used, ...(sheet.charts ?? []).map(({ at }) => at)].map(areaOf);
  const whole = extent(held);
  const paper = paperOf(sheet);
  const room = (paper.width - paper.margins.left - paper.margins.right) * PIXELS_AN_INCH;
  const page = sheet.print?.page;
  const across = page ? null : pagesAcross({ ...sheet, print: sheet.print ?? plainPrint });
  const areas = (sheet.print?.areas ?? []).map(areaOf);
  const columnsOf = (area: Area) => {
    const groups = page
      ? groupsOfPage(sheet, area, room / scaleOfPage(sheet, area, room))
      : groupsOf(area, across);
    return groups
      .filter((columns, i) => isHeld(held, area, columns, groups[i - 1]))
      .map((columns) => columns.filter((column) => !isHidden(sheet, column)));
  };
  const parts = (areas.length > 0 ? areas : [whole]).flatMap((area) => {
    const titles = titleRows(sheet);
    const rows = steps(area.top, area.bottom).filter((row) => !isHiddenRow(sheet, row));
    const shown = rows.filter((row) => !titles.includes(row));
    return columnsOf(area)
      .filter((columns) => columns.length > 0)
      .map((columns) => ({ titles, rows: shown, columns }));
  });
  const widest = Math.max(1, ...parts.map(({ columns }) => total(sheet, columns)));
  const fitted = page
    ? scaleOfPage(sheet, areas[0] ?? whole, room)
    : across
      ? across.scale / 100
      : printedWhole(sheet, room / widest);
  const scale = Math.max(fitted, LEAST_TYPE / TYPE);
  // Type that would be too small stays as large as it must be, and the columns are narrower instead.
  const squeeze = Math.min(1, room / (widest * scale));
  const points = (column: number) => widthOf(sheet, column) * scale * squeeze * (72 / PIXELS_AN_INCH);
  return {
    paper,
    type: TYPE * scale,
    scale,
    parts: parts.map(({ columns, ...rest }) => ({
      ...rest,
      columns: columns.map((column) => ({ column, width: points(column) })),
    })),
    breaks: new Set((sheet.print?.page?.rowBreaks ?? []).map((row) => row - 1)),
  };
}

/** A sheet that is reduced to one page needs no smaller type than the smallest. */
const printedWhole = ({ print }: SheetPlan, wide: number) =>
  print?.isOnePage ? LEAST_TYPE / TYPE : Math.min(1, wide);

const plainPrint = { orientation: 'landscape' } as const;

function paperOf({ print = plainPrint }: SheetPlan): Paper {
  const { orientation, page } = { page: undefined, ...print };
  const [short, long] = papers[page?.paper ?? A4] ?? papers[A4] ?? [8.27, 11.69];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return { width, height, margins: page?.margins ?? printMargins };
}

function extent(held: readonly Area[]): Area {
  return held.reduce(
    (whole, { bottom, right }) => ({
      ...whole,
      bottom: Math.max(whole.bottom, bottom),
      right: Math.max(whole.right, right),
    }),
    { top: 0, left: 0, bottom: 0, right: 0 },
  );
}

/** Whether a page after the first has more than the columns that it repeats: something in those after the page before. */
function isHeld(held: readonly Area[], { top, bottom }: Area, own: number[], before: number[] | undefined) {
  const from = before?.at(-1);
  const to = own.at(-1) ?? 0;
  return (
    from === undefined ||
    held.some((area) => area.top <= bottom && area.bottom >= top && area.left <= to && area.right > from)
  );
}

/** The columns of each page across, the repeated ones first. */
function groupsOf({ left, right }: Area, across: ReturnType<typeof pagesAcross>): number[][] {
  if (!across) return [steps(left, right)];
  const last = columnIndex(across.titleColumns.split(':')[1] ?? 'A');
  const starts = [left, ...across.starts.filter((start) => start > left && start <= right)];
  return starts.map((start, i) => {
    const own = steps(start, (starts[i + 1] ?? right + 1) - 1);
    return i === 0 ? own : [...steps(left, last), ...own];
  });
}

/** How much narrower columns may be so that one more fits. */
const SQUEEZE = 0.87;

/** The scale that a person chose, or that makes the sheet as many pages wide as they chose; type stays readable. */
function scaleOfPage(sheet: SheetPlan, { left, right }: Area, room: number): number {
  const { scale = 100, fit } = sheet.print?.page ?? {};
  const wanted = fit && fit.across > 0 ? (room * fit.across) / total(sheet, steps(left, right)) : scale / 100;
  return Math.max(LEAST_TYPE / TYPE, Math.min(wanted, fit ? 1 : wanted));
}

/** Pages that end where a person put a break, and where there is no more room. */
function groupsOfPage(sheet: SheetPlan, { left, right }: Area, room: number): number[][] {
  const { titleColumns, page } = sheet.print ?? {};
  const [first = 0, last = -1] = titleColumns?.split(':').map(columnIndex) ?? [];
  const breaks = new Set((page?.columnBreaks ?? []).map((column) => column - 1));
  const groups: number[][] = [];
  let group: number[] = [];
  let repeated = 0;
  for (const column of steps(left, right).filter((one) => !isHidden(sheet, one))) {
    const isFull = total(sheet, [...group, column]) * SQUEEZE > room;
    if (group.length > repeated && (breaks.has(column) || isFull)) {
      groups.push(group);
      group = steps(first, last).filter((one) => one < column);
      repeated = group.length;
    }
    group.push(column);
  }
  return [...groups, group];
}

function titleRows({ print }: SheetPlan): number[] {
  const [first, last = first] = (print?.titleRows ?? '').split(':').map(Number);
  return first ? steps(first - 1, (last ?? first) - 1) : [];
}

function isHidden({ columns, columnStates = {} }: SheetPlan, column: number): boolean {
  const letters = columnLetters(column);
  return columnStates[letters]?.isHidden === true || columns[letters] === 0;
}

function isHiddenRow({ rowStates = {} }: SheetPlan, row: number): boolean {
  return rowStates[row + 1]?.isHidden === true;
}

function total(sheet: SheetPlan, columns: number[]): number {
  return columns.reduce((sum, column) => sum + widthOf(sheet, column), 0);
}

/** How wide a column is, in characters. */
export function charactersOf({ columns, otherColumns = PLAIN_COLUMN }: SheetPlan, column: number): number {
  return columns[columnLetters(column)] ?? otherColumns;
}

/** In pixels, as Excel shows it. */
function widthOf(sheet: SheetPlan, column: number): number {
  return charactersOf(sheet, column) * 7 + 5;
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
