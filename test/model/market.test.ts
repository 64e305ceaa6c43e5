import fc from 'fast-check';
import { annualEquivalent } from '../../src/model/businessCase';
import {
  feePath,
  impliedHours,
  openBook,
  outcomePayment,
  priceVolume,
  type Placement,
} from '../../src/model/market';

const placement: Placement = {
  weeklyStaffHours: [60, 20],
  hourlyPay: [12, 15],
  onCostRate: 0.25,
  weeklyOtherCosts: [180, 120],
  overheadRate: 0.1,
  marginRate: 0.05,
};
const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
const rate = fc.double({ min: 0.5, max: 100, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('an open book, worked by hand', () => {
  const book = openBook(placement);
  expect(book).toMatchObject({ staffCost: 1275, otherCosts: 300, overhead: 157.5 });
  expect(book.realisticFee).toBeCloseTo(1732.5 / 0.95, 10);
  expect(book.margin).toBeCloseTo(book.realisticFee * 0.05, 10);
});

test('one rate of pay serves every grade', () => {
  expect(openBook({ ...placement, hourlyPay: [12] }).staffCost).toBe(80 * 12 * 1.25);
});

test('the realistic fee is its parts, and the margin is its share of the fee', () => {
  fc.assert(
    fc.property(amount, rate, share, share, (hours, pay, overheadRate, of) => {
      const marginRate = of * 0.9;
      const book = openBook({
        ...placement,
        weeklyStaffHours: [hours],
        hourlyPay: [pay],
        overheadRate,
        marginRate,
      });
      const parts = book.staffCost + book.otherCosts + book.overhead + book.margin;
      expect(book.realisticFee / parts).toBeCloseTo(1, 10);
      expect(book.margin / book.realisticFee).toBeCloseTo(marginRate, 10);
    }),
  );
});

test('Wakefield’s 25% over four years is 6.9% a year, compounded', () => {
  const path = feePath(1000, 0.25, 4);
  expect(path.map((year) => Math.round(year.fee * 100) / 100)).toEqual([1000, 930.6, 866.03, 805.93, 750]);
  expect(path[0]!.reduction).toBe(0);
  path.slice(1).forEach((year) => expect(year.reduction).toBeCloseTo(0.069, 3));
});

test('each step of a fee’s path is the same reduction, and the last reaches the total', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      fc.integer({ min: 1, max: 40 }),
      (totalReduction, years) => {
        const path = feePath(800, totalReduction, years);
        expect(path).toHaveLength(years + 1);
        expect(path[years]!.fee).toBeCloseTo(800 * (1 - totalReduction), 9);
        const step = 1 - annualEquivalent(totalReduction, years);
        path.slice(1).forEach((year, k) => expect(year.fee).toBeCloseTo(path[k]!.fee * step, 8));
      },
    ),
  );
});

test.each([
  ['a lower rate and the same hours: all price', 2e6, 1.6e6, 20, 16, -400_000, 0],
  ['the same rate and more hours: all volume', 2e6, 2.2e6, 20, 20, 0, 200_000],
  ['a lower rate eaten up by more hours', 2e6, 1.92e6, 20, 16, -400_000, 320_000],
  ['a higher rate and fewer hours, at the new price', 1e6, 1.08e6, 20, 24, 200_000, -120_000],
  ['nothing was bought before', 0, 480, 20, 16, 0, 480],
])('price and volume: %s', (_, before, after, rateBefore, rateAfter, price, volume) => {
  const split = priceVolume(before, after, rateBefore, rateAfter);
  expect(split.change).toBe(after - before);
  expect(split.price).toBeCloseTo(price, 6);
  expect(split.volume).toBeCloseTo(volume, 6);
});

test('price and volume make up the change', () => {
  fc.assert(
    fc.property(amount, amount, rate, rate, (before, after, rateBefore, rateAfter) => {
      const { change, price, volume } = priceVolume(before, after, rateBefore, rateAfter);
      expect(price + volume).toBeCloseTo(change, 4);
    }),
  );
});

test.each([
  ['Bradford: £908,000 from £35 to £14', 908_000, 35, 14, 43_238.095238],
  [
    'Kent: £2.5m from £14.79 to £13.77, £33.75m of care at the new rate',
    2.5e6,
    14.79,
    13.77,
    33.75e6 / 13.77,
  ],
  ['a rate that did not change', 1000, 20, 20, null],
  ['a rate that rose', 1000, 20, 21, null],
])('implied hours: %s', (_, saving, before, after, hours) => {
  const implied = impliedHours(saving, before, after);
  if (hours === null) expect(implied).toBeNull();
  else expect(implied).toBeCloseTo(hours, 3);
});

test('with the hours that a saving implies, the fall in price is the saving', () => {
  fc.assert(
    fc.property(amount, rate, rate, (saving, fall, after) => {
      const hours = impliedHours(saving, after + fall, after)!;
      const { price, volume } = priceVolume(hours * (after + fall), hours * after, after + fall, after);
      expect(price).toBeCloseTo(-saving, 4);
      expect(volume).toBeCloseTo(0, 4);
    }),
  );
});

test.each([
  ['everything achieved', 1, 100_000],
  ['nothing achieved', 0, 80_000],
  ['three quarters achieved', 0.75, 95_000],
])('a fifth of £100,000 at risk, %s', (_, achieved, paid) => {
  expect(outcomePayment(100_000, 0.2, achieved)).toBeCloseTo(paid, 8);
});

test('payment lies between the fixed part and the whole price, and rises with the outcomes achieved', () => {
  fc.assert(
    fc.property(amount, share, share, (price, atRisk, achieved) => {
      const paid = outcomePayment(price, atRisk, achieved);
      expect(paid).toBeGreaterThanOrEqual(price * (1 - atRisk) - 1e-6);
      expect(paid).toBeLessThanOrEqual(price + 1e-6);
      expect(outcomePayment(price, atRisk, achieved / 2)).toBeLessThanOrEqual(paid + 1e-6);
    }),
  );
});
