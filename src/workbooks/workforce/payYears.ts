import { employerNationalInsurance } from '../../evidence/reference';
import { financialYearLabel } from '../../model/financialYear';

/** Years whose employer National Insurance is on record: those that a cost can be of. */
const onRecord = employerNationalInsurance.map(({ from }) => from);

export const payYears = onRecord.map(financialYearLabel);
export const latestPayYear = onRecord[onRecord.length - 1]!;
