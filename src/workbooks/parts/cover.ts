import type { SeriesId } from '../../evidence/series';
import { block, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import { masterCheckCells, masterCheckHighlights } from './checks';
import { referenceDateRows } from './referenceDates';
import { COVER } from './sheetNames';

export interface Cover {
  title: string;
  /** What the workbook answers, in a sentence. */
  purpose: string;
  /** The few figures a committee reads first: formulas that point at the Results sheet. */
  headlines: { label: string; value: string; format: string; meaning: string }[];
  /** What each sheet is for, in order. */
  sheets: { name: string; about: string }[];
  /** What must be known before any figure is used: a line each. */
  cautions: string[];
  /** The series of reference values that the workbook uses. */
  series: readonly SeriesId[];
}

const key: [NonNullable<CellPlan['style']>, string, string][] = [
  ['input', 'Input', 'Framed, on the Inputs sheet: yours to change'],
  ['calculation', 'Calculation', 'Plain: a formula, the same one along its row'],
  ['result', 'Result', 'Framed and bold: a formula that a decision rests on'],
  ['check', 'Check', 'Says OK or Fails in words'],
];

export function coverSheet({ title, purpose, headlines, sheets, cautions, series }: Cover): SheetPlan {
  let row = 5;
  const cells: Record<string, CellPlan> = {
    ...block(1, [[{ value: title, style: 'title', isOpen: true }], styled('subtitle', purpose)]),
    ...masterCheckCells(3),
  };
  const section = (rows: CellPlan[][]) => {
    Object.assign(cells, block(row, rows));
    row += rows.length + 1;
  };
  section([
    [
      ...styled('heading', 'Headline'),
      ...styled('numberHeading', 'Figure'),
      ...styled('heading', 'What it means'),
    ],
    ...headlines.map(({ label, value, format, meaning }): CellPlan[] => [
      { value: label, style: 'label' },
      { value, format, style: 'result', ...(format === formats.text && { isWrapped: true }) },
      { value: meaning, style: 'note' },
    ]),
  ]);
  section([
    styled('heading', 'Sheet', 'What it is for'),
    ...sheets.map(({ name, about }) => [...styled('label', name), ...styled('note', about)]),
  ]);
  section([
    styled('heading', 'Kind of cell', 'How to tell'),
    ...key.map(([style, name, about]): CellPlan[] => [{ value: name, style }, ...styled('note', about)]),
  ]);
  section([
    styled('heading', 'Before you rely on it'),
    ...cautions.map((caution) => styled('label', caution)),
  ]);
  section(referenceDateRows(row, series));
  section([
    [
      { value: 'Worked out by', style: 'label' },
      { value: '=OT.ENGINE()', format: formats.text, style: 'calculation' },
    ],
  ]);
  return {
    name: COVER,
    role: 'cover',
    columns: { A: 48, B: 44, C: 104 },
    cells,
    highlights: masterCheckHighlights('$B$3'),
    isProtected: true,
    print: { orientation: 'landscape' },
  };
}
