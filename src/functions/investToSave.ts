import { discountSchedules } from '../evidence/reference';
import { reserveRepayment as repaymentByYear } from '../model/businessCase';
import { investToSaveCashFlow, type CashFlow } from '../model/cashFlow';
import { financialYearLabel } from '../model/financialYear';
import { discounting } from './arguments/discounting';
import { rateOfChange, share, shareBelowOne, wholeNumber, zeroOrMore } from './arguments/domain';
import { refuseManyYears } from './arguments/longTables';
import { yearly } from './arguments/ranges';
import { date, number, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import { cashFlowPlain } from './plainForms/cashFlow';
import { reserveRepaymentPlain } from './plainForms/savings';
import { PRICE_BASIS, SCHEDULES } from './catalogue/priceBasis';
import type { ExampleValue, Family } from './catalogue/notes';
import { nth } from '../formulas/present';

/**
 * An invest-to-save case by financial year, in cash of the year: costs, gross saving, lost income, cash-releasing benefit apart from capacity, net cash flow and MTFS movement; then the net cash flow in real terms (first-year prices), discounted at a real rate.
 * @customfunction CASHFLOW
 * @param oneOffCost Pounds in the first financial year, as a positive amount. Zero or more.
 * @param annualCost Pounds for twelve months of running, as a positive amount. The first year takes the months from the start date. Zero or more.
 * @param fullYearSaving Full-year effect of the gross saving, pounds, as a positive amount. Zero or more.
 * @param startDate A date in the month in which work starts.
 * @param years Financial years to show, 1 to 100.
 * @param [lostIncomeShare] Share of the gross saving lost as client charges, 0 to 1. Default 0.
 * @param [cashableShare] Share of the gross saving that releases cash, 0 to 1; the rest is capacity. Default 1.
 * @param [annualAttrition] Share of the saving that ends each year, 0 to less than 1. Default 0.
 * @param [annualUplift] Rise each April in the price of care and in the running cost, such as 0.03. Default 0.
 * @param [rate] A real discount rate such as 0.035, or "standard", "health" or "sensitivity". Default "standard".
 * @param [rolloutMonths] Months over which the work is spread evenly. Zero or more. Default 0.
 * @param [lagMonths] Months from the work to its effect. Zero or more. Default 0.
 * @param [generalInflation] Yearly rise of prices in general, such as the GDP deflator’s 0.02: above -1 and up to 1. It brings cash to first-year prices before discounting. Default annualUplift.
 * @param [lostIncomeCashShare] Share of the lost income that is lost in cash, 0 to 1. Default 1: the charges are lost, however the hours are used.
 * @returns A table with a row an item and a column a financial year. Costs are negative, savings positive; each present value names its prices.
 */
export function cashFlow(
  oneOffCost: unknown,
  annualCost: unknown,
  fullYearSaving: unknown,
  startDate: unknown,
  years: unknown,
  lostIncomeShare?: unknown,
  cashableShare?: unknown,
  annualAttrition?: unknown,
  annualUplift?: unknown,
  rate?: unknown,
  rolloutMonths?: unknown,
  lagMonths?: unknown,
  generalInflation?: unknown,
  lostIncomeCashShare?: unknown,
): unknown[][] {
  const uplift = optionalNumber('annualUplift', annualUplift, rateOfChange, 0);
  const flow = investToSaveCashFlow({
    oneOffCost: number('oneOffCost', oneOffCost, zeroOrMore),
    annualCost: number('annualCost', annualCost, zeroOrMore),
    fullYearEffect: number('fullYearSaving', fullYearSaving, zeroOrMore),
    startDate: date('startDate', startDate),
    years: number('years', years, wholeNumber(1, 100)),
    lostIncomeShare: optionalNumber('lostIncomeShare', lostIncomeShare, share, 0),
    cashableShare: optionalNumber('cashableShare', cashableShare, share, 1),
    annualAttrition: optionalNumber('annualAttrition', annualAttrition, shareBelowOne, 0),
    annualUplift: uplift,
    discounting: discounting('rate', rate, discountSchedules.standard),
    rolloutMonths: optionalNumber('rolloutMonths', rolloutMonths, zeroOrMore, 0),
    lagMonths: optionalNumber('lagMonths', lagMonths, zeroOrMore, 0),
    generalInflation: optionalNumber('generalInflation', generalInflation, rateOfChange, uplift),
    lostIncomeCashShare: optionalNumber('lostIncomeCashShare', lostIncomeCashShare, share, 1),
  });
  return spilled(cashFlowTable(flow), 'annualCost', 'fullYearSaving');
}

/** Heading and rows, in the order in which CASHFLOW shows them. */
function cashFlowTable(flow: CashFlow): ExampleValue[][] {
  const years = flow.financialYears.map(financialYearLabel);
  const prices = `${nth(years, 0)} prices`;
  return [
    ['Item (£, cash of the year)', ...years],
    ['One-off cost', ...flow.oneOffCost],
    ['Running cost', ...flow.runningCost],
    ['Gross saving', ...flow.grossSaving],
    ['Lost income', ...flow.lostIncome],
    ['Net benefit', ...flow.netBenefit],
    ['of which cash-releasing (cashable)', ...flow.cashReleasing],
    ['of which capacity released (not cash)', ...flow.capacityReleased],
    ['Net cash flow', ...flow.netCashFlow],
    ['Net cash flow so far', ...flow.netCashFlowSoFar],
    ['MTFS movement, recurring (savings positive)', ...flow.recurringMovement],
    ['MTFS movement, one-off (savings positive)', ...flow.oneOffMovement],
    [`Net cash flow in ${prices}`, ...flow.realNetCashFlow],
    ['Discount factor', ...flow.discountFactor],
    [`Discounted, in ${prices}`, ...flow.discounted],
    [`Discounted so far, in ${prices}`, ...flow.discountedSoFar],
  ];
}

/**
 * Repayment of a draw on reserves, year by year. Interest is charged on the opening balance; a repayment never exceeds the amount owed.
 * @customfunction RESERVEREPAYMENT
 * @param amountDrawn Pounds drawn before the first year. Zero or more.
 * @param annualRepayments Pounds planned in each year, in order: one row or one column. Zero or more; a blank year counts as zero. At most 100 years.
 * @param [interestRate] A rate a year, such as 0.04. Default 0.
 * @returns A table with a row a year: opening balance, interest, repayment, closing balance.
 */
export function reserveRepayment(
  amountDrawn: unknown,
  annualRepayments: unknown[][],
  interestRate?: unknown,
): unknown[][] {
  refuseManyYears('annualRepayments', annualRepayments);
  const rows = repaymentByYear(
    number('amountDrawn', amountDrawn, zeroOrMore),
    yearly('annualRepayments', annualRepayments, zeroOrMore),
    optionalNumber('interestRate', interestRate, share, 0),
  );
  return spilled(
    [
      ['Year', 'Opening balance (£)', 'Interest (£)', 'Repayment (£)', 'Closing balance (£)'],
      ...rows.map((row, year) => [year + 1, row.opening, row.interest, row.repayment, row.closing]),
    ],
    'amountDrawn',
    'interestRate',
  );
}

export const investToSaveFamily: Family = {
  title: 'Invest to save',
  functions: {
    CASHFLOW: {
      example: {
        formula: '=OT.CASHFLOW(50000,200000,600000,DATE(2026,10,1),3,0.1,0.5,0,0.03,"standard",0,0,0.02)',
        value: [
          ['Item (£, cash of the year)', '2026/27', '2027/28', '2028/29'],
          ['One-off cost', -50000, 0, 0],
          ['Running cost', -100000, -206000, -212180],
          ['Gross saving', 300000, 618000, 636540],
          ['Lost income', -30000, -61800, -63654],
          ['Net benefit', 270000, 556200, 572886],
          ['of which cash-releasing (cashable)', 120000, 247200, 254616],
          ['of which capacity released (not cash)', 150000, 309000, 318270],
          ['Net cash flow', -30000, 41200, 42436],
          ['Net cash flow so far', -30000, 11200, 53636],
          ['MTFS movement, recurring (savings positive)', 20000, 21200, 1236],
          ['MTFS movement, one-off (savings positive)', -50000, 50000, 0],
          ['Net cash flow in 2026/27 prices', -30000, 40392.1568627451, 40788.158400615146],
          ['Discount factor', 1, 0.9661835748792271, 0.933510700366403],
          ['Discounted, in 2026/27 prices', -30000, 39026.238514729564, 38076.18231521403],
          ['Discounted so far, in 2026/27 prices', -30000, 9026.238514729564, 47102.42082994359],
        ],
      },
      defaults: {
        lostIncomeShare: '0',
        cashableShare: '1',
        annualAttrition: '0',
        annualUplift: '0',
        rate: '"standard"',
        rolloutMonths: '0',
        lagMonths: '0',
        generalInflation: '{annualUplift}',
        lostIncomeCashShare: '1',
      },
      plain: cashFlowPlain,
      inWords:
        'Net benefit = gross saving − lost income. Cash-releasing = gross saving × cashable share − lost income × its cash share; capacity is the rest. Net cash flow = cash-releasing − one-off cost − running cost. In first-year prices it is that ÷ (1 + general inflation)^years, and discounted it is × the discount factor. MTFS movement, recurring = the change on the year before in net cash flow before the one-off cost; one-off = the one-off cost in its year and its reversal in the next.',
      priceBasis: PRICE_BASIS.cashFlow,
      source:
        'Invest-to-save cash flow as a finance committee sees it. Only cash-releasing benefit counts towards the net cash flow. The running cost starts with the programme and rises with the same uplift as the price of care. HM Treasury, The Green Book: real rates for flows in real terms.',
      caution: `Savings are positive here, in the MTFS rows too; an MTFS table of pressures reverses the sign. ${SCHEDULES}`,
    },
    RESERVEREPAYMENT: {
      example: {
        formula: '=OT.RESERVEREPAYMENT(300000,{100000,150000,150000},0.04)',
        value: [
          ['Year', 'Opening balance (£)', 'Interest (£)', 'Repayment (£)', 'Closing balance (£)'],
          [1, 300000, 12000, 100000, 212000],
          [2, 212000, 8480, 150000, 70480],
          [3, 70480, 2819.2, 73299.2, 0],
        ],
      },
      defaults: { interestRate: '0' },
      plain: reserveRepaymentPlain,
      inWords:
        'Interest = opening balance × rate; repayment = the planned amount, but at most opening balance + interest; closing balance = opening balance + interest − repayment.',
      source: 'Earmarked-reserve repayment schedule, interest on the opening balance.',
    },
  },
};
