import { block, formats, styled } from '../cells';
import { masterCheckCells, masterCheckHighlights } from '../parts/checks';
import { scenarioNames, type InputPlace } from '../parts/inputs';
import { RESULTS } from '../parts/sheetNames';
import type { CellPlan, SheetPlan } from '../plan';
import { optionRows, purposeRows, scenarioRows, singleRows, type Row } from './resultRows';
import { resultsCharts } from './resultsCharts';
import type { Scenarios } from './scenarioTables';
import { mixNames, supervisionWords } from './skillMixSheet';

const COLUMNS = ['C', 'D', 'E'];
const SCENARIOS = 6;
const PURPOSES = SCENARIOS + scenarioRows.length + 3;
const OPTIONS = PURPOSES + purposeRows.length + 3;
const SINGLES = OPTIONS + optionRows.length + 3;
const CHARTS = SINGLES + singleRows.length + 3;

const rowOf = new Map<string, number>([
  ...scenarioRows.map(({ key }, i): [string, number] => [key, SCENARIOS + i]),
  ...purposeRows.map(({ key }, i): [string, number] => [key, PURPOSES + i]),
  ...optionRows.map(({ key }, i): [string, number] => [key, OPTIONS + i]),
  ...singleRows.map(({ key }, i): [string, number] => [key, SINGLES + i]),
]);

/** A figure of the Results sheet: that of the central scenario, the first option, or the only one. */
export function resultCell(
  key: string,
  column = [...scenarioRows, ...purposeRows].some((row) => row.key === key) ? 'D' : 'C',
): string {
  const row = rowOf.get(key);
  if (row === undefined) throw new Error(`There is no result ${key}`);
  return `${RESULTS}!$${column}$${row}`;
}
export const resultsRange = `${RESULTS}!$C$${SCENARIOS}:$E$${SINGLES + singleRows.length}`;

export function resultsSheet(at: (key: string) => InputPlace, scenarios: Scenarios): SheetPlan {
  const inOrder = scenarioNames.map((name) => scenarios[name]);
  const supervisionRow = rowOf.get('supervision')!;
  const words = OPTIONS + optionRows.length - 1;
  return {
    name: RESULTS,
    role: 'results',
    columns: { A: 50, B: 17, C: 30, D: 30, E: 30, F: 74 },
    frozenRows: 3,
    frozenColumns: 1,
    cells: {
      ...block(1, [
        styled('title', 'Results'),
        styled('subtitle', 'Every figure is a formula that points at the sheet where it is worked out.'),
      ]),
      ...masterCheckCells(3),
      ...block(SCENARIOS - 1, [
        [
          ...styled('heading', '1  By scenario', 'Unit'),
          ...styled('numberHeading', 'Low case', 'Central case', 'High case'),
          ...styled('heading', 'How to read it'),
        ],
        ...scenarioRows.map((row) => cellsOf(row, inOrder.map(row.of))),
      ]),
      ...block(PURPOSES - 1, [
        [
          ...styled('heading', '2  FTE needed, first year: what for', 'Unit'),
          ...styled('numberHeading', 'Low case', 'Central case', 'High case'),
          ...styled('heading', 'How to read it'),
        ],
        ...purposeRows.map((row) => cellsOf(row, inOrder.map(row.of))),
      ]),
      ...block(OPTIONS - 1, [
        [
          ...styled('heading', '3  Skill mix, central case, first year', 'Unit'),
          ...styled('numberHeading', ...mixNames),
          ...styled('heading', 'How to read it'),
        ],
        ...optionRows.map((row) =>
          cellsOf(
            row,
            COLUMNS.map((_, i) => row.of(i)),
          ),
        ),
      ]),
      ...block(SINGLES - 1, [
        [
          ...styled('heading', '4  Establishment as it is now', 'Unit'),
          ...styled('numberHeading', 'Figure'),
          ...styled('heading', '', '', 'How to read it').map((cell, i) =>
            i < 2 ? { style: cell.style } : cell,
          ),
        ],
        ...singleRows.map((row) => cellsOf(row, [row.value(scenarios.central.years.establishment)])),
        [
          ...styled('label', 'Is there enough supervision?'),
          ...styled('note', 'words'),
          {
            value: supervisionWords(`$C$${supervisionRow}`, at),
            format: formats.text,
            style: 'result',
          } satisfies CellPlan,
        ],
      ]),
    },
    charts: resultsCharts(CHARTS, scenarios),
    highlights: [
      ...masterCheckHighlights('$B$3'),
      { range: `C${words}:E${words}`, formula: `=LEFT(C${words},5)="Below"`, look: 'bad' },
      { range: `C${supervisionRow + 1}`, formula: `=LEFT($C$${supervisionRow + 1},5)="Below"`, look: 'bad' },
    ],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: '1:3' },
  };
}

function cellsOf({ label, unit, format, meaning, lines }: Row, values: string[]): (CellPlan | null)[] {
  const figures = values.map((value): CellPlan => ({
    value,
    format,
    style: 'result',
    ...(format === formats.text && { isWrapped: true, ...(lines && { lines }) }),
  }));
  const gap = Array.from({ length: COLUMNS.length - values.length }, () => null);
  return [
    { value: label, style: 'label' },
    { value: unit, style: 'note' },
    ...figures,
    ...gap,
    meaning ? { value: meaning, style: 'note' } : null,
  ];
}
