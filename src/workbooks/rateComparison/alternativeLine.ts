import { formats } from '../cells';
import type { At, InputKey } from './inputs';
import { NO_RATE } from './places';
import type { BySign } from './signs';

export interface Line {
  key: string;
  label: string;
  unit: string;
  of: (letter: string) => string;
  format: string;
  /** Net or gross. */
  net: string;
  /** Cash-releasing, capacity or a risk: words that follow the sign where it may be negative. */
  cash: string | BySign;
  /** The line counts no rate below the floor. */
  isCounted?: boolean;
  style?: 'result';
}

export const pence = formats.poundsAndPence;
export const rate = { unit: '£ an hour', format: pence, net: '', cash: '' };
export const hours = { unit: 'hours a year', format: formats.number, net: '', cash: '' };
export const share = { unit: 'of hours', format: formats.percent, net: '', cash: '' };
export const CASH: BySign = {
  positive: 'Cash-releasing: the contract budget falls',
  negative: 'A cost in every case: the contract budget rises',
  both: 'Cash-releasing where positive; a cost where negative: the contract budget rises',
};
export const IF_TAKEN_OUT: BySign = {
  positive: 'Cash-releasing only if the hours leave the contracts',
  negative: 'A cost in every case: the budget rises',
  both: 'Where positive, cash-releasing only if the hours leave the contracts; a cost where negative: the budget rises',
};

/** In the column of a case, the cell of the Inputs sheet that the case uses: C, D and E take G, H and I. */
export const usedIn = (at: At) => (key: InputKey) => (letter: string) =>
  at(key).usedBy.low.replace('$G$', `${String.fromCharCode(letter.charCodeAt(0) + 4)}$`);

/** A rate that is blank or zero is none, and not £0. */
export const ifGiven = (cell: string) => `IF(N(${cell})>0,${cell},"${NO_RATE}")`;
/** Words in the cell are carried on. */
export const ifNumber = (cell: string, formula: string) => `IF(ISNUMBER(${cell}),${formula},${cell})`;
