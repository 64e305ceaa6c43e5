import fc from 'fast-check';
import { reviewProgramme } from '../../../src/model/reviewProgramme';
import { cashTablePlaces } from '../../../src/workbooks/careReview/resultsSheet';
import { openCase, rowOf, rowsOf, serial } from './builtCase';
import { simulate, type YearOfCase } from './simulation';

let built: Awaited<ReturnType<typeof openCase>>;
beforeAll(async () => {
  built = await openCase();
}, 120_000);
afterAll(() => built.dispose());

const close = (actual: unknown, expected: number) => {
  expect(typeof actual).toBe('number');
  expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
};

/** Every scenario of the workbook as it stands against the simulation. */
function expectTheSimulation(): void {
  const columns = { low: ['G', 'C'], central: ['H', 'D'], high: ['I', 'E'] } as const;
  for (const [inputs, results] of Object.values(columns)) {
    const expected = simulate(built.usedBy(inputs));
    const result = (label: string) => built.result(label, results);
    close(result('Net present value of cash'), expected.npv);
    close(result('Total cost'), expected.cost);
    close(result('Gross saving, additional'), expected.total('gross'));
    close(result('Hours released over the horizon'), expected.total('hours'));
    close(result('Hours released in a full year'), expected.fullYearHours);
    close(result('Reviews done within the horizon'), expected.reviews);
    if (expected.payback === null) expect(result('Payback')).toBe('Not within the horizon');
    else close(result('Payback'), expected.payback);
    if (expected.leadTime < 0) expect(result('Lead time')).toBe('Not within the horizon');
    else close(result('Lead time'), expected.leadTime);
    if (expected.netReturn === null) expect(result('Net return on cash')).toBe('No cost, so no return');
    else close(result('Net return on cash'), expected.netReturn);
    close(result('People whom those hours could serve'), expected.people);
  }
  const { years } = simulate(built.usedBy('H'));
  const lines: [string, keyof YearOfCase, 1 | -1][] = [
    ['oneOff', 'oneOff', -1],
    ['team', 'team', -1],
    ['equipmentBought', 'equipment', -1],
    ['gross', 'gross', 1],
    ['net', 'net', 1],
    ['cash', 'cash', 1],
    ['kept', 'kept', 1],
    ['netCash', 'netCash', 1],
  ];
  for (const [key, name, sign] of lines)
    years.forEach((year, i) =>
      close(
        built.read('Results', `${cashTablePlaces.year(i)}${cashTablePlaces.row(key)}`),
        sign * year[name],
      ),
    );
}

test.each([
  ['Derby as it is built', {}],
  ['a team', { kind: 'team' }],
  [
    'a team that starts in January, for one year, with no lag',
    { kind: 'team', startDate: serial(2028, 1, 17), horizon: 1, lag: 0 },
  ],
  [
    'a lag of three months and a slow start, from the last day of March',
    { startDate: serial(2027, 3, 31), lag: 3, ramp: 6, horizon: 5 },
  ],
  ['no attrition', { attrition: 0, startDate: serial(2027, 10, 1), horizon: 5 }],
  ['nearly all ends within the year', { attrition: 0.95, horizon: 4 }],
  ['a list too long for the horizon', { packages: 5_000, horizon: 2 }],
  ['reviewers who review nothing', { reviewsPerFteWeek: 0 }],
  ['a lag beyond the horizon', { lag: 24, horizon: 1 }],
])(
  'agrees with an independent simulation: %s',
  async (_, inputs) => {
    await built.typeInputs(inputs);
    expect(built.failures()).toEqual([]);
    // One check compares a cohort at full speed alone, and is not counted where there is none.
    expect(built.masterCheck()).toMatch(/^(All checks pass|19 of 20 checks live, all pass)$/);
    expectTheSimulation();
  },
  60_000,
);

test('agrees with the simulation for whatever may be typed', async () => {
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const inputs = fc.record({
    kind: fc.constantFrom('cohort', 'team'),
    startDate: fc.integer({ min: serial(2026, 1, 1), max: serial(2029, 12, 31) }),
    horizon: fc.integer({ min: 1, max: 5 }),
    packages: fc.integer({ min: 0, max: 2_000 }),
    reviewerFte: fc.integer({ min: 0, max: 80 }).map((n) => n / 10),
    ramp: fc.integer({ min: 0, max: 18 }),
    lag: fc.integer({ min: 0, max: 12 }),
    conversionShare: share,
    minutesSingle: fc.integer({ min: 20, max: 60 }),
    attrition: fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100),
    counterfactual: share,
    optimism: share,
    lostIncome: share,
    cashable: share,
  });
  await fc.assert(
    fc.asyncProperty(inputs, async (typed) => {
      await built.typeInputs(typed);
      expect(built.errorsOn('Cover', 'Results')).toEqual([]);
      expectTheSimulation();
    }),
    { numRuns: 4, seed: 20_260_401, endOnFailure: true },
  );
}, 180_000);

test('a cohort at full speed saves what the review programme of the model saves', async () => {
  await built.typeInputs({ counterfactual: 0, optimism: 0, rateUplift: 0, ramp: 0, lag: 2, horizon: 3 });
  const s = built.usedBy('H');
  const rows = reviewProgramme({
    ...s,
    weeklyHoursReleased: (s.visitsPerWeek * (2 * s.minutesDouble - s.minutesSingle)) / 60,
    startDate: serial(s.startYear, s.startMonth, 1),
    months: 36,
    lagMonths: s.lag,
    annualAttrition: s.attrition,
  });
  const last = rows[rows.length - 1]!.cumulativeSaving;
  expect(Math.abs((built.result('Gross saving, additional') as number) - last)).toBeLessThan(1e-6);
}, 60_000);

test('the net present value is nil at every switching value', async () => {
  const switching = {
    hourlyRate: 'Hourly rate paid for home care',
    conversionShare: 'Share of reviews that end with one carer',
    cashable: 'Share of the net saving that is cash-releasing',
    counterfactual: 'Counterfactual',
    optimism: 'Optimism adjustment: share',
    lostIncome: 'Lost income: client contributions, share',
  };
  await built.typeInputs({});
  expect(built.result('Net present value of cash')).toBeGreaterThan(100_000);
  const values = Object.entries(switching).map(
    ([key, label]) => [key, built.read('Results', `D${rowOf('Results', label)}`) as number] as const,
  );
  for (const [key, value] of values) {
    await built.typeInputs({ [key]: value });
    expect(Math.abs(built.result('Net present value of cash') as number)).toBeLessThan(0.01);
  }
}, 120_000);

test('a cohort’s reviewers are paid until the list is done, a team’s throughout', async () => {
  const row = rowsOf('Monthly central', 'Reviewers').pop();
  const paid = () =>
    ['E', 'P', 'Q', 'AN', 'AO'].map((column) => built.read('Monthly central', `${column}${row}`) !== 0);
  await built.typeInputs({});
  expect(paid()).toEqual([true, true, false, false, false]);
  await built.typeInputs({ kind: 'team' });
  expect(paid()).toEqual([true, true, true, true, false]);
}, 60_000);

test('a team’s hours in force settle where conversions balance attrition', async () => {
  await built.typeInputs({ kind: 'team', horizon: 5, attrition: 0.9, lag: 0 });
  const row = rowOf('Monthly central', 'Weekly hours in force');
  const [before, last] = ['BK', 'BL'].map(
    (column) => built.read('Monthly central', `${column}${row}`) as number,
  );
  expect(last! / before! - 1).toBeLessThan(0.001);
  const { reviewerFte, reviewsPerFteWeek, conversionShare, counterfactual } = built.usedBy('H');
  const arriving =
    reviewerFte * reviewsPerFteWeek * (365 / 84) * conversionShare * (1 - counterfactual) * ((28 * 20) / 60);
  const survival = 0.1 ** (1 / 12);
  expect(last).toBeCloseTo(arriving * (0.5 + survival / (1 - survival)), 1);
}, 60_000);
