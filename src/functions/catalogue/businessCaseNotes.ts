import { MOST_YEARS } from '../../model/internalRateOfReturn';
import type { FunctionNotes } from './notes';
import { PRICE_BASIS, SCHEDULES } from './priceBasis';
import { discountedSum, discountFactorFormula, paybackFormula, rateOfReturnFormula } from './twinParts';
import { returnReadingsPlain } from '../plainForms/readings';
import { present } from '../../formulas/present';

const TOTALS = 'Costs that total zero are #N/A: there is no ratio.';
const LENGTHS = 'Benefits and costs of different numbers of years, unless one is a single cell, are #VALUE!.';
const GREEN_BOOK = 'HM Treasury, The Green Book: discounting, with the schedules of 2026.';

export const businessCaseNotes: Record<string, FunctionNotes> = {
  ROI: {
    example: { formula: '=OT.ROI(4,1)', value: 3 },
    defaults: { basis: '"net"' },
    refusals: [TOTALS],
    twin: 'IF({basis}="gross",SUM({benefits})/SUM({costs}),(SUM({benefits})-SUM({costs}))/SUM({costs}))',
    inWords: 'Net: (benefits − costs) ÷ costs; gross: benefits ÷ costs, each added up over its cells first.',
    source: 'Return on investment by HM Treasury’s and the NAO’s usage, net and gross: state which.',
    evidence: ['tots-derby-roi', 'wm26-roi-3-to-1', 'ahp24-adaptations-roi'],
  },
  ROITEXT: {
    example: { formula: '=OT.ROITEXT(425000,100000)', value: '325% net return (4.25 : 1 gross)' },
    refusals: [TOTALS],
    twin:
      'IF(SUM({costs})=0,NA(),ROUND((SUM({benefits})-SUM({costs}))/SUM({costs})*100,1)&"% net return ("' +
      '&ROUND(SUM({benefits})/SUM({costs}),2)&" : 1 gross)")',
    inWords: '(Benefits − costs) ÷ costs as a percentage, then benefits ÷ costs as a ratio to 1.',
    source: 'Both readings of a return on investment, side by side.',
    evidence: ['tots-derby-roi', 'wm26-roi-3-to-1'],
  },
  ROIREADINGS: {
    example: {
      formula: '=OT.ROIREADINGS(1460000,3.25)',
      value: [
        ['Reading', 'Cost (£)', 'Gross saving (£)', 'Net saving (£)', 'Net return', 'Gross ratio'],
        ['Saving net, return net', 449230.76923076925, 1909230.7692307692, 1460000, 3.25, 4.25],
        ['Saving net, return gross', 648888.8888888889, 2108888.888888889, 1460000, 2.25, 3.25],
        ['Saving gross, return net', 343529.4117647059, 1460000, 1116470.588235294, 3.25, 4.25],
        ['Saving gross, return gross', 449230.76923076925, 1460000, 1010769.2307692308, 2.25, 3.25],
      ],
    },
    refusals: ['A reading that no cost can satisfy says “not possible” in its row.'],
    plain: returnReadingsPlain,
    inWords:
      'For each reading, the cost that makes the saving and the return both true: a net return is (gross saving − cost) ÷ cost, a gross one is gross saving ÷ cost, and net saving = gross saving − cost.',
    source: 'Algebra: each reading is one pair of equations in cost and gross saving.',
    evidence: ['tots-derby-net-savings', 'tots-derby-roi'],
  },
  DISCOUNTFACTOR: {
    example: { formula: '=OT.DISCOUNTFACTOR(5)', value: 0.8419731668585242 },
    defaults: { rate: '"standard"', timing: '"start"' },
    twin: (a) =>
      discountFactorFormula(
        a.timing === '"start"' ? '{year}' : '({year}-0.5*({timing}="mid")*({year}>=1))',
        present(a.rate, 'rate'),
      ),
    typicalCall: '=OT.DISCOUNTFACTOR(B4,0.035)',
    inWords:
      '1 ÷ (1 + rate)^years; a Green Book schedule multiplies the years of each band at that band’s rate; mid-year timing takes half a year off from year 1 on.',
    priceBasis: PRICE_BASIS.factor,
    source: GREEN_BOOK,
    caution: SCHEDULES,
  },
  NOMINALRATE: {
    example: { formula: '=OT.NOMINALRATE(0.035,0.02)', value: 0.0557 },
    twin: '(1+{realRate})*(1+{inflation})-1',
    inWords: '(1 + real rate) × (1 + inflation) − 1.',
    priceBasis: PRICE_BASIS.nominalRate,
    source: 'The Fisher relation between real and nominal rates of interest.',
    caution:
      'The two rates are not simply added: 3.5% and 2% make 5.57%. A schedule whose rate falls after year 30 has no one nominal rate; the sum is right for the years of the rate given.',
  },
  NPV: {
    example: { formula: '=OT.NPV({-100000,60000,60000},0.035)', value: 13981.656514737813 },
    defaults: { rate: '"standard"', timing: '"start"' },
    twin: (a) => discountedSum('cashFlows', a),
    typicalCall: '=OT.NPV(B5:F5)',
    inWords: 'Each year’s flow × its discount factor, added up; year 0 is not discounted.',
    priceBasis: PRICE_BASIS.flows,
    source: GREEN_BOOK,
    caution: SCHEDULES,
  },
  BCR: {
    example: { formula: '=OT.BCR({0,60000,60000},{100000,0,0},0.035)', value: 1.1398165651473782 },
    defaults: { rate: '"standard"' },
    refusals: [TOTALS, LENGTHS],
    twin: (a) => `${discountedSum('benefits', a)}/${discountedSum('costs', a)}`,
    typicalCall: '=OT.BCR(B5:F5,B6:F6)',
    inWords: 'Present value of the benefits ÷ present value of the costs.',
    priceBasis: PRICE_BASIS.ratio,
    source: GREEN_BOOK,
    caution: SCHEDULES,
  },
  PAYBACK: {
    example: { formula: '=OT.PAYBACK({-100000,60000,60000})', value: 1.6666666666666667 },
    defaults: { rate: '0' },
    refusals: [
      'Flows that end below zero are #N/A; the message gives the shortfall, and says where they were ahead and fell back.',
      'Flows without a cost are #N/A: there is nothing to pay back.',
    ],
    twin: (a) => paybackFormula('cashFlows', a),
    typicalCall: '=OT.PAYBACK(B5:F5)',
    inWords:
      'The last time at which the running total of the flows, discounted if there is a rate, rises to zero from below, to stay at zero or above: whole years before, plus the part of that year’s flow that was still needed. A case with costs that is never behind pays back at 0.',
    priceBasis: PRICE_BASIS.payback,
    source: 'Cumulative cash flow, linear within the year; year 0 falls at time 0.',
    caution: SCHEDULES,
  },
  IRR: {
    example: { formula: '=OT.IRR({-100000,60000,60000})', value: 0.1306623862918075 },
    refusals: [
      'No such rate, or more than one, is #N/A; the message gives the reason and the rates.',
      `Flows that change sign more than once are #VALUE! beyond ${MOST_YEARS} years.`,
    ],
    twin: (a) => rateOfReturnFormula('cashFlows', a),
    typicalCall: '=OT.IRR(B5:F5)',
    inWords: 'The rate at which the flows × 1 ÷ (1 + rate)^year add up to zero.',
    priceBasis: PRICE_BASIS.rateOfReturn,
    source:
      'The positive roots of the flows read as a polynomial in 1/(1 + rate), all of them found before one is given.',
  },
  SWITCHINGVALUE: {
    example: {
      formula: '=OT.SWITCHINGVALUE({0,60000,60000},{100000,0,0},0.035)',
      value: -0.12266584766584776,
    },
    defaults: { rate: '"standard"' },
    refusals: ['Benefits whose present value is not above zero are #N/A.', LENGTHS],
    twin: (a) => `${discountedSum('costs', a)}/${discountedSum('benefits', a)}-1`,
    typicalCall: '=OT.SWITCHINGVALUE(B5:F5,B6:F6)',
    inWords: 'Present value of the costs ÷ present value of the benefits − 1.',
    priceBasis: PRICE_BASIS.ratio,
    caution: SCHEDULES,
    source: 'HM Treasury, The Green Book: switching values.',
  },
};
