import { block, columnLetters, styled } from '../cells';
import { scenarioNames, type ScenarioName } from '../parts/inputs';
import type { CellPlan, SheetPlan } from '../plan';
import type { MonthlySheet } from './monthlySheet';
import { type YearLine, yearLines, type YearReferences } from './yearLines';

export const YEARLY = 'Yearly';
/** The longest horizon. */
export const YEARS = 5;

const FIRST_YEAR = 4;
const FIRST = columnLetters(FIRST_YEAR);
const LAST = columnLetters(FIRST_YEAR + YEARS - 1);
const TOP = 5;
/** A subtitle, the headings, and a blank row after the lines. */
const AROUND = 3;

export interface YearBlock {
  labels: string;
  all(key: string): string;
  /** One year, counted from 0. */
  year(key: string, index: number): string;
  total(key: string): string;
  /** The price basis of its present values, to be joined to other words: `in 2027/28 prices`. */
  prices: string;
}

/** Of a case, what is used year by year alone. */
export interface YearlyRates {
  discountRate: string;
  sensitivityRate: string;
  generalInflation: string;
  /** General inflation of the opposite case: what the cautious value would be at its other end. */
  otherInflation: string;
}

export type Yearly = Record<ScenarioName, YearBlock>;

/** The months gathered by financial year, one block a scenario. */
export function yearlySheet(
  monthly: Record<ScenarioName, MonthlySheet>,
  rates: Record<ScenarioName, YearlyRates>,
): { sheet: SheetPlan; yearly: Yearly } {
  const cells: SheetPlan['cells'] = block(1, [
    styled('title', 'By financial year'),
    styled(
      'subtitle',
      'The months of each monthly sheet added up by financial year, April to March. The first may hold fewer than twelve months. Nothing is shown beyond the horizon.',
    ),
  ]);
  const timelines: string[] = [];
  const yearly = {} as Yearly;
  scenarioNames.forEach((scenario, i) => {
    const top = TOP + i * (yearLines.length + AROUND);
    Object.assign(cells, block(top - 1, blockRows(scenario, top, monthly[scenario], rates[scenario])));
    timelines.push(`${FIRST}${top}:${LAST}${top + yearLines.length}`);
    yearly[scenario] = placesOf(top);
  });
  const sheet: SheetPlan = {
    name: YEARLY,
    role: 'calculation',
    columns: { A: 62, B: 24, C: 15, D: 10, E: 15, F: 15, G: 15, H: 15, I: 15 },
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
  const index = yearLines.findIndex((line) => line.key === key);
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
    prices: `"in "&${YEARLY}!$${FIRST}$${top}&" prices"`,
  };
}

function blockRows(
  scenario: ScenarioName,
  top: number,
  monthly: MonthlySheet,
  rates: YearlyRates,
): CellPlan[][] {
  const years = Array.from({ length: YEARS }, (_, i): YearReferences => {
    const at = (index: number) => (key: string) => `${columnLetters(FIRST_YEAR + index)}$${rowIn(top, key)}`;
    return { here: at(i), before: at(i - 1), monthly, ...rates };
  });
  const firstYear = `YEAR(EDATE(${monthly.used('firstMonth')},-${monthly.used('monthsToApril')}))`;
  return [
    styled('subtitle', `${scenario[0]!.toUpperCase()}${scenario.slice(1)} case`),
    [
      ...styled('heading', 'Item', 'Unit'),
      ...styled('numberHeading', 'Total', 'Opening'),
      ...years.map(({ here }): CellPlan => ({
        value: `=${withinHorizon(here, `(${firstYear}+${here('number')}-1)&"/"&RIGHT(${firstYear}+${here('number')},${monthly.used('yearDigits')})`)}`,
        style: 'numberHeading',
      })),
    ],
    ...yearLines.map((line): CellPlan[] => [
      { value: labelOf(line, top), style: 'label' },
      { value: line.unit, style: 'note' },
      totalOf(line, top),
      line.opening === undefined ? {} : { value: 0, format: line.format, style: 'calculation' },
      ...years.map((references): CellPlan => ({
        value: `=${line.key === 'number' ? line.formula(references) : withinHorizon(references.here, line.formula(references))}`,
        format: line.format,
        style: 'calculation',
      })),
    ]),
  ];
}

const withinHorizon = (here: YearReferences['here'], formula: string) =>
  `IF(${here('number')}="","",${formula})`;

function labelOf({ label, isPresentValue }: YearLine, top: number): string {
  return isPresentValue ? `="${label}, "&${placesOf(top).prices}` : label;
}

function totalOf({ key, hasTotal, format }: YearLine, top: number): CellPlan {
  const row = rowIn(top, key);
  if (!hasTotal) return {};
  return { value: `=SUM($${FIRST}$${row}:$${LAST}$${row})`, format, style: 'calculation' };
}
