import { readNumber, readShare, shownNumber, shownShare } from '../shared/typed';
import { formatBrief } from '../shared/format/numbers';
import type { ExploredInput } from './exploredInput';
import { mannerOf } from './shownLike';
import { words } from './words';

/** How an input is shown and typed: pounds and percentages as its cell has them, as far as its unit tells. */
export interface InputManner {
  show(value: number): string;
  /** With its sign. */
  change(by: number): string;
  /** With every digit, as it is typed. */
  typed(value: number): string;
  /** Null if it is not a number. Without a percent sign a number is as in the cell. */
  read(typed: string): number | null;
  /** The rest of the unit: “an hour” of £ an hour. */
  unit: string;
}

export const mannerOfInput = ({ unit, central }: ExploredInput): InputManner =>
  inputMannerOf({ unit, values: [central] });

const share = /^(%|share\b|of\b|a year$)/i;

export function inputMannerOf({ unit, values }: { unit: string; values: number[] }): InputManner {
  const isShare = share.test(unit) && values.every((value) => value >= 0 && value <= 1);
  const manner = isShare ? mannerOf('%') : unit.startsWith('£') ? mannerOf('£') : null;
  const show = manner?.show ?? formatBrief;
  const points = (by: number) => words.switching.points(formatBrief(Number((by * 100).toPrecision(3))));
  const size = isShare ? points : show;
  return {
    show,
    change: (by) => `${by < 0 ? '−' : '+'}${size(Math.abs(by))}`,
    typed: isShare ? shownShare : shownNumber,
    read: (typed) => (isShare && typed.trim().endsWith('%') ? readShare : readNumber)(typed.trim()),
    unit: manner ? unit.replace(isShare ? /^(%|share)\s*/i : /^£[,\s]*/, '') : unit,
  };
}
