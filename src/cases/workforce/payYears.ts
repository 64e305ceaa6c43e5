import { employerNationalInsurance } from '../../evidence/reference';
import { financialYearLabel } from '../../model/financialYear';

/** Years whose employer National Insurance is on record: those that a cost can be of. */
export const payYears = employerNationalInsurance.map(({ from }) => financialYearLabel(from));
