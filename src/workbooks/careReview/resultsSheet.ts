import { address } from '../../layout';
import { block, columnLetters, formats, styled } from '../cells';
import { masterCheckCells, masterCheckHighlights } from '../parts/checks';
import { RESULTS } from '../parts/sheetNames';
import { type InputPlace, scenarioNames, type ScenarioName } from '../parts/inputs';
import type { CellPlan, SheetPlan } from '../plan';
import { resultCharts } from './charts';
import type { MonthlySheet } from './monthlySheet';
import { type Claim, claimTable } from './claimTable';
import { priceYearNotice } from './priceYear';
import { type ResultLine, resultLines, type Scenario } from './resultLines';
import { switchingFormula, switchingLines } from './switchingLines';
import type { WaterfallLines } from './waterfallSheet';
import { years } from './yearLines';
import type { YearLine, Yearly } from './yearlySheet';

const SCENARIO_COLUMNS: Record<ScenarioName, string> = { low: 'C', central: 'D', high: 'E' };
const { pounds, factor, text } = formats;

interface CashLine {
  label: string;
  unit: string;
  key: YearLine;
  format?: string;
  isCost?: true;
  isResult?: true;
  hasTotal?: false;
  isPresentValue?: true;
}

/** What a row is called; present values with the prices that they are in, which follow the start date. */
function labelOf(
  line: Pick<ResultLine, 'label' | 'isPresentValue' | 'atRate'>,
  { year, input }: Scenario,
): string {
  if (!line.isPresentValue) return line.label;
  const rate = line.atRate ? `&TEXT(${input(line.atRate)},"0.0%")` : '';
  return `="${line.label}"${rate}&", "&${year.prices}`;
}

/** Costs print negative here, as in any table of cash flows. */
const cashLines: CashLine[] = [
  { key: 'oneOff', label: 'One-off programme cost', unit: '£', isCost: true },
  { key: 'team', label: 'Running cost: reviewers', unit: '£', isCost: true },
  { key: 'equipmentBought', label: 'Equipment', unit: '£', isCost: true },
  { key: 'oneOffOptimismAdded', label: 'Optimism bias on the one-off cost', unit: '£', isCost: true },
  {
    key: 'runningOptimismAdded',
    label: 'Optimism bias on reviewers and equipment',
    unit: '£',
    isCost: true,
  },
  { key: 'gross', label: 'Gross saving, additional', unit: '£, gross' },
  { key: 'optimismTaken', label: 'Optimism bias on benefits', unit: '£', isCost: true },
  { key: 'lostIncomeTaken', label: 'Lost income: client contributions', unit: '£', isCost: true },
  { key: 'net', label: 'Net saving, before programme costs', unit: '£, net of lost income' },
  { key: 'cash', label: 'of which cash-releasing (cashable)', unit: '£, cash' },
  { key: 'kept', label: 'of which capacity, not in what follows', unit: '£, not cash' },
  { key: 'netCash', label: 'Net cash flow', unit: '£, cash', isResult: true },
  { key: 'cumulative', label: 'Net cash flow so far', unit: '£, cash', hasTotal: false },
  {
    key: 'recurringMovement',
    label: 'MTFS movement (year on year), recurring: savings are positive',
    unit: '£, cash',
    hasTotal: false,
  },
  {
    key: 'oneOffMovement',
    label: 'MTFS movement (year on year), one-off and its reversal',
    unit: '£, cash',
    hasTotal: false,
  },
  {
    key: 'real',
    label: 'Net cash flow, not discounted',
    unit: '£, cash, first-year prices',
    isPresentValue: true,
  },
  { key: 'discount', label: 'Discount factor, real', unit: 'factor', format: factor, hasTotal: false },
  {
    key: 'discounted',
    label: 'Net cash flow, discounted',
    unit: '£, cash, present value',
    isPresentValue: true,
  },
  {
    key: 'runRate',
    label: 'Gross full-year effect of the hours in force at the year’s end',
    unit: '£ a year, gross',
    hasTotal: false,
  },
];

const NOTICE = 'A4';
const CASH_TOP = 6;
const SIDE_TOP = CASH_TOP + cashLines.length + 4;
const SWITCH_TOP = SIDE_TOP + resultLines.length + 4;
const CLAIM_TOP = SWITCH_TOP + switchingLines.length + 4;

const resultRow = (key: string) => {
  const index = resultLines.findIndex((line) => line.key === key);
  if (index < 0) throw new Error(`There is no result ${key}`);
  return SIDE_TOP + 1 + index;
};

/** The cell of a result in the central case. */
export const resultAddress = (key: string) => `${SCENARIO_COLUMNS.central}${resultRow(key)}`;

/** Where a result of a scenario is, as formulas on any sheet write it. */
export const resultAt = (key: string, scenario: ScenarioName = 'central') =>
  `${RESULTS}!$${SCENARIO_COLUMNS[scenario]}$${resultRow(key)}`;

export function resultsSheet(
  at: (key: string) => InputPlace,
  monthly: Record<ScenarioName, MonthlySheet>,
  yearly: Yearly,
  waterfall: WaterfallLines,
  claim: Claim | null,
): SheetPlan {
  const scenarios = scenarioNames.map((name): Scenario => ({
    name,
    year: yearly[name],
    month: monthly[name],
    input: (key) => at(key).usedBy[name],
    isAsBuilt: (key) => at(key).isAsBuilt,
    result: (key) => `$${SCENARIO_COLUMNS[name]}$${resultRow(key)}`,
  }));
  const central = scenarios[1]!;
  const claimRows = claim ? claimTable(central, claim) : [];
  // A blank row after the table.
  const chartsTop = CLAIM_TOP + claimRows.length + (claim ? 1 : 0);
  return {
    name: RESULTS,
    role: 'results',
    columns: { A: 52, B: 26, C: 22, D: 22, E: 22, F: 22, G: 22, H: 22 },
    frozenRows: 3,
    cells: {
      ...block(1, [
        styled('title', 'Results: does proportionate care review pay?'),
        styled(
          'subtitle',
          'Cash of the year, with uplifts, unless a line says otherwise. Capacity is shown apart and is never added to cash.',
        ),
      ]),
      ...masterCheckCells(3),
      ...block(CASH_TOP - 1, cashTable(central)),
      ...block(SIDE_TOP - 1, sideBySide(scenarios)),
      ...block(SWITCH_TOP - 1, switchingTable(central)),
      [NOTICE]: { value: `=${priceYearNotice(at('hourlyRate'), yearly.central)}`, style: 'note' },
      ...block(CLAIM_TOP - 1, claimRows),
      ...block(chartsTop - 1, [styled('subtitle', `${claim ? '5' : '4'}  Charts`)]),
    },
    charts: resultCharts(chartsTop, monthly, waterfall, {
      measures: `${RESULTS}!$A$${resultRow('npv')}:$A$${resultRow('netCash')}`,
      of: (name) =>
        `${RESULTS}!$${SCENARIO_COLUMNS[name]}$${resultRow('npv')}:$${SCENARIO_COLUMNS[name]}$${resultRow('netCash')}`,
    }),
    highlights: [
      ...masterCheckHighlights('$B$3'),
      {
        range: `C${resultRow('enoughPackages')}:E${resultRow('enoughPackages')}`,
        formula: `=LEFT(C${resultRow('enoughPackages')},1)="N"`,
        look: 'caution',
      },
    ],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: '1:3' },
  };
}

function cashTable(central: Scenario): CellPlan[][] {
  const { year } = central;
  const cell = (line: CashLine, reference: string): CellPlan => ({
    value: `=IF(${reference}="","",${line.isCost ? '0-' : ''}${reference})`,
    format: line.format ?? pounds,
    style: line.isResult ? 'result' : 'calculation',
  });
  return [
    styled('subtitle', '1  Cash by financial year, central case: costs are negative'),
    [
      ...styled('heading', 'Item', 'Unit'),
      ...styled('numberHeading', 'Total'),
      ...years.map((one): CellPlan => ({
        value: `=${address(year.lines.heading(one))}`,
        style: 'numberHeading',
      })),
    ],
    ...cashLines.map((line): CellPlan[] => [
      { value: labelOf(line, central), style: 'label', isWrapped: true },
      { value: line.unit, style: 'note' },
      line.hasTotal === false ? { style: 'calculation' } : cell(line, year.total(line.key)),
      ...years.map((one) => cell(line, address(year.lines.at(line.key, one)))),
    ]),
    styled(
      'note',
      'The first financial year may hold fewer than twelve months; the last ends on 31 March. Years beyond the horizon are blank.',
    ),
  ];
}

function sideBySide(scenarios: Scenario[]): CellPlan[][] {
  const cell = ({ formula, format }: ResultLine, scenario: Scenario): CellPlan => ({
    value: `=${formula(scenario)}`,
    format,
    style: 'result',
    ...(format === text && { isWrapped: true }),
  });
  return [
    styled(
      'subtitle',
      '2  Low, central and high side by side: low has every input with a range at its cautious end at once, high at the other',
    ),
    [
      ...styled('heading', 'Measure', 'Unit'),
      ...styled('numberHeading', 'Low', 'Central', 'High'),
      ...styled('heading', 'What it is'),
    ],
    ...resultLines.map((line): CellPlan[] => [
      { value: labelOf(line, scenarios[1]!), style: 'label', isWrapped: true },
      { value: line.unit, style: 'note' },
      ...scenarios.map((scenario) => cell(line, scenario)),
      {
        value: typeof line.meaning === 'string' ? line.meaning : line.meaning(scenarios[1]!),
        style: 'note',
      },
    ]),
  ];
}

function switchingTable({ year, input }: Scenario): CellPlan[][] {
  return [
    [
      {
        value: `="3  Central case: each input alone at which the net present value of cash, "&${year.prices}&", is zero"`,
        style: 'subtitle',
      },
    ],
    [
      ...styled('heading', 'Input', 'Unit'),
      ...styled('numberHeading', 'Value used', 'Answer turns at'),
      ...styled('heading', 'Why by proportion'),
    ],
    ...switchingLines.map((line): CellPlan[] => [
      { value: line.label, style: 'label' },
      { value: line.unit, style: 'note' },
      { value: `=${input(line.key)}`, format: line.format, style: 'calculation' },
      {
        value: `=${switchingFormula(line, { input, pv: year.total })}`,
        format: line.format,
        style: 'result',
      },
      { value: line.meaning, style: 'note' },
    ]),
  ];
}

/** For the tests: where the cash table is. */
export const cashTablePlaces = {
  row: (key: string) => CASH_TOP + 1 + cashLines.findIndex((line) => line.key === key),
  year: (index: number) => columnLetters(3 + index),
};
