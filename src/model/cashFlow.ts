import { runningTotals } from './sums';
import { discountFactor, type DiscountSchedule } from './discounting';
import { monthsToYearEnd, type FinancialYear } from './financialYear';
import { mediumTermMovements, savingProfile, type SavingProfile } from './savingsOverTime';

export interface InvestToSaveCase extends SavingProfile {
  oneOffCost: number;
  /** For twelve months at the prices of the first year. */
  annualCost: number;
  /** Share of the gross saving that is lost again as client contributions. */
  lostIncomeShare: number;
  /** Share of the net benefit by which a budget really falls; the rest is capacity. */
  cashableShare: number;
  discounting: DiscountSchedule;
}

/** One array entry a financial year; costs are negative. */
export interface CashFlow {
  financialYears: FinancialYear[];
  oneOffCost: number[];
  runningCost: number[];
  grossSaving: number[];
  lostIncome: number[];
  netBenefit: number[];
  cashReleasing: number[];
  capacityReleased: number[];
  netCashFlow: number[];
  cumulative: number[];
  mediumTermMovement: number[];
  discountFactor: number[];
  discounted: number[];
  cumulativeDiscounted: number[];
}

/**
 * The invest-to-save case by financial year. Only cash-releasing benefit counts towards the net cash flow. The
 * team starts in the month of the start date, so its first year is a part year, and its cost rises with the
 * same uplift as the price of care: a case that uplifted the saving alone would flatter itself.
 */
export function investToSaveCashFlow(c: InvestToSaveCase): CashFlow {
  const profile = savingProfile(c);
  const years = profile.map((_, k) => k);
  const shareOfFirstYear = monthsToYearEnd(c.startDate) / 12;

  const oneOffCost = years.map((k) => (k === 0 ? negative(c.oneOffCost) : 0));
  const runningCost = years.map((k) =>
    negative(c.annualCost * (k === 0 ? shareOfFirstYear : 1) * (1 + c.annualUplift) ** k),
  );
  const grossSaving = profile.map((year) => year.saving);
  const lostIncome = grossSaving.map((saving) => negative(saving * c.lostIncomeShare));
  const netBenefit = years.map((k) => grossSaving[k]! + lostIncome[k]!);
  const cashReleasing = netBenefit.map((benefit) => benefit * c.cashableShare);
  const capacityReleased = years.map((k) => netBenefit[k]! - cashReleasing[k]!);
  const netCashFlow = years.map((k) => oneOffCost[k]! + runningCost[k]! + cashReleasing[k]!);
  const factors = years.map((k) => discountFactor(k, c.discounting));
  const discounted = years.map((k) => netCashFlow[k]! * factors[k]!);
  return {
    financialYears: profile.map((year) => year.financialYear),
    oneOffCost,
    runningCost,
    grossSaving,
    lostIncome,
    netBenefit,
    cashReleasing,
    capacityReleased,
    netCashFlow,
    cumulative: runningTotals(netCashFlow),
    mediumTermMovement: mediumTermMovements(netCashFlow),
    discountFactor: factors,
    discounted,
    cumulativeDiscounted: runningTotals(discounted),
  };
}

/** Zero stays zero: a cell must not show −0. */
function negative(amount: number): number {
  return amount === 0 ? 0 : -amount;
}
