import { f, type Highlight, raw, type Rows, rows } from '../../layout';
import { block, formats, styled } from '../cells';
import type { CellPlan, HighlightPlan, NamePlan, SheetPlan } from '../plan';
import { CHECKS } from './sheetNames';

/** Something that must hold for the workbook to be relied on. */
export interface Check {
  /** `Savings by month add up to savings by year` */
  what: string;
  /** What to look at when it fails. */
  why: string;
  /** A formula that gives how far off it is, in the unit below: nil when all is well. */
  difference: string;
  unit: string;
  format: string;
  /** A condition without `=`: the check compares something only where it holds. Left out, it always does. */
  isCompared?: string;
}

const FIRST = 9;
const MASTER = `${CHECKS}!$B$4`;
const TOLERANCE = '$B$5';

/** The largest difference that rounding explains, for words that must say what a check says. */
export const toleranceCell = `${CHECKS}!${TOLERANCE}`;
const LIVE = 'Yes';

/** Where the Checks sheet has what, for whoever reads it in a file. */
export const checkPlaces = {
  master: 'B4',
  masterFormula: MASTER,
  firstRow: FIRST,
  what: 'A',
  difference: 'B',
  result: 'D',
  isLive: 'E',
} as const;

/** Why a check is not counted: it compares nothing with these inputs, or nothing that it compares can change. */
export const notCounted = { notCompared: 'Not compared', inCopy: 'Not live in this copy' } as const;

/** The words of the master check, to be shown on every sheet of results. */
export function masterCheckCells(row: number, column = 0): Record<string, CellPlan> {
  const cells: CellPlan[] = [
    { value: 'Master check', style: 'label' },
    { value: `=${MASTER}`, style: 'check', format: formats.text },
  ];
  return block(row, [cells], column);
}

/** For the cell in which a sheet shows the master check: green only where every check that is live passes. */
export function masterCheckHighlights(address: string): HighlightPlan[] {
  const passes = `RIGHT(${address},4)="pass"`;
  return [
    { range: address, formula: `=${passes}`, look: 'good' },
    { range: address, formula: `=NOT(${passes})`, look: 'bad' },
  ];
}

/** The same as a block of a layout, with its highlights. */
export function masterCheck(): { rows: Rows; highlights: Highlight[] } {
  const block = rows('Master check', [
    [
      { value: 'Master check', style: 'label' },
      { value: raw(MASTER), style: 'check', format: formats.text },
    ],
  ]);
  const range = block.at(0, 1);
  const passes = f`RIGHT(${range},4)="pass"`;
  return {
    rows: block,
    highlights: [
      { range, formula: passes, look: 'good' },
      { range, formula: f`NOT(${passes})`, look: 'bad' },
    ],
  };
}

/** What the master check says. A check that cannot fail is not counted as passed. */
export function masterCheckWords(checks: number, live: number, failing: number): string {
  if (live === 0) return 'No check is live';
  if (live === checks) return failing === 0 ? 'All checks pass' : `${failing} of ${checks} checks fail`;
  return failing === 0
    ? `${live} of ${checks} checks live, all pass`
    : `${failing} of ${live} live checks fail`;
}

/** The same as a formula over the column of results. An error anywhere is a failure. */
function masterCheckFormula(results: string): string {
  const having = (words: string) => `COUNTIF(${results},"${words}")`;
  const checks = `ROWS(${results})`;
  const live = `(${checks}-${having(notCounted.notCompared)}-${having(notCounted.inCopy)})`;
  const failing = `(${live}-${having('OK')})`;
  return (
    `=IF(${live}=0,"No check is live",IF(${live}=${checks},` +
    `IF(${failing}=0,"All checks pass",${failing}&" of "&${checks}&" checks fail"),` +
    `IF(${failing}=0,${live}&" of "&${checks}&" checks live, all pass",` +
    `${failing}&" of "&${live}&" live checks fail")))`
  );
}

export const masterCheckName: NamePlan = { name: 'MasterCheck', refersTo: MASTER };

/** Every check with its difference and a word, and the master check above them. An error anywhere is a failure. */
export function checksSheet(checks: Check[]): SheetPlan {
  const last = FIRST + checks.length - 1;
  const results = `$D$${FIRST}:$D$${last}`;
  return {
    name: CHECKS,
    role: 'checks',
    columns: { A: 64, B: 30, C: 20, D: 14, E: 20, F: 80 },
    frozenRows: FIRST - 1,
    cells: {
      ...block(1, [
        styled('title', 'Checks'),
        styled(
          'subtitle',
          'Every sheet of results shows the master check. If it fails, rely on nothing until it is put right. A check that is not live is not counted.',
        ),
      ]),
      ...block(4, [
        [
          { value: 'Master check', style: 'label' },
          {
            value: masterCheckFormula(results),
            style: 'check',
            format: formats.text,
          },
        ],
        [
          { value: 'Largest difference that rounding explains (in each check’s unit)', style: 'label' },
          { value: 0.005, style: 'calculation', format: '0.000' },
        ],
      ]),
      ...block(FIRST - 2, [
        styled('subtitle', 'A check passes where its difference is zero'),
        [
          ...styled('heading', 'Check'),
          ...styled('numberHeading', 'Difference'),
          ...styled('heading', 'Unit', 'Result', 'Live', 'If it fails'),
        ],
      ]),
      ...block(
        FIRST,
        checks.map((check, i) => checkRow(check, FIRST + i)),
      ),
    },
    highlights: [
      ...masterCheckHighlights('$B$4'),
      { range: `D${FIRST}:D${last}`, formula: `=$D${FIRST}="OK"`, look: 'good' },
      {
        range: `D${FIRST}:D${last}`,
        formula: `=AND($D${FIRST}<>"OK",LEFT($D${FIRST},3)<>"Not")`,
        look: 'bad',
      },
    ],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: `${FIRST - 1}:${FIRST - 1}` },
  };
}

function checkRow({ what, why, difference, unit, format, isCompared }: Check, row: number): CellPlan[] {
  const text = formats.text;
  const result = `IF(ISNUMBER($B${row}),IF(ABS($B${row})<=${TOLERANCE},"OK","Fails"),"Fails")`;
  const live = isCompared === undefined ? LIVE : `=IF(${isCompared},"${LIVE}","${notCounted.notCompared}")`;
  return [
    { value: what, style: 'label', isWrapped: true },
    { value: difference, style: 'calculation', format },
    { value: unit, style: 'note' },
    { value: `=IF($E${row}="${LIVE}",${result},$E${row})`, style: 'check', format: text },
    { value: live, style: isCompared === undefined ? 'label' : 'calculation', format: text },
    { value: why, style: 'note', isWrapped: true },
  ];
}
