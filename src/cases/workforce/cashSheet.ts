import {
  f,
  fix,
  type Formula,
  mapped,
  type Own,
  type Ref,
  rows,
  sheet,
  type Table,
  table,
  words,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { NOT_COMPLETED } from '../parts/committee/optionsSheet';
import { type InputPlace, type ScenarioName, scenarioNames } from '../parts/inputs';
import type { MoreLines, MoreYears } from '../parts/more/moreLines';
import type { Scenarios } from './scenarioTables';
import { shownWithin, type Year, type YearRoom } from '../parts/years';
import type { PlanKey } from './specs/plan';
import { turningBlocks } from './turning';

export const CASH = 'Cash by year';
export type PlanAt = (key: PlanKey) => InputPlace;
export type Cash = ReturnType<typeof cashSheet>;

const { pounds, factor } = formats;
const CASH_UNIT = '£, cash of the year';

type K =
  | 'index'
  | 'now'
  | 'pressure'
  | 'posts'
  | 'once'
  | 'more'
  | 'moreDiscounted'
  | 'net'
  | 'netSoFar'
  | 'behind'
  | 'discount'
  | 'discounted'
  | 'minimum'
  | 'minimumDiscounted'
  | 'another'
  | 'anotherDiscounted';
interface YearAt {
  column: Year;
  index: number;
  prev: Own<K>;
}

/** The conditions that the options which a person may fill are filled: nothing of a half-filled one is worked out. */
export const optionsDone = (at: PlanAt) => ({
  minimum: f`AND(ISNUMBER(${at('minimumPosts').central}),ISNUMBER(${at('minimumOnce').central}))`,
  another: f`AND(ISNUMBER(${at('anotherPosts').central}),ISNUMBER(${at('anotherOnce').central}))`,
});

const linesOf = (scenario: ScenarioName, at: PlanAt, scenarios: Scenarios, more: MoreLines<Year>) => {
  const { years: own } = scenarios[scenario];
  const { establishment, items } = own;
  const { byYear } = establishment;
  const money = (label: string, of: (r: Own<K>, at: YearAt) => Formula) => ({
    label,
    unit: CASH_UNIT,
    format: pounds,
    of,
  });
  const within = (_r: unknown, formula: Formula | Ref, { column }: { column: Year }) =>
    f`IF(${own.lines.in({ column }).position}="","",${formula})`;
  const isFirst = (column: Year) => f`(${own.lines.in({ column }).position}=1)`;
  const therapist = (column: Year) => byYear.in({ column })['occupational-therapist'];
  const isDone = optionsDone(at);
  const option = (which: keyof typeof isDone, column: Year) =>
    f`IF(${isDone[which]},0-N(${at(`${which}Posts`).central})*${therapist(column)}-${isFirst(column)}*N(${at(`${which}Once`).central}),${words(NOT_COMPLETED)})`;
  const discounted = (label: string, key: 'net' | 'more' | 'minimum' | 'another') => ({
    label,
    unit: '£, present value',
    format: pounds,
    of: (r: Own<K>) => f`IF(ISNUMBER(${r[key]}),${r[key]}/${r.index}*${r.discount},${r[key]})`,
  });
  /** Left of the first year is the unit, which SUM leaves out. */
  const soFarBefore = ({ index, prev }: YearAt) =>
    fix(index > 0 ? prev.netSoFar : made.at('netSoFar', 'unit'), 'A1');
  const made: Table<K, Year, 'unit'> = table<K, Year, 'unit'>(
    `Cash ${scenario}`,
    {
      columns: establishment.caseYears.room.years,
      own: 'A$1',
      heading: {
        label: `${scenario.charAt(0).toUpperCase()}${scenario.slice(1)} case`,
        of: (_r, { column }) => f`${own.lines.heading(column)}`,
      },
    },
    shownWithin<K, K, never, Year, 'unit'>(within, {
      index: {
        label: 'Pay against that of the pay year',
        unit: 'index',
        format: factor,
        of: (_r, { column }) => f`(1+${items.each.payGrowth})^${byYear.in({ column }).growth}`,
      },
      now: {
        label: 'Cost of those in post now, at the prices of the pay year',
        unit: '£ a year, gross',
        format: pounds,
        of: f`${establishment.costInPost}`,
      },
      pressure: money(
        'Business as usual: staffing cost against that of now',
        (r, { column }) => f`${own.lines.in({ column }).staffCost}-${r.now}`,
      ),
      posts: money(
        'Preferred option: cost of closing the gap',
        (_r, { column }) => f`${own.lines.in({ column }).gapCost}`,
      ),
      once: money(
        'Preferred option: one-off cost',
        (_r, { column }) => f`${isFirst(column)}*N(${at('planOnce').central})`,
      ),
      more: money('Further lines, net', (_r, { column }) => f`${more.in({ column })[`net ${scenario}`]}`),
      net: money(
        'Preferred option: net cash, against business as usual',
        (r) => f`0-${r.posts}-${r.once}+${r.more}`,
      ),
      netSoFar: money('The same so far', (r, at) => f`SUM(${[soFarBefore(at), r.net]})`),
      behind: {
        label: 'Number of the year, if it ends below zero',
        unit: 'year',
        format: formats.number,
        of: (r, { column }) => f`IF(${r.netSoFar}<0,${own.lines.in({ column }).position},0)`,
      },
      discount: {
        label: 'Discount factor, real, by OT.DISCOUNTFACTOR: the first year is year 0',
        unit: 'factor',
        format: factor,
        of: (_r, { column }) => f`OT.DISCOUNTFACTOR(${own.lines.in({ column }).position}-1)`,
      },
      discounted: discounted('Preferred option: net cash, discounted, in the prices of the pay year', 'net'),
      moreDiscounted: discounted('Further lines: discounted', 'more'),
      minimum: money('Do minimum: net cash, against business as usual', (_r, { column }) =>
        option('minimum', column),
      ),
      minimumDiscounted: discounted('Do minimum: discounted', 'minimum'),
      another: money('Another option: net cash, against business as usual', (_r, { column }) =>
        option('another', column),
      ),
      anotherDiscounted: discounted('Another option: discounted', 'another'),
    }),
  );
  return made;
};

/** What the options cost by year, beside what the staff as projected cost. */
export function cashSheet(at: PlanAt, scenarios: Scenarios, more: MoreLines<Year>) {
  const cases = mapped({ low: 1, central: 1, high: 1 }, (_one, scenario) =>
    linesOf(scenario, at, scenarios, more),
  );
  const turning = turningBlocks(scenarios.central.years);
  const title = rows('Title of Cash by year', [
    styled('title', 'Cash by year: what the options cost'),
    styled(
      'subtitle',
      'Cash of the year with the pay growth typed on Inputs; at 0% the prices of the pay year. Business as usual is the staff as projected.',
    ),
  ]);
  return {
    cases,
    /** The inputs nearest to turning the answer. */
    drivers: turning.ranked.drivers,
    sheet: sheet(CASH, [title, ...scenarioNames.flatMap((name) => [1, cases[name]]), ...turning.blocks], {
      role: 'calculation',
      widths: [62, 18, ...scenarios.central.years.establishment.caseYears.room.years.map(() => 18)],
      frozen: { columns: cases.low.heading('label') },
      timelines: scenarioNames.map((name) => cases[name].body),
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
  };
}

/** The years of the case for its further lines. */
export const moreYears = (
  room: YearRoom,
  of: () => { scenarios: Scenarios; cash: Cash; at: PlanAt },
): MoreYears<Year> => {
  const central = () => of().scenarios.central.years;
  const months = (): Ref => of().at('monthsInYear').central;
  return {
    columns: room.years,
    heading: (column) => central().lines.heading(column),
    within: (column, formula) =>
      f`IF(${fix(central().lines.in({ column }).position, 'A$1')}="","",${formula})`,
    end: (column) => f`(${fix(central().lines.in({ column }).position, 'A$1')}*${months()})`,
    get last() {
      return f`${central().establishment.caseYears.horizon}*${months()}`;
    },
    get firstMonth() {
      return central().items.each.firstDay;
    },
    get monthsInYear() {
      return months();
    },
    index: (scenario, column) => f`${of().cash.cases[scenario].in({ column }).index}`,
  };
};
