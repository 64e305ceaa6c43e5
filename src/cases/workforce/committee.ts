import { f, type Formula, mapped, type Ref, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { Check } from '../parts/checks';
import { committeeText } from '../parts/committee/committeeText';
import { cashByYear, cashHeadlines } from '../parts/committee/cashHeadlines';
import { NOT_COMPLETED, optionsSheet } from '../parts/committee/optionsSheet';
import { paybackByYear } from '../parts/committee/payback';
import { furtherNotCash, movementLines } from '../parts/committee/summaryLines';
import { summarySheet, type YearsLine } from '../parts/committee/summarySheet';
import type { IdentityOnCover } from '../parts/identity';
import type { ScenarioName } from '../parts/inputs';
import type { MoreLines } from '../parts/more/moreLines';
import { type Mtfs, mtfsSheet } from '../parts/mtfs/mtfs';
import type { MtfsAt } from '../parts/mtfs/mtfsInputs';
import type { Year } from '../parts/years';
import { type Cash, optionsDone, type PlanAt } from './cashSheet';
import type { Results } from './resultsSheet';
import { TURNS_GAP } from './turning';
import type { Scenarios } from './scenarioTables';

/** The budgets that the case touches, each with an owner. */
export const BUDGETS = ['occupational therapy staffing', 'apprenticeships'] as const;

interface Of {
  scenarios: Scenarios;
  cash: Cash;
  more: MoreLines<Year>;
  at: PlanAt & MtfsAt;
}
const yearsOf = (scenarios: Scenarios) => scenarios.central.years.establishment.caseYears.room.years;
const pricesOf = (items: Scenarios['central']['years']['items']) => f`"in "&${items.each.payYear}&" prices"`;

export function workforceMtfs({ scenarios, cash, more, at }: Of): Mtfs<Year> {
  const { central } = cash.cases;
  const { lines } = scenarios.central.years;
  return mtfsSheet<Year>({
    columns: yearsOf(scenarios),
    heading: (column) => lines.heading(column),
    within: (column, formula) => f`IF(${lines.in({ column }).position}="","",${formula})`,
    about:
      'The staff as projected and the preferred option, against the cost of those in post now at the prices of the pay year. Posts already vacant may hold part of the budget.',
    recurring: [
      {
        label: 'Staff in post, all roles: pay, growth and vacancies',
        of: (column) =>
          f`${lines.in(column).postsCost}+${lines.in(column).otherCost}-${central.in(column).now}`,
      },
      { label: 'Apprentices in training', of: (column) => f`${lines.in(column).apprenticeCost}` },
      {
        label: 'Posts to close the gap: the preferred option',
        of: (column) => f`${central.in(column).posts}`,
      },
    ],
    oneOff: { label: 'One-off cost of the preferred option', of: (column) => f`${central.in(column).once}` },
    more,
    at,
    netCash: (column) => f`(N(${central.at('net', column)})-N(${central.at('pressure', column)}))`,
  });
}

export function workforceOptions({ scenarios, cash, more, at }: Of, results: Results) {
  const { central } = cash.cases;
  const { lines, items } = scenarios.central.years;
  const isDone = optionsDone(at);
  const last = (option: 'minimumPosts' | 'anotherPosts') => f`N(${at(option).central})`;
  return optionsSheet({
    about:
      'Central case. Cash is a change from business as usual, in which staff come and go as projected. Costs are negative.',
    further:
      'Further lines are in the preferred option alone: the rows “Like for like” compare net present value and net cash without them. Net cash flow by year counts them.',
    names: {
      usual: {
        name: 'Business as usual',
        about: 'Leavers, joiners and apprentices as on Inputs; the gap stays.',
      },
      minimum: {
        name: 'Do minimum',
        about: f`IF(${isDone.minimum},"Therapists beyond those projected, as typed on Inputs.",${words(NOT_COMPLETED)})`,
      },
      preferred: {
        name: 'Preferred',
        about: 'Therapists close the whole gap; further lines count.',
      },
      another: {
        name: 'Another option',
        about: f`IF(${isDone.another},"Therapists beyond those projected, as typed on Inputs.",${words(NOT_COMPLETED)})`,
      },
    },
    isDone,
    headlines: [
      ...cashHeadlines({ all: central.all, prices: pricesOf(items), over: 'the years shown' }),
      {
        label: 'Gap as the last year ends (negative = surplus)',
        unit: 'FTE at a full caseload',
        format: formats.oneDecimal,
        of: {
          usual: results.byScenario.at('gapLast', 'central'),
          preferred: f`MIN(0,${results.byScenario.at('gapLast', 'central')})`,
          minimum: f`${results.byScenario.at('gapLast', 'central')}-${last('minimumPosts')}*${items.each.caseloadTherapist}`,
          another: f`${results.byScenario.at('gapLast', 'central')}-${last('anotherPosts')}*${items.each.caseloadTherapist}`,
        },
      },
      {
        label: 'Recurring cash-releasing saving of further lines, over the years shown',
        unit: '£, cash of each year',
        format: formats.pounds,
        of: { usual: 0, preferred: f`SUM(${more.all('savings')})`, minimum: 0, another: 0 },
      },
    ],
    years: cashByYear(yearsOf(scenarios), (column) => lines.heading(column), central.at),
  });
}

/** The pressure of the years against the cost of now, by the parts of the staffing cost. */
export function cashCheck({ scenarios, cash }: Of): Check {
  const { central } = cash.cases;
  const { lines, establishment } = scenarios.central.years;
  const all = (key: Parameters<typeof lines.all>[0]) => f`SUM(${lines.all(key)})`;
  return {
    what: 'Cash by year: the pressure of business as usual is the staffing cost of every year less that of now',
    why: 'A line on Cash by year was changed.',
    difference: f`ABS(SUM(${central.all('pressure')})-(${all('postsCost')}+${all('otherCost')}+${all('apprenticeCost')}-${establishment.caseYears.horizon}*${establishment.costInPost}))`,
    unit: '£',
    format: formats.poundsAndPence,
  };
}

export function workforceSummary({
  scenarios,
  cash,
  more,
  at,
  mtfs,
  title,
  identity,
  results,
}: Of & { mtfs: Mtfs<Year>; title: Ref; identity: IdentityOnCover; results: Results }) {
  const text = committeeText();
  const { central } = cash.cases;
  const { lines, items, establishment } = scenarios.central.years;
  const shown = (column: Year, formula: Formula) => f`IF(${lines.at('position', column)}="","",${formula})`;
  const line = (
    label: string,
    key: 'pressure' | 'posts' | 'once' | 'more' | 'net',
    isCost = false,
  ): YearsLine<Year> => ({
    label,
    unit: '£, cash',
    of: ({ column }) => {
      const cell = central.at(key, column);
      return shown(column, isCost ? f`0-${cell}` : f`${cell}`);
    },
    total: isCost ? f`0-SUM(${central.all(key)})` : f`SUM(${central.all(key)})`,
  });
  const cases = <T>(make: (name: ScenarioName) => T) =>
    mapped({ low: 1, central: 1, high: 1 } satisfies Record<ScenarioName, 1>, (_one, name) => make(name));
  const of = (key: Parameters<Results['byScenario']['at']>[0]) =>
    cases((name) => results.byScenario.at(key, name));
  return {
    text,
    sheet: summarySheet<Year>({
      title,
      identity,
      budgets: BUDGETS,
      text,
      columns: yearsOf(scenarios),
      heading: (column) => lines.heading(column),
      answer: [
        f`"First year, central: "&TEXT(${results.byScenario.at('required', 'central')},"0.0")&" FTE required, "&TEXT(${results.byScenario.at('effective', 'central')},"0.0")&" effective"`,
        f`"Closing the gap that year costs "&${asPounds(results.byScenario.at('gapCost', 'central'))}&"; low case "&${asPounds(results.byScenario.at('gapCost', 'low'))}&", high "&${asPounds(results.byScenario.at('gapCost', 'high'))}`,
      ],
      cash: [
        {
          label: 'Months in the year (twelve: a full year)',
          unit: 'months',
          format: formats.number,
          of: ({ column }) => shown(column, f`${at('monthsInYear').central}`),
        },
        line('Business as usual: staffing cost against now', 'pressure', true),
        line('Preferred option: closing the gap', 'posts', true),
        line('Preferred option: one-off cost', 'once', true),
        line('Further lines, net', 'more'),
        { ...line('Net cash flow, against business as usual', 'net'), isResult: true },
        ...furtherNotCash(more),
      ],
      mtfs: movementLines(mtfs),
      cases: [
        {
          label: f`"Net present value of cash, "&${pricesOf(items)}`,
          unit: '£, cash',
          format: formats.pounds,
          of: cases((name) => f`SUM(${cash.cases[name].all('discounted')})`),
        },
        {
          label: 'Net cash over the years shown',
          unit: '£, cash of the year',
          format: formats.pounds,
          of: cases((name) => f`SUM(${cash.cases[name].all('net')})`),
        },
        { label: 'FTE required, first year', unit: 'FTE', format: formats.oneDecimal, of: of('required') },
        {
          label: 'Gap, first year (negative = surplus)',
          unit: 'FTE',
          format: formats.oneDecimal,
          of: of('gap'),
        },
        {
          label: 'Cost of closing the gap, first year',
          unit: '£ a year, gross',
          format: formats.pounds,
          of: of('gapCost'),
        },
        {
          label: 'Expected wait as the first year ends',
          unit: 'weeks',
          format: formats.oneDecimal,
          of: of('wait'),
        },
        {
          label: 'Payback',
          unit: 'by year',
          format: formats.text,
          of: cases((name) => {
            const { all, headings } = cash.cases[name];
            const { horizon } = establishment.caseYears;
            return paybackByYear(all('netSoFar'), all('behind'), headings, horizon);
          }),
        },
      ],
      drivers: cash.drivers,
      driversOf: 'worked out on Cash by year',
      driversNote: TURNS_GAP,
      assumptions: [
        f`"Whose demand and joiners: "&${results.byScenario.at('demand', 'central')}`,
        f`"Costs: "&${results.byScenario.at('priceBasis', 'central')}`,
        f`"National Insurance: "&${results.byScenario.at('insurance', 'central')}`,
        'The whole gap is closed with therapists at once. Recruiting takes longer, and vacant posts may hold part of the budget.',
        'Discounted at the standard rate of The Green Book, by OT.DISCOUNTFACTOR; the first year is not discounted.',
      ],
    }),
  };
}

const asPounds = (value: Formula | Ref) => f`TEXT(${value},"£#,##0;-£#,##0")`;
