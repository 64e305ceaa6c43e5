import { weightedRate } from './homecareRates';
import { sum, type Column } from './sums';

/** Where a rate stands against the minimum price. */
export type Standing = 'not known' | 'at or above' | 'benchmark below' | 'below';

export interface ComparedRate {
  /** Its row among the rates given. */
  row: number;
  shareOfHours: number;
  gapToAverage: number;
  /** Null without a benchmark. */
  gapToBenchmark: number | null;
  /** That gap over the year's hours; nil for a rate below the minimum price. Null without a benchmark. */
  valueOfGap: number | null;
  standing: Standing;
}

/** Rates against their average by hours and against a benchmark, dearest first. Null where there are no hours. */
export function compareRates(
  rates: Column,
  hours: Column,
  benchmark: number | null,
  minimumPrice: number | null,
): ComparedRate[] | null {
  const average = weightedRate(rates, hours);
  if (average === null) return null;
  const total = sum(hours);
  return Array.from(rates, (rate, row) => {
    const standing = standingOf(rate, benchmark, minimumPrice);
    return {
      row,
      shareOfHours: hours[row]! / total,
      gapToAverage: rate - average,
      gapToBenchmark: benchmark === null ? null : rate - benchmark,
      valueOfGap: benchmark === null ? null : standing === 'below' ? 0 : (rate - benchmark) * hours[row]!,
      standing,
    };
  }).sort((a, b) => rates[b.row]! - rates[a.row]!);
}

function standingOf(rate: number, benchmark: number | null, minimumPrice: number | null): Standing {
  if (minimumPrice === null) return 'not known';
  if (rate < minimumPrice) return 'below';
  return benchmark !== null && benchmark < minimumPrice ? 'benchmark below' : 'at or above';
}
