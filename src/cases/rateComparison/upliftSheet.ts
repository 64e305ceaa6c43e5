import { EXPECTED } from '../../evidence/onRecord';
import {
  f,
  firstOf,
  fix,
  type Formula,
  join,
  mapped,
  type Own,
  type Ref,
  sheet,
  span,
  table,
  values,
  words,
} from '../../layout';
import { formats } from '../../plan/cells';
import { scenarioNames, type ScenarioName } from '../parts/inputs';
import type { Annex } from './annexSheet';
import type { Given, InputKey } from './inputs';
import { shownWithin, type Year, type YearRoom, years } from '../parts/years';
import { item, titled } from './looks';
import type { Market } from './marketLines';
import { says } from './says';
import { UPLIFT } from './sheets';

type Column = 'now' | Year;
/** Now, then the years of the case. */
const columnsOf = ({ years }: YearRoom) => ['now', ...years] as const;
const headings = Object.fromEntries([
  ['now', 'Now'],
  ...years.map((year, n) => [year, `Year ${n + 1}`]),
]) as Record<Column, string>;

const titles: Record<ScenarioName, string> = {
  low: 'Low case: the dearer one',
  central: 'Central case',
  high: 'High case: the cheaper one',
};
const ON_RECORD = words('On record');
const isKnown = (figure: Ref | Formula, formula: Formula | Ref) =>
  f`IF(ISNUMBER(${figure}),${formula},${says.notKnown})`;

/** The wage floor of the year of the prices, the one from the next April, and how that one is known. */
const wagesOf = ({ typed }: Given, { inYear }: Annex) => {
  const expected = typed('expectedWage');
  const onRecord = inYear('wage', typed('year'), f`1`);
  return values(
    'Wage floor',
    { heading: { label: 'Wage floor', of: () => 'Figure' } },
    {
      dayNow: item(
        'First day of the year of the prices',
        'date',
        formats.date,
        inYear('firstDay', typed('year')),
      ),
      now: item(
        'National Living Wage on that day, already in the prices',
        '£ an hour',
        formats.poundsAndPence,
        inYear('wage', typed('year')),
      ),
      dayNext: item('First day of year 1', 'date', formats.date, inYear('firstDay', typed('year'), f`1`)),
      next: item(
        'National Living Wage from that day',
        '£ an hour',
        formats.poundsAndPence,
        f`IF(ISNUMBER(${onRecord}),${onRecord},${isKnown(expected, expected)})`,
      ),
      known: item(
        'How it is known',
        'words',
        formats.text,
        f`IF(ISNUMBER(${onRecord}),${ON_RECORD},IF(ISNUMBER(${expected}),${words(EXPECTED)},"No rate on record: type the one you expect on the Inputs sheet"))`,
      ),
      rise: item(
        'Rise of the wage floor in year 1',
        'from one April to the next',
        formats.percent,
        (r: Own<'now' | 'next'>) =>
          f`IF(AND(ISNUMBER(${r.now}),ISNUMBER(${r.next})),${r.next}/${r.now}-1,${says.notKnown})`,
      ),
      payShare: item('Pay share of the rate', 'of the rate', formats.percent, typed('payShare')),
    },
  );
};
type Wages = ReturnType<typeof wagesOf>['each'];

const calendarOf = (room: YearRoom, horizon: Ref, { typed }: Given, { inYear }: Annex) => {
  const made = table(
    'Years',
    { columns: columnsOf(room), own: 'A$1', heading: { label: 'Year', of: headings } },
    {
      from: {
        label: 'Years from now',
        unit: 'years',
        format: formats.number,
        of: (_r, { column }): Formula => {
          const from = f`COLUMNS(${made.heading('now')}:${fix(made.heading(column), 'A$1')})-1`;
          return f`IF(${from}<=${horizon},${from},"")`;
        },
      },
      label: {
        label: 'Financial year',
        unit: 'financial year',
        format: formats.text,
        of: (r) => f`IF(${r.from}="","",${inYear('year', typed('year'), r.from)})`,
      },
    },
  );
  return made;
};
type Calendar = ReturnType<typeof calendarOf>;

type UpliftLine = 'pay' | 'prices' | 'rate' | 'byFunction' | 'cost' | 'added';

const linesOf = (
  room: YearRoom,
  scenario: ScenarioName,
  given: Given,
  market: Market['each'],
  wages: Wages,
  calendar: Calendar,
) => {
  const used = (key: InputKey) => given.used(key, scenario);
  const isNow = (at: { column: Column }) => f`${calendar.in(at).from}=0`;
  /** Of the column before; the first column has its unit there, of which it takes no notice. */
  const rateBefore = ({ index, prev }: { index: number; prev: Own<'rate'> }): Ref =>
    index > 0 ? prev.rate : fix(made.at('rate', 'unit'), 'A1');
  const uplifted = (
    r: Own<'pay'>,
    at: { column: Column; index: number; prev: Own<'rate'> },
    formula: (before: Ref) => Formula,
  ) => {
    const before = rateBefore(at);
    return f`IF(${isNow(at)},${market.averagePaid},IF(AND(ISNUMBER(${before}),ISNUMBER(${r.pay})),${formula(before)},${says.notKnown}))`;
  };
  const within = (_r: unknown, formula: Formula | Ref, at: { column: Column }) =>
    f`IF(${calendar.in(at).from}="","",${formula})`;
  const perHour = { unit: '£ an hour', format: formats.poundsAndPence };
  const made = table(
    `Uplift ${scenario}`,
    { columns: columnsOf(room), heading: { label: titles[scenario], of: headings } },
    shownWithin<UpliftLine, UpliftLine, never, Column, 'unit'>(within, {
      pay: {
        label: 'Pay growth',
        unit: 'on the year before',
        format: formats.percent,
        of: (_r, at) =>
          f`IF(${isNow(at)},0,IF(${calendar.in(at).from}=1,${isKnown(wages.rise, f`${wages.rise}+${used('payAbove')}`)},${used('payLater')}))`,
      },
      prices: {
        label: 'Growth of other costs',
        unit: 'on the year before',
        format: formats.percent,
        of: (_r, at) => f`IF(${isNow(at)},0,${used('prices')})`,
      },
      rate: {
        label: 'Average rate',
        ...perHour,
        of: (r, at): Formula =>
          uplifted(
            r,
            at,
            (before) => f`${before}*(1+${wages.payShare}*${r.pay}+(1-${wages.payShare})*${r.prices})`,
          ),
      },
      byFunction: {
        label: 'The same by OT.UPLIFT',
        ...perHour,
        of: (r, at): Formula =>
          uplifted(r, at, (before) => f`OT.UPLIFT(${[before, wages.payShare, r.pay, r.prices]})`),
      },
      cost: {
        label: 'Cost of all hours',
        unit: '£ a year, gross',
        format: formats.pounds,
        of: (r) => isKnown(r.rate, f`${r.rate}*${market.annualHours}`),
      },
      added: {
        label: 'Added to the cost of now',
        unit: '£ a year, gross; positive is a cash pressure, negative a fall',
        format: formats.pounds,
        of: (r, { all }) => isKnown(r.cost, f`${r.cost}-${fix(firstOf(all.cost), '$A1')}`),
      },
    }),
  );
  return made;
};

export type Uplift = ReturnType<typeof upliftSheet>;

/** What the average rate becomes over the years of the case, and what that adds to the cost of the same hours. */
export function upliftSheet(room: YearRoom, horizon: Ref, given: Given, annex: Annex, market: Market) {
  const wageFloor = wagesOf(given, annex);
  const wages = wageFloor.each;
  const calendar = calendarOf(room, horizon, given, annex);
  const cases = mapped(titles, (_title, scenario) =>
    linesOf(room, scenario, given, market.each, wages, calendar),
  );
  const stack = [
    titled(
      'Uplift: what the average rate becomes',
      'The average paid, uplifted each April: its pay share moves with pay, the rest with other costs. Hours stay as they are. In the prices of each year, gross of client contributions.',
    ),
    1,
    wageFloor,
    1,
    calendar,
    ...scenarioNames.flatMap((scenario, i) => [i === 0 ? 1 : 2, cases[scenario]]),
  ];
  const differences = scenarioNames.flatMap((scenario) =>
    columnsOf(room).map((year) => {
      const known = (line: 'rate' | 'byFunction') => f`N(${cases[scenario].at(line, year)})`;
      return f`ABS(${known('rate')}-${known('byFunction')})`;
    }),
  );
  return {
    wages,
    cases,
    /** How many years a column is from now. */
    yearsFrom: (column: Column) => calendar.in({ column }).from,
    horizon,
    /** The financial year of a column. */
    labelOf: (year: Column) => calendar.at('label', year),
    /** For the end of a label: says where a figure rests on a wage that the person typed. */
    ifExpected: f`IF(${wages.known}=${words(EXPECTED)}," (on the wage you expect)","")`,
    isOnRecord: f`${wages.known}=${ON_RECORD}`,
    /** How far the rates are from OT.UPLIFT. */
    difference: join(differences, '+'),
    /** How far the wage rise of year 1 is from that of one April to the next. */
    riseDifference: f`IF(ISNUMBER(${wages.rise}),${wages.now}*(1+${wages.rise})-${wages.next},0)`,
    /** Every cell that is worked out. */
    calculated: span(wages.dayNow, cases.high.at('added', room.last)),
    sheet: sheet(UPLIFT, stack, {
      role: 'calculation',
      widths: [49, 34, ...columnsOf(room).map(() => 18)],
      frozen: { columns: calendar.heading('label') },
      timelines: [calendar.body, ...scenarioNames.map((scenario) => cases[scenario].body)],
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
  };
}
