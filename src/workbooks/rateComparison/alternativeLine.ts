import { formats } from '../cells';
import type { At } from './inputs';
import { NO_HOURS } from './places';

export interface Line {
  key: string;
  label: string;
  unit: string;
  of: (letter: string) => string;
  format: string;
  /** Net or gross. */
  net: string;
  /** Cash-releasing, capacity or a risk. */
  cash: string;
  style?: 'result';
}

export const pence = formats.poundsAndPence;
export const rate = { unit: '£ an hour', format: pence, net: '', cash: '' };
export const hours = { unit: 'hours a year', format: formats.number, net: '', cash: '' };
export const share = { unit: 'of hours', format: formats.percent, net: '', cash: '' };
export const CASH = 'Cash-releasing: the contract budget falls';
export const IF_TAKEN_OUT = 'Cash-releasing only if the hours leave the contracts';

/** In the column of a case, the cell of the Inputs sheet that the case uses: C, D and E take G, H and I. */
export const usedIn = (at: At) => (key: string) => (letter: string) =>
  at(key).usedBy.low.replace('$G$', `${String.fromCharCode(letter.charCodeAt(0) + 4)}$`);

export const ifKnown = (cell: string, formula: string) => `IF(ISNUMBER(${cell}),${formula},"${NO_HOURS}")`;
/** Words in the cell are carried on. */
export const ifNumber = (cell: string, formula: string) => `IF(ISNUMBER(${cell}),${formula},${cell})`;
