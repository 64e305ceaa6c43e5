import { cellAt, columnLetters } from '../formulas/addresses';
import type { SheetPlan } from '../plan/plan';
import { pagesAcross, printMargins } from '../plan/printPages';
import { rowHeight } from '../plan/rowHeights';
import type { Block } from './kinds';
import { rowNumber } from './refs';

/** A4, in inches. */
const A4 = { portrait: [8.27, 11.69], landscape: [11.69, 8.27] } as const;
const POINTS_AN_INCH = 72;
const PLAIN_ROW = 15;
/** LibreOffice and Excel make a row a little higher or lower than is reckoned here. */
const SLACK = 0.93;

/** Those of the sections that begin a page, so that no section is parted that fits on one: in their order. */
export function beginPages(plan: SheetPlan, sections: readonly Block[]): Block[] {
  if (!plan.print) return [];
  const heights = rowHeightsOf(plan);
  const between = (from: number, to: number) =>
    heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  const topOf = (block: Block) => rowNumber({ block, row: 0, column: 0 }) - 1;
  const titles = Number(plan.print.titleRows?.split(':')[1] ?? 0);
  const room = heightOfPage(plan) - between(0, titles);
  const begin: Block[] = [];
  let used = 0;
  sections.forEach((section, i) => {
    const top = topOf(section);
    const next = sections[i + 1];
    const height = between(top, next ? topOf(next) : heights.length);
    if (used > 0 && used + height > room) {
      begin.push(section);
      used = 0;
    }
    used += height;
    // A section of more than one page leaves its last page for what follows.
    used %= room;
  });
  return begin;
}

/** Between the margins, in points of the sheet. */
function heightOfPage(plan: SheetPlan): number {
  const orientation = plan.print?.orientation ?? 'landscape';
  const [width, height] = A4[orientation].map((inches, i) =>
    i === 0
      ? inches - printMargins.left - printMargins.right
      : inches - printMargins.top - printMargins.bottom,
  ) as [number, number];
  const scale = (pagesAcross(plan)?.scale ?? Math.min(100, (100 * width * 96) / widthOf(plan))) / 100;
  return (height * POINTS_AN_INCH * SLACK) / scale;
}

function widthOf({ columns }: SheetPlan): number {
  return Object.values(columns).reduce((sum, width) => sum + width * 7 + 5, 0);
}

/** Of every row from the top, in points. */
function rowHeightsOf({ cells, columns, rowHeights = {}, otherRows = PLAIN_ROW }: SheetPlan): number[] {
  const inRows: Parameters<typeof rowHeight>[0][] = [];
  for (const [at, plan] of Object.entries(cells)) {
    const { row, column } = cellAt(at);
    (inRows[row] ??= []).push({ plan, width: columns[columnLetters(column)] });
  }
  return Array.from(inRows, (row = [], i) => rowHeights[i + 1] ?? Math.max(otherRows, rowHeight(row) ?? 0));
}
