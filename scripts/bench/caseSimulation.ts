import { inputs, MONTHS_IN_FIRST_YEAR, SHARES, summedUp, TARGET, YEARS } from './caseTrials';
import type { contenders } from './contenders';
import { cpp, numpy, Program } from './peers';
import { medians, timed, type Contender } from './rounds';
import { atMost, faster, slower, type Row } from './table';

const TRIALS = 100_000;
const MANY = 1_000_000;
/** How far two right answers from this number of random trials may be apart, as a share of the deviation. */
const APART = 0.03;

interface Answer {
  ms: number;
  npv: { mean: number; percentiles: number[] };
}

export async function caseSimulation(ours: typeof contenders, script: string): Promise<Row[]> {
  const python = numpy();
  python?.tell(
    JSON.stringify({
      inputs,
      years: YEARS,
      monthsInFirstYear: MONTHS_IN_FIRST_YEAR,
      target: TARGET,
      shares: SHARES,
    }),
  );
  const compiled = cpp('case');
  const own = Program.start(process.execPath, [script]);
  const once = await medians({
    ours: asking(own, TRIALS, 1),
    python: python && asking(python, TRIALS),
    compiled: compiled && asking(compiled, TRIALS),
  });
  // Apart from the others: what it leaves behind for the engine to clear away would slow the next one.
  const plain = await medians({ plain: timed(() => ours.plainCase(TRIALS)) });
  const often = await medians({
    ours: asking(own, MANY, 4),
    python: python && asking(python, MANY),
  });
  own.end();
  python?.end();
  compiled?.end();
  const noPython = 'there is no python3 with numpy';
  return [
    faster('case simulation, against numpy', once.ours, once.python, 2.7, 8, noPython),
    slower('the same, against C++', once.ours, once.compiled, 7, 2.5, 'there is no g++'),
    faster('the same, against plain TypeScript', once.ours, plain.plain, 25, 80, ''),
    faster('a million trials on four workers, against numpy', often.ours, often.python, 8, 20, noPython),
    ...ours
      .sobolAgainstRandom()
      .map((share, k) =>
        atMost(
          `error of ${['P10', 'P50', 'P90'][k]} at 4,096 trials, as a share of that from random draws`,
          '',
          share,
          0.5,
          0.4,
          '400 seeds each',
        ),
      ),
  ];
}

/** Times a program, and sees that it works out the same case. */
function asking(program: Program, trials: number, workers?: number): Contender {
  const [{ mean, standardDeviation, percentiles }] = summedUp(TRIALS, 1) as [
    ReturnType<typeof summedUp>[number],
  ];
  return async (round) => {
    const { ms, npv } = await program.ask<Answer>([round + 1, trials, workers].join(' ').trim());
    const pairs = [[npv.mean, mean!], ...npv.percentiles.map((value, k) => [value, percentiles[k]!])];
    if (pairs.some(([theirs, own]) => !(Math.abs(theirs! - own!) < APART * standardDeviation!)))
      throw new Error(`Another case was worked out: ${JSON.stringify(npv)}`);
    return ms;
  };
}
