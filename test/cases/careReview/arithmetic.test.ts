import fc from 'fast-check';
import { reviewProgramme } from '../../../src/model/reviewProgramme';
import type { CashKey } from '../../../src/cases/careReview/cashTable';
import { cashAddress, openCase, rowOf, rowsOf, serial } from './builtCase';
import { simulate, type YearOfCase } from './simulation';
import { ofToday } from '../../support/long';

let built: Awaited<ReturnType<typeof openCase>>;
beforeAll(async () => {
  built = await openCase();
}, 120_000);
afterAll(() => built.dispose());

const close = (actual: unknown, expected: number) => {
  expect(typeof actual).toBe('number');
  expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
};

/** Every scenario of the workbook as it is now against the simulation. */
function expectTheSimulation(): void {
  const columns = { low: ['G', 'C'], central: ['H', 'B'], high: ['I', 'D'] } as const;
  for (const [inputs, results] of Object.values(columns)) {
    const expected = simulate(built.usedBy(inputs));
    const result = (label: string) => built.result(label, results);
    close(result('Net present value of cash'), expected.npv);
    close(result('Sensitivity: the same at'), expected.npvAtProposed);
    close(result('Net cash over the horizon'), expected.total('netCash'));
    close(result('Total cost'), expected.cost);
    close(result('Gross saving, additional'), expected.total('gross'));
    close(result('Hours released over the horizon'), expected.total('hours'));
    close(result('Hours released in a full year'), expected.fullYearHours);
    close(result('Reviews done within the horizon'), expected.reviews);
    close(result('Conversions to one carer'), expected.conversions);
    if (expected.payback === 'nothing') expect(result('Payback')).toBe('Nothing to pay back');
    else if (expected.payback === null)
      expect(result('Payback')).toMatch(/^No: (once ahead, )?ends £[\d,]+ short$/);
    else close(result('Payback'), expected.payback);
    if (expected.leadTime < 0) expect(result('Lead time')).toBe('Not within the horizon');
    else close(result('Lead time'), expected.leadTime);
    if (expected.netReturn === null) expect(result('Net return on cash')).toBe('No cost, so no return');
    else close(result('Net return on cash'), expected.netReturn);
    close(result('People whom that capacity could serve'), expected.people);
    if (expected.short > 0.005) expect(result('Are there enough packages')).toMatch(/^No: [\d,.]+ too few$/);
    else expect(result('Are there enough packages')).toMatch(/^Yes/);
    expect(built.read('Results', `A${rowOf('Results', 'Net present value of cash')}`)).toBe(
      `Net present value of cash, in ${expected.firstYear} prices`,
    );
  }
  const { years } = simulate(built.usedBy('H'));
  const lines: [CashKey, (year: YearOfCase) => number][] = [
    ['oneOff', (year) => -year.oneOff],
    ['team', (year) => -year.team],
    ['equipmentBought', (year) => -year.equipment],
    ['oneOffOptimismAdded', (year) => -year.oneOffOptimism],
    ['runningOptimismAdded', (year) => -year.runningOptimism],
    ['gross', (year) => year.gross],
    ['net', (year) => year.net],
    ['cash', (year) => year.cash],
    ['kept', (year) => year.kept],
    ['netCash', (year) => year.netCash],
  ];
  const oneOff = (year?: YearOfCase) => (year ? year.oneOff + year.oneOffOptimism : 0);
  const recurring = (year?: YearOfCase) => (year ? year.netCash + oneOff(year) : 0);
  for (let i = 0; i < 5; i++) {
    const cell = (key: CashKey) => built.read('Results', cashAddress(key, i));
    const year = years[i];
    for (const [key, of] of lines) {
      if (year) close(cell(key), of(year));
      else expect([key, i, cell(key)]).toEqual([key, i, '']);
    }
    if (!year) continue;
    close(cell('recurringMovement'), recurring(year) - recurring(years[i - 1]));
    close(cell('oneOffMovement'), oneOff(years[i - 1]) - oneOff(year));
  }
}

/** Situations of which every check passes, and of which only the packages run out. */
const situations: [string, Parameters<typeof built.typeInputs>[0], string[]][] = [
  ['Derby as it is built', {}, []],
  ['a team that runs out', { kind: 'team' }, ['Packages that can convert']],
  [
    'a team of 310 packages, 38% of which can convert, that starts in September',
    {
      kind: 'team',
      packages: 310,
      conversionShare: 0.38,
      reviewerFte: 4,
      startDate: serial(2027, 9, 1),
    },
    ['Packages that can convert'],
  ],
  [
    'a team with new packages enough',
    { kind: 'team', newPackages: 300, startDate: serial(2027, 11, 12) },
    [],
  ],
  [
    'a team whose new packages come too slowly',
    { kind: 'team', newPackages: 90, horizon: 5 },
    ['Packages that can convert'],
  ],
  [
    'a team that starts in January, for one financial year, with no lag',
    { kind: 'team', startDate: serial(2028, 1, 17), horizon: 1, lag: 0 },
    [],
  ],
  [
    'a lag of three months and a slow start, from the last day of March',
    { startDate: serial(2027, 3, 31), lag: 3, ramp: 6, horizon: 5 },
    [],
  ],
  ['the last day of March, for one financial year', { startDate: serial(2027, 3, 31), horizon: 1 }, []],
  ['the first day of April, for one financial year', { startDate: serial(2027, 4, 1), horizon: 1 }, []],
  ['no attrition', { attrition: 0, startDate: serial(2027, 10, 1), horizon: 5 }, []],
  ['nearly everything ends within the year', { attrition: 0.95, horizon: 4 }, []],
  ['a list too long for the horizon', { packages: 5_000, horizon: 2 }, []],
  ['a lag beyond the horizon', { lag: 24, horizon: 1 }, []],
  ['all of the saving is cash', { cashable: 1 }, []],
  ['none of the saving is cash, and income is lost in cash', { cashable: 0 }, []],
  ['income lost in no cash', { lostIncomeCash: 0, cashable: 1 }, []],
  ['prices in general rise less than those of care', { generalInflation: 0.01, rateUplift: 0.06 }, []],
  ['nothing rises', { generalInflation: 0, rateUplift: 0, payUplift: 0 }, []],
  ['costs that were underestimated', { oneOffOptimism: 0.4, runningOptimism: 0.25 }, []],
  ['no cost', { salary: 0, programmeCost: 0, equipment: 0 }, []],
  // The more is saved, the more income is lost: the high case is the worse.
  [
    'no cost, no cash and income lost',
    { salary: 0, programmeCost: 0, equipment: 0, cashable: 0 },
    ['The low case is worth no more'],
  ],
];

test.each(ofToday('Care reviews simulated', situations, 8, ([name]) => name))(
  'agrees with an independent simulation: %s',
  async (_, inputs, failing) => {
    await built.typeInputs(inputs);
    expect(built.failures()).toEqual(failing.map((what) => expect.stringContaining(what) as string));
    expectTheSimulation();
  },
  60_000,
);

test('agrees with the simulation for whatever may be typed', async () => {
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const rise = fc.integer({ min: 0, max: 8 }).map((percent) => percent / 100);
  const inputs = fc.record({
    kind: fc.constantFrom('cohort', 'team'),
    startDate: fc.integer({ min: serial(2026, 1, 1), max: serial(2029, 12, 31) }),
    horizon: fc.integer({ min: 1, max: 5 }),
    packages: fc.integer({ min: 0, max: 2_000 }),
    newPackages: fc.integer({ min: 0, max: 400 }),
    reviewerFte: fc.integer({ min: 0, max: 80 }).map((n) => n / 10),
    ramp: fc.integer({ min: 0, max: 18 }),
    lag: fc.integer({ min: 0, max: 12 }),
    conversionShare: share,
    minutesSingle: fc.integer({ min: 20, max: 60 }),
    attrition: fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100),
    counterfactual: share,
    optimism: share,
    oneOffOptimism: share,
    runningOptimism: share,
    lostIncome: share,
    lostIncomeCash: share,
    cashable: share,
    rateUplift: rise,
    generalInflation: rise,
  });
  await fc.assert(
    fc.asyncProperty(inputs, async (typed) => {
      await built.typeInputs(typed);
      expect(built.errorsOn('Cover', 'Results')).toEqual([]);
      expectTheSimulation();
    }),
    { numRuns: 5, seed: 20_260_401, endOnFailure: true },
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

const switching = {
  hourlyRate: 'Hourly rate paid for home care',
  conversionShare: 'Share of reviews that end with one carer',
  cashable: 'Share of the saving that is cash-releasing',
  counterfactual: 'Counterfactual',
  optimism: 'Optimism bias: share',
  lostIncome: 'Lost income: client contributions, share',
};
const turnsAt = (key: keyof typeof switching) =>
  built.read('Results', `C${rowOf('Results', switching[key])}`);

test.each<[string, Parameters<typeof built.typeInputs>[0], Partial<Record<keyof typeof switching, string>>]>([
  ['as it is built', {}, {}],
  ['no income is lost', { lostIncome: 0 }, {}],
  [
    'nothing is cash',
    { cashable: 0 },
    { hourlyRate: none(), counterfactual: none(), optimism: none(), conversionShare: none() },
  ],
  [
    'everything is optimism',
    { optimism: 1 },
    {
      hourlyRate: none(),
      cashable: none(),
      counterfactual: none(),
      lostIncome: none(),
      conversionShare: none(),
    },
  ],
  [
    'hours cost nothing',
    { hourlyRate: 0 },
    {
      cashable: none(),
      counterfactual: none(),
      optimism: none(),
      lostIncome: none(),
      conversionShare: none(),
    },
  ],
  [
    'no review converts',
    { conversionShare: 0 },
    {
      hourlyRate: none(),
      cashable: none(),
      counterfactual: none(),
      optimism: none(),
      lostIncome: none(),
      conversionShare: 'Cannot be worked out from 0%',
    },
  ],
  [
    'all would have come anyway',
    { counterfactual: 1 },
    {
      hourlyRate: none(),
      cashable: none(),
      optimism: none(),
      lostIncome: none(),
      conversionShare: none(),
      counterfactual: 'Cannot be worked out from 100%',
    },
  ],
  ['no lost income is lost in cash', { lostIncomeCash: 0 }, { lostIncome: none() }],
])(
  'the net present value is zero at every turning point: %s',
  async (_, inputs, words) => {
    await built.typeInputs(inputs);
    const keys = Object.keys(switching) as (keyof typeof switching)[];
    const found = keys.map((key) => [key, turnsAt(key)] as const);
    for (const [key, value] of found) {
      if (words[key] === undefined) expect([key, value]).toEqual([key, expect.any(Number)]);
      else expect([key, value]).toEqual([key, words[key]]);
    }
    for (const [key, value] of found.filter(([, turns]) => typeof turns === 'number')) {
      await built.typeInputs({ ...inputs, [key]: value as number });
      expect([key, Math.abs(built.result('Net present value of cash') as number) < 0.01]).toEqual([
        key,
        true,
      ]);
    }
  },
  120_000,
);

function none(): string {
  return 'No value does that';
}

test('a cohort’s reviewers are paid until the list is done, a team’s throughout', async () => {
  const row = rowsOf('Monthly central', 'Reviewers').pop();
  const paid = () =>
    ['E', 'P', 'Q', 'AN', 'AO'].map((column) => Number(built.read('Monthly central', `${column}${row}`)) > 0);
  await built.typeInputs({});
  expect(paid()).toEqual([true, true, false, false, false]);
  await built.typeInputs({ kind: 'team' });
  expect(paid()).toEqual([true, true, true, true, false]);
}, 60_000);

test('a team’s hours in force settle where conversions balance attrition, while packages last', async () => {
  await built.typeInputs({ kind: 'team', horizon: 5, attrition: 0.9, lag: 0, newPackages: 500 });
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
