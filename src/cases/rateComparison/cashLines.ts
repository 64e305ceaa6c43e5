import { f, fix, type Formula, join, type Own, type Ref, table, words } from '../../layout';
import { formats } from '../../plan/cells';
import { NOT_COMPLETED } from '../parts/committee/optionsSheet';
import type { InputPlace, ScenarioName } from '../parts/inputs';
import type { MoreLines } from '../parts/more/moreLines';
import type { Alternatives } from './alternativesSheet';
import type { Given } from './inputs';
import type { PlanKey } from './inputs/plan';
import { shownWithin, type Year, type YearRoom } from '../parts/years';
import { ifNumber, says } from './says';
import type { Uplift } from './upliftSheet';

export type PlanAt = (key: PlanKey) => InputPlace;

const { pounds, factor, number } = formats;
const CASH_UNIT = '£, cash of the year';

/** The conditions that the options which a person may fill are filled: nothing of a half-filled one is worked out. */
export const optionsDone = (at: PlanAt) => ({
  minimum: f`AND(ISNUMBER(${at('minimumRate').central}),ISNUMBER(${at('minimumOnce').central}))`,
  another: f`AND(ISNUMBER(${at('anotherSaving').central}),ISNUMBER(${at('anotherOnce').central}))`,
});

/** A figure that may be words where a rate is not given: the words are carried on. */
const ifKnown = (r: Own<'index'>, amounts: readonly (Ref | Formula)[], formula: Formula) =>
  f`IF(ISNUMBER(${r.index}),IF(COUNT(${amounts})=${join(
    amounts.map(() => 1),
    '+',
  )},${formula},${says.notKnown}),${says.notKnown})`;

export type CashLines = ReturnType<typeof cashLines>;

/** One case by year: what the options are worth, on top of what uplifts add in every one of them. */
export const cashLines = (
  room: YearRoom,
  scenario: ScenarioName,
  at: PlanAt,
  { used }: Given,
  { retender, direct }: Alternatives,
  uplift: Uplift,
  more: MoreLines<Year>,
) => {
  const preferred = at('preferred').central;
  const choose = (ofRetender: Ref | Formula, ofDirect: Ref | Formula) =>
    f`IF(${preferred}="Retender",${ofRetender},IF(${preferred}="Direct payments",${ofDirect},0))`;
  const rates = uplift.cases[scenario];
  const inForce = (r: Own<'index' | 'months'>, amount: Formula) =>
    ifKnown(r, [amount], f`${amount}*${r.index}*${r.months}/${at('monthsInYear').central}`);
  type K =
    | 'moreDiscounted'
    | 'index'
    | 'months'
    | 'isFirst'
    | 'pressure'
    | 'saving'
    | 'lost'
    | 'support'
    | 'once'
    | 'more'
    | 'net'
    | 'netSoFar'
    | 'behind'
    | 'discount'
    | 'discounted'
    | 'minimum'
    | 'minimumDiscounted'
    | 'another'
    | 'anotherDiscounted';
  const isDone = optionsDone(at);
  const ifDone = (option: keyof typeof isDone, formula: Formula) =>
    f`IF(${isDone[option]},${formula},${words(NOT_COMPLETED)})`;
  const current = f`${retender.at('current', scenario)}`;
  const hours = f`${retender.at('hours', scenario)}`;
  const minimumGross = f`(${current}-N(${at('minimumRate').central}))*${hours}`;
  const minimumNet = f`(${minimumGross}-MAX(0,${minimumGross})*${used('lost', scenario)})`;
  const onceIn = (r: Own<'isFirst'>, amount: Formula | Ref) => f`${r.isFirst}*N(${amount})`;
  const discounted = (r: Own<'index' | 'discount'>, amount: Ref) =>
    ifNumber(amount, f`${amount}/${r.index}*${r.discount}`);
  const money = (label: string, of: (r: Own<K>, at: { prev: Own<K>; column: Year }) => Formula) => ({
    label,
    unit: CASH_UNIT,
    format: pounds,
    of,
  });
  const within = (_r: unknown, formula: Formula | Ref, { column }: { column: Year }) =>
    f`IF(${uplift.yearsFrom(column)}="","",${formula})`;
  const start = at('savingStart').central;
  const first = uplift.wages.dayNext;
  const monthsIn = at('monthsInYear').central;
  return table<K, Year, 'unit' | 'opening'>(
    `Cash ${scenario}`,
    {
      columns: room.years,
      before: ['unit', 'opening'],
      own: 'A$1',
      heading: {
        label: `${scenario.charAt(0).toUpperCase()}${scenario.slice(1)} case`,
        beside: { opening: { value: 'Opening', style: 'numberHeading' } },
        of: (_r, { column }) => f`${uplift.labelOf(column)}`,
      },
    },
    shownWithin<K, K, never, Year, 'unit' | 'opening'>(within, {
      index: {
        label: 'Average rate against that of the year chosen',
        unit: 'index',
        format: factor,
        of: (_r, { column }) => {
          const rate = rates.in({ column }).rate;
          const now = fix(rates.at('rate', 'now'), '$A$1');
          return f`IF(AND(ISNUMBER(${rate}),N(${now})>0),${rate}/${now},${says.notKnown})`;
        },
      },
      months: {
        label: 'Months of the year in which the option saves',
        unit: 'months',
        format: number,
        beside: { opening: { value: 0, format: number, style: 'calculation' } },
        of: (_r, { column }): Formula => {
          const from = uplift.yearsFrom(column);
          const begins = f`((YEAR(${start})-YEAR(${first}))*${monthsIn}+MONTH(${start})-MONTH(${first})+1)`;
          return f`MAX(0,MIN(${monthsIn},${from}*${monthsIn}-${begins}+1))`;
        },
      },
      isFirst: {
        label: 'Year in which the option starts: 1 is yes',
        unit: '1 or 0',
        format: number,
        of: (r, { prev }) => f`IF(AND(${r.months}>0,${prev.months}=0),1,0)`,
      },
      pressure: money('Uplift of the rates: a cash pressure, in every option', (_r, { column }) => {
        const added = rates.in({ column }).added;
        return f`${added}`;
      }),
      saving: money('Preferred option: gross saving, counted to the floor', (r) =>
        inForce(r, choose(retender.at('countedGross', scenario), direct.at('gross', scenario))),
      ),
      lost: money('Preferred option: client income lost', (r) =>
        inForce(r, choose(retender.at('countedLost', scenario), direct.at('lost', scenario))),
      ),
      support: money('Preferred option: support for direct payments', (r) =>
        inForce(r, choose(f`0`, direct.at('support', scenario))),
      ),
      once: money('Preferred option: one-off costs', (r) =>
        onceIn(r, choose(retender.at('once', scenario), direct.at('setUp', scenario))),
      ),
      more: money('Further lines, net', (_r, { column }) => f`${more.in({ column })[`net ${scenario}`]}`),
      net: money('Preferred option: net cash, against business as usual', (r) =>
        ifKnown(
          r,
          [r.saving, r.lost, r.support, r.more],
          f`${r.saving}-${r.lost}-${r.support}-${r.once}+${r.more}`,
        ),
      ),
      netSoFar: {
        ...money(
          'The same so far',
          (r, { prev }) =>
            f`IF(AND(ISNUMBER(${r.net}),ISNUMBER(${prev.netSoFar})),${prev.netSoFar}+${r.net},${says.notKnown})`,
        ),
        beside: { opening: { value: 0, format: pounds, style: 'calculation' } },
      },
      behind: {
        label: 'Number of the year, if it ends below zero',
        unit: 'year',
        format: number,
        of: (r, { column }) => f`IF(N(${r.netSoFar})<0,${uplift.yearsFrom(column)},0)`,
      },
      discount: {
        label: 'Discount factor, real, by OT.DISCOUNTFACTOR: year 1 is year 0',
        unit: 'factor',
        format: factor,
        of: (_r, { column }) => f`OT.DISCOUNTFACTOR(${uplift.yearsFrom(column)}-1)`,
      },
      discounted: {
        label: 'Preferred option: net cash, discounted, in the prices of the year chosen',
        unit: '£, present value',
        format: pounds,
        of: (r) => discounted(r, r.net),
      },
      moreDiscounted: {
        label: 'Further lines: discounted',
        unit: '£, present value',
        format: pounds,
        of: (r) => discounted(r, r.more),
      },
      minimum: money('Do minimum: net cash, against business as usual', (r) =>
        ifDone(
          'minimum',
          f`IF(ISNUMBER(${r.index}),IF(ISNUMBER(${minimumNet}),${minimumNet}*${r.index}*${r.months}/${monthsIn}-${onceIn(r, at('minimumOnce').central)},${says.notKnown}),${says.notKnown})`,
        ),
      ),
      minimumDiscounted: {
        label: 'Do minimum: discounted',
        unit: '£, present value',
        format: pounds,
        of: (r) => discounted(r, r.minimum),
      },
      another: money('Another option: net cash, against business as usual', (r) =>
        ifDone(
          'another',
          f`IF(ISNUMBER(${r.index}),N(${at('anotherSaving').central})*${r.index}*${r.months}/${monthsIn}-${onceIn(r, at('anotherOnce').central)},${says.notKnown})`,
        ),
      ),
      anotherDiscounted: {
        label: 'Another option: discounted',
        unit: '£, present value',
        format: pounds,
        of: (r) => discounted(r, r.another),
      },
    }),
  );
};
