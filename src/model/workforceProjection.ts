/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { at, type Column } from './sums';

export interface WorkforcePlan {
  /** Full-time equivalents. */
  openingFte: number;
  /** Share of those in post at the start of a year who leave during it. */
  leaverRate: number;
  /** How many years are shown. */
  years: number;
  /** One number for every year, or one a year. */
  annualJoiners: Column;
  /** Compounds on the joiners from the second year on. */
  growthRate: number;
}

/** One year of a workforce, in full-time equivalents. */
export interface WorkforceYear {
  opening: number;
  leavers: number;
  joiners: number;
  closing: number;
}

/** Year by year: opening − leavers + joiners = closing, which opens the next. */
export function workforceProjection(plan: WorkforcePlan): WorkforceYear[] {
  const rows: WorkforceYear[] = [];
  let opening = plan.openingFte;
  for (let year = 0; year < plan.years; year++) {
    const leavers = opening * plan.leaverRate;
    const joiners = at(plan.annualJoiners, year) * (1 + plan.growthRate) ** year;
    const closing = opening - leavers + joiners;
    rows.push({ opening, leavers, joiners, closing });
    opening = closing;
  }
  return rows;
}

/** One year of apprentices, in people. */
export interface ApprenticeYear {
  inTraining: number;
  qualifying: number;
  cumulativeQualified: number;
}

/**
 * An intake is in training in the year it starts and those that follow, T in all; in the year after them the share
 * that completes qualifies. `intakes` holds one a year.
 * @param intakes people, one a year
 * @param trainingYears whole years of training
 * @param completionShare share of an intake that completes
 */
export function apprenticePipeline(
  intakes: Column,
  trainingYears: number,
  completionShare: number,
): ApprenticeYear[] {
  let inTraining = 0;
  let cumulativeQualified = 0;
  return Array.from(intakes, (intake, year) => {
    const finishing = year >= trainingYears ? intakes[year - trainingYears]! : 0;
    inTraining += intake - finishing;
    const qualifying = finishing * completionShare;
    cumulativeQualified += qualifying;
    return { inTraining, qualifying, cumulativeQualified };
  });
}
