/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { runningTotals } from './sums';
import { discountFactor, type DiscountSchedule } from './discounting';
import { monthsToYearEnd, type FinancialYear } from './financialYear';
import { mediumTermMovements, savingProfile, type SavingProfile } from './savingsOverTime';

export interface InvestToSaveCase extends SavingProfile {
  /** Pounds, in the first financial year. */
  oneOffCost: number;
  /** Pounds for twelve months at the prices of the first year. */
  annualCost: number;
  /** Share of the gross saving that is lost again as client charges. */
  lostIncomeShare: number;
  /** Share of the gross saving by which a budget really falls; the rest is capacity. */
  cashableShare: number;
  /** Share of the lost income that is lost in cash: the charges are lost, however the hours are used. */
  lostIncomeCashShare: number;
  /** Yearly rise of prices in general (the GDP deflator), by which cash is brought to first-year prices. */
  generalInflation: number;
  /** Real rates, for flows in first-year prices. */
  discounting: DiscountSchedule;
}

/** One array entry a financial year, pounds; costs are negative, savings positive. Cash of the year unless a line says otherwise. */
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
  netCashFlowSoFar: number[];
  /** Change on the year before in the net cash flow before the one-off cost. */
  recurringMovement: number[];
  /** The one-off cost in its year, and its reversal in the next. */
  oneOffMovement: number[];
  /** In prices of the first year. */
  realNetCashFlow: number[];
  discountFactor: number[];
  /** In prices of the first year. */
  discounted: number[];
  /** In prices of the first year. */
  discountedSoFar: number[];
}

/**
 * The invest-to-save case by financial year, in cash of the year; then in first-year prices, and discounted. The Green
 * Book's rates are real, so cash is deflated before it is discounted. Only cash-releasing benefit counts towards the
 * net cash flow. The team starts in the month of the start date, so its first year is a part year, and its cost rises
 * with the same uplift as the price of care: a case that uplifted the saving alone would flatter itself.
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
  const cashReleasing = years.map(
    (k) => grossSaving[k]! * c.cashableShare + lostIncome[k]! * c.lostIncomeCashShare,
  );
  const capacityReleased = years.map((k) => netBenefit[k]! - cashReleasing[k]!);
  const beforeOneOff = years.map((k) => runningCost[k]! + cashReleasing[k]!);
  const netCashFlow = years.map((k) => oneOffCost[k]! + beforeOneOff[k]!);
  const realNetCashFlow = years.map((k) => netCashFlow[k]! / (1 + c.generalInflation) ** k);
  const factors = years.map((k) => discountFactor(k, c.discounting));
  const discounted = years.map((k) => realNetCashFlow[k]! * factors[k]!);
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
    netCashFlowSoFar: runningTotals(netCashFlow),
    recurringMovement: mediumTermMovements(beforeOneOff),
    oneOffMovement: mediumTermMovements(oneOffCost),
    realNetCashFlow,
    discountFactor: factors,
    discounted,
    discountedSoFar: runningTotals(discounted),
  };
}

/** Zero stays zero: a cell must not show −0. */
function negative(amount: number): number {
  return amount === 0 ? 0 : -amount;
}
