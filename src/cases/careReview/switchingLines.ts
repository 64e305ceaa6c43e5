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
  /** Between 0 and 1: a point beyond them is shown, and is not ranked. */
  isShare?: true;
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
  /** Where what releases the hours is nothing, no point can be worked out. */
  needsMinutes?: true;
}

/** What is left out of the ranking, for those who read it. */
export const NOT_RANKED =
  'Not ranked, among others: packages, reviewers, pay, pace, attrition, lag and uplifts, which Explore moves; discounting and dates.';

type Beside = 'unit' | 'used' | 'meaning' | Blank;

const { oneDecimal, percent, pounds, poundsAndPence } = formats;

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
/** The released hours of a conversion, as minutes a visit. */
const minutes = ({ input, given }: Scenario) =>
  f`(${given.carersBefore}*${input('minutesDouble')}-${input('minutesSingle')})`;
const runningPresent = (of: Scenario) =>
  f`(${of.year.teamPresent}+${of.year.conversionCostPresent}/(1+${of.input('runningOptimism')}))`;
/** Where the value is a straight line of the input. */
const straight =
  (key: InputKey, slope: (of: Scenario) => Formula | Ref) =>
  (of: Scenario): Formula =>
    f`${of.input(key)}-${of.year.discounted}/${slope(of)}`;
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
    isShare: true,
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
    isShare: true,
    meaning: 'Benefits before lost income are proportional to it. Above 100%: not even all of it is enough.',
    slope: left,
    formula: (of) => f`${cost(of)}/${left(of)}+${lost(of)}`,
  },
  counterfactual: {
    label: 'Counterfactual: share converted anyway',
    unit: 'share of conversions',
    format: percent,
    isShare: true,
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
    isShare: true,
    meaning: 'Benefits are proportional to what is left of 100%. Negative: not even zero is enough.',
    slope: (of) => f`${gross(of)}*${kept(of)}`,
    formula: (of) => f`1-${cost(of)}/(${gross(of)}*${kept(of)})`,
    cannotBe: aboveOne,
  },
  lostIncome: {
    label: 'Lost income: client contributions, share',
    unit: 'of gross saving',
    format: percent,
    isShare: true,
    meaning:
      'Income lost in cash is proportional to it. Negative: not even zero is enough. Above 100%: not even all of it is too much.',
    slope: (of) => f`${left(of)}*${of.input('lostIncomeCash')}`,
    formula: (of) => f`(${of.input('cashable')}-${cost(of)}/${left(of)})/${of.input('lostIncomeCash')}`,
  },
  minutesDouble: {
    label: 'Minutes of a visit with two carers, each carer',
    unit: 'minutes a visit',
    format: oneDecimal,
    meaning: 'Benefits are proportional to the minutes released: both carers’ before, less the single call',
    slope: (of) => f`${cash(of)}*${of.given.carersBefore}`,
    formula: (of) =>
      f`(${minutes(of)}*${cost(of)}/${cash(of)}+${of.input('minutesSingle')})/${of.given.carersBefore}`,
    needsMinutes: true,
    cannotBe: belowZero,
  },
  minutesSingle: {
    label: 'Minutes of the visit with one carer',
    unit: 'minutes a visit',
    format: oneDecimal,
    meaning: 'Benefits are proportional to the minutes released: both carers’ before, less the single call',
    slope: cash,
    formula: (of) =>
      f`${of.given.carersBefore}*${of.input('minutesDouble')}-${minutes(of)}*${cost(of)}/${cash(of)}`,
    needsMinutes: true,
    cannotBe: belowZero,
  },
  visitsPerWeek: {
    label: 'Double-handed visits, each that converts',
    unit: 'visits a week',
    format: oneDecimal,
    meaning: 'Benefits are proportional to it, costs do not depend on it',
    slope: cash,
    formula: (of) => f`${of.input('visitsPerWeek')}*${cost(of)}/${cash(of)}`,
    cannotBe: belowZero,
    vanishesAt: { value: 0, shown: '0' },
  },
  lostIncomeCash: {
    label: 'Share of lost income that is lost in cash',
    unit: 'share',
    format: percent,
    isShare: true,
    meaning: 'Income lost in cash is proportional to it',
    slope: (of) => f`(0-${left(of)}*${of.input('lostIncome')})`,
    formula: (of) =>
      straight('lostIncomeCash', (each) => f`(0-${left(each)}*${each.input('lostIncome')})`)(of),
  },
  programmeCost: {
    label: 'One-off programme cost',
    unit: '£, cash',
    format: pounds,
    meaning: 'It falls in the first month: neither inflation nor discounting touches it',
    slope: (of) => f`(0-1-${of.input('oneOffOptimism')})`,
    formula: straight('programmeCost', (of) => f`(0-1-${of.input('oneOffOptimism')})`),
    cannotBe: belowZero,
  },
  oneOffOptimism: {
    label: 'Optimism bias: uplift of the one-off cost',
    unit: 'share',
    format: percent,
    meaning: 'What it adds is proportional to it',
    slope: (of) => f`(0-${of.input('programmeCost')})`,
    formula: straight('oneOffOptimism', (of) => f`(0-${of.input('programmeCost')})`),
    cannotBe: belowZero,
  },
  runningOptimism: {
    label: 'Optimism bias: uplift of running costs',
    unit: 'share',
    format: percent,
    meaning: 'What it adds to reviewers and equipment is proportional to it',
    slope: (of) => f`(0-${runningPresent(of)})`,
    formula: straight('runningOptimism', (of) => f`(0-${runningPresent(of)})`),
    cannotBe: belowZero,
  },
  equipment: {
    label: 'Equipment for each conversion',
    unit: '£ a conversion',
    format: pounds,
    meaning: 'The cost of equipment is proportional to it',
    slope: (of) => f`(0-${of.year.conversionCostPresent})`,
    formula: (of) => f`${of.input('equipment')}*(1+${of.year.discounted}/${of.year.conversionCostPresent})`,
    cannotBe: belowZero,
    vanishesAt: { value: 0, shown: '£0' },
  },
  recycled: {
    label: 'Equipment met from returned stock',
    unit: 'share',
    format: percent,
    isShare: true,
    meaning: 'The cost of equipment is proportional to what is left of 100%',
    slope: (of) => of.year.conversionCostPresent,
    formula: (of) =>
      f`1-(1-${of.input('recycled')})*(1+${of.year.discounted}/${of.year.conversionCostPresent})`,
    vanishesAt: { value: 1, shown: '100%' },
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
  { slope, formula, cannotBe, vanishesAt, needsMinutes }: SwitchingLine,
  key: InputKey,
  central: Scenario,
): Formula {
  const value = formula(central);
  const found = cannotBe ? f`IF(${cannotBe(value)},${says.noValue},${value})` : value;
  const flat = f`IF(${central.year.discounted}=0,${says.anyValue},${says.noValue})`;
  const turns = f`IF(${slope(central)}=0,${flat},${found})`;
  if (needsMinutes)
    return f`IF(${minutes(central)}=0,"Cannot be worked out while no minute is released",${turns})`;
  return vanishesAt
    ? f`IF(${central.input(key)}=${vanishesAt.value},${words(`Cannot be worked out from ${vanishesAt.shown}`)},${turns})`
    : turns;
}
