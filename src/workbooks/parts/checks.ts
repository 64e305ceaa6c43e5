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
}

const FIRST = 9;
const MASTER = `${CHECKS}!$B$4`;
const TOLERANCE = '$B$5';

/** The words of the master check, to be shown on every sheet of results. */
export function masterCheckCells(row: number, column = 0): Record<string, CellPlan> {
  const cells: CellPlan[] = [
    { value: 'Master check', style: 'label' },
    { value: `=${MASTER}`, style: 'check', format: formats.text },
  ];
  return block(row, [cells], column);
}

/** For the cell in which a sheet shows the master check. */
export function masterCheckHighlights(address: string): HighlightPlan[] {
  return [
    { range: address, formula: `=LEFT(${address},3)="All"`, look: 'good' },
    { range: address, formula: `=LEFT(${address},3)<>"All"`, look: 'bad' },
  ];
}

export const masterCheckName: NamePlan = { name: 'MasterCheck', refersTo: MASTER };

/** Every check with its difference and a word, and the master check above them. An error anywhere is a failure. */
export function checksSheet(checks: Check[]): SheetPlan {
  const last = FIRST + checks.length - 1;
  const results = `$D$${FIRST}:$D$${last}`;
  const failures = `(ROWS(${results})-COUNTIF(${results},"OK"))`;
  return {
    name: CHECKS,
    role: 'checks',
    columns: { A: 60, B: 24, C: 16, D: 14, E: 74 },
    frozenRows: FIRST - 1,
    cells: {
      ...block(1, [
        styled('title', 'Checks'),
        styled(
          'subtitle',
          'Every sheet of results shows the master check. If it fails, rely on nothing until it is put right.',
        ),
      ]),
      ...block(4, [
        [
          { value: 'Master check', style: 'label' },
          {
            value: `=IF(${failures}=0,"All checks pass",${failures}&" of "&ROWS(${results})&" checks fail")`,
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
        styled('subtitle', 'A check passes where its difference is nil'),
        [
          ...styled('heading', 'Check'),
          ...styled('numberHeading', 'Difference'),
          ...styled('heading', 'Unit', 'Result', 'If it fails'),
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
      { range: `D${FIRST}:D${last}`, formula: `=$D${FIRST}<>"OK"`, look: 'bad' },
    ],
    isProtected: true,
    print: { orientation: 'landscape', titleRows: `${FIRST - 1}:${FIRST - 1}` },
  };
}

function checkRow({ what, why, difference, unit, format }: Check, row: number): CellPlan[] {
  return [
    { value: what, style: 'label', isWrapped: true },
    { value: difference, style: 'calculation', format },
    { value: unit, style: 'note' },
    {
      value: `=IF(ISNUMBER($B${row}),IF(ABS($B${row})<=${TOLERANCE},"OK","Fails"),"Fails")`,
      style: 'check',
      format: formats.text,
    },
    { value: why, style: 'note', isWrapped: true },
  ];
}
