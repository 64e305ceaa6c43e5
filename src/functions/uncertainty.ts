import { quantileOf, spreadKinds } from '../model/distributions/distribution';
import { uniformDraw } from '../model/random/threefry';
import { chanceOf, percentilesOf, standardError, summaryOf } from '../model/simulation/statistics';
import { isBlank } from './arguments/cells';
import { spread } from './arguments/distributions';
import { anyNumber, wholeNumber } from './arguments/domain';
import { named } from './arguments/named';
import { numbers } from './arguments/ranges';
import { choice, number, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family, Value } from './catalogue/notes';

export const MOST_SEED = 2 ** 53 - 1;
export const seeds = wholeNumber(0, 1e15);

/**
 * Draws from a distribution, one a trial. The draw of a trial depends on the seed and the number of the trial alone, so vectors combine with ordinary arithmetic and can be repeated exactly.
 * @customfunction SAMPLE
 * @param distribution "triangular", "pert", "uniform", "normal", "lognormal" or "percentiles".
 * @param low The least value for triangular, pert and uniform; the 10th percentile for normal, lognormal and percentiles.
 * @param central The most likely value for triangular and pert; the median for normal, lognormal and percentiles; for uniform it must lie between the ends and changes nothing.
 * @param high The most for triangular, pert and uniform; the 90th percentile for normal, lognormal and percentiles.
 * @param [trials] How many draws, 1 to 100,000. Default 1000.
 * @param [seed] A whole number, 0 or more. The same seed gives the same draws; give each uncertain input a seed of its own. Default 1.
 * @returns One column of draws, under a heading.
 */
export function sample(
  distribution: unknown,
  low: unknown,
  central: unknown,
  high: unknown,
  trials?: unknown,
  seed?: unknown,
): unknown[][] {
  const kind = choice('distribution', distribution, spreadKinds);
  const quantile = quantileOf(
    spread(
      kind,
      number('low', low, anyNumber),
      number('central', central, anyNumber),
      number('high', high, anyNumber),
    ),
  );
  const count = optionalNumber('trials', trials, wholeNumber(1, 100_000), 1000);
  const from = optionalNumber('seed', seed, seeds, 1);
  const draws = Array.from({ length: count }, (_, trial) => [quantile(uniformDraw(from, trial))]);
  return spilled(draws, 'low', 'high');
}

/**
 * What a column of simulated results says: mean, spread, percentiles, and how likely a target is.
 * @customfunction RISKSUMMARY
 * @param results One result a trial. Blank cells are left out.
 * @param [target] The result wanted, in the unit of the results. Left out, there is no chance to state.
 * @returns A table of two columns. The standard error is that of the mean, for trials that are independent of one another.
 */
export function riskSummary(results: unknown[][], target?: unknown): unknown[][] {
  const values = numbers('results', results, anyNumber);
  const { trials, mean, standardDeviation, least, most } = summaryOf(values);
  const [p5, p10, p50, p90, p95] = percentilesOf(values, [0.05, 0.1, 0.5, 0.9, 0.95]) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const wanted = isBlank(target) ? null : number('target', target, anyNumber);
  return spilled(
    [
      ['Measure', 'Value'],
      ['Trials', trials],
      ['Mean', mean],
      ['Standard deviation', trials > 1 ? standardDeviation : 'not applicable'],
      ['5th percentile (P5)', p5],
      ['10th percentile (P10)', p10],
      ['Median (P50)', p50],
      ['90th percentile (P90)', p90],
      ['95th percentile (P95)', p95],
      ['Least', least],
      ['Most', most],
      ['Chance of reaching the target', wanted === null ? 'not applicable' : chanceOf(values, wanted)],
      ['Standard error of the mean', trials > 1 ? standardDeviation / Math.sqrt(trials) : 'not applicable'],
    ],
    'results',
  );
}

/**
 * The figures of a tornado chart: what each input alone does to the result, the widest first.
 * @customfunction TORNADO
 * @param names Name of each input: one cell an input.
 * @param resultAtLow The result with that input at its low value and all others central, in the same order.
 * @param resultAtHigh The result with that input at its high value and all others central, in the same order.
 * @param [resultAtCentral] The result with every input central. Left out, the table has no columns of change.
 * @returns A table with a row an input. The swing is how far apart the two results are, never negative.
 */
export function tornado(
  names: unknown[][],
  resultAtLow: unknown[][],
  resultAtHigh: unknown[][],
  resultAtCentral?: unknown,
): unknown[][] {
  const { names: labels, columns } = named('names', names, {
    resultAtLow: { argument: resultAtLow, domain: anyNumber },
    resultAtHigh: { argument: resultAtHigh, domain: anyNumber },
  });
  const central = isBlank(resultAtCentral) ? null : number('resultAtCentral', resultAtCentral, anyNumber);
  const rows = labels.map((label, i) => {
    const [low, high] = [columns.resultAtLow[i]!, columns.resultAtHigh[i]!];
    return { label, low, high, swing: Math.abs(high - low) };
  });
  rows.sort((one, other) => other.swing - one.swing);
  const changes = central === null ? [] : ['Change at low', 'Change at high'];
  return spilled(
    [
      ['Input', 'Result at low', 'Result at high', 'Swing', ...changes],
      ...rows.map(({ label, low, high, swing }): Value[] => [
        label,
        low,
        high,
        swing,
        ...(central === null ? [] : [low - central, high - central]),
      ]),
    ],
    'resultAtLow',
    'resultAtHigh',
  );
}

export const uncertaintyFamily: Family = { title: 'Uncertainty', functions: {} };
void standardError;
