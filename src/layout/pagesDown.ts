import { areaOf, cellAt, columnLetters, rangeText, type Area } from '../formulas/addresses';
import type { SheetPlan } from '../plan/plan';
import { A4, pagesAcross, printedScale, printMargins } from '../plan/printPages';
import { rowHeight } from '../plan/rowHeights';

const POINTS_AN_INCH = 72;
const PLAIN_ROW = 15;
/** LibreOffice and Excel make a row a little higher or lower than is reckoned here. */
const SLACK = 0.96;
/** The head of a table that goes over the page has at least this share of a page below it. */
const LEAST_BEGUN = 0.35;

/** Rows with none blank between them, counted from 0: a table with its title, a picture. */
export interface Part {
  top: number;
  bottom: number;
}

/**
 * The sheet with the ranges that each begin a page: a part that fits on one page is never divided, and one that does not
 * is divided where its headings are written again. Excel breaks no page by hand on a sheet that is to be one page wide.
 */
export function inPages(plan: SheetPlan): SheetPlan {
  if (!plan.print || plan.print.page) return plan;
  const whole = { top: 0, left: 0, ...extent(plan) };
  const areas = (plan.print.areas?.map(areaOf) ?? [whole])
    .flatMap((area) => dividedDown(plan, area))
    .map((area) => withoutBlankPages(plan, area));
  const isWhole = plan.print.areas === undefined && areas.length === 1 && areas[0]?.right === whole.right;
  return isWhole ? plan : { ...plan, print: { ...plan.print, areas: areas.map(rangeText) } };
}

/** Without its last pages across, as far as they hold nothing but the columns that every page repeats. */
function withoutBlankPages(plan: SheetPlan, area: Area): Area {
  const held = [
    ...Object.keys(plan.cells),
    ...(plan.merges ?? []),
    ...(plan.charts ?? []).map(({ at }) => at),
  ]
    .map(areaOf)
    .filter(({ top, bottom }) => top <= area.bottom && bottom >= area.top);
  const last = held.reduce((most, { right }) => Math.max(most, right), area.left);
  const next = pagesAcross(plan)?.starts.find((start) => start > last);
  return { ...area, right: Math.min(area.right, (next ?? Infinity) - 1) };
}

function dividedDown(plan: SheetPlan, area: Area): Area[] {
  const tops = [area.top, ...pageTops(plan, area)];
  return tops.map((top, i) => ({ ...area, top, bottom: (tops[i + 1] ?? area.bottom + 1) - 1 }));
}

/** The first rows of the pages after the first. */
function pageTops(plan: SheetPlan, area: Area): number[] {
  const heights = rowHeightsOf(plan, area.bottom);
  const between = (from: number, to: number) =>
    heights.slice(from, to + 1).reduce((sum, height) => sum + height, 0);
  const [firstTitle = 1, lastTitle = 0] = plan.print?.titleRows?.split(':').map(Number) ?? [];
  const page = heightOfPage(plan);
  if (between(area.top, area.bottom) <= page) return [];
  // Titles are repeated on pages that begin below them.
  const roomFrom = (top: number, ofPage = page * SLACK) =>
    ofPage - (top >= lastTitle ? between(firstTitle - 1, lastTitle - 1) : 0);
  const begin: number[] = [];
  let [used, end, room] = [0, area.top - 1, roomFrom(area.top)];
  for (const part of partsOf(plan, area)) {
    const isLong = between(part.top, part.bottom) > roomFrom(part.top, page);
    for (const { top, bottom } of isLong ? atHeadings(plan, part) : [part]) {
      const height = between(top, bottom);
      const before = between(end + 1, top - 1);
      const isFull = used + before + height > room;
      // A list whose headings are on every page may be divided anywhere.
      const isHeaded = top < lastTitle && bottom >= lastTitle;
      const mayBegin = isHeaded || height > roomFrom(top, page);
      const isBegun = mayBegin && used + before < room * (1 - LEAST_BEGUN);
      if (used > 0 && isFull && !isBegun) {
        begin.push(top);
        [used, room] = [0, roomFrom(top)];
      } else used += before;
      // A part of more than one page leaves its last page for what follows.
      used = (used + height) % room;
      end = bottom;
    }
  }
  return begin;
}

/** The parts of some rows of a sheet, from the top. */
export function partsOf(plan: SheetPlan, { top, bottom, left, right }: Area): Part[] {
  const held = new Set<number>();
  const hold = (area: Area) => {
    if (area.left > right || area.right < left) return;
    for (let row = area.top; row <= area.bottom; row++) held.add(row);
  };
  for (const at of [...Object.keys(plan.cells), ...(plan.charts ?? []).map((chart) => chart.at)])
    hold(areaOf(at));
  const parts: Part[] = [];
  for (let row = top; row <= bottom; row++) {
    const last = parts.at(-1);
    if (!held.has(row)) continue;
    if (last?.bottom === row - 1) last.bottom = row;
    else parts.push({ top: row, bottom: row });
  }
  return parts;
}

/** A part in pieces, each from one row of headings, with the title above it, to the next. */
function atHeadings({ cells }: SheetPlan, { top, bottom }: Part): Part[] {
  const styleOf = (row: number) => cells[`A${row + 1}`]?.style;
  const isTitle = (row: number) => ['section', 'subtitle'].includes(styleOf(row) ?? '');
  const tops = new Set([top]);
  for (let row = top; row <= bottom; row++) {
    if (styleOf(row) !== 'heading') continue;
    let first = row;
    while (first > top && isTitle(first - 1)) first--;
    tops.add(first);
  }
  const inOrder = [...tops];
  return inOrder.map((from, i) => ({ top: from, bottom: (inOrder[i + 1] ?? bottom + 1) - 1 }));
}

/** Between the margins, in points of the sheet. */
function heightOfPage(plan: SheetPlan): number {
  const [, height] = A4[plan.print?.orientation ?? 'landscape'];
  return ((height - printMargins.top - printMargins.bottom) * POINTS_AN_INCH) / printedScale(plan);
}

function extent({ cells, charts = [] }: SheetPlan): Pick<Area, 'bottom' | 'right'> {
  const areas = [...Object.keys(cells), ...charts.map(({ at }) => at)].map(areaOf);
  return {
    bottom: areas.reduce((most, { bottom }) => Math.max(most, bottom), 0),
    right: areas.reduce((most, { right }) => Math.max(most, right), 0),
  };
}

/** Of every row from the top to the last, in points. */
function rowHeightsOf(
  { cells, columns, rowHeights = {}, otherRows = PLAIN_ROW }: SheetPlan,
  last: number,
): number[] {
  const inRows: Parameters<typeof rowHeight>[0][] = Array.from({ length: last + 1 }, () => []);
  for (const [at, plan] of Object.entries(cells)) {
    const { row, column } = cellAt(at);
    inRows[row]?.push({ plan, width: columns[columnLetters(column)] });
  }
  return inRows.map((row, i) => rowHeights[i + 1] ?? Math.max(otherRows, rowHeight(row) ?? 0));
}
