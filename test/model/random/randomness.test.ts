import { uniformDraw } from '../../../src/model/random/threefry';

const N = 20_000;
const draws = (seed: number, dimension = 0) =>
  Array.from({ length: N }, (_, trial) => uniformDraw(seed, trial, dimension));

/** Chi-squared with 255 degrees of freedom lies between 186 and 331 but for once in a thousand times; the seeds are fixed. */
test.each([1, 2, 3, 2 ** 33])('draws of seed %d fall evenly over 256 parts', (seed) => {
  const counts = new Array<number>(256).fill(0);
  for (const u of draws(seed)) counts[Math.floor(u * 256)]!++;
  const expected = N / 256;
  const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(chiSquared).toBeGreaterThan(186);
  expect(chiSquared).toBeLessThan(331);
});

/** Within 3.5 standard errors of zero. */
test.each<[string, number[], number[]]>([
  ['neighbouring seeds', draws(1), draws(2)],
  ['distant seeds', draws(1), draws(2 ** 40)],
  ['two dimensions of a seed', draws(1), draws(1, 1)],
  ['a trial and the next', draws(1).slice(1), draws(1).slice(0, -1)],
])('%s have nothing to do with each other', (_, one, other) => {
  const products = one.map((u, i) => (u - 0.5) * (other[i]! - 0.5) * 12);
  const correlation = products.reduce((sum, product) => sum + product, 0) / products.length;
  expect(Math.abs(correlation)).toBeLessThan(3.5 / Math.sqrt(N));
});
