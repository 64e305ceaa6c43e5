import type { contenders } from './contenders';
import { packages } from './packages';
import { medians, timed } from './rounds';
import { faster, type Row } from './table';

export async function weighted(ours: typeof contenders): Promise<Row[]> {
  const [hours, , rates] = packages(100_000) as [Float64Array, Float64Array, Float64Array];
  if (String(ours.fiveByBins(rates, hours)) !== String(ours.fiveBySorting(rates, hours)))
    throw new Error('The weighted percentiles differ.');
  const found = await medians({
    bins: timed(() => ours.fiveByBins(rates, hours)),
    sorting: timed(() => ours.fiveBySorting(rates, hours)),
  });
  return [
    faster(
      'five weighted percentiles of 100,000 rates, against an index sort',
      found.bins,
      found.sorting,
      10,
      20,
      '',
    ),
  ];
}
