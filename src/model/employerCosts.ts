/** Employer National Insurance on a year's pay: the rate on the pay above the threshold. */
export function employerNationalInsurance(annualPay: number, rate: number, threshold: number): number {
  return rate * Math.max(0, annualPay - threshold);
}
