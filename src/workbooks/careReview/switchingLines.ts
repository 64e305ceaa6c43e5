import { formats } from '../cells';
import type { YearLine } from './yearlySheet';
import { words } from './resultLines';

/** What the present values of the central case are worked out from. */
export interface SwitchingReferences {
  input(key: string): string;
  /** The total present value of a line. */
  pv(key: YearLine): string;
}

/**
 * An input changed alone until the net present value is zero. That value is linear in each of them, so that the point is
 * worked out from what one unit of the input is worth. What one unit is worth must not vanish with the input itself.
 */
export interface SwitchingLine {
  key: string;
  label: string;
  unit: string;
  format: string;
  meaning: string;
  /** What a change of the input by one changes, or what is in proportion to that: zero where it changes nothing. */
  slope(references: SwitchingReferences): string;
  /** The value of the input at that point. */
  formula(references: SwitchingReferences): string;
  /** The condition that no such value can be, such as a rate below zero. Left out, it can be any. */
  cannotBe?(formula: string): string;
  /** Where nothing is left to work it out from: what the input is then, as it prints. */
  vanishesAt?: { value: 0 | 1; shown: string };
}

const { percent, poundsAndPence } = formats;
type References = SwitchingReferences;

const cost = ({ pv }: References) => pv('costPresent');
const cash = ({ pv }: References) => pv('cashPresent');
/** Gross saving at the hourly rate, before optimism bias. */
const gross = ({ pv, input }: References) => `${pv('grossAtOnePoundPresent')}*${input('hourlyRate')}`;
/** The same after optimism bias. */
const left = (of: References) => `(${gross(of)}*(1-${of.input('optimism')}))`;
/** Of a pound left, what is lost in cash. */
const lost = ({ input }: References) => `${input('lostIncome')}*${input('lostIncomeCash')}`;
/** Of a pound left, what is cash when income lost is taken off. */
const kept = (of: References) => `(${of.input('cashable')}-${lost(of)})`;
const exceptConversion = ({ pv }: References) => `(${pv('costPresent')}-${pv('conversionCostPresent')})`;
const cashOfConversion = ({ pv }: References) => `(${pv('cashPresent')}-${pv('conversionCostPresent')})`;
const belowZero = (formula: string) => `${formula}<0`;
const aboveOne = (formula: string) => `${formula}>1`;

export const switchingLines: SwitchingLine[] = [
  {
    key: 'hourlyRate',
    label: 'Hourly rate paid for home care',
    unit: '£ an hour',
    format: poundsAndPence,
    meaning: 'Benefits are proportional to it, costs do not depend on it',
    slope: (of) => `${of.pv('grossAtOnePoundPresent')}*(1-${of.input('optimism')})*${kept(of)}`,
    formula: (of) =>
      `${cost(of)}/(${of.pv('grossAtOnePoundPresent')}*(1-${of.input('optimism')})*${kept(of)})`,
    cannotBe: belowZero,
  },
  {
    key: 'conversionShare',
    label: 'Share of reviews that end with one carer',
    unit: 'share of reviews',
    format: percent,
    meaning:
      'Benefits and equipment are proportional to it, other costs do not depend on it. Above 100%: not even every review is enough.',
    slope: cashOfConversion,
    formula: (of) => `${of.input('conversionShare')}*${exceptConversion(of)}/${cashOfConversion(of)}`,
    cannotBe: belowZero,
    vanishesAt: { value: 0, shown: '0%' },
  },
  {
    key: 'cashable',
    label: 'Share of the saving that is cash-releasing (cashable)',
    unit: 'share',
    format: percent,
    meaning: 'Benefits before lost income are proportional to it. Above 100%: not even all of it is enough.',
    slope: left,
    formula: (of) => `${cost(of)}/${left(of)}+${lost(of)}`,
  },
  {
    key: 'counterfactual',
    label: 'Counterfactual: share converted anyway',
    unit: 'share of conversions',
    format: percent,
    meaning: 'Benefits are proportional to what is left of 100%. Negative: not even zero is enough.',
    slope: cash,
    formula: (of) => `1-(1-${of.input('counterfactual')})*${cost(of)}/${cash(of)}`,
    cannotBe: aboveOne,
    vanishesAt: { value: 1, shown: '100%' },
  },
  {
    key: 'optimism',
    label: 'Optimism bias: share taken off benefits',
    unit: 'share',
    format: percent,
    meaning: 'Benefits are proportional to what is left of 100%. Negative: not even zero is enough.',
    slope: (of) => `${gross(of)}*${kept(of)}`,
    formula: (of) => `1-${cost(of)}/(${gross(of)}*${kept(of)})`,
    cannotBe: aboveOne,
  },
  {
    key: 'lostIncome',
    label: 'Lost income: client contributions, share',
    unit: 'of gross saving',
    format: percent,
    meaning:
      'Income lost in cash is proportional to it. Negative: not even zero is enough. Above 100%: not even all of it is too much.',
    slope: (of) => `${left(of)}*${of.input('lostIncomeCash')}`,
    formula: (of) => `(${of.input('cashable')}-${cost(of)}/${left(of)})/${of.input('lostIncomeCash')}`,
  },
];

/** The point at which the answer turns, or in words that there is none or that it cannot be told. */
export function switchingFormula(line: SwitchingLine, references: SwitchingReferences): string {
  const { slope, formula, cannotBe, vanishesAt, key } = line;
  const value = formula(references);
  const found = cannotBe ? `IF(${cannotBe(value)},"${words.noValue}",${value})` : value;
  const flat = `IF(${references.pv('discounted')}=0,"${words.anyValue}","${words.noValue}")`;
  const turns = `IF(${slope(references)}=0,${flat},${found})`;
  return vanishesAt
    ? `IF(${references.input(key)}=${vanishesAt.value},"${words.notFrom}${vanishesAt.shown}",${turns})`
    : turns;
}
