import { type Cell, f, fix, type Formula, type Ref } from '../../layout';
import { formats } from '../../plan/cells';
import { type ScenarioName, scenarioNames } from '../parts/inputs';
import { either, says } from './says';
import { bySign, type BySign } from './signs';

/** Columns after the cases: net or gross, then whether it is cash-releasing, capacity or a risk. */
export const alternativeShape = {
  columns: scenarioNames,
  after: ['net', 'cash'],
  own: 'A$1',
  heading: {
    label: 'Line',
    of: { low: 'Low case', central: 'Central', high: 'High case' },
    beside: { net: 'Net or gross', cash: 'Cash or not' },
  },
} as const;

export const perHour = { unit: '£ an hour', format: formats.poundsAndPence };
export const hours = { unit: 'hours a year', format: formats.number };
export const share = { unit: 'of hours', format: formats.percent };
export const yearly = { unit: '£ a year', format: formats.pounds };
export const inYear = { unit: '£ in that year', format: formats.pounds };
export const once = { unit: '£, once', format: formats.pounds };
export const inWords = { unit: 'words', format: formats.text, isWrapped: true };
export const deduction = { beside: { net: 'Deduction', cash: 'Cash' } };

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

/** Beside a figure: whether it is cash, by its sign, and what years it mixes. */
export const cashWords =
  (words: BySign, mixed: () => Formula) =>
  (all: Ref): Cell => ({
    value: f`${bySign(fix(all, '$A1'), words)}&IF(${mixed()}="","","; "&${mixed()})`,
    format: formats.text,
    style: 'note',
    isWrapped: true,
  });
/** The years that the figures of any case mix: the words of the first that has some. */
export const firstOfCases = (years: (scenario: ScenarioName) => Ref): Formula =>
  either(years('low'), either(years('central'), years('high')));

/** A rate that is blank or zero is none, and not £0. */
export const ifGiven = (rate: Formula) => f`IF(N(${rate})>0,${rate},${says.noRate})`;
