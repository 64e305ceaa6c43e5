import { block, columnLetters, formats, styled } from '../cells';
import { scenarioNames, type ScenarioName } from '../parts/inputs';
import type { CellPlan, SheetPlan } from '../plan';
import type { MonthlySheet } from './monthlySheet';

export const YEARLY = 'Yearly';
/** Sixty months touch six financial years, unless they begin in April. */
export const YEARS = 6;

const FIRST_YEAR = 4;
const FIRST = columnLetters(FIRST_YEAR);
const LAST = columnLetters(FIRST_YEAR + YEARS - 1);
const TOP = 5;
/** A subtitle, the headings, and a blank row after the lines. */
const AROUND = 3;

interface YearReferences {
  here(key: string): string;
  before(key: string): string;
  monthly: MonthlySheet;
  discountRate: string;
}

interface YearLine {
  key: string;
  label: string;
  unit: string;
  format: string;
  total?: 'sum' | 'last';
  opening?: 0;
  formula(references: YearReferences): string;
}

const { number, pounds, factor } = formats;

/** The line of the months that fall in the year. */
const summed = (key: string, label: string, unit: string, format: string = pounds): YearLine => ({
  key,
  label,
  unit,
  format,
  total: 'sum',
  formula: ({ here, monthly }) => `SUMIF(${monthly.all('aprils')},${here('number')}-1,${monthly.all(key)})`,
});

const lines: YearLine[] = [
  {
    key: 'number',
    label: 'Financial year, counted from the first',
    unit: 'year',
    format: number,
    opening: 0,
    formula: ({ before }) => `${before('number')}+1`,
  },
  summed('inHorizon', 'Months within the horizon', 'months', number),
  summed('reviews', 'Reviews done', 'reviews', number),
  summed('conversions', 'Conversions to one carer', 'packages', number),
  summed('hoursCounted', 'Hours released, after the optimism adjustment', 'hours', number),
  summed('gross', 'Gross saving, additional, before the optimism adjustment', '£'),
  summed('optimismTaken', 'Optimism adjustment, taken off', '£'),
  summed('lostIncomeTaken', 'Lost income, taken off', '£'),
  summed('net', 'Net saving, before programme costs', '£'),
  summed('cash', 'of which cash-releasing', '£, cash'),
  summed('kept', 'of which capacity', '£, not cash'),
  summed('oneOff', 'One-off programme cost', '£'),
  summed('team', 'Running cost: reviewers', '£'),
  summed('equipmentBought', 'Equipment', '£'),
  summed('cost', 'Total cost', '£'),
  { ...summed('netCash', 'Net cash flow', '£, cash'), opening: 0 },
  {
    key: 'cumulative',
    label: 'Net cash flow so far',
    unit: '£, cash',
    format: pounds,
    total: 'last',
    opening: 0,
    formula: ({ here, before }) => `${before('cumulative')}+${here('netCash')}`,
  },
  {
    key: 'movement',
    label: 'Medium-term plan movement: net cash flow less that of the year before, within the horizon',
    unit: '£, cash',
    format: pounds,
    total: 'sum',
    formula: ({ here, before }) => `IF(${here('inHorizon')}>0,${here('netCash')}-${before('netCash')},0)`,
  },
  {
    key: 'discount',
    label: 'Discount factor: the first financial year is year 0',
    unit: 'factor',
    format: factor,
    formula: ({ here, discountRate }) => `1/(1+${discountRate})^(${here('number')}-1)`,
  },
  {
    key: 'discounted',
    label: 'Net cash flow, discounted',
    unit: '£, cash, present value',
    format: pounds,
    total: 'sum',
    formula: ({ here }) => `${here('netCash')}*${here('discount')}`,
  },
  {
    ...summed('runRate', 'Gross full-year effect of the hours in force at the year’s end', '£ a year, gross'),
    total: undefined,
  },
];

export interface YearBlock {
  labels: string;
  all(key: string): string;
  /** One year, counted from 0. */
  year(key: string, index: number): string;
  total(key: string): string;
}

export type Yearly = Record<ScenarioName, YearBlock>;

/** The months gathered by financial year, one block a scenario. */
export function yearlySheet(
  monthly: Record<ScenarioName, MonthlySheet>,
  discountRate: Record<ScenarioName, string>,
): { sheet: SheetPlan; yearly: Yearly } {
  const cells: SheetPlan['cells'] = block(1, [
    styled('title', 'By financial year'),
    styled(
      'subtitle',
      'The months of each monthly sheet added up by financial year, April to March. The first and last years may hold fewer than twelve months.',
    ),
  ]);
  const timelines: string[] = [];
  const yearly = {} as Yearly;
  scenarioNames.forEach((scenario, i) => {
    const top = TOP + i * (lines.length + AROUND);
    Object.assign(cells, block(top - 1, blockRows(scenario, top, monthly[scenario], discountRate[scenario])));
    timelines.push(`${FIRST}${top}:${LAST}${top + lines.length}`);
    yearly[scenario] = placesOf(top);
  });
  const sheet: SheetPlan = {
    name: YEARLY,
    role: 'calculation',
    columns: { A: 62, B: 24, C: 15, D: 10, E: 15, F: 15, G: 15, H: 15, I: 15, J: 15 },
    cells: Object.fromEntries(Object.entries(cells).filter(([, cell]) => Object.keys(cell).length > 0)),
    timelines,
    frozenColumns: 2,
    isProtected: true,
    print: { orientation: 'landscape' },
  };
  return { sheet, yearly };
}

const rowIn = (top: number, key: string) => {
  if (key === 'label') return top;
  const index = lines.findIndex((line) => line.key === key);
  if (index < 0) throw new Error(`There is no line ${key} by year`);
  return top + 1 + index;
};

function placesOf(top: number): YearBlock {
  const all = (key: string) => `${YEARLY}!$${FIRST}$${rowIn(top, key)}:$${LAST}$${rowIn(top, key)}`;
  return {
    labels: all('label'),
    all,
    year: (key, index) => `${YEARLY}!$${columnLetters(FIRST_YEAR + index)}$${rowIn(top, key)}`,
    total: (key) => `${YEARLY}!$C$${rowIn(top, key)}`,
  };
}

function blockRows(
  scenario: ScenarioName,
  top: number,
  monthly: MonthlySheet,
  discountRate: string,
): CellPlan[][] {
  const years = Array.from({ length: YEARS }, (_, i): YearReferences => {
    const at = (index: number) => (key: string) => `${columnLetters(FIRST_YEAR + index)}$${rowIn(top, key)}`;
    return { here: at(i), before: at(i - 1), monthly, discountRate };
  });
  const firstYear = `YEAR(EDATE(${monthly.used('firstMonth')},-${monthly.used('monthsToApril')}))`;
  return [
    styled('subtitle', `${scenario[0]!.toUpperCase()}${scenario.slice(1)} case`),
    [
      ...styled('heading', 'Item', 'Unit'),
      ...styled('numberHeading', 'Total', 'Opening'),
      ...years.map(({ here }): CellPlan => ({
        value: `=(${firstYear}+${here('number')}-1)&"/"&RIGHT(${firstYear}+${here('number')},${monthly.used('yearDigits')})`,
        style: 'numberHeading',
      })),
    ],
    ...lines.map((line): CellPlan[] => [
      { value: line.label, style: 'label' },
      { value: line.unit, style: 'note' },
      totalOf(line, top),
      line.opening === undefined ? {} : { value: 0, format: line.format, style: 'calculation' },
      ...years.map((references): CellPlan => ({
        value: `=${line.formula(references)}`,
        format: line.format,
        style: 'calculation',
      })),
    ]),
  ];
}

function totalOf({ key, total, format }: YearLine, top: number): CellPlan {
  const row = rowIn(top, key);
  if (!total) return {};
  const value = total === 'sum' ? `=SUM($${FIRST}$${row}:$${LAST}$${row})` : `=$${LAST}$${row}`;
  return { value, format, style: 'calculation' };
}
