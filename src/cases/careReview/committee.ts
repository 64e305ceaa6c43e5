import { f, type Formula, mapped, type Ref, words } from '../../layout';
import { shareText } from '../parts/inputs/shareText';
import { formats } from '../../plan/cells';
import { committeeText } from '../parts/committee/committeeText';
import { LIKE_FOR_LIKE, NOT_COMPLETED, optionsSheet } from '../parts/committee/optionsSheet';
import { movementLines } from '../parts/committee/summaryLines';
import { summarySheet, type YearsLine } from '../parts/committee/summarySheet';
import type { IdentityOnCover } from '../parts/identity';
import type { ScenarioName } from '../parts/inputs';
import type { MoreLines } from '../parts/more/moreLines';
import { type Mtfs, mtfsSheet } from '../parts/mtfs/mtfs';
import type { MtfsAt } from '../parts/mtfs/mtfsInputs';
import type { FilledOption } from './inputs/options';
import type { InputAt } from './inputs/sections';
import type { OptionsWorked } from './optionMonths';
import type { rankedTable } from '../parts/committee/ranked';
import { NOT_RANKED } from './switchingLines';
import { says, type Result, type Results } from './resultLines';
import type { Year } from '../parts/years';
import { pricesOf, type YearLine, type YearLines } from './yearLines';

/** The budgets that the case touches, each with an owner. */
export const BUDGETS = ['home care', 'reviewing team', 'equipment'] as const;

const within = (central: YearLines) => (column: Year, formula: Formula) =>
  f`IF(${central.in({ column }).number}="","",${formula})`;

/** The medium-term plan of the central case, by line of the budget. */
export function careReviewMtfs(central: YearLines, more: MoreLines<Year>, at: MtfsAt): Mtfs<Year> {
  const of = (column: { column: Year }) => central.in(column);
  return mtfsSheet<Year>({
    columns: central.columns,
    heading: (column) => central.heading(column),
    within: within(central),
    about: 'The care-review case against the budget before it. Capacity and cost avoided are not here.',
    recurring: [
      {
        label: 'Home care: cash-releasing saving, before lost income',
        of: (column) => f`0-${of(column).cash}-${of(column).lostIncomeCash}`,
      },
      { label: 'Client contributions: income lost', of: (column) => f`${of(column).lostIncomeCash}` },
      { label: 'Reviewing team', of: (column) => f`${of(column).team}` },
      { label: 'Equipment', of: (column) => f`${of(column).equipmentBought}` },
      {
        label: 'Optimism bias on reviewers and equipment',
        of: (column) => f`${of(column).runningOptimismAdded}`,
      },
    ],
    oneOff: {
      label: 'One-off programme cost, with its optimism bias',
      of: (column) => f`${of(column).oneOffInAll}`,
    },
    more,
    at,
    netCash: (column) => f`N(${central.at('netCash', column)})`,
  });
}

/** Business as usual, the preferred option, and those that a person may fill. */
export function careReviewOptions(central: YearLines, results: Results, options: OptionsWorked) {
  const prices = pricesOf(central);
  const preferred = (key: Result) => results.at(key, 'central');
  const typed = (option: FilledOption) => {
    const { given, months, years: byYear } = options[option];
    return { given: given.each, months, years: byYear };
  };
  const [minimum, another] = [typed('minimum'), typed('another')];
  const each = (of: (option: ReturnType<typeof typed>) => Formula | Ref) => ({
    minimum: asFormula(of(minimum)),
    another: asFormula(of(another)),
  });
  const cost = (option: ReturnType<typeof typed>) => option.months.at('cost', 'total');
  const net = (option: ReturnType<typeof typed>) => option.years.at('netCash', 'total');
  return optionsSheet({
    about:
      'Central case. Every figure is a change from business as usual, in cash of the year unless a line says otherwise. Never add two options.',
    further:
      'Further lines are in the preferred option alone: the rows “Like for like” compare net present value and net cash without them. Its other figures in pounds, and its payback, count them.',
    names: {
      usual: {
        name: 'Business as usual',
        about: 'Ordinary reviews go on, and nothing more is spent.',
      },
      minimum: {
        name: 'Do minimum',
        about: described(
          minimum.given.isDone,
          'The rows “Do minimum” on Inputs; all else as preferred, without further lines.',
        ),
      },
      preferred: { name: 'Preferred', about: 'The case as it is on Inputs, further lines included.' },
      another: {
        name: 'Another option',
        about: described(
          another.given.isDone,
          'The rows “Another option” on Inputs; all else as preferred, without further lines.',
        ),
      },
    },
    isDone: { minimum: f`${minimum.given.isDone}=1`, another: f`${another.given.isDone}=1` },
    headlines: [
      {
        label: f`"Net present value of cash, "&${prices}`,
        unit: '£, cash, net of all costs',
        format: formats.pounds,
        of: {
          usual: 0,
          preferred: preferred('npv'),
          ...each((option) => option.years.at('discounted', 'total')),
        },
      },
      {
        label: f`${words(LIKE_FOR_LIKE)}&"net present value of cash, "&${prices}`,
        unit: '£, cash, net of all costs',
        format: formats.pounds,
        of: {
          usual: 0,
          preferred: f`${preferred('npv')}-${central.at('moreNetPresent', 'total')}`,
          ...each((option) => option.years.at('discounted', 'total')),
        },
      },
      {
        label: 'Net cash over the horizon',
        unit: '£, cash, net of all costs',
        format: formats.pounds,
        of: { usual: 0, preferred: preferred('netCash'), ...each(net) },
      },
      {
        label: `${LIKE_FOR_LIKE}net cash over the horizon`,
        unit: '£, cash, net of all costs',
        format: formats.pounds,
        of: {
          usual: 0,
          preferred: f`${preferred('netCash')}-${central.at('moreCash', 'total')}+${central.at('moreCost', 'total')}`,
          ...each(net),
        },
      },
      {
        label: 'Total cost',
        unit: '£, cash',
        format: formats.pounds,
        of: { usual: 0, preferred: preferred('cost'), ...each(cost) },
      },
      {
        label: 'Cash-releasing saving',
        unit: '£, cash, before costs',
        format: formats.pounds,
        of: {
          usual: 0,
          preferred: preferred('cash'),
          ...each((option) => option.months.at('cash', 'total')),
        },
      },
      {
        label: 'Capacity in all',
        unit: '£, not cash',
        format: formats.pounds,
        of: {
          usual: 0,
          preferred: preferred('capacity'),
          ...each((option) => option.months.at('kept', 'total')),
        },
      },
      {
        label: 'Payback: months from the start',
        unit: 'months',
        format: formats.text,
        of: {
          usual: 'Nothing to pay back',
          preferred: preferred('payback'),
          ...each((option) => {
            const short = f`"No: ends £"&TEXT(0-${net(option)},"#,##0")&" short"`;
            const behind = option.months.at('behind', 'total');
            return f`IF(${cost(option)}=0,${says.nothingToPayBack},IF(${net(option)}<0,${short},IF(${behind}=0,0,${behind}+1)))`;
          }),
        },
      },
      {
        label: 'Packages moved to one carer',
        unit: 'packages',
        format: formats.oneDecimal,
        of: {
          usual: 0,
          preferred: preferred('conversions'),
          ...each((option) => option.months.at('conversions', 'total')),
        },
      },
    ],
    years: central.columns.map((column) => ({
      label: f`"Net cash flow, "&${central.heading(column)}`,
      unit: '£, cash of the year',
      format: formats.pounds,
      of: {
        usual: 0,
        preferred: asFormula(central.at('netCash', column)),
        ...each((option) => option.years.at('netCash', column)),
      },
      isThere: f`${central.heading(column)}<>""`,
    })),
  });
}

const asFormula = (value: Formula | Ref) => f`${value}`;
const described = (isDone: Ref, about: string) => f`IF(${isDone}=1,${words(about)},${words(NOT_COMPLETED)})`;

interface SummaryOf {
  title: Ref;
  identity: IdentityOnCover;
  at: InputAt;
  central: YearLines;
  results: Results;
  mtfs: Mtfs<Year>;
  more: MoreLines<Year>;
  drivers: ReturnType<typeof rankedTable>['drivers'];
}

/** Both pages of the committee summary. */
export function careReviewSummary({ title, identity, at, central, results, mtfs, more, drivers }: SummaryOf) {
  const text = committeeText();
  const prices = pricesOf(central);
  const shown = (column: Year, value: Formula | Ref) => within(central)(column, f`${value}`);
  const line = (label: string, key: YearLine, isCost: boolean, total: boolean): YearsLine<Year> => ({
    label,
    unit: '£, cash',
    of: ({ column }) => {
      const cell = central.at(key, column);
      return shown(column, isCost ? f`0-${cell}` : cell);
    },
    ...(total && {
      total: isCost ? f`0-${central.at(key, 'total')}` : f`${central.at(key, 'total')}`,
    }),
  });
  const inCases = (key: Result) => mapped(byName, (_one, name) => results.at(key, name));
  return {
    text,
    sheet: summarySheet<Year>({
      title,
      identity,
      budgets: BUDGETS,
      text,
      columns: central.columns,
      heading: (column) => central.heading(column),
      answer: [
        f`"Central: net cash of "&${poundsText(results.at('netCash', 'central'))}&"; net present value "&${poundsText(results.at('npv', 'central'))}&", "&${prices}`,
        f`"Low case: net present value "&${poundsText(results.at('npv', 'low'))}&"; high case: "&${poundsText(results.at('npv', 'high'))}`,
      ],
      cash: [
        {
          label: 'Months in the year (twelve: a full year)',
          unit: 'months',
          format: formats.number,
          of: ({ column }) => shown(column, central.at('inHorizon', column)),
        },
        line('One-off cost, with its optimism bias', 'oneOffInAll', true, true),
        line('Cash-releasing saving, less lost income', 'cash', false, true),
        line('Further savings, income and transfers', 'moreCash', false, true),
        {
          label: 'Running costs, further costs included',
          unit: '£, cash',
          of: ({ column }) =>
            shown(column, f`${central.at('oneOffInAll', column)}-${central.at('cost', column)}`),
          total: f`${central.at('oneOffInAll', 'total')}-${central.at('cost', 'total')}`,
        },
        { ...line('Net cash flow', 'netCash', false, true), isResult: true },
        line('Net cash flow so far', 'cumulative', false, false),
        {
          label: 'Full-year effect at the year’s end, gross',
          unit: '£ a year, gross',
          of: ({ column }) => shown(column, central.at('runRate', column)),
        },
        {
          label: 'Capacity in all, not cash',
          unit: '£, not cash',
          of: ({ column }) => shown(column, f`${central.at('kept', column)}+${more.at('capacity', column)}`),
          total: f`${results.at('capacity', 'central')}`,
        },
        {
          label: 'Cost avoided, not cash (further lines)',
          unit: '£, not cash',
          of: ({ column }) => shown(column, more.at('avoided', column)),
        },
      ],
      mtfs: movementLines(mtfs),
      cases: [
        {
          label: f`"Net present value of cash, "&${prices}`,
          unit: '£, cash',
          format: formats.pounds,
          of: inCases('npv'),
        },
        {
          label: 'Net cash over the horizon',
          unit: '£, cash of the year',
          format: formats.pounds,
          of: inCases('netCash'),
        },
        { label: 'Total cost', unit: '£, cash of the year', format: formats.pounds, of: inCases('cost') },
        {
          label: 'Cash-releasing saving',
          unit: '£, before costs',
          format: formats.pounds,
          of: inCases('cash'),
        },
        {
          label: 'Capacity in all, never added to cash',
          unit: '£, not cash',
          format: formats.pounds,
          of: inCases('capacity'),
        },
        { label: 'Payback', unit: 'months', format: formats.text, of: inCases('payback') },
      ],
      drivers,
      driversOf: 'worked out on Results',
      driversNote: NOT_RANKED,
      assumptions: [
        f`"Share of the saving that is cash-releasing: "&${shareText(at('cashable').central)}&". With the holder of the home-care budget."`,
        f`"Counterfactual, converted anyway: "&${shareText(at('counterfactual').central)}&"; attrition a year: "&${shareText(at('attrition').central)}&". With the OT lead."`,
        f`"Optimism bias: "&${shareText(at('optimism').central)}&" off benefits, "&${shareText(at('oneOffOptimism').central)}&" on one-off cost, "&${shareText(at('runningOptimism').central)}&" on running costs. With finance."`,
        f`"Discount rate "&${shareText(at('discountRate').central)}&" real; general inflation "&${shareText(at('generalInflation').usedBy.central)}&"; uplift of the hourly rate "&${shareText(at('rateUplift').central)}&". With finance."`,
        f`"Further lines: net cash of "&${poundsText(f`SUM(${central.columns.map((column) => more.at('net central', column))})`)}&" over the horizon, central case."`,
        'Low and high move every input with a range to one end at once: outer bounds, and neither is likely.',
      ],
    }),
  };
}

const byName = { low: 1, central: 1, high: 1 } satisfies Record<ScenarioName, 1>;
const poundsText = (amount: Formula | Ref) => f`TEXT(${amount},"£#,##0;-£#,##0")`;
