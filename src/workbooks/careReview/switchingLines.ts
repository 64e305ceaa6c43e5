import { formats } from '../cells';

/** An input changed alone until the net present value is zero. */
export interface SwitchingLine {
  key: string;
  label: string;
  unit: string;
  format: string;
  meaning: string;
  /** The value of the input at that point, where `exists` is above zero; `pv` gives a line’s total present value. */
  formula(value: string, pv: (key: string) => string): string;
  exists(pv: (key: string) => string): string;
}

const { percent, poundsAndPence } = formats;

type Pv = (key: string) => string;
const cash = (pv: Pv) => pv('cashPresent');
/** What cash benefits must be, as a multiple of what they are. */
const multiple = (pv: Pv) => `${pv('costPresent')}/${pv('cashPresent')}`;
/** Cash benefits before lost income, to which the cash-releasing share is proportional. */
const beforeLoss = (pv: Pv) => `(${pv('cashPresent')}+${pv('lostIncomePresent')})`;

export const switchingLines: SwitchingLine[] = [
  {
    key: 'hourlyRate',
    label: 'Hourly rate paid for home care',
    unit: '£ an hour',
    format: poundsAndPence,
    meaning: 'Benefits are proportional to it, costs do not depend on it',
    exists: cash,
    formula: (value, pv) => `${value}*${multiple(pv)}`,
  },
  {
    key: 'conversionShare',
    label: 'Share of reviews that end with one carer',
    unit: 'share of reviews',
    format: percent,
    meaning:
      'Benefits and equipment are proportional to it, other costs do not depend on it. Above 100%: not even every review is enough.',
    exists: (pv) => `${pv('cashPresent')}-${pv('conversionCostPresent')}`,
    formula: (value, pv) =>
      `${value}*(${pv('costPresent')}-${pv('conversionCostPresent')})/(${pv('cashPresent')}-${pv('conversionCostPresent')})`,
  },
  {
    key: 'cashable',
    label: 'Share of the saving that is cash-releasing (cashable)',
    unit: 'share',
    format: percent,
    meaning: 'Benefits before lost income are proportional to it. Above 100%: not even all of it is enough.',
    exists: beforeLoss,
    formula: (value, pv) => `${value}*(${pv('costPresent')}+${pv('lostIncomePresent')})/${beforeLoss(pv)}`,
  },
  {
    key: 'counterfactual',
    label: 'Counterfactual: share converted anyway',
    unit: 'share of conversions',
    format: percent,
    meaning: 'Benefits are proportional to what is left of 100%. Negative: not even zero is enough.',
    exists: cash,
    formula: (value, pv) => `1-(1-${value})*${multiple(pv)}`,
  },
  {
    key: 'optimism',
    label: 'Optimism bias: share taken off benefits',
    unit: 'share',
    format: percent,
    meaning: 'Benefits are proportional to what is left of 100%. Negative: not even zero is enough.',
    exists: cash,
    formula: (value, pv) => `1-(1-${value})*${multiple(pv)}`,
  },
  {
    key: 'lostIncome',
    label: 'Lost income: client contributions, share',
    unit: 'of gross saving',
    format: percent,
    meaning: 'Income lost in cash is proportional to it. Negative: not even zero is enough.',
    exists: (pv) => pv('lostIncomePresent'),
    formula: (value, pv) => `${value}*(${beforeLoss(pv)}-${pv('costPresent')})/${pv('lostIncomePresent')}`,
  },
];
