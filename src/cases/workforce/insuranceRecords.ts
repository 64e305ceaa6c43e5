import { CURRENT_YEAR } from '../../evidence/currentYear';
import { employerNationalInsurance } from '../../evidence/reference';
import { f, type Formula, list } from '../../layout';
import { financialYearLabel } from '../../model/financialYear';
import { formats } from '../../plan/cells';
import type { YearRoom } from '../parts/years';

const FIRST_YEAR = Math.min(...employerNationalInsurance.map(({ from }) => from));
/** Years to come are listed too, for records that a later edition of the functions holds. */
const yearsFor = (room: YearRoom) =>
  Array.from({ length: CURRENT_YEAR + room.for + 1 - FIRST_YEAR }, (_, i) => FIRST_YEAR + i);

export type InsuranceList = ReturnType<typeof insuranceList>;

/** Part 6 of the Establishment sheet: the years whose National Insurance is on record. */
export const insuranceList = (room: YearRoom) =>
  list('National Insurance', { spare: 0, own: '$A$1' }, yearsFor(room), {
    year: {
      heading: 'Financial year',
      of: (_r, { from }) => from && { value: financialYearLabel(from), style: 'label' },
    },
    begins: {
      heading: { value: 'Begins in (year)', style: 'numberHeading' },
      format: '0',
      style: 'calculation',
      of: (_r, { from }) => from,
    },
    record: {
      heading: 'Employer National Insurance',
      format: formats.text,
      style: 'calculation',
      of: (r) => f`IF(ISNA(OT.EMPLOYERNI(0,${r.year})),"None on record","On record")`,
    },
  });

/** The latest financial year with National Insurance on record at or before one that begins in `start`. */
export function insuranceBefore({ column }: InsuranceList, start: Formula): Formula {
  const begins = column('begins');
  const latest = f`SUMPRODUCT(MAX((${column('record')}="On record")*(${begins}<=${start})*${begins}))`;
  return f`INDEX(${column('year')},MATCH(${latest},${begins},0))`;
}
