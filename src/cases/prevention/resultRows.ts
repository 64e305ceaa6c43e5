import { f, type Formula, mapped, type Ref, words } from '../../layout';
import { formats } from '../../plan/cells';
import { addedKinds, addedKeys, type AddedKind } from './inputs/method';
import type { Payer } from './bodyTables';
import { type Money, paybackOf } from './moneySheet';
import type { PublicKey } from './publicTable';
import { bodies, type Body, bodyKeys, type Outcome, outcomes, publicBodies, slotTitle } from './slots';
import { nameOf } from './taken';

/** A row of results: how it is read, and where each case has it. */
export interface ResultRow {
  label: string | ((money: Money) => Formula);
  unit: string;
  format: string;
  meaning?: string;
  of: (money: Money) => Formula | Ref;
}
const rowsOf = <K extends string>(rows: Record<K, ResultRow>) => rows;

const { pounds, poundsAndPence, number, oneDecimal, twoDecimals } = formats;
const present = { unit: '£, present value', format: pounds };
const cash = { unit: '£, cash of each year', format: pounds };
const years = { unit: 'years, or words', format: oneDecimal };
const total = (key: PublicKey) => (money: Money) => f`SUM(${money.publicValue.all(key)})`;
/** Present values are in the prices of the first year, which the label says. */
export const inPrices = (label: string) => (money: Money) =>
  f`${words(`${label}, in `)}&${money.outcomes.people.heading('year1')}&" prices"`;
export const NO_RATIO = 'No cost';
const ratio = (benefits: PublicKey, costs: PublicKey) => (money: Money) => {
  const cost = total(costs)(money);
  return f`IF(${cost}=0,${words(NO_RATIO)},${total(benefits)(money)}/${cost})`;
};
const all = (body: Body, part: 'Net' | 'Capacity') => (money: Money) =>
  f`SUM(${money.body.all(`${body}${part}`)})`;

export const publicRows = rowsOf({
  net: {
    label: inPrices('Net present value of public value'),
    ...present,
    of: total('net'),
    meaning: 'Benefits of the kinds counted, less every cost. Transfers are zero',
  },
  ratio: {
    label: 'Benefit-cost ratio of public value',
    unit: '£ for each £ of cost',
    format: twoDecimals,
    of: ratio('benefits', 'costs'),
    meaning: 'Present value of benefits counted over that of costs: gross, and not cash',
  },
  benefits: { label: 'Benefits counted', ...present, of: total('benefits') },
  costs: {
    label: 'Costs, in kind with them',
    ...present,
    of: total('costs'),
    meaning: 'By whoever pays them; as corrected for optimism',
  },
  ...(Object.fromEntries(
    addedKeys.map((kind): [`kind-${AddedKind}`, ResultRow] => [
      `kind-${kind}`,
      {
        label: `All that is ${addedKinds[kind]}`,
        ...present,
        of: total(`kind-${kind}`),
        meaning: 'Whether counted or not',
      },
    ]),
  ) as Record<`kind-${AddedKind}`, ResultRow>),
  netUncorrected: {
    label: 'Net present value, uncorrected for optimism',
    ...present,
    of: total('netUncorrected'),
    meaning: 'The same where no percentage is typed',
  },
  ratioUncorrected: {
    label: 'Ratio, uncorrected for optimism',
    unit: '£ for each £ of cost',
    format: twoDecimals,
    of: ratio('benefitsUncorrected', 'costsUncorrected'),
  },
});

const payback = (payer: Payer) => (money: Money) => paybackOf(money, payer);

export const cashRows = rowsOf({
  councilNet: {
    label: 'This council: net cash over the horizon',
    ...cash,
    of: ({ council }) => f`SUM(${council.all('net')})`,
    meaning: 'Adult care and housing, with transfers and further lines; not discounted',
  },
  councilUncorrected: {
    label: 'The same, uncorrected for optimism',
    ...cash,
    of: ({ council }) => f`SUM(${council.all('uncorrected')})+SUM(${council.all('more')})`,
  },
  councilPayback: {
    label: 'This council: payback',
    ...years,
    of: payback('council'),
    meaning: 'From the first day; each year’s cash is spread through it. By OT.PAYBACK',
  },
  ...(Object.fromEntries(
    bodyKeys.map((body): [`net-${Body}`, ResultRow] => [
      `net-${body}`,
      {
        label: `${bodies[body]}: net cash`,
        ...cash,
        of: all(body, 'Net'),
        meaning: 'Gains less costs, transfers received less paid; by its own inflation',
      },
    ]),
  ) as Record<`net-${Body}`, ResultRow>),
  ...(Object.fromEntries(
    publicBodies.map((body) => [
      `payback-${body}`,
      { label: `${bodies[body]}: payback`, ...years, of: payback(body) },
    ]),
  ) as Record<`payback-${(typeof publicBodies)[number]}`, ResultRow>),
  ...(Object.fromEntries(
    bodyKeys.map((body): [`capacity-${Body}`, ResultRow] => [
      `capacity-${body}`,
      {
        label: `${bodies[body]}: capacity and other fiscal gains`,
        unit: '£ of each year, not cash',
        format: pounds,
        of: all(body, 'Capacity'),
        meaning: 'No budget falls by it. Never added to cash',
      },
    ]),
  ) as Record<`capacity-${Body}`, ResultRow>),
});

const people = (step: 'taking' | 'completing') => (money: Money) =>
  f`SUM(${money.outcomes.people.all(step)})`;
const outcomesOf = (one: Outcome) => (money: Money) => f`SUM(${money.outcomes.tables.net.all(one)})`;
/** All costs over a number, where there is such a number. */
const costOver = (count: (money: Money) => Formula, none: string) => (money: Money) => {
  const size = count(money);
  return f`IF(${size}>0,SUM(${money.paid.cost.body})/${size},${words(none)})`;
};
const outcomeLabel = (one: Outcome, before: string) => (money: Money) =>
  f`${words(before)}&${nameOf(money.at, `${one}Name`, slotTitle.outcome(one))}`;

export const peopleRows = rowsOf({
  taking: { label: 'People taking part', unit: 'people', format: number, of: people('taking') },
  completing: { label: 'People completing', unit: 'people', format: number, of: people('completing') },
  costTaking: {
    label: 'Cost a person taking part',
    unit: '£, first-year prices',
    format: poundsAndPence,
    of: costOver(people('taking'), 'Nobody takes part'),
    meaning: 'All costs over the horizon, in kind with them; not discounted',
  },
  costCompleting: {
    label: 'Cost a person completing',
    unit: '£, first-year prices',
    format: poundsAndPence,
    of: costOver(people('completing'), 'Nobody completes'),
  },
  bedDays: {
    label: 'Bed days: capacity',
    unit: 'bed days, not cash',
    format: number,
    of: ({ capacity }) => f`SUM(${capacity.all('bedDaysCapacity')})`,
    meaning: 'Cash only where the NHS body confirms that a bed closes',
  },
  bedDaysCash: {
    label: 'Bed days: taken as cash',
    unit: 'bed days',
    format: number,
    of: ({ capacity }) => f`SUM(${capacity.all('bedDaysCash')})`,
  },
  hours: {
    label: 'Hours of care: capacity',
    unit: 'hours, not cash',
    format: number,
    of: ({ capacity }) => f`SUM(${capacity.all('hoursCapacity')})`,
    meaning: 'Without those whose value is taken as cash',
  },
  hoursCash: {
    label: 'Hours of care: taken as cash',
    unit: 'hours',
    format: number,
    of: ({ capacity }) => f`SUM(${capacity.all('hoursCash')})`,
  },
});
export const outcomeRowsOf = mapped<Outcome, Outcome, ResultRow>(
  Object.fromEntries(outcomes.map((one) => [one, one])) as Record<Outcome, Outcome>,
  (one) => ({
    label: outcomeLabel(one, 'Number: '),
    unit: 'outcomes',
    format: oneDecimal,
    of: outcomesOf(one),
    meaning: 'Because of the service, over the horizon',
  }),
);
export const costRowsOf = mapped<Outcome, Outcome, ResultRow>(
  Object.fromEntries(outcomes.map((one) => [one, one])) as Record<Outcome, Outcome>,
  (one) => ({
    label: outcomeLabel(one, 'Cost of one: '),
    unit: '£, first-year prices',
    format: poundsAndPence,
    of: costOver(outcomesOf(one), 'No such outcome'),
    meaning: 'All costs over this outcome alone: the rows are not to be added',
  }),
);
