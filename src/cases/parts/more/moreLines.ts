import {
  f,
  type Formula,
  join,
  type Line,
  list,
  type Own,
  type Ref,
  rows,
  type Sheet,
  sheet,
  span,
  table,
  words,
} from '../../../layout';
import { nth } from '../../../formulas/present';
import { formats, styled } from '../../../plan/cells';
import type { Check } from '../checks';
import { type ScenarioName, scenarioNames } from '../inputs';
import { MORE } from '../sheetNames';
import {
  budgetsOf,
  howOften,
  moneyOf,
  moreKinds,
  type MoreKind,
  type MoreList,
  moreList,
  ROOM_FOR_LINES,
  typedCells,
} from './moreInputs';
import { byCase, type ByCase, CASH_UNIT, type MoreSum, others, type Others, sums, unitOf } from './moreSums';

/** The years of a case, as further lines need them. */
export interface MoreYears<C extends string> {
  columns: readonly C[];
  heading(column: C): Ref;
  /** A formula in a year that the case has, and nothing in any other. */
  within(column: C, formula: Formula): Formula;
  /** The number of the last month of a year, counted from the first month of the case. */
  end(column: C): Formula;
  /** The same of the last year of the case. */
  last: Formula;
  /** The first day of the first month of the case. */
  firstMonth: Ref;
  monthsInYear: Ref;
  /** By how much prices in general have risen in a year since the first. */
  index(scenario: ScenarioName, column: C): Formula;
}

const monthsKeys = [
  ...(['row1', 'row2', 'row3', 'row4', 'row5', 'row6', 'row7', 'row8', 'row9', 'row10'] as const),
];
const ends = ['low', 'high'] as const;
const OK = 'OK';
const OUTSIDE = 'Outside the years shown';
const NOT = 'Not accepted';

type Worked = 'name' | 'start' | 'status' | 'sign' | ScenarioName;

type End = Exclude<ScenarioName, 'central'>;
type YearKey = MoreSum | Others | `${ByCase} ${End}` | `net ${ScenarioName}`;

export interface MoreLines<C extends string> {
  /** On Inputs. */
  lines: MoreList;
  sheet: Sheet;
  /** Amounts by year. */
  at(key: YearKey, column: C): Ref;
  in(at: { column: C }): Own<YearKey>;
  /** A line over every year. */
  all(key: YearKey): Ref;
  /** Over the horizon, in a case. */
  total(key: ByCase, scenario: ScenarioName): Formula;
  /** Columns of the rows, worked out: for lines by month. */
  start: Ref;
  used(scenario: ScenarioName): Ref;
  sign: Ref;
  often: Ref;
  checks: Check[];
}

/** Further costs and benefits, by year: what the rows of Inputs add up to. */
export function moreLines<C extends string>(given: MoreYears<C>): MoreLines<C> {
  // The tables that give the years are made after these: nothing of them is read before the plan is written.
  const { columns, within, end } = given;
  const worked = (index: number) => workedRows.in({ index });
  const typed: MoreList = moreList(({ index }) => worked(index).status);
  const workedRows = list<Worked, string>(
    'Rows worked out',
    { spare: 0, grows: { with: typed } },
    monthsKeys,
    workedColumns(typed, given),
  );
  const monthsTable = table<(typeof monthsKeys)[number], C>(
    'Months in force',
    {
      columns,
      own: 'A$1',
      grows: { with: typed },
      heading: { label: 'Months of the year in force', of: (_r, { column }) => f`${given.heading(column)}` },
    },
    Object.fromEntries(
      monthsKeys.map((key, index): [string, Line<never, C>] => [
        key,
        {
          label: numbered(typed, index),
          unit: 'months',
          format: formats.number,
          of: (_r, { column }) => {
            const { start, status } = worked(index);
            const last = end(column);
            const { monthsInYear } = given;
            const months = f`MAX(0,MIN(${monthsInYear},${last},${last}-${start}+1))`;
            const once = f`IF(AND(${start}<=${last},${start}>${last}-${monthsInYear}),${monthsInYear},0)`;
            return within(
              column,
              f`IF(${status}=${words(OK)},IF(${typed.in({ index }).often}=${words(howOften.yearly)},${months},${once}),0)`,
            );
          },
        },
      ]),
    ) as Record<(typeof monthsKeys)[number], Line<never, C>>,
  );
  const over = (column: C) => {
    const at = monthsTable.in({ column });
    return span(
      at.row1,
      nth(
        monthsKeys.map((key) => at[key]),
        ROOM_FOR_LINES - 1,
      ),
    );
  };
  const is = (of: Ref, value: string) => f`(${of}=${words(value)})`;
  const perYear = (parts: Formula[], column: C, scenario: ScenarioName) =>
    within(
      column,
      f`SUMPRODUCT(${join([...parts, f`${workedRows.column(scenario)}`], '*')}*${over(column)})/${given.monthsInYear}*${given.index(scenario, column)}`,
    );
  const line = (
    label: string,
    unit: string,
    parts: Formula[],
    scenario: ScenarioName = 'central',
  ): Line<YearKey, C> => ({
    label,
    unit,
    format: formats.pounds,
    of: (_r, { column }) => perYear(parts, column, scenario),
  });
  const ofKinds = (kinds: readonly MoreKind[]) =>
    f`(${join(
      kinds.map((kind) => is(typed.column('kind'), moreKinds[kind])),
      '+',
    )})`;
  const council = is(typed.column('budget'), budgetsOf.council);
  const byYear = table<YearKey, C>(
    'By year',
    {
      columns,
      own: 'A$1',
      heading: { label: 'By financial year', of: (_r, { column }) => f`${given.heading(column)}` },
    },
    {
      ...(Object.fromEntries(
        (Object.keys(sums) as MoreSum[]).map((key) => {
          const sum: (typeof sums)[MoreSum] & {
            money?: keyof typeof moneyOf;
            often?: keyof typeof howOften;
          } = sums[key];
          return [
            key,
            line(sum.label, unitOf(sum.kinds), [
              ofKinds(sum.kinds),
              ...(sum.money ? [is(typed.column('money'), moneyOf[sum.money])] : []),
              ...(sum.often ? [is(typed.column('often'), howOften[sum.often])] : []),
              council,
            ]),
          ];
        }),
      ) as Record<MoreSum, Line<YearKey, C>>),
      ...(Object.fromEntries(
        (Object.keys(byCase) as ByCase[]).flatMap((key) =>
          ends.map((name) => [
            `${key} ${name}`,
            line(
              `${byCase[key].label}, ${name} case`,
              unitOf(byCase[key].kinds),
              [ofKinds(byCase[key].kinds), council],
              name,
            ),
          ]),
        ),
      ) as Record<`${ByCase} ${End}`, Line<YearKey, C>>),
      ...(Object.fromEntries(
        (Object.keys(others) as Others[]).map((key) => [
          key,
          line(others[key].label, unitOf(others[key].kinds), [ofKinds(others[key].kinds), f`(1-${council})`]),
        ]),
      ) as Record<Others, Line<YearKey, C>>),
      ...(Object.fromEntries(
        scenarioNames.map((name) => [
          `net ${name}`,
          line(`Net cash of further lines, ${name} case`, CASH_UNIT, [f`${workedRows.column('sign')}`], name),
        ]),
      ) as Record<`net ${ScenarioName}`, Line<YearKey, C>>),
    },
  );
  const stack = [
    rows('Title of More lines', [
      styled('title', 'Further lines: the rows of Inputs, worked out'),
      styled(
        'subtitle',
        'Amounts are in prices of the first financial year and rise each April with prices in general. Only lines on this council’s budget are in its cash. A blank row is zero.',
      ),
    ]),
    1,
    workedRows,
    1,
    monthsTable,
    1,
    byYear,
  ];
  const difference = (column: C) => {
    const r = (key: YearKey) => f`N(${byYear.at(key, column)})`;
    return f`ABS(${r('net central')}-(${r('savings')}+${r('income')}+${r('transfers')}+${r('onceGains')}-${r('costs')}-${r('onceCosts')}-${r('capital')}))`;
  };
  return {
    lines: typed,
    at: byYear.at,
    in: byYear.in,
    all: byYear.all,
    total: (key, scenario) =>
      f`SUM(${byYear.all(scenario === 'central' ? key : (`${key} ${scenario}` as const))})`,
    start: workedRows.column('start'),
    used: (scenario) => workedRows.column(scenario),
    sign: workedRows.column('sign'),
    often: typed.column('often'),
    sheet: sheet(MORE, stack, {
      role: 'calculation',
      widths: [52, 20, 24, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16],
      frozen: { columns: monthsTable.heading('label') },
      timelines: [monthsTable.body, byYear.body],
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
    get checks() {
      return [
        {
          what: 'Every further line that is begun is complete, and starts within the years shown',
          why: 'Inputs, further costs and benefits: a row needs a name, a central amount, a kind, revenue or capital, a budget, and how often. Capital is a cost.',
          difference: f`ROWS(${typed.column('accepted')})-COUNTIF(${typed.column('accepted')},${words(OK)})-COUNTIF(${typed.column('accepted')},"")`,
          unit: 'rows not accepted',
          format: formats.number,
        },
        {
          what: 'Further lines by kind add up to their net cash, every year',
          why: 'A line on More lines was changed.',
          difference: join(columns.map(difference), '+'),
          unit: '£',
          format: formats.poundsAndPence,
        },
      ];
    },
  };
}

/** The number of a row of Inputs, and its name. */
function numbered(typed: MoreList, index: number): Formula {
  const { name } = typed.in({ index });
  return f`"Row "&ROW(${name})-ROW(${typed.at('name', 0)})+1&": "&${name}`;
}

/** Whether each row counts, in which month it starts, and what the three cases use. */
function workedColumns<C extends string>(typed: MoreList, given: MoreYears<C>) {
  const one = (index: number) => typed.in({ index });
  const oneOf = (cell: Ref, values: readonly string[]) =>
    f`OR(${values.map((value) => f`${cell}=${words(value)}`)})`;
  const figure = (heading: string, format: string, of: (r: Own<Worked>, index: number) => Formula) => ({
    heading: { value: heading, style: 'numberHeading' as const },
    format,
    style: 'calculation' as const,
    of: (r: Own<Worked>, { index }: { index: number }) => of(r, index),
  });
  const used = (
    heading: string,
    forCost: 'low' | 'central' | 'high',
    otherwise: 'low' | 'central' | 'high',
  ) =>
    figure(heading, formats.pounds, (r, index) => {
      const { kind, central, [forCost]: cost, [otherwise]: benefit } = one(index);
      const orCentral = (cell: Ref) => f`IF(${cell}="",${central},${cell})`;
      return f`IF(${r.status}=${words(OK)},IF(${kind}=${words(moreKinds.cost)},${orCentral(cost)},${orCentral(benefit)}),0)`;
    });
  return {
    name: {
      heading: { value: 'Row of Inputs', style: 'heading' as const },
      format: formats.text,
      style: 'label' as const,
      of: (_r: Own<Worked>, { index }: { index: number }) => numbered(typed, index),
    },
    start: figure('Starts in month (number)', formats.number, (_r, index) => {
      const { starts } = one(index);
      const { firstMonth, monthsInYear } = given;
      return f`IF(ISNUMBER(${starts}),(YEAR(${starts})-YEAR(${firstMonth}))*${monthsInYear}+MONTH(${starts})-MONTH(${firstMonth})+1,1)`;
    }),
    status: {
      heading: { value: 'Accepted?', style: 'heading' as const },
      format: formats.text,
      style: 'calculation' as const,
      of: (r: Own<Worked>, { index }: { index: number }) => {
        const { name, low, central, high, kind, money, budget, often, starts } = one(index);
        const end = (cell: Ref, inOrder: Formula) =>
          f`OR(${cell}="",AND(ISNUMBER(${cell}),${cell}>=0,${inOrder}))`;
        const isWhole = f`AND(${[
          f`${name}<>""`,
          f`ISNUMBER(${central})`,
          f`${central}>=0`,
          end(low, f`${low}<=${central}`),
          end(high, f`${high}>=${central}`),
          oneOf(kind, Object.values(moreKinds)),
          oneOf(money, Object.values(moneyOf)),
          oneOf(budget, Object.values(budgetsOf)),
          oneOf(often, Object.values(howOften)),
          f`OR(${starts}="",ISNUMBER(${starts}))`,
          f`OR(${money}=${words(moneyOf.revenue)},${kind}=${words(moreKinds.cost)})`,
        ]})`;
        return f`IF(COUNTA(${typedCells(typed, index)})=0,"",IF(${isWhole},IF(AND(${r.start}>=1,${r.start}<=${given.last}),${words(OK)},${words(OUTSIDE)}),${words(NOT)}))`;
      },
    },
    sign: figure('Sign in this council’s cash (1 adds, -1 takes)', formats.number, (_r, index) => {
      const { kind, budget } = one(index);
      const cash = oneOf(kind, [moreKinds.saving, moreKinds.income, moreKinds.transfer]);
      return f`IF(${budget}=${words(budgetsOf.council)},IF(${kind}=${words(moreKinds.cost)},0-1,IF(${cash},1,0)),0)`;
    }),
    low: used('Low case uses (£)', 'high', 'low'),
    central: used('Central uses (£)', 'central', 'central'),
    high: used('High case uses (£)', 'low', 'high'),
  };
}
