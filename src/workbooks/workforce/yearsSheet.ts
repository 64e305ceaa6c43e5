import { block, formats, styled } from '../cells';
import { masterCheckCells, masterCheckHighlights } from '../parts/checks';
import { scenarioNames, type InputPlace, type ScenarioName } from '../parts/inputs';
import type { CellPlan, SheetPlan } from '../plan';
import { itemCells, lineCells, periodColumn, places, rowIn, valueCell, type Item } from './lines';
import { yearsSheetName, YEARS } from './sheets';
import { derived, picks } from './yearItems';
import { yearLines } from './yearLines';

const ITEMS = 6;

const FIRST_ITEM = ITEMS + 1;
const itemRows = places(FIRST_ITEM, [...picks, ...derived]);
const LINES = FIRST_ITEM + picks.length + derived.length + 1;
const lineRows = places(LINES + 1, yearLines);
const lastLine = LINES + yearLines.length;
const item = (key: string) => valueCell(rowIn(itemRows, key));

/** An item of one scenario, or a line of it in one year: year 0 is the start. */
export function yearsCell(scenario: ScenarioName, key: string, year?: number): string {
  const address = year === undefined ? item(key) : `$${periodColumn(year)}$${rowIn(lineRows, key)}`;
  return `'${yearsSheetName(scenario)}'!${address}`;
}

/** A line over all years. */
export function yearsRange(scenario: ScenarioName, key: string, from = 1, to = YEARS): string {
  const row = rowIn(lineRows, key);
  return `'${yearsSheetName(scenario)}'!$${periodColumn(from)}$${row}:$${periodColumn(to)}$${row}`;
}

/** Several lines, one below another, in one year. */
export function yearsColumn(scenario: ScenarioName, first: string, last: string, year: number): string {
  const column = periodColumn(year);
  return `'${yearsSheetName(scenario)}'!$${column}$${rowIn(lineRows, first)}:$${column}$${rowIn(lineRows, last)}`;
}

export function yearsItems(scenario: ScenarioName, first: string, last: string): string {
  return `'${yearsSheetName(scenario)}'!$C$${rowIn(itemRows, first)}:$C$${rowIn(itemRows, last)}`;
}

export function yearsSheet(scenario: ScenarioName, at: (key: string) => InputPlace): SheetPlan {
  const position = scenarioNames.indexOf(scenario) + 1;
  const items: Item[] = [
    ...picks.map((one): Item => ({ ...one, value: () => `=INDEX(${at(one.key).used},1,$C$4)` })),
    ...derived,
  ];
  const gapRow = rowIn(lineRows, 'gapWords');
  const heading: CellPlan[] = [
    ...styled('heading', 'By financial year', 'Unit'),
    ...styled('numberHeading', 'At the start'),
    ...Array.from({ length: YEARS }, (_, n): CellPlan => ({
      value: `=YEAR(${item('firstDay')})+${periodColumn(n + 1)}${rowIn(lineRows, 'position')}-1&"/"&TEXT(DATE(YEAR(${item('firstDay')})+${periodColumn(n + 1)}${rowIn(lineRows, 'position')},1,1),"yy")`,
      format: formats.text,
      style: 'numberHeading',
    })),
  ];
  return {
    name: yearsSheetName(scenario),
    role: 'calculation',
    columns: { A: 58, B: 18, C: 16, D: 16, E: 16, F: 16, G: 16, H: 16 },
    frozenRows: 4,
    frozenColumns: 3,
    cells: {
      ...block(1, [
        styled('title', `Demand, staff and cost by year: ${scenario} case`),
        styled(
          'subtitle',
          'The three sheets of this kind hold the same formulas; only the position in C4 differs. Costs are cash of the year with the pay growth typed on Inputs; at 0% they are at the prices of the pay year.',
        ),
      ]),
      ...masterCheckCells(3),
      ...block(4, [
        [
          { value: 'Scenario: low (1), central (2), high (3)', style: 'label' },
          { value: 'position', style: 'note' },
          { value: position, format: formats.number, style: 'calculation' },
        ],
      ]),
      ...itemCells('Inputs of this scenario, and what follows from them', ITEMS, items, item),
      ...lineCells(heading, LINES, yearLines, YEARS, item),
    },
    timelines: [`${periodColumn(1)}${LINES}:${periodColumn(YEARS)}${lastLine}`],
    highlights: [
      ...masterCheckHighlights('$B$3'),
      {
        range: `${periodColumn(1)}${gapRow}:${periodColumn(YEARS)}${gapRow}`,
        formula: `=${periodColumn(1)}${gapRow}="Short"`,
        look: 'caution',
      },
    ],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: '1:4' },
  };
}

/** The labels of the years, for charts and tables. */
export const yearLabels = (scenario: ScenarioName) =>
  `'${yearsSheetName(scenario)}'!$${periodColumn(1)}$${LINES}:$${periodColumn(YEARS)}$${LINES}`;
export const yearLabel = (scenario: ScenarioName, year: number) =>
  `'${yearsSheetName(scenario)}'!$${periodColumn(year)}$${LINES}`;
