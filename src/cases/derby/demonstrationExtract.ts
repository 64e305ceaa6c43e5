import { nth } from '../../formulas/present';

export interface DemonstrationPackage {
  id: string;
  hoursBefore: number;
  hoursAfter: number;
  hourlyRate: number;
  assessedMaximum: number;
}

const PACKAGES = 240;
const SHARE_REDUCED = 0.62;
const SHARE_UNCHANGED = 0.3;
const RATES = [22.5, 23.5, 24.1, 25.05];

/**
 * Invented care packages, the same ones every time, whose weekly hours fall by exactly `netWeeklyHours`. About six
 * in ten are reduced, three in ten are unchanged and the rest grow. Hours are in quarters, as commissioned.
 */
export function demonstrationExtract(netWeeklyHours: number): DemonstrationPackage[] {
  const next = pseudoRandom(20260401);
  const quarter = (hours: number) => Math.round(hours * 4) / 4;
  const packages = Array.from({ length: PACKAGES }, (_, i): DemonstrationPackage => {
    const hoursBefore = quarter(7 + 49 * next() ** 1.6);
    const fate = next();
    const cut = fate < SHARE_REDUCED ? hoursBefore * (0.12 + 0.36 * next()) : 0;
    const growth = fate >= SHARE_REDUCED + SHARE_UNCHANGED ? 0.5 + 4 * next() : 0;
    return {
      id: `Package ${String(i + 1).padStart(3, '0')}`,
      hoursBefore,
      hoursAfter: quarter(hoursBefore - cut + growth),
      hourlyRate: nth(RATES, Math.floor(next() * RATES.length)),
      assessedMaximum: next() < 0.3 ? 0 : Math.round(35 + 130 * next()),
    };
  });
  spreadDifference(packages, netWeeklyHours);
  return packages;
}

/** Brings the total to what was asked, a quarter of an hour at a time, over the packages that are reduced anyway. */
function spreadDifference(packages: DemonstrationPackage[], netWeeklyHours: number): void {
  const net = packages.reduce((total, p) => total + p.hoursBefore - p.hoursAfter, 0);
  const reduced = packages.filter((p) => p.hoursBefore - p.hoursAfter >= 2);
  const steps = Math.round((netWeeklyHours - net) * 4);
  for (let step = 0; step < Math.abs(steps); step++) {
    nth(reduced, step % reduced.length).hoursAfter -= Math.sign(steps) / 4;
  }
}

/** Numbers from 0 to 1 that look random and are always the same: a linear congruential generator. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
