import { discountSchedules } from '../evidence/reference';
import { reserveRepayment as repaymentByYear } from '../model/businessCase';
import { investToSaveCashFlow } from '../model/cashFlow';
import { financialYearLabel } from '../model/financialYear';
import { discounting } from './arguments/discounting';
import { anyNumber, rateOfChange, share, shareBelowOne, wholeNumber, zeroOrMore } from './arguments/domain';
import { yearly } from './arguments/ranges';
import { date, number, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family } from './catalogue/notes';
import { reserveRepaymentPlain } from './plainForms/savings';

/**
 * An invest-to-save case by financial year: costs, gross saving, lost income, cash-releasing benefit apart from capacity, net cash flow, plan movement and discounted totals.
 * @customfunction CASHFLOW
 * @param oneOffCost Pounds in the first financial year, as a positive amount. Zero or more.
 * @param annualCost Pounds for twelve months of running, as a positive amount. The first year takes the months from the start date. Zero or more.
 * @param fullYearSaving Full-year effect of the gross saving, pounds.
 * @param startDate A date in the month in which work starts.
 * @param years Financial years to show, 1 to 100.
 * @param [lostIncomeShare] Share of the gross saving lost as client contributions, 0 to 1. Default 0.
 * @param [cashableShare] Share of the net benefit that releases cash, 0 to 1; the rest is capacity. Default 1.
 * @param [annualAttrition] Share of the saving that ends each year, 0 to less than 1. Default 0.
 * @param [annualUplift] Rise each April in the price of care and in the running cost, such as 0.03. Default 0.
 * @param [rate] A discount rate such as 0.035, or "standard", "health" or "sensitivity". Default "standard".
 * @param [rolloutMonths] Months over which the work is spread evenly. Zero or more. Default 0.
 * @param [lagMonths] Months from the work to its effect. Zero or more. Default 0.
 * @returns A table with a row an item and a column a financial year. Costs are negative.
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
): unknown[][] {
  const flow = investToSaveCashFlow({
    oneOffCost: number('oneOffCost', oneOffCost, zeroOrMore),
    annualCost: number('annualCost', annualCost, zeroOrMore),
    fullYearEffect: number('fullYearSaving', fullYearSaving, anyNumber),
    startDate: date('startDate', startDate),
    years: number('years', years, wholeNumber(1, 100)),
    lostIncomeShare: optionalNumber('lostIncomeShare', lostIncomeShare, share, 0),
    cashableShare: optionalNumber('cashableShare', cashableShare, share, 1),
    annualAttrition: optionalNumber('annualAttrition', annualAttrition, shareBelowOne, 0),
    annualUplift: optionalNumber('annualUplift', annualUplift, rateOfChange, 0),
    discounting: discounting('rate', rate, discountSchedules.standard),
    rolloutMonths: optionalNumber('rolloutMonths', rolloutMonths, zeroOrMore, 0),
    lagMonths: optionalNumber('lagMonths', lagMonths, zeroOrMore, 0),
  });
  return spilled(
    [
      ['Item (£)', ...flow.financialYears.map(financialYearLabel)],
      ['One-off cost', ...flow.oneOffCost],
      ['Running cost', ...flow.runningCost],
      ['Gross saving', ...flow.grossSaving],
      ['Lost income', ...flow.lostIncome],
      ['Net benefit', ...flow.netBenefit],
      ['of which cash-releasing', ...flow.cashReleasing],
      ['of which capacity released (not cash)', ...flow.capacityReleased],
      ['Net cash flow', ...flow.netCashFlow],
      ['Cumulative', ...flow.cumulative],
      ['Medium-term plan movement', ...flow.mediumTermMovement],
      ['Discount factor', ...flow.discountFactor],
      ['Discounted', ...flow.discounted],
      ['Cumulative discounted', ...flow.cumulativeDiscounted],
    ],
    'annualCost',
    'fullYearSaving',
  );
}

/**
 * Repayment of a draw on reserves, year by year. Interest is charged on the opening balance; a repayment never exceeds what is owed.
 * @customfunction RESERVEREPAYMENT
 * @param amountDrawn Pounds drawn before the first year. Zero or more.
 * @param annualRepayments Pounds planned in each year, in order: one row or one column. Zero or more; a blank year counts as nil.
 * @param [interestRate] A rate a year, such as 0.04. Default 0.
 * @returns A table with a row a year: opening balance, interest, repayment, closing balance.
 */
export function reserveRepayment(
  amountDrawn: unknown,
  annualRepayments: unknown[][],
  interestRate?: unknown,
): unknown[][] {
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
        formula: '=OT.CASHFLOW(50000,200000,600000,DATE(2026,10,1),3,0.1,0.5,0,0,0.25)',
        value: [
          ['Item (£)', '2026/27', '2027/28', '2028/29'],
          ['One-off cost', -50000, 0, 0],
          ['Running cost', -100000, -200000, -200000],
          ['Gross saving', 300000, 600000, 600000],
          ['Lost income', -30000, -60000, -60000],
          ['Net benefit', 270000, 540000, 540000],
          ['of which cash-releasing', 135000, 270000, 270000],
          ['of which capacity released (not cash)', 135000, 270000, 270000],
          ['Net cash flow', -15000, 70000, 70000],
          ['Cumulative', -15000, 55000, 125000],
          ['Medium-term plan movement', -15000, 85000, 0],
          ['Discount factor', 1, 0.8, 0.64],
          ['Discounted', -15000, 56000, 44800],
          ['Cumulative discounted', -15000, 41000, 85800],
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
      },
      inWords:
        'Net benefit = gross saving − lost income; net cash flow = cash-releasing share of the net benefit − one-off cost − running cost; each year’s is then × its discount factor, and both are totalled as they run.',
      source:
        'Invest-to-save cash flow as a finance committee sees it. Only cash-releasing benefit counts towards the net cash flow. The running cost starts with the programme and rises with the same uplift as the price of care.',
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
