import { careReviewDefinition } from '../../../src/cases/careReview/case';
import { isLong, seedOfTheDay } from '../../support/long';
import { openCase, rowOf, sheetOf } from './builtCase';
import { simulate } from './simulation';

const { build, example } = careReviewDefinition;
const plan = build({ ...example.answers, caseYears: '10' });
/** Twice as many months take their time to calculate: one day in three, and in the long run. */
const isToday = isLong || seedOfTheDay % 3 === 0;
if (!isToday)
  process.stderr.write(
    `Skipped: a case of ten years is calculated one day in three, not by SEED=${seedOfTheDay}.\n`,
  );

const close = (actual: unknown, expected: number) =>
  expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));

test('a case with room for ten years has its rows where one of five has them', () => {
  const results = plan.sheets.find(({ name }) => name === 'Results')!;
  const label = `A${rowOf('Results', 'Net present value of cash')}`;
  expect(results.cells[label]).toEqual(sheetOf('Results').cells[label]);
});

(isToday ? test : test.skip)(
  'a team of ten years agrees with the simulation, in its last year too',
  async () => {
    const built = await openCase(plan);
    try {
      await built.typeInputs({ kind: 'team', newPackages: 300, horizon: 10 });
      const s = built.usedBy('H');
      const expected = simulate(s);
      expect(expected.years).toHaveLength(10);
      close(built.result('Net present value of cash'), expected.npv);
      close(built.result('Net cash over the horizon'), expected.total('netCash'));
      // The tenth year, of the plan that goes to the medium-term plan too.
      close(built.read('Summary', `K${rowOf('Summary', 'Net cash flow')}`), expected.years[9]!.netCash);
      const last = expected.years[9]!;
      close(
        built.read('MTFS', `M${rowOf('MTFS', 'In all, so far')}`),
        -(last.netCash + last.oneOff + last.oneOffOptimism),
      );
      expect(built.failures()).toEqual([]);
    } finally {
      built.dispose();
    }
  },
  180_000,
);

test.each([
  ['caseYears', '7', 'caseYears must be one of 5, 10; it is "7"'],
  ['caseYears', 'ten', 'caseYears must be one of 5, 10; it is "ten"'],
])('refuses %s of %s', (key, value, message) => {
  expect(() => build({ ...example.answers, [key]: value })).toThrow(message);
});
