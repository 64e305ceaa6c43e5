import fc from 'fast-check';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { evaluateFormulas } from '../../src/embedded/evaluate';
import { benchmarkPosition } from '../../src/model/benchmark';

const values = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 2, maxLength: 15 });
const samples = fc.sample(values, { numRuns: 25, seed: 20260401 });

test('the quartiles and the percentile are those of QUARTILE.INC and PERCENTRANK.INC', async () => {
  const formulas = samples.flatMap((others) => {
    const list = `{${others.join(',')}}`;
    const own = (others[0]! + others[1]!) / 2;
    return [
      ...[0, 1, 2, 3, 4].map((quartile) => `=QUARTILE.INC(${list},${quartile})`),
      `=PERCENTRANK.INC(${list},${own},12)`,
    ];
  });
  const functions = loadBuiltFunctions(ensureBuilt('functions'));
  const answers = (await evaluateFormulas(functions, formulas)).map((answer) =>
    answer.kind === 'value' ? Number(answer.value) : NaN,
  );
  samples.forEach((others, i) => {
    const standing = benchmarkPosition((others[0]! + others[1]!) / 2, others);
    const { least, lowerQuartile, median, upperQuartile, most, percentile } = standing;
    [least, lowerQuartile, median, upperQuartile, most, percentile!].forEach((figure, k) =>
      expect(figure).toBeCloseTo(answers[i * 6 + k]!, 9),
    );
  });
}, 60_000);
