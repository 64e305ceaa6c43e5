import { columnIndex, columnLetters } from '../formulas/addresses';
import type { PrintPlan, SheetPlan } from './plan';
import { areaOf } from '../formulas/addresses';

/** In inches. */
export const printMargins = { left: 0.25, right: 0.25, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };
/** Width and height, in inches. */
export const A4 = { portrait: [8.27, 11.69], landscape: [11.69, 8.27] } as const;
const DOTS_AN_INCH = 96;
/** Of the default font, in points. */
const TYPE = 11;
/** No sheet is printed in smaller type, in points: what does not fit goes on pages side by side. */
export const LEAST_TYPE = 8;
/** Programs scale a sheet by whole per cent. */
const LEAST_SCALE = Math.ceil((100 * LEAST_TYPE) / TYPE) / 100;
/** Of what is a whole number but for the last digit of a division. */
const ROUNDING = 1e-9;
/** LibreOffice measures a column by the digits of the font itself, a little wider than the screen's whole pixels. */
const SLACK = 0.94;
/** The width of a column that states none, in characters. */
const PLAIN_COLUMN = 8.43;

/** How a sheet too wide for one page is divided into pages side by side. */
export interface PagesAcross {
  /** In per cent. */
  scale: number;
  /** The first columns of the pages after the first, counted from 0. */
  starts: number[];
  /** The columns that every page repeats: `A:B`. */
  titleColumns: string;
}

/**
 * Null where the sheet is one page wide with type that can be read, or has a page of a person's own. Else the pages: each begins with the title columns,
 * holds as many of the others as its plan says or as it has room for, and divides no chart.
 */
export function pagesAcross(sheet: SheetPlan): PagesAcross | null {
  if (!sheet.print || sheet.print.page) return null;
  const { titleColumns = 'A:A', periods } = sheet.print;
  const whole = columnsOf(sheet);
  const room = paperOf(sheet.print) * SLACK;
  const most = room / LEAST_SCALE;
  if (!periods && widthOf(sheet, whole) <= most) return null;

  const titles = columnsIn(titleColumns);
  const starts: number[] = [];
  let [page, widest] = [0, 0];
  for (const columns of periods ? spansOf(sheet, whole, titles, periods, most) : unparted(sheet, whole)) {
    const width = widthOf(sheet, columns);
    if (page > 0 && (periods || page + width > most)) {
      starts.push(columns.left);
      page = widthOf(sheet, titles);
    }
    page += width;
    widest = Math.max(widest, page);
  }
  return { scale: Math.min(100, Math.floor((100 * room) / widest + ROUNDING)), starts, titleColumns };
}

/** The last column of the page on which a column is printed; without end where the sheet says nothing of paper. */
export function pageEnds(sheet: SheetPlan): (column: number) => number {
  if (!sheet.print || sheet.print.page) return () => Infinity;
  const { right } = columnsOf(sheet);
  const starts = pagesAcross(sheet)?.starts ?? [];
  return (column) => Math.min(...starts.filter((start) => start > column).map((start) => start - 1), right);
}

/** What the size of everything on the sheet is multiplied by on paper: pages as above, or as wide as one page. */
export function printedScale(sheet: SheetPlan): number {
  const pages = pagesAcross(sheet);
  if (pages) return pages.scale / 100;
  if (sheet.print?.isOnePage) return LEAST_SCALE;
  return sheet.print ? Math.min(1, paperOf(sheet.print) / widthOf(sheet, columnsOf(sheet))) : 1;
}

/** Between the margins, in pixels. */
function paperOf({ orientation }: PrintPlan): number {
  return (A4[orientation][0] - printMargins.left - printMargins.right) * DOTS_AN_INCH;
}

interface Columns {
  left: number;
  right: number;
}

function columnsIn(letters: string): Columns {
  const [left, right] = letters.split(':').map(columnIndex);
  if (left !== 0 || right === undefined || !(right >= 0))
    throw new Error(`The title columns must be like A:B; they are ${letters}`);
  return { left, right };
}

function widthOf({ columns }: SheetPlan, { left, right }: Columns): number {
  let width = 0;
  for (let column = left; column <= right; column++) {
    width += Math.round((columns[columnLetters(column)] ?? PLAIN_COLUMN) * 7) + 5;
  }
  return width;
}

/** Those that print. */
function columnsOf({ cells, charts = [], print }: SheetPlan): Columns {
  const areas = (print?.areas ?? [...Object.keys(cells), ...charts.map(({ at }) => at)]).map(areaOf);
  return { left: 0, right: areas.reduce((most, { right }) => Math.max(most, right), 0) };
}

/**
 * The columns of each page of a timeline: a year's months or a quarter's weeks together, or in equal parts where a page
 * does not hold them, as the first does not that has the totals too.
 */
function spansOf(
  sheet: SheetPlan,
  { right: last }: Columns,
  titles: Columns,
  { from, onPage }: NonNullable<NonNullable<SheetPlan['print']>['periods']>,
  most: number,
): Columns[] {
  const spans: Columns[] = [];
  const first = columnIndex(from);
  for (let start = first; start <= last; start += onPage) {
    const end = Math.min(last, start + onPage - 1);
    const before = (left: number) =>
      left === first ? widthOf(sheet, { left: 0, right: first - 1 }) : widthOf(sheet, titles);
    let parts = 1;
    const size = () => Math.ceil((end - start + 1) / parts);
    while (size() > 1 && before(start) + widthOf(sheet, { left: start, right: start + size() - 1 }) > most)
      parts++;
    for (let left = start; left <= end; left += size()) {
      const right = Math.min(end, left + size() - 1);
      spans.push({ left: left === first ? 0 : left, right });
    }
  }
  return spans;
}

/** Each column alone, but those under a chart together. */
function unparted(sheet: SheetPlan, whole: Columns): Columns[] {
  const pieces: Columns[] = [];
  const charts = (sheet.charts ?? []).map(({ at }) => areaOf(at));
  for (let left = 0; left <= whole.right;) {
    let right = left;
    for (let last = -1; last !== right;) {
      last = right;
      for (const chart of charts) {
        if (chart.left <= right && chart.right > right && chart.right >= left) right = chart.right;
      }
    }
    pieces.push({ left, right });
    left = right + 1;
  }
  return pieces;
}
