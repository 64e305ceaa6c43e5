import { f, type Formula, type Line, mapped, type Ref, table, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { InputKey } from './inputs/sections';
import { type Blank, overBlanks } from '../parts/blankColumns';
import { says, type Scenario } from './resultLines';

/**
 * An input changed alone until the net present value is zero. That value is linear in each of them, so that the point is
 * worked out from what one unit of the input is worth. What one unit is worth must not vanish with the input itself.
 */
export interface SwitchingLine {
  label: string;
  unit: string;
  format: string;
  meaning: string;
  /** The change in the result for a change of the input by one, or a figure in proportion: zero where there is none. */
  slope(central: Scenario): Formula | Ref;
  /** The value of the input at that point. */
  formula(central: Scenario): Formula;
  /** The condition that no such value can be, such as a rate below zero. Left out, it can be any. */
  cannotBe?(formula: Formula): Formula;
  /** Where nothing is left to work it out from: what the input is then, as it prints. */
  vanishesAt?: { value: 0 | 1; shown: string };
}

type Beside = 'unit' | 'used' | 'meaning' | Blank;

const { percent, poundsAndPence } = formats;

/** What the reviews must pay for: all costs, less the further cash that comes without them. */
const cost = ({ year }: Scenario) => f`(${year.costPresent}-${year.morePresent})`;
const cash = ({ year }: Scenario) => year.cashPresent;
/** Gross saving at the hourly rate, before optimism bias. */
const gross = ({ year, input }: Scenario) => f`${year.grossAtOnePoundPresent}*${input('hourlyRate')}`;
/** The same after optimism bias. */
const left = (of: Scenario) => f`(${gross(of)}*(1-${of.input('optimism')}))`;
/** The part of a pound left that is lost in cash. */
const lost = ({ input }: Scenario) => f`${input('lostIncome')}*${input('lostIncomeCash')}`;
/** The part of a pound left that is cash, less lost income. */
const kept = (of: Scenario) => f`(${of.input('cashable')}-${lost(of)})`;
const exceptConversion = ({ year }: Scenario) =>
  f`(${year.costPresent}-${year.morePresent}-${year.conversionCostPresent})`;
const cashOfConversion = ({ year }: Scenario) => f`(${year.cashPresent}-${year.conversionCostPresent})`;
const belowZero = (formula: Formula) => f`${formula}<0`;
const aboveOne = (formula: Formula) => f`${formula}>1`;

export const switchingLines = {
  hourlyRate: {
    label: 'Hourly rate paid for home care',
    unit: '£ an hour',
    format: poundsAndPence,
    meaning: 'Benefits are proportional to it, costs do not depend on it',
    slope: (of) => f`${of.year.grossAtOnePoundPresent}*(1-${of.input('optimism')})*${kept(of)}`,
    formula: (of) =>
      f`${cost(of)}/(${of.year.grossAtOnePoundPresent}*(1-${of.input('optimism')})*${kept(of)})`,
    cannotBe: belowZero,
  },
  conversionShare: {
    label: 'Share of reviews that end with one carer',
    unit: 'share of reviews',
    format: percent,
    meaning:
      'Benefits and equipment are proportional to it, other costs do not depend on it. Above 100%: not even every review is enough.',
    slope: cashOfConversion,
    formula: (of) => f`${of.input('conversionShare')}*${exceptConversion(of)}/${cashOfConversion(of)}`,
    cannotBe: belowZero,
    vanishesAt: { value: 0, shown: '0%' },
  },
  cashable: {
    label: 'Share of the saving that is cash-releasing (cashable)',
    unit: 'share',
    format: percent,
    meaning: 'Benefits before lost income are proportional to it. Above 100%: not even all of it is enough.',
    slope: left,
    formula: (of) => f`${cost(of)}/${left(of)}+${lost(of)}`,
  },
  counterfactual: {
    label: 'Counterfactual: share converted anyway',
    unit: 'share of conversions',
    format: percent,
    meaning: 'Benefits are proportional to what is left of 100%. Negative: not even zero is enough.',
    slope: cash,
    formula: (of) => f`1-(1-${of.input('counterfactual')})*${cost(of)}/${cash(of)}`,
    cannotBe: aboveOne,
    vanishesAt: { value: 1, shown: '100%' },
  },
  optimism: {
    label: 'Optimism bias: share taken off benefits',
    unit: 'share',
    format: percent,
    meaning: 'Benefits are proportional to what is left of 100%. Negative: not even zero is enough.',
    slope: (of) => f`${gross(of)}*${kept(of)}`,
    formula: (of) => f`1-${cost(of)}/(${gross(of)}*${kept(of)})`,
    cannotBe: aboveOne,
  },
  lostIncome: {
    label: 'Lost income: client contributions, share',
    unit: 'of gross saving',
    format: percent,
    meaning:
      'Income lost in cash is proportional to it. Negative: not even zero is enough. Above 100%: not even all of it is too much.',
    slope: (of) => f`${left(of)}*${of.input('lostIncomeCash')}`,
    formula: (of) => f`(${of.input('cashable')}-${cost(of)}/${left(of)})/${of.input('lostIncomeCash')}`,
  },
} satisfies { [P in InputKey]?: SwitchingLine };
export type SwitchingKey = keyof typeof switchingLines;
export type SwitchingTable = ReturnType<typeof switchingTable>;

/** Each input of the central case alone, and the value of it at which the net present value is zero. */
export const switchingTable = (central: Scenario, apart: readonly Blank[]) =>
  table(
    'Switching values',
    {
      columns: ['turnsAt'],
      before: ['used'],
      after: ['blank0', 'unit', ...apart, 'meaning'],
      heading: {
        label: 'Input',
        beside: {
          ...overBlanks(['blank0', ...apart]),
          used: { value: 'Value used', style: 'numberHeading' },
          meaning: 'Why by proportion',
        },
        of: () => 'Answer turns at',
      },
    },
    mapped<keyof typeof switchingLines, SwitchingLine, Line<never, 'turnsAt', Beside>>(
      switchingLines,
      (line, key) => ({
        label: line.label,
        unit: line.unit,
        format: line.format,
        style: 'result',
        beside: {
          used: central.input(key),
          meaning: { value: line.meaning, style: 'note', isWrapped: true },
        },
        of: switchingFormula(line, key, central),
      }),
    ),
  );

/** The point at which the answer turns, or in words that there is none or that it cannot be told. */
function switchingFormula(
  { slope, formula, cannotBe, vanishesAt }: SwitchingLine,
  key: InputKey,
  central: Scenario,
): Formula {
  const value = formula(central);
  const found = cannotBe ? f`IF(${cannotBe(value)},${says.noValue},${value})` : value;
  const flat = f`IF(${central.year.discounted}=0,${says.anyValue},${says.noValue})`;
  const turns = f`IF(${slope(central)}=0,${flat},${found})`;
  return vanishesAt
    ? f`IF(${central.input(key)}=${vanishesAt.value},${words(`Cannot be worked out from ${vanishesAt.shown}`)},${turns})`
    : turns;
}
