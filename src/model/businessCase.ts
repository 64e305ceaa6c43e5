import { discountFactor, netPresentValue, type DiscountSchedule } from './discounting';

/**
 * The net return is (B − C)/C, the gross ratio B/C. Costs must not be zero. Both are in use: HM Treasury and the
 * National Audit Office.
 * @param benefits pounds
 * @param costs pounds, not zero
 * @returns a ratio: 3.5 is £3.50 for each pound
 */
export function returnOnInvestment(benefits: number, costs: number, basis: 'net' | 'gross'): number {
  return basis === 'net' ? (benefits - costs) / costs : benefits / costs;
}

export interface ReturnReading {
  savingIs: 'net' | 'gross';
  returnIs: 'net' | 'gross';
  /** Null where no cost can make both published figures true. */
  figures: { cost: number; gross: number; net: number; netReturn: number; grossRatio: number } | null;
}

/**
 * What a published "£X saved, Y return" implies, read each of the four ways it can be meant. Each is one pair of
 * equations in cost and gross saving.
 * @param statedSaving pounds
 * @param statedReturn pounds for each pound: 3.25 for “£3.25”
 */
export function returnReadings(statedSaving: number, statedReturn: number): ReturnReading[] {
  const basis = ['net', 'gross'] as const;
  return basis.flatMap((savingIs) =>
    basis.map((returnIs) => {
      const grossRatio = returnIs === 'net' ? statedReturn + 1 : statedReturn;
      const costsPerPoundSaved = savingIs === 'net' ? grossRatio - 1 : grossRatio;
      if (costsPerPoundSaved <= 0) return { savingIs, returnIs, figures: null };
      const cost = statedSaving / costsPerPoundSaved;
      const gross = cost * grossRatio;
      return {
        savingIs,
        returnIs,
        figures: { cost, gross, net: gross - cost, netReturn: grossRatio - 1, grossRatio },
      };
    }),
  );
}

export interface Payback {
  /** Null where no flow is a cost, or the case ends below zero. */
  years: number | null;
  /** Whether any flow is negative: without one there is nothing to pay back. */
  costs: boolean;
  /** Whether the cumulative total was ever above zero. */
  wasAhead: boolean;
  /** The cumulative (discounted) total at the end, pounds. */
  total: number;
}

/** A total this small beside all the flows is zero: only rounding tells it from zero. */
const ROUNDING = 1e-12;

/**
 * The time at which the cumulative (discounted) total reaches zero for good: the last crossing from below after which
 * it never falls under zero again, linear within the year. The flow of year 0 falls at time 0, that of year k is spread
 * evenly from k − 1 to k. A case that has costs and is never behind pays back at once.
 * @param flows pounds in each year from year 0, costs negative
 * @param schedule rates on the price basis of the flows
 */
export function payback(flows: ArrayLike<number>, schedule: DiscountSchedule): Payback {
  const discounted = Array.from(flows, (flow, year) => flow * discountFactor(year, schedule));
  const zero = ROUNDING * discounted.reduce((size, flow) => size + Math.abs(flow), 0);
  let total = 0;
  let years: number | null = null;
  let wasAhead = false;
  discounted.forEach((flow, year) => {
    const before = total;
    total += flow;
    if (total < -zero) years = null;
    else if (years === null) years = year === 0 ? 0 : year - 1 + Math.min(1, -before / flow);
    if (total > zero) wasAhead = true;
  });
  const costs = discounted.some((flow) => flow < 0);
  return { years: costs ? years : null, costs, wasAhead, total };
}

/**
 * The proportional change in benefits at which the net present value is zero. HM Treasury, The Green Book.
 * @param benefits pounds in each year from year 0; their present value is above zero
 * @param costs pounds in each year, positive
 * @param schedule rates on the price basis of the flows
 * @returns a share: −0.4 means that benefits may fall by 40%
 */
export function switchingValue(
  benefits: ArrayLike<number>,
  costs: ArrayLike<number>,
  schedule: DiscountSchedule,
): number {
  return netPresentValue(costs, schedule) / netPresentValue(benefits, schedule) - 1;
}

/** One year of a reserve that is paid back, in pounds. */
export interface ReserveYear {
  opening: number;
  interest: number;
  repayment: number;
  closing: number;
}

/**
 * Interest is charged on the opening balance; a repayment is never more than the amount owed.
 * @param drawn pounds taken from the reserve
 * @param repayments pounds planned, one a year
 * @param interestRate share a year
 */
export function reserveRepayment(
  drawn: number,
  repayments: ArrayLike<number>,
  interestRate: number,
): ReserveYear[] {
  let opening = drawn;
  return Array.from(repayments, (planned) => {
    const interest = opening * interestRate;
    const repayment = Math.min(planned, opening + interest);
    const year = { opening, interest, repayment, closing: opening + interest - repayment };
    opening = year.closing;
    return year;
  });
}

/**
 * The yearly fall that, compounded over these years, makes the total fall.
 * @param totalChange share by which the total falls, below 1
 * @param years above zero
 * @returns a share a year
 */
export function annualEquivalent(totalChange: number, years: number): number {
  return -Math.expm1(Math.log1p(-totalChange) / years);
}

export type Rating = 'Green' | 'Amber' | 'Red';

/**
 * Green from `amberBelow` up, Red under `redBelow`, Amber between.
 * @param deliveryRate share of the target that is delivered
 * @param amberBelow share
 * @param redBelow share, at most `amberBelow`
 */
export function ratingOf(deliveryRate: number, amberBelow: number, redBelow: number): Rating {
  if (deliveryRate >= amberBelow) return 'Green';
  return deliveryRate >= redBelow ? 'Amber' : 'Red';
}
