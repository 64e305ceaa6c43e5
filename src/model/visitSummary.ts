/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { payableBy, ROUNDING_ERROR, type PaymentTerms } from './paidMinutes';
import { at, type Column } from './sums';

export interface Visits {
  /** The group of each visit, counted from 0. */
  group: ArrayLike<number>;
  /** How many groups there are. */
  groups: number;
  /** Minutes, a visit each. */
  planned: Column;
  /** Minutes, a visit each; 0 where it was missed. */
  actual: Column;
  /** Pounds an hour, one for all or one a visit; null where none is known. */
  rate: Column | null;
  /** Share of its plan under which a visit is short. */
  shortBelow: number;
}

/** Visits of one group, as counts and minutes. */
export interface VisitTotals {
  visits: number;
  missed: number;
  /** Under the share of their plan, and not missed. */
  short: number;
  plannedMinutes: number;
  deliveredMinutes: number;
  payableMinutes: number;
  /** Pounds; zero where no rate is known. */
  payable: number;
  /** Pounds that the planned minutes cost at the same rates; zero where no rate is known. */
  plannedCost: number;
}

const FIELDS = 8;

/** Visits counted and added up by group in one pass, and all of them together. */
export function summariseVisits(
  visits: Visits,
  terms: PaymentTerms,
): { groups: VisitTotals[]; all: VisitTotals } {
  const { group, planned, actual, rate, shortBelow } = visits;
  const payable = payableBy(terms);
  const totals = new Float64Array((visits.groups + 1) * FIELDS);
  for (let visit = 0; visit < planned.length; visit++) {
    const plan = planned[visit]!;
    const stay = actual[visit]!;
    const paid = payable(plan, stay);
    const hourly = rate ? at(rate, visit) : 0;
    const place = group[visit]! * FIELDS;
    totals[place]!++;
    if (stay === 0) totals[place + 1]!++;
    else if (stay < shortBelow * plan - ROUNDING_ERROR) totals[place + 2]!++;
    totals[place + 3]! += plan;
    totals[place + 4]! += stay;
    totals[place + 5]! += paid;
    totals[place + 6]! += (paid / 60) * hourly;
    totals[place + 7]! += (plan / 60) * hourly;
  }
  const last = visits.groups * FIELDS;
  for (let i = 0; i < last; i++) totals[last + (i % FIELDS)]! += totals[i]!;
  const groups = Array.from({ length: visits.groups }, (_, i) => totalsAt(totals, i * FIELDS));
  return { groups, all: totalsAt(totals, last) };
}

function totalsAt(totals: Float64Array, from: number): VisitTotals {
  return {
    visits: totals[from]!,
    missed: totals[from + 1]!,
    short: totals[from + 2]!,
    plannedMinutes: totals[from + 3]!,
    deliveredMinutes: totals[from + 4]!,
    payableMinutes: totals[from + 5]!,
    payable: totals[from + 6]!,
    plannedCost: totals[from + 7]!,
  };
}
