import { betaQuantile, betaShareBelow } from './support/beta';
import { betaQuantile as tabulated, betaTable } from '../../../src/model/distributions/betaTable';
import { normalQuantile, normalShareBelow } from '../../../src/model/distributions/normal';

/** Tables of the normal distribution, to fifteen figures. */
test.each([
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.9, 1.2815515655446004],
  [0.001, -3.090232306167813],
  [1e-10, -6.361340902404056],
])('the normal deviate of %d is %d', (share, deviate) => {
  expect(normalQuantile(share)).toBeCloseTo(deviate, 13);
  expect(normalShareBelow(deviate)).toBeCloseTo(share, 15);
});

test('share and deviate undo one another from one end to the other', () => {
  for (let z = -8; z <= 5; z += 0.37) expect(normalQuantile(normalShareBelow(z))).toBeCloseTo(z, 9);
});

/** Closed forms: beta(2, 5) below x is 1 − (1−x)^6 − 6x(1−x)^5; beta(1, b) is 1 − (1−x)^b. */
test.each([0.001, 0.1, 0.3, 0.5, 0.9, 0.99])(
  'the beta distribution below %d agrees with its closed forms',
  (x) => {
    expect(betaShareBelow(x, 2, 5)).toBeCloseTo(1 - (1 - x) ** 6 - 6 * x * (1 - x) ** 5, 13);
    expect(betaShareBelow(x, 1, 5)).toBeCloseTo(1 - (1 - x) ** 5, 13);
    expect(betaQuantile(1 - (1 - x) ** 5, 1, 5)).toBeCloseTo(x, 8);
    expect(betaQuantile(betaShareBelow(x, 3.4, 2.6), 3.4, 2.6)).toBeCloseTo(x, 8);
  },
);

test.each([
  [1, 5],
  [5, 1],
  [3, 3],
  [1.2, 4.8],
  [3.7, 2.3],
])('the tabulated quantiles of beta(%d, %d) are those of its integral', (a, b) => {
  const table = betaTable(a, b);
  for (const u of [1e-9, 1e-6, 0.001, 0.01, 0.1, 0.25, 0.5, 0.77, 0.9, 0.99, 0.999, 1 - 1e-6]) {
    expect(Math.abs(tabulated(u, table) - betaQuantile(u, a, b))).toBeLessThan(1e-6);
  }
});
