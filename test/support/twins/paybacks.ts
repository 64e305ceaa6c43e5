import { findCalls } from '../../../src/formulas/calls';
import { twinOf, type TwinSource } from '../../../src/functions/catalogue/twin';
import { columnLetters } from '../../../src/formulas/addresses';

/** Flows by year (null is a blank cell), the rate as it is written, and the years; null where there is no payback. */
const cases: [situation: string, flows: (number | null)[], rate: string, years: number | null][] = [
  ['behind, ahead and behind for good', [-1000, 2000, -1500], '', null],
  ['behind again after a first payback', [-100, 150, -100, 80], '', 2.625],
  ['never ahead', [-100, 10, 20], '', null],
  ['no cost', [0, 10, 20], '', null],
  ['nothing at all', [0, 0, 0], '', null],
  ['never behind', [50, -20, 10], '', 0],
  ['at the end of a year', [-100, 50, 50, 0], '', 2],
  ['zero but for rounding', [-0.9, 0.3, 0.3, 0.3], '', 3],
  ['a blank year', [-100, null, 200], '', 1.5],
  ['discounted', [-100, 0, 121], '0.1', 2],
  ['behind again when discounted', [-100, 220, -181.5, 133.1], '0.1', 2.5],
];

export interface PaybackCase {
  situation: string;
  years: number | null;
  formula: string;
  /** As it is written for the range, and for a name of which only the spreadsheet knows what it is. */
  twins: string[];
}

/** Every case in a row and in a column of its own, ten rows apart; formulas may be in columns A to C. */
export function paybackCases(payback: TwinSource): { cells: Record<string, number>; cases: PaybackCase[] } {
  const cells: Record<string, number> = {};
  const laid = cases.flatMap(([situation, flows, rate, years], index) =>
    [true, false].map((isRow): PaybackCase => {
      const left = isRow ? 5 : 15;
      const top = 10 * index + 1;
      const at = (k: number) =>
        isRow ? `${columnLetters(left + k)}${top}` : `${columnLetters(left)}${top + k}`;
      flows.forEach((flow, k) => flow !== null && (cells[at(k)] = flow));
      const range = `${at(0)}:${at(flows.length - 1)}`;
      const twinFor = (flowsText: string) =>
        `=${twinOf(findCalls(`=OT.PAYBACK(${flowsText}${rate && `,${rate}`})`, 'OT')[0]!, payback)}`;
      return {
        situation: `${situation}, in a ${isRow ? 'row' : 'column'}`,
        years,
        formula: `=OT.PAYBACK(${range}${rate && `,${rate}`})`,
        twins: [twinFor(range), twinFor('flows').replaceAll('flows', range)],
      };
    }),
  );
  return { cells, cases: laid };
}
