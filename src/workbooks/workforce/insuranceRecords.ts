import { CURRENT_YEAR } from '../../evidence/currentYear';
import { employerNationalInsurance } from '../../evidence/reference';
import { financialYearLabel } from '../../model/financialYear';
import { block, formats, styled } from '../cells';
import type { CellPlan } from '../plan';
import { INSURANCE } from './establishmentPlaces';
import { YEARS } from './sheets';

const FIRST_YEAR = Math.min(...employerNationalInsurance.map(({ from }) => from));
/** Years to come are listed too, for records that a later edition of the functions holds. */
const years = Array.from({ length: CURRENT_YEAR + YEARS + 1 - FIRST_YEAR }, (_, i) => FIRST_YEAR + i);
const ON_RECORD = 'On record';

const column = (letter: string) => `$${letter}$${INSURANCE}:$${letter}$${INSURANCE + years.length - 1}`;

/** The latest financial year with National Insurance on record at or before one that begins in `start`. */
export function insuranceBefore(start: string): string {
  const latest = `SUMPRODUCT(MAX((${column('C')}="${ON_RECORD}")*(${column('B')}<=${start})*${column('B')}))`;
  return `INDEX(${column('A')},MATCH(${latest},${column('B')},0))`;
}

/** Part 6 of the Establishment sheet: the years whose National Insurance is on record. */
export function insuranceRecords(): Record<string, CellPlan> {
  return block(INSURANCE - 2, [
    styled('subtitle', '6  National Insurance on record'),
    [
      ...styled('heading', 'Financial year'),
      ...styled('numberHeading', 'Begins in (year)'),
      ...styled('heading', 'Employer National Insurance'),
    ],
    ...years.map((year, i): CellPlan[] => [
      { value: financialYearLabel(year), style: 'label' },
      { value: year, format: '0', style: 'calculation' },
      {
        value: `=IF(ISNA(OT.EMPLOYERNI(0,$A$${INSURANCE + i})),"None on record","${ON_RECORD}")`,
        format: formats.text,
        style: 'calculation',
      },
    ]),
  ]);
}
