import fc from 'fast-check';
import { percentilesOf } from '../../../src/model/percentiles';
import { driversOf, ranksOf } from '../../../src/taskpane/explore/drivers';
import { type ExploredInput, placeKey } from '../../../src/taskpane/explore/exploredInput';
import {
  contradictionIn,
  groupsOf,
  type Pair,
  rankInWords,
  withPair,
} from '../../../src/taskpane/explore/pairs';
import { drawsOf, simulate } from '../../../src/taskpane/explore/simulate';
import { bySets } from './bySets';

const input = (label: string, row: number, own: Partial<ExploredInput> = {}): ExploredInput => ({
  sheet: 'Inputs',
  address: `C${row}`,
  label,
  unit: '',
  kind: 'pert',
  low: 10,
  central: 14,
  high: 25,
  ...own,
});
const hours = input('Hours', 1);
const rate = input('Rate', 2, { kind: 'lognormal' });
const staff = input('Staff', 3, { kind: 'triangular' });
const leave = input('Leave', 4, { kind: 'uniform' });
const inputs = [hours, rate, staff, leave];
const pair = (first: ExploredInput, second: ExploredInput, rank: number): Pair => ({
  first: placeKey(first),
  second: placeKey(second),
  rank,
});
const asked = { trials: 16_384, seed: 1 };
const draw = (pairs: Pair[], of = inputs) => drawsOf(of, { ...asked, pairs });

function rankCorrelation(one: Float64Array, other: Float64Array): number {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const middle = (one.length + 1) / 2;
  const product = (x: Float64Array, y: Float64Array) =>
    x.reduce((sum, rank, i) => sum + (rank - middle) * (y[i]! - middle), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

describe('draws', () => {
  const cases: [string, Pair[]][] = [
    ['one pair', [pair(hours, rate, 0.5)]],
    ['in opposite directions', [pair(rate, leave, -0.7)]],
    ['a chain', [pair(staff, hours, 0.6), pair(rate, staff, 0.6)]],
    ['wholly', [pair(hours, leave, 1), pair(rate, staff, -1)]],
  ];

  test.each(cases)('go together as asked, and where no pair says so not at all: %s', (_what, pairs) => {
    const draws = draw(pairs);
    inputs.forEach((one, i) =>
      inputs.slice(0, i).forEach((other, k) => {
        const listed = pairs.find(({ first, second }) =>
          [one, other].every((each) => [first, second].includes(placeKey(each))),
        );
        expect(Math.abs(rankCorrelation(draws[i]!, draws[k]!) - (listed?.rank ?? 0))).toBeLessThan(0.015);
      }),
    );
  });

  test.each(cases)('keep the distribution of each input: %s', (_what, pairs) => {
    const [together, apart] = [draw(pairs), draw([])];
    const shares = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99];
    inputs.forEach((_, i) => {
      const below = (limit: number) => together[i]!.filter((value) => value <= limit).length / asked.trials;
      percentilesOf(apart[i]!, shares).forEach((limit, k) => {
        expect(Math.abs(below(limit) - shares[k]!)).toBeLessThan(0.003);
      });
    });
  });

  test('of an input in no pair, and of all where no pair says anything, are to the last bit as without pairs', () => {
    const apart = draw([]);
    expect(draw([pair(hours, rate, 0.8)]).slice(2)).toEqual(apart.slice(2));
    expect(draw([pair(hours, rate, 0)])).toEqual(apart);
    expect(draw([pair(hours, input('Elsewhere', 9), 0.8)])).toEqual(apart);
  });

  test('do not depend on which of a pair comes first, nor on the order of the pairs', () => {
    const pairs = [pair(hours, rate, 0.5), pair(rate, staff, -0.3)];
    const turned = pairs.map(({ first, second, rank }) => ({ first: second, second: first, rank })).reverse();
    expect(draw(turned)).toEqual(draw(pairs));
  });

  test('of inputs that must be whole numbers are', () => {
    const months = { ...hours, isWhole: true };
    const [drawn, other] = draw([pair(rate, months, 0.8)], [months, rate]);
    expect(drawn!.every(Number.isInteger)).toBe(true);
    expect(Math.abs(rankCorrelation(drawn!, other!) - 0.8)).toBeLessThan(0.03);
  });
});

describe('a pair is refused', () => {
  const there = [pair(hours, rate, 0.9), pair(rate, staff, 0.9)];
  const twin = input('Rate', 9);
  test.each<[string, ExploredInput | null, ExploredInput | null, string, string]>([
    ['without a second input', hours, null, '0.5', 'Choose the first and the second input of the pair.'],
    ['of one input', leave, leave, '0.5', 'Leave is chosen twice. A pair needs two different inputs.'],
    [
      'that is there',
      hours,
      rate,
      '0.5',
      'Hours with Rate (Inputs C2) is in the list already, at 0.9. Remove it there to give another value.',
    ],
    [
      'that is there the other way round',
      rate,
      hours,
      '0.5',
      'Rate (Inputs C2) with Hours is in the list already, at 0.9. Remove it there to give another value.',
    ],
    ['above 1', hours, leave, '1.2', 'Hours with Leave must be a number from −1 to 1; it is “1.2”.'],
    ['below −1', hours, leave, '−1.01', 'Hours with Leave must be a number from −1 to 1; it is “−1.01”.'],
    [
      'in words',
      hours,
      twin,
      'much',
      'Hours with Rate (Inputs C9) must be a number from −1 to 1; it is “much”.',
    ],
    ['without a value', hours, leave, ' ', 'Hours with Leave must be a number from −1 to 1; it is blank.'],
  ])('%s', (_what, first, second, typed, sentence) => {
    const key = (one: ExploredInput | null) => (one ? placeKey(one) : '');
    const ask = () => withPair(there, { first: key(first), second: key(second), typed }, [...inputs, twin]);
    expect(ask).toThrow(new Error(sentence));
  });
});

describe('pairs that contradict each other', () => {
  const two = [pair(hours, rate, 0.9), pair(rate, staff, 0.9)];
  test.each<[string, Pair[], string | null]>([
    [
      'because one is not listed',
      two,
      'These contradict each other: Hours with Rate 0.9; Hours with Staff 0 (not listed); Rate with Staff 0.9. No values can go together in all these ways, so no trials can be run. Bring one nearer to 0, or add a pair that is not listed.',
    ],
    [
      'though all are',
      [...two, pair(staff, hours, -0.5), pair(leave, hours, 0.1)],
      'These contradict each other: Hours with Rate 0.9; Hours with Staff −0.5; Rate with Staff 0.9. No values can go together in all these ways, so no trials can be run. Bring one nearer to 0.',
    ],
    ['no longer, once the missing one is listed', [...two, pair(staff, hours, 0.8)], null],
  ])('%s', (_what, pairs, sentence) => {
    expect(contradictionIn(inputs, pairs)).toBe(sentence);
    if (sentence) expect(() => draw(pairs)).toThrow(new Error(sentence));
    else expect(draw(pairs)).toHaveLength(4);
  });
});

test('a contradiction names no input that has no part in it, whatever else is listed', () => {
  const rank = fc.integer({ min: -10, max: 10 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(fc.array(rank, { minLength: 6, maxLength: 6 }), (ranks) => {
      const all = inputs.flatMap((one, i) =>
        inputs.slice(i + 1).map((other): [ExploredInput, ExploredInput] => [one, other]),
      );
      const pairs = all.map(([one, other], i) => pair(one, other, ranks[i]!));
      const said = contradictionIn(inputs, pairs);
      const named = inputs.filter(({ label }) => said?.includes(label));
      if (said === null) return named.length === 0;
      // Any one of them left out, the others can be.
      return (
        contradictionIn(named, pairs) !== null &&
        named.every(
          (one) =>
            contradictionIn(
              named.filter((other) => other !== one),
              pairs,
            ) === null,
        )
      );
    }),
  );
});

test.each<[string, Pair[], number[][]]>([
  ['none', [], [[0], [1], [2], [3]]],
  ['a pair', [pair(leave, hours, 0.2)], [[0, 3], [1], [2]]],
  ['by way of a third', [pair(hours, staff, 0.2), pair(leave, staff, 0.2)], [[0, 2, 3], [1]]],
  ['a pair at 0', [pair(hours, staff, 0)], [[0], [1], [2], [3]]],
])('inputs form groups that move apart from each other: %s', (_what, pairs, groups) => {
  const found = groupsOf(inputs, pairs).sort(([one], [other]) => one! - other!);
  expect(found).toEqual(groups);
});

describe('what drives the spread', () => {
  const drivers = async (pairs: Pair[], model: (values: number[]) => number) =>
    driversOf(
      await simulate(
        inputs.map((one) => ({ ...one, kind: 'normal', low: 10, central: 15, high: 20 })),
        { ...asked, pairs },
        {
          way: 'compiled',
          evaluate: bySets(model),
        },
      ),
    ).map(({ inputs: of, share, raises }) => ({ of: of.map(({ label }) => label), share, raises }));

  test('counts inputs that move together as one, with the part that is theirs', async () => {
    // Of variance 1 each, but for the two together: 1 + 1 + 2 × 0.88, and the third 1.
    const [first, second, ...rest] = await drivers([pair(hours, rate, 0.87)], ([a, b, c]) => a! + b! + c!);
    expect(first).toMatchObject({ of: ['Hours', 'Rate'], raises: null });
    expect(first!.share).toBeCloseTo(3.76 / 4.76, 1);
    expect(second).toMatchObject({ of: ['Staff'], raises: true });
    expect(first!.share + second!.share + rest[0]!.share).toBeCloseTo(1, 12);
  });

  test.each([
    ['wholly', 1],
    ['wholly in opposite directions', -1],
    ['weakly', 0.2],
  ])('does not count twice what goes together %s', async (_what, rank) => {
    const [first] = await drivers([pair(hours, rate, rank)], ([a]) => a!);
    expect(first!.share).toBeGreaterThan(0.999);
    expect(first!.share).toBeLessThanOrEqual(1);
  });

  test('is the same as without pairs where no pair says anything', async () => {
    const model = ([a, b, c]: number[]) => 3 * a! - 2 * b! + c!;
    expect(await drivers([pair(hours, rate, 0)], model)).toEqual(await drivers([], model));
  });
});

test.each([
  [0, 'not together'],
  [0.1, 'hardly together'],
  [0.2, 'weakly together'],
  [0.5, 'fairly strongly together'],
  [-0.5, 'fairly strongly together, in opposite directions'],
  [0.7, 'strongly together'],
  [0.95, 'very strongly together'],
  [-1, 'wholly together, in opposite directions'],
])('%p is said as %s', (rank, inWords) => expect(rankInWords(rank)).toBe(inWords));
