import { employerNationalInsurance } from '../../evidence/reference';
import { parseFinancialYear } from '../../model/financialYear';

/**
 * Employer National Insurance on a year's pay as a template. `pay` is one too, `year` the name of the argument that
 * holds the financial year, and `text` how that argument is written.
 */
export function employerNationalInsuranceFormula(pay: string, year: string, text: string): string {
  const written = parseFinancialYear(text.replace(/^"|"$/g, ''));
  const known = employerNationalInsurance.find((record) => record.from === written)?.value;
  if (known) return `${known.rate}*MAX(0,${pay}-${known.threshold})`;

  const years = employerNationalInsurance.map((record) => record.from).join(',');
  const lookedUp = (of: 'rate' | 'threshold') => {
    const values = employerNationalInsurance.map((record) => record.value[of]).join(',');
    return `INDEX({${values}},MATCH(VALUE(LEFT(TRIM({${year}}),4)),{${years}},0))`;
  };
  return `${lookedUp('rate')}*MAX(0,${pay}-${lookedUp('threshold')})`;
}
