import { address as addressOf, type Area, rangeText } from '../../formulas/addresses';
import { MovedFormula } from '../../formulas/movedFormula';
import { areaIn } from './cellFormulas';

/** One of the ranges of a rule, with formulas as its first cell would have them. */
export interface RangeOfRule {
  range: string;
  area: Area;
  /** Null where the formula cannot be moved. */
  formula(formula: string): string | null;
}

/**
 * The ranges that a rule names, apart: its formulas are written for the top left corner of them all.
 * @param sqref `B2:B9 D2:D9`
 */
export function rangesOf(sqref: string): RangeOfRule[] {
  const areas = sqref
    .trim()
    .split(/\s+/)
    .flatMap((range) => areaIn(wholeLines(range)) ?? []);
  if (areas.length === 0) return [];
  const corner = addressOf(
    areas.reduce((least, { top }) => Math.min(least, top), Infinity),
    areas.reduce((least, { left }) => Math.min(least, left), Infinity),
  );
  return areas.map((area) => ({
    range: rangeText(area),
    area,
    formula: (formula) => new MovedFormula(formula, corner).at(addressOf(area.top, area.left)),
  }));
}

/** Whole columns and rows as the cells that they are. */
export function wholeLines(range: string): string {
  return range
    .replace(/^(\$?[A-Z]+):(\$?[A-Z]+)$/i, '$11:$21048576')
    .replace(/^(\$?\d+):(\$?\d+)$/, 'A$1:XFD$2');
}
