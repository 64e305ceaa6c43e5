import fc from 'fast-check';
import {
  effectiveRate,
  retenderSaving,
  uplift,
  visitPrice,
  weightedRate,
} from '../../src/model/homecareRates';

const rate = fc.integer({ min: 1000, max: 4000 }).map((pence) => pence / 100);
const hours = fc.integer({ min: 1, max: 50_000 });
const providers = fc.array(fc.tuple(rate, hours), { minLength: 1, maxLength: 40 });
const columns = (rows: [number, number][]) => [rows.map((row) => row[0]), rows.map((row) => row[1])] as const;

/** City of Wolverhampton Council, rates of 2025/26: home care, reablement, respite. */
const wolverhampton = [21.64, 23.12, 20.64];

const retender = {
  currentRate: 14.79,
  newRate: 13.77,
  annualHours: 100_000,
  oneOffCost: 0,
  lostIncome: 0,
  spotShare: 0,
  spotRate: 14.79,
  minimumPrice: 0,
};

describe('visit prices as an hourly rate', () => {
  test.each([
    ['one kind of visit', [16], [30], [1], 32],
    ['two kinds, by how many of each', [16, 20], [30, 45], [300, 100], 6800 / 225],
    ['two kinds, as many of one as of the other', [16, 20], [30, 45], [7], 28.8],
    ['a kind never bought does not count', [16, 99], [30, 45], [10, 0], 32],
  ])('%s', (_, prices, minutes, visits, expected) => {
    expect(effectiveRate(prices, minutes, visits)).toBeCloseTo(expected, 10);
  });

  test('visits that take no time have no rate', () => {
    expect(effectiveRate([16], [0], [5])).toBeNull();
    expect(effectiveRate([16], [30], [0])).toBeNull();
  });

  test('visits priced by the hour give that hourly rate, whatever their lengths', () => {
    fc.assert(
      fc.property(rate, fc.array(fc.tuple(hours, hours), { minLength: 1 }), (hourly, visits) => {
        const [minutes, count] = columns(visits);
        const prices = minutes.map((length) => (length / 60) * hourly);
        expect(effectiveRate(prices, minutes, count)! / hourly).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe('the price of a visit', () => {
  const bands = [
    [45, 30],
    [20, 16],
  ] as const;

  test.each([
    ['between two bands: the rest pro rata', 50, 22],
    ['between the shorter and the longer', 40, 20],
    ['exactly a band', 45, 20],
    ['exactly the shorter band', 30, 16],
    ['under every band: pro rata', 20, 8],
    ['no minutes cost nothing', 0, 0],
    ['far over the longest', 105, 44],
  ])('%s', (_, minutes, price) => {
    expect(visitPrice(minutes, 24, ...bands)).toBeCloseTo(price, 10);
  });

  test('a band of no minutes is a charge for every visit', () => {
    expect(visitPrice(30, 20, [0], [3])).toBe(13);
  });

  test('without bands it is the hourly rate by the minute', () => {
    expect(visitPrice(20, 24, [], [])).toBe(8);
  });

  test('the order of the bands makes no difference', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 120 }), rate), { selector: ([length]) => length }),
        fc.integer({ min: 0, max: 240 }),
        (list, minutes) => {
          const [lengths, prices] = columns(list);
          const price = visitPrice(minutes, 24, lengths, prices);
          expect(visitPrice(minutes, 24, [...lengths].reverse(), [...prices].reverse())).toBe(price);
        },
      ),
    );
  });

  test('between two bands each minute costs the hourly rate over 60', () => {
    expect(visitPrice(51, 24, ...bands) - visitPrice(50, 24, ...bands)).toBeCloseTo(0.4, 10);
  });
});

describe('the average rate', () => {
  test('Wolverhampton’s rates by hours', () => {
    expect(weightedRate(wolverhampton, [6000, 1500, 2500])).toBeCloseTo(21.612, 10);
  });

  test('without hours there is no average', () => {
    expect(weightedRate(wolverhampton, [0, 0, 0])).toBeNull();
  });

  test('it lies between the lowest and the highest, and twice the hours change nothing', () => {
    fc.assert(
      fc.property(providers, (list) => {
        const [rates, bought] = columns(list);
        const average = weightedRate(rates, bought)!;
        expect(average).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(average).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
        const doubled = bought.map((h) => 2 * h);
        expect(weightedRate(rates, doubled)).toBeCloseTo(average, 10);
      }),
    );
  });

  test('it is the rate of hourly visits at those prices', () => {
    fc.assert(
      fc.property(providers, (list) => {
        const [rates, bought] = columns(list);
        const hourly = rates.map(() => 60);
        expect(weightedRate(rates, bought)).toBeCloseTo(effectiveRate(rates, hourly, bought)!, 8);
      }),
    );
  });
});

describe('an uplift', () => {
  test.each([
    [25.05, 0.7, 0.041, 0.03, 25.994385],
    [20, 1, 0.05, 0.9, 21],
    [20, 0, 0.9, 0.05, 21],
    [20, 0.7, -0.1, -0.1, 18],
  ])('£%d with %d of it pay, up %d and %d', (from, payShare, pay, prices, to) => {
    expect(uplift(from, payShare, pay, prices)).toBeCloseTo(to, 10);
  });

  test('with one rate for both it does not matter which part is pay', () => {
    fc.assert(
      fc.property(rate, fc.double({ min: 0, max: 1, noNaN: true }), (from, payShare) => {
        expect(uplift(from, payShare, 0.04, 0.04)).toBeCloseTo(from * 1.04, 10);
      }),
    );
  });
});

describe('what a retender saves', () => {
  test.each([
    // Towards more effective social care: a saving and two rates imply the hours, which give the saving back.
    ['Kent, £2.5m on £14.79 to £13.77', { annualHours: 2_450_980.392156863 }, 2_500_000],
    [
      'Bradford, £908,000 on £35 to £14',
      { currentRate: 35, newRate: 14, annualHours: 43_238.095238 },
      908_000,
    ],
    [
      'Barking and Dagenham, where 18,000 hours at £12 for £13.50 pay for the £27,000 a year of support',
      { currentRate: 13.5, newRate: 12, annualHours: 18_000, oneOffCost: 27_000 },
      0,
    ],
    ['a tenth still bought spot at the old rate', { spotShare: 0.1 }, 91_800],
    ['a tenth bought spot at £20', { spotShare: 0.1, spotRate: 20 }, 39_700],
    ['all of it spot at the old rate', { spotShare: 1 }, 0],
    ['less its cost and the income lost', { oneOffCost: 30_000, lostIncome: 12_000 }, 60_000],
  ])('%s', (_, changed, saving) => {
    expect(retenderSaving({ ...retender, ...changed })).toBeCloseTo(saving, 3);
  });

  test.each([
    [
      'a new rate above the floor counts as it is',
      { currentRate: 25, newRate: 23, minimumPrice: 22 },
      200_000,
    ],
    ['one below it counts down to the floor', { currentRate: 25, newRate: 20, minimumPrice: 22 }, 300_000],
    [
      'already below it, a further fall does not count',
      { currentRate: 20, newRate: 18, minimumPrice: 22 },
      0,
    ],
    [
      'already below it, a rise costs all of it',
      { currentRate: 20, newRate: 21, minimumPrice: 22 },
      -100_000,
    ],
    [
      'a spot rate below it counts down to the floor too',
      { currentRate: 25, newRate: 20, spotShare: 0.25, spotRate: 10, minimumPrice: 22 },
      300_000,
    ],
    [
      'a spot rate above it counts as it is',
      { currentRate: 25, newRate: 20, spotShare: 0.25, spotRate: 30, minimumPrice: 22 },
      100_000 * (25 - (0.75 * 22 + 0.25 * 30)),
    ],
    [
      'costs count whatever the floor',
      { currentRate: 20, newRate: 18, minimumPrice: 22, oneOffCost: 5000, lostIncome: 700 },
      -5700,
    ],
  ])('with a floor, %s', (_, changed, saving) => {
    expect(retenderSaving({ ...retender, ...changed })).toBeCloseTo(saving, 3);
  });

  test('a higher floor never adds to the saving, and one at or below the new rates changes nothing', () => {
    fc.assert(
      fc.property(rate, rate, rate, rate, rate, (currentRate, newRate, spotRate, one, other) => {
        const at = (minimumPrice: number) =>
          retenderSaving({ ...retender, currentRate, newRate, spotShare: 0.3, spotRate, minimumPrice });
        expect(at(Math.max(one, other))).toBeLessThanOrEqual(at(Math.min(one, other)) + 1e-6);
        expect(at(Math.min(newRate, spotRate))).toBe(at(0));
      }),
    );
  });

  test('the dearer the spot hours, the less is saved', () => {
    fc.assert(
      fc.property(rate, rate, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, spotShare) => {
        const [cheap, dear] = [Math.min(one, other), Math.max(one, other)];
        expect(retenderSaving({ ...retender, spotShare, spotRate: dear })).toBeLessThanOrEqual(
          retenderSaving({ ...retender, spotShare, spotRate: cheap }) + 1e-6,
        );
      }),
    );
  });
});
