/**
 * Employer National Insurance on a year's pay: the rate on the pay above the threshold. The employment allowance is
 * left out: public bodies do not have it.
 * @param annualPay pounds of one person
 * @param rate share
 * @param threshold pounds a year
 * @returns pounds a year
 */
export function employerNationalInsurance(annualPay: number, rate: number, threshold: number): number {
  return rate * Math.max(0, annualPay - threshold);
}
