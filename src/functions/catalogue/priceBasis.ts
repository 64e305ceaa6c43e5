/** Whether the rates and flows of functions that discount are real or of the year, and how to be consistent. */

const REAL_RATES = 'The Green Book schedules are real rates, for flows in prices of one year (real terms).';
const MIXED =
  'For cash of the year (nominal, with inflation in it) take a nominal rate from OT.NOMINALRATE, or bring the cash to prices of the first year before discounting.';

export const PRICE_BASIS = {
  factor: `The factor is real or nominal as the rate is. ${REAL_RATES} For cash of the year (nominal) take the rate from OT.NOMINALRATE.`,
  flows: `Flows and rate must have one basis, real or nominal, and the answer is in prices of the first year. ${REAL_RATES} ${MIXED}`,
  ratio: `Benefits, costs and rate must have one basis, real or nominal. ${REAL_RATES} ${MIXED}`,
  payback: `At the default rate of 0 nothing is discounted, and the answer is on the basis of the flows: cash of the year is what a budget feels. With a rate, flows and rate must have one basis, real or nominal. ${REAL_RATES} ${MIXED}`,
  rateOfReturn:
    'The rate is real where the flows are in prices of one year, and nominal where they are cash of the year. Compare it with a discount rate of the same kind: the Green Book schedules are real, and OT.NOMINALRATE gives the nominal rate.',
  nominalRate:
    'It turns a real rate, such as the Green Book’s 3.5%, into the nominal one for cash of the year. Flows in real terms (prices of one year) are discounted at the real rate instead.',
  cashFlow:
    'Every row is cash of the year (nominal) unless its label names its prices. The rate is real: each year’s cash is first brought to prices of the first year by general inflation, then discounted, so the present value is in prices of the first year. Give a real rate, and not one from OT.NOMINALRATE, which would count inflation twice.',
  simulation:
    'As CASHFLOW: the net present value is in prices of the first year, at a real rate; net return, payback and first-year cash are in cash of the year (nominal), not discounted. General inflation is that of the same trial’s uplift unless it has a row. Give a real rate, and not one from OT.NOMINALRATE, which would count inflation twice.',
} as const;

/** To be read wherever a schedule may be named. */
export const SCHEDULES =
  'The schedules are those in force in 2026. A review for HM Treasury proposed in June 2026 a standard rate of 3.0% and no separate health rate (secondary source); no response to it is on record, so present values stay at the schedule in force. The “sensitivity” schedule starts at 3.0%: show it beside them.';
