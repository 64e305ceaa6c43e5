import type { contenders } from './contenders';
import { packages } from './packages';
import { medians, timed } from './rounds';
import { faster, type Row } from './table';

export async function weighted(ours: typeof contenders): Promise<Row[]> {
  const [hours, , rates] = packages(100_000) as [Float64Array, Float64Array, Float64Array];
  const shares = [0.1, 0.25, 0.5, 0.75, 0.9];
  for (const share of shares) {
    if (ours.byBins(rates, hours, share) !== ours.bySorting(rates, hours, share))
      throw new Error('The weighted percentiles differ.');
  }
  const found = await medians({
    bins: timed(() => shares.map((share) => ours.byBins(rates, hours, share))),
    sorting: timed(() => shares.map((share) => ours.bySorting(rates, hours, share))),
  });
  return [
    faster(
      'five weighted percentiles of 100,000 rates, each by itself as a cell asks for it, against index sorts',
      found.bins,
      found.sorting,
      10,
      20,
      '',
    ),
  ];
}
