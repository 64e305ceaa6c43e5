import { quantileOf, spreadKinds } from '../model/distributions/distribution';
import { uniformDraw } from '../model/random/threefry';
import {
  chanceOfReaching,
  resultSummary,
  type ResultSummary,
  SHARES,
  simulateCase as simulate,
} from '../model/simulation/caseSimulation';
import { chanceOf, summaryOf } from '../model/simulation/statistics';
import { caseInputs as readCaseInputs } from './arguments/caseInputs';
import { isBlank } from './arguments/cells';
import { spread } from './arguments/distributions';
import { anyNumber, wholeNumber } from './arguments/domain';
import { finite } from './arguments/refusal';
import { named } from './arguments/named';
import { numbers } from './arguments/ranges';
import { choice, number, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family, ExampleValue } from './catalogue/notes';
import { PRICE_BASIS, SCHEDULES } from './catalogue/priceBasis';
import { financialYearLabel, financialYearOf } from '../model/financialYear';
import { percentilesOf } from '../model/percentiles';
import { nth } from '../formulas/present';

const seeds = wholeNumber(0, 1e15);

/** In the order of SHARES. */
const PERCENTILES = [
  '5th percentile (P5)',
  '10th percentile (P10)',
  'Median (P50)',
  '90th percentile (P90)',
  '95th percentile (P95)',
];
const NONE = 'not applicable';

/**
 * Draws from a distribution, one a trial. The draw of a trial depends on the seed and the number of the trial alone, so vectors combine with ordinary arithmetic and can be repeated exactly.
 * @customfunction SAMPLE
 * @param distribution "triangular", "pert", "uniform", "normal", "lognormal" or "percentiles".
 * @param low The least value for triangular, pert and uniform; the 10th percentile for normal, lognormal and percentiles.
 * @param central The most likely value for triangular and pert; the median for normal, lognormal and percentiles; for uniform it must lie between the ends and changes nothing.
 * @param high The most for triangular, pert and uniform; the 90th percentile for normal, lognormal and percentiles.
 * @param [trials] How many draws, 1 to 100,000. Default 1000.
 * @param [seed] A whole number, 0 or more. The same seed gives the same draws; give each uncertain input a seed of its own. Default 1.
 * @returns One column of draws, without a heading.
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
  const percentiles = percentilesOf(values, SHARES);
  const wanted = isBlank(target) ? null : number('target', target, anyNumber);
  return spilled(
    [
      ['Measure', 'Value'],
      ['Trials', trials],
      ['Mean', mean],
      ['Standard deviation', trials > 1 ? standardDeviation : NONE],
      ...PERCENTILES.map((measure, i): ExampleValue[] => [measure, nth(percentiles, i)]),
      ['Least', least],
      ['Most', most],
      ['Chance of reaching the target', wanted === null ? NONE : chanceOf(values, wanted)],
      ['Standard error of the mean', trials > 1 ? standardDeviation / Math.sqrt(trials) : NONE],
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
    const [low, high] = [nth(columns.resultAtLow, i), nth(columns.resultAtHigh, i)];
    return { label, low, high, swing: Math.abs(high - low) };
  });
  rows.sort((one, other) => other.swing - one.swing);
  const changes = central === null ? [] : ['Change at low', 'Change at high'];
  return spilled(
    [
      ['Input', 'Result at low', 'Result at high', 'Swing', ...changes],
      ...rows.map(({ label, low, high, swing }): ExampleValue[] => [
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

/**
 * What may come of an invest-to-save case whose inputs are uncertain: mean, percentiles and chances of its net present value (in real terms, first-year prices), and of its net return, payback and first-year cash (in cash of the year).
 * @customfunction SIMULATECASE
 * @param caseInputs Five columns: name, distribution, low, central, high. A row for each argument of CASHFLOW that is not to have its default, by its name there; the distribution is one of those of SAMPLE, or "fixed" or blank where central is certain.
 * @param [trials] How often the case is worked out, 64 to 1,000,000. Default 16384.
 * @param [seed] A whole number, 0 or more. The same seed gives the same figures. Default 1.
 * @param [target] The net present value wanted, in pounds of first-year prices. Default 0.
 * @returns A table with a row a measure and a column a result. Cash-releasing benefit alone counts, as in CASHFLOW.
 */
export function simulateCase(
  caseInputs: unknown[][],
  trials?: unknown,
  seed?: unknown,
  target?: unknown,
): unknown[][] {
  const { case: uncertain, inputs } = readCaseInputs(caseInputs);
  const count = optionalNumber('trials', trials, wholeNumber(64, 1_000_000), 16_384);
  const from = optionalNumber('seed', seed, seeds, 1);
  const wanted = optionalNumber('target', target, anyNumber, 0);
  const results = simulate({
    case: uncertain,
    trials: { inputs, trials: count, seed: from, method: 'sobol' },
  });

  const npv = finiteSummary(results.npv);
  const netReturn = resultSummary(results.netReturn);
  const payback = resultSummary(results.payback);
  const firstYear = finiteSummary(results.firstYearCash);
  const isFree = results.payback.every(Number.isNaN);
  const never = `not within ${uncertain.years} ${uncertain.years === 1 ? 'year' : 'years'}`;
  const reached = chanceOfReaching(results.npv, wanted);
  const paid = isFree ? NONE : 1 - chanceOfReaching(results.payback, Infinity).chance;
  const row = (measure: string, value: (summary: ResultSummary) => ExampleValue): ExampleValue[] => [
    measure,
    ...[npv, netReturn, payback, firstYear].map(value),
  ];
  return spilled(
    [
      [
        'Measure',
        `NPV (£, ${financialYearLabel(financialYearOf(uncertain.startDate))} prices)`,
        'Net return',
        'Payback (years)',
        'First-year cash (£)',
      ],
      row('Mean', ({ mean }) => mean ?? NONE),
      row('Standard error of the mean', ({ standardError }) => standardError ?? NONE),
      ...PERCENTILES.map((measure, i) =>
        row(measure, (summary) => {
          const at = nth(summary.percentiles, i);
          if (summary === payback && !isFree) return at < Infinity ? at : never;
          return summary.mean === null ? NONE : at;
        }),
      ),
      ['Chance that NPV reaches the target', reached.chance, NONE, NONE, NONE],
      ['Standard error of that chance', reached.standardError, NONE, NONE, NONE],
      ['Chance of paying back', NONE, NONE, paid, NONE],
    ],
    'caseInputs',
  );
}

/** Pounds always are finite, unless they are more than a cell can hold. */
function finiteSummary(values: Float64Array): ResultSummary {
  const summary = resultSummary(values);
  finite(summary.mean ?? Infinity, 'caseInputs');
  return summary;
}

export const uncertaintyFamily: Family = {
  title: 'What could go wrong',
  functions: {
    SAMPLE: {
      example: {
        formula: '=OT.SAMPLE("pert",10,14,25,3)',
        value: [[12.239646038187825], [11.724806995105638], [15.826113747779893]],
      },
      defaults: { trials: '1000', seed: '1' },
      refusals: [
        'Figures out of order are #VALUE!, as are figures that the distribution cannot have: a normal that leans to one side, a lognormal that leans the wrong way, or percentiles whose median lies nearer to one end than a sixth of the way.',
      ],
      inWords:
        'For each trial a random share between 0 and 1, then the value below which that share of the distribution lies.',
      source:
        'PERT is the beta distribution with mean (low + 4 × central + high) ÷ 6. The lognormal is shifted to pass through all three percentiles. “percentiles” is the metalog with three terms (Keelin, 2016). Random numbers: Threefry-4x32 with 20 rounds (Salmon and others, 2011).',
      caution:
        'Draws of one seed rise and fall together: give inputs that have nothing to do with each other different seeds. There is no heading row, so that two columns can be multiplied or added as they are.',
    },
    RISKSUMMARY: {
      example: {
        formula: '=OT.RISKSUMMARY({-10;20;30;40;120},25)',
        value: [
          ['Measure', 'Value'],
          ['Trials', 5],
          ['Mean', 40],
          ['Standard deviation', 48.47679857416329],
          ['5th percentile (P5)', -4],
          ['10th percentile (P10)', 2],
          ['Median (P50)', 30],
          ['90th percentile (P90)', 88],
          ['95th percentile (P95)', 104],
          ['Least', -10],
          ['Most', 120],
          ['Chance of reaching the target', 0.6],
          ['Standard error of the mean', 21.67948338867879],
        ],
      },
      inWords:
        'Percentiles as Excel’s PERCENTILE.INC; the chance is the share of results at or above the target; standard error = standard deviation ÷ √trials.',
      source:
        'Risk analysis as HM Treasury’s Green Book asks for it: a range and a chance, not one figure alone.',
      caution:
        'The standard error says how far the mean may be off for want of trials. It says nothing of inputs that were guessed wrongly.',
    },
    TORNADO: {
      example: {
        formula: '=OT.TORNADO({"Hours released";"Rate"},{100;240},{500;260},250)',
        value: [
          ['Input', 'Result at low', 'Result at high', 'Swing', 'Change at low', 'Change at high'],
          ['Hours released', 100, 500, 400, -150, 250],
          ['Rate', 240, 260, 20, -10, 10],
        ],
      },
      inWords:
        'Swing = the result at high − the result at low, without its sign; rows by swing, the widest first.',
      source: 'One-at-a-time sensitivity, as a tornado chart shows it.',
      caution: 'One input moves at a time: what two bad surprises do together it does not show.',
    },
    SIMULATECASE: {
      example: {
        formula:
          '=OT.SIMULATECASE({"name","distribution","low","central","high";"oneOffCost","pert",40000,50000,90000;"annualCost","fixed","",200000,"";"fullYearSaving","pert",350000,600000,700000;"startDate","","",46296,"";"years","","",3,"";"cashableShare","triangular",0.3,0.5,0.7;"rolloutMonths","uniform",3,6,9},1024)',
        value: [
          ['Measure', 'NPV (£, 2026/27 prices)', 'Net return', 'Payback (years)', 'First-year cash (£)'],
          ['Mean', 83147.79680782973, 0.16574445330442122, 'not applicable', -80938.55985084367],
          [
            'Standard error of the mean',
            64.4192266015389,
            0.00012946460334877416,
            'not applicable',
            9.33761183669454,
          ],
          [
            '5th percentile (P5)',
            -114229.4822455331,
            -0.20834177525052974,
            0.22965614142781074,
            -116331.84198373399,
          ],
          [
            '10th percentile (P10)',
            -76501.53192892797,
            -0.1368152467690967,
            0.3234858071676635,
            -110392.39031101257,
          ],
          ['Median (P50)', 77895.56092813585, 0.15504223996807842, 0.9931044328937579, -83129.97419642251],
          [
            '90th percentile (P90)',
            246908.91040126083,
            0.4742069534024471,
            'not within 3 years',
            -45785.01983358554,
          ],
          [
            '95th percentile (P95)',
            299441.9728319402,
            0.5677587721643838,
            'not within 3 years',
            -35679.37017585627,
          ],
          [
            'Chance that NPV reaches the target',
            0.7333984375,
            'not applicable',
            'not applicable',
            'not applicable',
          ],
          [
            'Standard error of that chance',
            0.0031101418540189665,
            'not applicable',
            'not applicable',
            'not applicable',
          ],
          ['Chance of paying back', 'not applicable', 'not applicable', 0.7490234375, 'not applicable'],
        ],
      },
      defaults: { trials: '16384', seed: '1', target: '0' },
      refusals: [
        'A name that CASHFLOW does not have, one given twice, or one missing that CASHFLOW must have is #VALUE!.',
        'A distribution without ends (normal, lognormal, percentiles) of which any of 2³² draws would be no possible value, such as a share above 1, is #VALUE!; one with ends, such as pert, will do.',
        'A start date or a number of years that is not fixed is #VALUE!.',
      ],
      inWords:
        'CASHFLOW worked out once a trial, each uncertain input drawn afresh; then the mean, percentiles and chances of what came out. Payback is counted as PAYBACK counts it, 0 where a case that spends is never behind, and net return as ROI does.',
      priceBasis: PRICE_BASIS.simulation,
      source:
        'Monte Carlo simulation with 8 independent scrambles of a Sobol sequence (Joe and Kuo, 2008; Matoušek, 1998): the scrambles give the standard errors.',
      caution: `Inputs are drawn independently of one another; where they go up and down together, the range is wider than shown. The result is no better than the lows and highs put in. ${SCHEDULES}`,
    },
  },
};
