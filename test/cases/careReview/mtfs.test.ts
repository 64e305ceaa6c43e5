import fc from 'fast-check';
import { isLong, ofToday } from '../../support/long';
import { further, furtherCells, type FurtherRow, ROOM } from './further';
import { openCase, rowOf, rowsOf, serial } from './builtCase';
import { simulate, type Situation } from './simulation';

let built: Awaited<ReturnType<typeof openCase>>;
beforeAll(async () => {
  built = await openCase();
}, 120_000);
afterAll(() => built.dispose());

const YEARS = ['D', 'E', 'F', 'G', 'H'];
const firstRow = rowOf('Inputs', 'Further cost or benefit') + 1;

/** The rows filled, the others blank, and the case otherwise as it is planned but for these inputs. */
async function fill(rows: FurtherRow[], inputs: Parameters<typeof built.typeInputs>[0] = {}) {
  await built.typeInputs(inputs);
  const s = built.usedBy('H');
  await built.type(furtherCells(rows, s, firstRow));
  return s;
}
const typeMtfs = (values: Record<string, number | null>) =>
  built.type(
    Object.fromEntries(
      Object.entries(values).map(([label, value]) => [`Inputs!C${rowOf('Inputs', label)}`, value]),
    ),
  );

const close = (what: string, actual: unknown, expected: number) =>
  expect([
    what,
    Math.abs(Number(actual) - expected) <= 1e-6 * Math.max(1, Math.abs(expected)),
    actual,
  ]).toEqual([what, true, actual]);

/** Every line of the plan worked out apart, from the simulation of the case and its further rows. */
function expectThePlan(
  rows: FurtherRow[],
  s: Situation,
  funded = { reserve: 0, grant: 0, receipts: 0 },
  life = 10,
  interest = 0.05,
) {
  const { years } = simulate(s);
  const more = further(rows, s).years;
  let owed = 0;
  let spent = 0;
  const amounts = years.map((year, k) => {
    const own = more[k]!;
    const provision = Math.min(owed, spent / life);
    const onOwed = owed * interest;
    owed += own.capital - provision;
    spent += own.capital;
    const once = year.oneOff + year.oneOffOptimism + own.once;
    const met = (share: number) => -Math.max(0, once) * share;
    return {
      'Home care: cash-releasing': -(year.cash + year.lostInCash),
      'Client contributions': year.lostInCash,
      'Reviewing team': year.team,
      Equipment: year.equipment,
      'Optimism bias on reviewers': year.runningOptimism,
      'Further costs': own.costs,
      'Further savings': -own.savings,
      'Further income': -own.income,
      'Borrowing cost of capital: minimum': provision,
      'Borrowing cost of capital: interest': onOwed,
      once,
      'Met from a reserve': met(funded.reserve),
      'Met from a grant': met(funded.grant),
      'Met from capital receipts': met(funded.receipts),
      'Transfers from other bodies': -own.transfers,
      netRevenue: year.netCash + own.net + own.capital,
    };
  });
  const recurring = Object.keys(amounts[0]!).slice(0, 10) as (keyof (typeof amounts)[0])[];
  let soFar = 0;
  amounts.forEach((now, k) => {
    const before = amounts[k - 1];
    const column = YEARS[k]!;
    const movement = (label: string) => built.read('MTFS', `${column}${rowOf('MTFS', label)}`);
    const cumulative = (label: string) => built.read('MTFS', `${column}${rowsOf('MTFS', label).at(-1)}`);
    for (const key of [...recurring, 'Transfers from other bodies'] as (keyof typeof now)[])
      close(`${key}, year ${k + 1}`, movement(key), now[key] - (before?.[key] ?? 0));
    close('one-off', movement('One-off programme cost'), now.once);
    close('its reversal', movement('Reversal of the one-off'), -(before?.once ?? 0));
    for (const key of ['Met from a reserve', 'Met from a grant', 'Met from capital receipts'] as const)
      close(key, movement(key), now[key]);
    const funding = (of: typeof now) =>
      of['Met from a reserve'] + of['Met from a grant'] + of['Met from capital receipts'];
    close('reversal of funding', movement('Reversal of the funding'), before ? -funding(before) : 0);
    soFar += Number(movement('Movement in all'));
    close('so far', cumulative('In all, so far'), soFar);
    close(
      'the year against the base',
      soFar,
      -now.netRevenue +
        funding(now) +
        now['Borrowing cost of capital: minimum'] +
        now['Borrowing cost of capital: interest'],
    );
  });
}

const licence: FurtherRow = {
  name: 'Licence',
  central: 12_000,
  high: 15_000,
  kind: 'Cost',
  money: 'Revenue',
  budget: 'This council',
  often: 'Every year',
  month: 7,
};
const hoists: FurtherRow = {
  name: 'Hoists',
  central: 100_000,
  kind: 'Cost',
  money: 'Capital',
  budget: 'This council',
  often: 'Once',
  month: 3,
};
const training: FurtherRow = {
  name: 'Training',
  central: 30_000,
  kind: 'Cost',
  money: 'Revenue',
  budget: 'This council',
  often: 'Once',
  month: 14,
};
const falls: FurtherRow = {
  name: 'Falls',
  low: 4_000,
  central: 9_000,
  kind: 'Cash-releasing saving',
  money: 'Revenue',
  budget: 'This council',
  often: 'Every year',
  month: 1,
};
const board: FurtherRow = {
  name: 'ICB',
  central: 20_000,
  kind: 'Transfer from another body',
  money: 'Revenue',
  budget: 'This council',
  often: 'Every year',
  month: 1,
};
const hours: FurtherRow = {
  name: 'Hours',
  central: 7_000,
  kind: 'Capacity (not cash)',
  money: 'Revenue',
  budget: 'This council',
  often: 'Every year',
  month: 1,
};
const elsewhere: FurtherRow = {
  name: 'Beds',
  central: 50_000,
  kind: 'Cash-releasing saving',
  money: 'Revenue',
  budget: 'NHS',
  often: 'Every year',
  month: 1,
};

test.each<[string, FurtherRow[], Parameters<typeof built.typeInputs>[0]]>([
  ['no further line', [], {}],
  ['a licence from the seventh month, and equipment bought by borrowing', [licence, hoists], {}],
  [
    'every kind of line at once',
    [licence, hoists, training, falls, board, hours, elsewhere],
    { startDate: serial(2027, 9, 1), horizon: 5 },
  ],
  ['a team', [training, falls], { kind: 'team', newPackages: 300, generalInflation: 0.02 }],
])(
  'movements by line, worked out apart: %s',
  async (_, rows, inputs) => {
    const s = await fill(rows, inputs);
    expectThePlan(rows, s);
    expect(built.failures()).toEqual([]);
  },
  300_000,
);

test('a one-off reverses in the next year, and its funding with it', async () => {
  const s = await fill([training]);
  await typeMtfs({
    'One-off cost met from a reserve': 0.5,
    'One-off cost met from a grant': 0.2,
    'One-off cost met from capital receipts': 0.3,
  });
  expectThePlan([training], s, { reserve: 0.5, grant: 0.2, receipts: 0.3 });
  const oneOffs = YEARS.slice(0, 3).map((column) =>
    built.read('MTFS', `${column}${rowOf('MTFS', 'One-off movement, after its funding')}`),
  );
  for (const movement of oneOffs) close('wholly met', movement, 0);
  await typeMtfs({ 'One-off cost met from a reserve': 0.6 });
  expect(built.failures()).toEqual([expect.stringMatching(/^MTFS: no more than all of the one-off cost/)]);
  await typeMtfs({
    'One-off cost met from a reserve': 0,
    'One-off cost met from a grant': 0,
    'One-off cost met from capital receipts': 0,
  });
}, 300_000);

test.each<[string, FurtherRow[]]>([
  ['a saving every year', [falls]],
  ['a cost once', [training]],
  ['several', [licence, hoists, training, falls, board, hours, elsewhere]],
])(
  'further lines enter cash, present value and payback in the three cases: %s',
  async (_, rows) => {
    await fill(rows);
    for (const [inputs, results, name] of [
      ['G', 'C', 'low'],
      ['H', 'B', 'central'],
      ['I', 'D', 'high'],
    ] as const) {
      const s = built.usedBy(inputs);
      const plain = simulate(s);
      const more = further(rows, s, name);
      const discounted = more.years.reduce(
        (sum, { net }, k) => sum + net / (1 + s.generalInflation) ** k / (1 + s.discountRate) ** k,
        0,
      );
      close('NPV', built.result('Net present value of cash', results), plain.npv + discounted);
      close(
        'net cash',
        built.result('Net cash over the horizon', results),
        plain.total('netCash') + more.years.reduce((sum, { net }) => sum + net, 0),
      );
    }
  },
  300_000,
);

test('blank rows are worth nothing, say nothing and are no row to complete', async () => {
  await fill([]);
  const read = (column: string) =>
    Array.from({ length: ROOM }, (_, i) => built.read('Inputs', `${column}${firstRow + i}`));
  expect(new Set([...read('J'), ...read('N')])).toEqual(new Set(['']));
  expect(built.masterCheck()).toBe('All checks pass');
}, 300_000);

const refused: [string, Partial<Record<keyof FurtherRow, unknown>>, string][] = [
  ['no kind', { kind: null }, 'Not accepted'],
  ['no amount', { central: null }, 'Not accepted'],
  ['less than nothing', { central: -5 }, 'Not accepted'],
  ['a low above the central amount', { low: 20_000 }, 'Not accepted'],
  ['a capital saving', { kind: 'Cash-releasing saving', money: 'Capital' }, 'Not accepted'],
  ['a start before the case', { month: -3 }, 'Outside the years shown'],
  ['a start after its horizon', { month: 50 }, 'Outside the years shown'],
];

test.each(ofToday('Further lines refused', refused, 3, ([name]) => name))(
  'a row that cannot count says so, is worth nothing and fails a check: %s',
  async (_, change, words) => {
    await fill([]);
    const npv = built.result('Net present value of cash');
    await fill([{ ...licence, ...change } as FurtherRow]);
    expect(built.read('Inputs', `N${firstRow}`)).toBe(words);
    expect(built.result('Net present value of cash')).toBe(npv);
    expect(built.failures()).toEqual([expect.stringMatching(/^Every further line that is begun/)]);
  },
  300_000,
);

test('agrees with the arithmetic apart for whatever rows are filled', async () => {
  const row = fc.record({
    name: fc.constant('Row'),
    central: fc.integer({ min: 0, max: 90_000 }),
    kind: fc.constantFrom(
      'Cost',
      'Cash-releasing saving',
      'Income',
      'Transfer from another body',
      'Cost avoided (not cash)',
    ),
    money: fc.constant('Revenue' as const),
    budget: fc.constantFrom('This council', 'NHS'),
    often: fc.constantFrom('Every year' as const, 'Once' as const),
    month: fc.integer({ min: 1, max: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 10 }),
      fc.integer({ min: 0, max: 5 }),
      async (rows, inflation) => {
        const s = await fill(rows, { generalInflation: inflation / 100 });
        expectThePlan(rows, s);
      },
    ),
    { numRuns: isLong ? 20 : 2, seed: 20_270_401, endOnFailure: true },
  );
}, 600_000);

const option = (title: string, parts: [string, number][]) =>
  built.type(
    Object.fromEntries(
      parts.map(([label, value]) => [`Inputs!C${rowOf('Inputs', `${title}: ${label}`)}`, value]),
    ),
  );
const shownOption = (label: string, column: string) =>
  built.read('Options', `${column}${rowOf('Options', label)}`);

test('an option is worked out as the preferred one is, and prints “Not completed” until it is filled', async () => {
  await fill([]);
  for (const label of ['Net present value of cash', 'Total cost', 'Payback', 'Net cash flow, '])
    expect([shownOption(label, 'D'), shownOption(label, 'F')]).toEqual(['Not completed', 'Not completed']);
  await option('Do minimum', [['one-off', 250_000]]);
  for (const column of ['C', ...YEARS.slice(0, 3)])
    expect(built.read('Option months', `${column}${rowsOf('Option months', 'Net cash flow')[1]}`)).toBe(
      'Not completed',
    );
  await option('Do minimum', [
    ['reviewers', 1.2],
    ['packages', 240],
    ['share', 0.5],
    ['one-off', 250_000],
  ]);
  for (const label of [
    'Net present value of cash',
    'Net cash over',
    'Total cost',
    'Cash-releasing',
    'Capacity',
    'Payback',
    'Packages moved',
  ])
    close(label, shownOption(label, 'D'), shownOption(label, 'E') as number);
  await option('Another option', [
    ['reviewers', 2],
    ['packages', 90],
    ['share', 0.7],
    ['one-off', 40_000],
    ['months', 4],
  ]);
  const s = {
    ...built.usedBy('H'),
    reviewerFte: 2,
    packages: 90,
    conversionShare: 0.7,
    programmeCost: 40_000,
    ramp: 4,
  };
  const expected = simulate(s);
  close('NPV', shownOption('Net present value of cash', 'F'), expected.npv);
  close('net cash', shownOption('Net cash over', 'F'), expected.total('netCash'));
  close('cost', shownOption('Total cost', 'F'), expected.cost);
  close('capacity', shownOption('Capacity', 'F'), expected.total('kept'));
  close('payback', shownOption('Payback', 'F'), expected.payback as number);
  rowsOf('Options', 'Net cash flow, ')
    .slice(0, 3)
    .forEach((row, k) => close('year', built.read('Options', `F${row}`), expected.years[k]!.netCash));
  expect(built.masterCheck()).toBe('All checks pass');
}, 300_000);
