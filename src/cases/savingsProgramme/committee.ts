import { f, type Formula, mapped, type Ref, words } from '../../layout';
import { nth } from '../../formulas/present';
import { formats } from '../../plan/cells';
import type { Check } from '../parts/checks';
import { committeeText } from '../parts/committee/committeeText';
import { LIKE_FOR_LIKE, NOT_COMPLETED, optionsSheet } from '../parts/committee/optionsSheet';
import { movementLines } from '../parts/committee/summaryLines';
import { summarySheet, type YearsLine } from '../parts/committee/summarySheet';
import type { rankedTable } from '../parts/committee/ranked';
import type { IdentityOnCover } from '../parts/identity';
import type { ScenarioName } from '../parts/inputs';
import type { MoreLines, MoreYears } from '../parts/more/moreLines';
import { type Mtfs, mtfsSheet } from '../parts/mtfs/mtfs';
import type { MtfsAt } from '../parts/mtfs/mtfsInputs';
import { pick } from '../parts/pick';
import { inLastYear, type Year, type YearRoom } from '../parts/years';
import type { Calendar } from './calendar';
import type { InputAt } from './inputs';
import type { ChosenOption, OptionKey, optionsWorked } from './optionsWorked';
import type { PlanByLine } from './planSheet';
import type { Reserves } from './reservesSheet';
import type { ByCase, CaseKey } from './resultRows';
import { poundsThousand } from './resultsCharts';
import { isEmpty, NOTHING_YET } from './resultsWords';
import type { Savings, TotalKey } from './savingsSheet';
import type { Given } from './yearTable';
import { lineKeys } from './sheets';
import { TURNS_GAP } from './turning';

/** The budgets that the programme touches, each with an owner. */
export const BUDGETS = ['adult social care', 'reserves'] as const;

export interface Of {
  given: Given;
  savings: Record<ScenarioName, Savings>;
  plan: PlanByLine;
  more: MoreLines<Year>;
  at: InputAt & MtfsAt;
}

/** The years of the plan for its further lines. */
export const moreYears = (
  room: YearRoom,
  calendar: () => Calendar,
  at: () => InputAt,
  central: () => Savings,
): MoreYears<Year> => {
  const months = (): Ref => at()('monthsInYear').central;
  return {
    columns: room.years,
    heading: (column) => calendar().label(column),
    within: (column, formula) => calendar().within(column, formula),
    end: (column) => f`(${calendar().number(column)}*${months()})`,
    get last() {
      return f`${calendar().horizon}*${months()}`;
    },
    get firstMonth() {
      return calendar().firstDay;
    },
    get monthsInYear() {
      return months();
    },
    index: (_scenario, column) => f`${central().total('index', { column })}`,
  };
};

/** The base of a budget line that counts: zero of any other. */
const baseOf = (central: Savings, line: number): Ref =>
  central.spending.spend.at(nth(lineKeys, line), 'opening');

/** Movements of every budget line, of the allowance for delivery risk, and of what is no saving. */
export function programmeMtfs({ given, savings, plan, more, at }: Of): Mtfs<Year> {
  const { calendar, budget } = given;
  const { central } = savings;
  const total = (key: TotalKey, place: { column: Year }) => central.total(key, place);
  return mtfsSheet<Year>({
    columns: calendar.room.years,
    heading: (column) => calendar.label(column),
    within: (column, formula) => calendar.within(column, formula),
    about:
      'The programme against the base of its budget lines: pressures, less agreed savings after overlap, with running costs. Only cash-releasing levers are savings.',
    recurring: [
      ...lineKeys.map((_key, i) => {
        const name = budget.lines.at('name', i);
        return {
          label: f`IF(${name}="","Budget line not used",${name})`,
          of: (place: { column: Year }) => f`${plan.closing(i, place)}-${baseOf(central, i)}`,
        };
      }),
      { label: 'Delivery risk allowance', of: (place) => f`${total('risk', place)}` },
    ],
    oneOff: {
      label: 'One-off cost of levers, less one-off savings',
      of: (place) => f`${total('oneOff', place)}-${total('onceSaving', place)}`,
    },
    transfers: (place) => f`${total('transfers', place)}`,
    more,
    at,
    // By levers and overlap, and not by line as above.
    netCash: (column) => {
      const place = { column };
      const base = f`SUM(${lineKeys.map((_key, i) => baseOf(central, i))})`;
      return f`(N(${total('saving', place)})+N(${total('transfers', place)})-N(${total('running', place)})-N(${total('oneOff', place)})-N(${total('risk', place)})-IF(ISNUMBER(${total('spend', place)}),${total('spend', place)}-${base},0)+N(${pick(more.in(place), 'net central')}))`;
    },
  });
}

/** The gap by way of the movements: base, movements so far and funding. */
export function gapCheck({ given, savings }: Of, mtfs: Mtfs<Year>): Check {
  const { calendar } = given;
  const years = calendar.room.years.map((column) => {
    const own = savings.central;
    const so = (key: string) => f`N(${mtfs.soFar.at(key, column)})`;
    const movement = (key: string) => f`N(${mtfs.movement.at(key, column)})`;
    const funded = f`(${movement('fundReserve')}+${movement('fundGrant')}+${movement('fundReceipts')})`;
    const plan = f`SUM(${lineKeys.map((_key, i) => baseOf(own, i))})+${so('total')}-${funded}-N(${own.totals.at('funding', column)})`;
    return f`IF(${calendar.lines.at('position', column)}="",0,ABS(N(${own.totals.at('gapAfterRisk', column)})-(${plan})))`;
  });
  return {
    what: 'The gap of every year is the base, the movements of MTFS so far and the funding',
    why: 'A line on MTFS or a total on Savings central was changed.',
    difference: f`SUM(${years})`,
    unit: '£',
    format: formats.poundsAndPence,
  };
}

export function programmeOptions(
  { given, savings }: Of,
  options: ReturnType<typeof optionsWorked>,
  byCase: ByCase,
) {
  const { calendar } = given;
  const { central } = savings;
  const sum = (key: TotalKey) => f`SUM(${central.totals.all(key)})`;
  const last = (key: TotalKey) => inLastYear(central.totals.all(key), calendar.horizon);
  const ofOption = (option: ChosenOption, key: OptionKey) => options[option].table.all(key);
  const sums = (key: OptionKey) => ({
    minimum: f`SUM(${ofOption('minimum', key)})`,
    another: f`SUM(${ofOption('another', key)})`,
  });
  const lasts = (key: OptionKey) => ({
    minimum: inLastYear(ofOption('minimum', key), calendar.horizon),
    another: inLastYear(ofOption('another', key), calendar.horizon),
  });
  const isDone = { minimum: options.minimum.isDone, another: options.another.isDone };
  const about = (option: ChosenOption) =>
    f`IF(${isDone[option]},"The levers marked for it on Levers, with their own overlap.",${words(NOT_COMPLETED)})`;
  return optionsSheet({
    about: 'Central case. Cash is a change from business as usual; costs are negative.',
    further:
      'Further lines are in the preferred option alone: the rows “Like for like” compare net present value, net cash and gap without them. Net cash flow by year counts them.',
    names: {
      usual: { name: 'Business as usual', about: 'No lever: pressures and funding as on Budget lines.' },
      minimum: { name: 'Do minimum', about: about('minimum') },
      preferred: { name: 'Preferred', about: 'Every lever that counts, and further lines.' },
      another: { name: 'Another option', about: about('another') },
    },
    isDone,
    headlines: [
      {
        label: 'Net present value of cash, in first-year prices',
        unit: '£, cash',
        format: formats.pounds,
        of: { usual: 0, preferred: sum('discounted'), ...sums('discounted') },
      },
      {
        label: `${LIKE_FOR_LIKE}net present value of cash, in first-year prices`,
        unit: '£, cash',
        format: formats.pounds,
        of: { usual: 0, preferred: f`${sum('discounted')}-${sum('moreDiscounted')}`, ...sums('discounted') },
      },
      {
        label: 'Net cash over the years shown',
        unit: '£, cash of each year',
        format: formats.pounds,
        of: { usual: 0, preferred: sum('net'), ...sums('net') },
      },
      {
        label: `${LIKE_FOR_LIKE}net cash over the years shown`,
        unit: '£, cash of each year',
        format: formats.pounds,
        of: { usual: 0, preferred: f`${sum('saving')}-${sum('running')}-${sum('oneOff')}`, ...sums('net') },
      },
      {
        label: 'Cash-releasing savings, last year',
        unit: '£ a year, after overlap',
        format: formats.pounds,
        of: { usual: 0, preferred: last('saving'), ...lasts('saving') },
      },
      {
        label: `${LIKE_FOR_LIKE}gap of the last year, before the delivery risk allowance`,
        unit: '£ a year',
        format: formats.pounds,
        of: {
          usual: last('gapBefore'),
          preferred: f`${byCase.at('gapBeforeRisk', 'central')}-${last('further')}`,
          ...lasts('gap'),
        },
      },
      {
        label: 'Transfers and funding, last year: never savings',
        unit: '£ a year',
        format: formats.pounds,
        of: { usual: 0, preferred: last('transfers'), ...lasts('transfers') },
      },
      {
        label: 'Capacity, last year',
        unit: '£ a year, not cash',
        format: formats.pounds,
        of: { usual: 0, preferred: last('capacity'), ...lasts('capacity') },
      },
    ],
    years: calendar.room.years.map((column) => ({
      label: f`"Net cash flow, "&${calendar.lines.at('label', column)}`,
      isThere: f`${calendar.lines.at('label', column)}<>""`,
      unit: '£, cash of the year',
      format: formats.pounds,
      of: {
        usual: 0,
        preferred: f`${central.totals.at('net', column)}`,
        minimum: f`${options.minimum.table.at('net', column)}`,
        another: f`${options.another.table.at('net', column)}`,
      },
    })),
  });
}

interface SummaryOf extends Of {
  mtfs: Mtfs<Year>;
  title: Ref;
  identity: IdentityOnCover;
  byCase: ByCase;
  reserves: Reserves;
  drivers: ReturnType<typeof rankedTable>['drivers'];
}

/** Both pages of the committee summary. */
export function programmeSummary({
  given,
  savings,
  more,
  mtfs,
  title,
  identity,
  byCase,
  reserves,
  drivers,
  at,
}: SummaryOf) {
  const text = committeeText();
  const { calendar } = given;
  const { central } = savings;
  const shown = (column: Year, value: Formula | Ref) => f`IF(${calendar.position(column)}="","",${value})`;
  const line = (label: string, key: TotalKey, sign: 1 | -1, isSummed = true): YearsLine<Year> => ({
    label,
    ...inThousands('cash'),
    of: ({ column }) => {
      const cell = central.totals.at(key, column);
      return shown(column, sign === 1 ? f`${cell}` : f`0-${cell}`);
    },
    ...(isSummed && {
      total: sign === 1 ? f`SUM(${central.totals.all(key)})` : f`0-SUM(${central.totals.all(key)})`,
    }),
  });
  const notCash = (label: string, key: 'capacity' | 'avoided'): YearsLine<Year> => ({
    label,
    ...inThousands('not cash'),
    of: ({ column }) => shown(column, f`${central.totals.at(key, column)}+N(${more.at(key, column)})`),
  });
  const inCases = (key: CaseKey) =>
    mapped({ low: 1, central: 1, high: 1 } satisfies Record<ScenarioName, 1>, (_one, name) =>
      byCase.at(key, name),
    );
  const caseLine = (label: string, key: CaseKey, unit: string) => ({
    label,
    unit,
    format: formats.pounds,
    of: inCases(key),
  });
  return {
    text,
    sheet: summarySheet<Year>({
      title,
      identity,
      budgets: BUDGETS,
      text,
      columns: calendar.room.years,
      heading: (column) => calendar.lines.at('label', column),
      answer: [
        f`IF(${isEmpty(given)},${words(NOTHING_YET)},"Last year, central: savings of "&${asPounds(byCase.at('saving', 'central'))}&"; gap "&${asPounds(byCase.at('gapBeforeRisk', 'central'))}&", after the risk allowance "&${asPounds(byCase.at('gapAfterRisk', 'central'))})`,
        f`IF(${isEmpty(given)},"","Low case: gap after the allowance "&${asPounds(byCase.at('gapAfterRisk', 'low'))}&"; high case: "&${asPounds(byCase.at('gapAfterRisk', 'high'))})`,
      ],
      cash: [
        line('Cash-releasing levers, as entered', 'entered', 1),
        line('Overlap within groups', 'overlap', 1),
        line('One-off cost of levers', 'oneOff', -1),
        line('Running cost of levers', 'running', -1),
        { ...line('Net cash, further lines included', 'net', 1), isResult: true },
        line('Full-year effect carried over', 'carried', 1, false),
        {
          label: 'Gap still to close (positive)',
          ...inThousands('cash'),
          of: ({ column }) => shown(column, reserves.balance.at('balance', column)),
        },
        notCash('Capacity, not cash', 'capacity'),
        notCash('Cost avoided, not cash', 'avoided'),
      ],
      mtfs: movementLines(mtfs, 'Recurring, the risk allowance included').map((one) => ({
        ...one,
        format: poundsThousand,
      })),
      cases: [
        caseLine('Net present value of cash, first-year prices', 'npv', '£, cash'),
        caseLine('Net cash over the years', 'netCash', '£, cash'),
        caseLine('Savings of the last year, after overlap', 'saving', '£ a year'),
        caseLine('Gap of the last year, before the allowance', 'gapBeforeRisk', '£ a year'),
        caseLine('Gap of the last year, after the allowance', 'gapAfterRisk', '£ a year'),
        { label: 'Payback', unit: 'in words', format: formats.text, of: inCases('payback') },
      ],
      drivers,
      driversOf: 'worked out on What turns it',
      driversNote: TURNS_GAP,
      assumptions: [
        f`"Pressures of the lines, funding and reserves: as typed on Budget lines. With finance."`,
        f`"Delivery risk allowance: "&${asPounds(f`SUM(${central.totals.all('risk')})`)}&" over the years, by the confidence of each lever. With the Section 151 officer."`,
        f`"Drawn from reserves: "&${asPounds(f`0-SUM(${reserves.balance.all('drawn')})`)}&"; recurring gap so met: "&${asPounds(f`SUM(${reserves.balance.all('recurringMet')})`)}`,
        f`"General inflation of "&TEXT(${at('generalInflation').central},"0.0%")&"; the first year is not discounted. With finance."`,
        'Savings are net of income lost with them only if they were typed so.',
      ],
    }),
  };
}

/** Budgets of a whole service: pounds of nine digits have no room in bold. */
const inThousands = (of: string) => ({ unit: `£, ${of}`, format: poundsThousand });
const asPounds = (value: Formula | Ref) => f`TEXT(${value},"£#,##0;-£#,##0")`;
