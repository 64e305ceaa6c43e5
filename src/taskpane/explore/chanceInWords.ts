import { nth } from '../../formulas/present';

/** A chance as people say it: “about seven in ten”. Trials that all agree are not certainty, so their number is given. */
export function chanceInWords(chance: number, trials: number): string {
  const count = trials.toLocaleString('en-GB');
  if (chance <= 0) return `in none of the ${count} trials`;
  if (chance >= 1) return `in all ${count} trials`;
  if (chance < 0.005) return 'fewer than 1 in 200';
  if (chance > 0.995) return 'more than 199 in 200';
  if (chance < 0.045) return `about 1 in ${nearest(1 / chance)}`;
  if (chance > 0.955) return `all but about 1 in ${nearest(1 / (1 - chance))}`;
  const twentieths = Math.round(chance * 20);
  return twentieths % 2 === 0 ? `about ${named(twentieths / 2)} in ten` : `about ${twentieths} in 20`;
}

const names = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const named = (count: number) => nth(names, count);

function nearest(count: number): number {
  return count < 50 ? Math.round(count / 5) * 5 : Math.round(count / 50) * 50;
}

const LEAST_SHOWN = 0.001;

/** The share of trials, never rounded to 0% or 100%; null where all or none of them meet the target. */
export function shareOfTrials(chance: number): string | null {
  if (chance <= 0 || chance >= 1) return null;
  if (chance < LEAST_SHOWN) return 'under 0.1%';
  if (chance > 1 - LEAST_SHOWN) return 'over 99.9%';
  return `${(chance * 100).toFixed(1)}%`;
}
