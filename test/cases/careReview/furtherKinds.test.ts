import { openCase, rowOf, rowsOf } from './builtCase';
import { further, furtherCells, type FurtherRow } from './further';
import { simulate } from './simulation';

let built: Awaited<ReturnType<typeof openCase>>;
beforeAll(async () => {
  built = await openCase();
}, 120_000);
afterAll(() => built.dispose());
jest.setTimeout(60_000);

const CASES = { low: ['G', 'C'], central: ['H', 'B'], high: ['I', 'D'] } as const;
const firstRow = rowOf('Inputs', 'Further cost or benefit') + 1;

const row = (kind: string, central: number, given: Partial<FurtherRow> = {}): FurtherRow => ({
  name: kind,
  central,
  kind,
  money: 'Revenue',
  budget: 'This council',
  often: 'Every year',
  month: 1,
  ...given,
});
async function fill(rows: FurtherRow[]) {
  await built.typeInputs({});
  await built.type(furtherCells(rows, built.usedBy('H'), firstRow));
}
/** Worked out apart, over the horizon. */
function expected(rows: FurtherRow[], name: keyof typeof CASES) {
  const s = built.usedBy(CASES[name][0]);
  const { cost, total } = simulate(s);
  const more = further(rows, s, name).years;
  const sum = (key: keyof (typeof more)[0]) => more.reduce((all, year) => all + year[key], 0);
  const onceCosts = rows.some(({ kind, often }) => kind === 'Cost' && often === 'Once') ? sum('once') : 0;
  const costs = cost + sum('costs') + onceCosts + sum('capital');
  return {
    capacity: total('kept') + sum('capacity'),
    gross: (total('cash') + sum('savings') + sum('income')) / costs,
    withCapacity: (total('net') + sum('savings') + sum('income') + sum('capacity')) / costs,
  };
}
const close = (what: string, actual: unknown, value: number) =>
  expect([what, Math.abs(Number(actual) - value) <= 1e-6 * Math.max(1, Math.abs(value)), actual]).toEqual([
    what,
    true,
    actual,
  ]);

const transfer = row('Transfer from another body', 20_000, { low: 15_000, high: 30_000 });
test.each<[string, FurtherRow[]]>([
  ['a transfer alone', [transfer]],
  ['a transfer once', [{ ...transfer, often: 'Once', month: 14 }]],
  [
    'a transfer beside a saving, income and a cost',
    [
      transfer,
      row('Cash-releasing saving', 9_000, { low: 4_000 }),
      row('Income', 3_000),
      row('Cost', 12_000),
      row('Capacity (not cash)', 7_000, { low: 5_000, high: 8_000 }),
    ],
  ],
])('a transfer from another body is cash, and no return: %s', async (_, rows) => {
  await fill([]);
  const without = built.result('Net return on cash') as number;
  await fill(rows);
  for (const name of ['low', 'central', 'high'] as const) {
    const { gross, withCapacity } = expected(rows, name);
    const column = CASES[name][1];
    close(`net, ${name}`, built.result('Net return on cash', column), gross - 1);
    close(`gross, ${name}`, built.result('Gross ratio on cash', column), gross);
    const inWords = (label: string) =>
      Number(/^(-?[\d.]+)% net return/.exec(String(built.result(label, column)))?.[1]) / 100;
    expect(inWords('Return on cash, in words')).toBeCloseTo(gross - 1, 2);
    expect(inWords('Return with capacity counted')).toBeCloseTo(withCapacity - 1, 2);
  }
  if (rows.length === 1) close('as without it', built.result('Net return on cash'), without);
});

test('capacity is one figure: by year, in the three cases, on Results, on Options and on the cover', async () => {
  const rows = [row('Capacity (not cash)', 7_000, { low: 5_000, high: 9_500 })];
  await fill(rows);
  const cased = rowsOf('Summary', 'Capacity in all')[1]!;
  const years = rowOf('Summary', 'Capacity in all');
  for (const [name, at] of [
    ['low', 'C'],
    ['central', 'D'],
    ['high', 'E'],
  ] as const) {
    const { capacity } = expected(rows, name);
    close(`Summary, ${name}`, built.read('Summary', `${at}${cased}`), capacity);
    close(`Results, ${name}`, built.result('Capacity in all', CASES[name][1]), capacity);
  }
  const { capacity } = expected(rows, 'central');
  const byYear = ['C', 'D', 'E', 'F', 'G'].map((column) =>
    Number(built.read('Summary', `${column}${years}`)),
  );
  close(
    'the years of the summary',
    byYear.reduce((sum, one) => sum + one, 0),
    capacity,
  );
  close('their total', built.read('Summary', `H${years}`), capacity);
  close('Options', built.read('Options', `E${rowOf('Options', 'Capacity in all')}`), capacity);
  close('the cover', built.read('Cover', `B${rowOf('Cover', 'Capacity released')}`), capacity);
  close('the headline', built.read('Results', `B${rowOf('Results', 'Capacity released')}`), capacity);
});

test('what falls on other budgets is shown by kind: nothing is taken off anything else', async () => {
  const nhs = { budget: 'NHS' };
  await fill([
    row('Cost', 50_000, nhs),
    row('Cost avoided (not cash)', 30_000, nhs),
    row('Income', 6_000, { budget: 'Another body' }),
    row('Cash-releasing saving', 2_000, { budget: 'The person or family' }),
    row('Capacity (not cash)', 4_000, nhs),
  ]);
  const first = (label: string) =>
    built.read('More lines', `C${rowOf('More lines', `On other budgets, not in this case: ${label}`)}`);
  // The case begins in April: a full year, in its own prices.
  expect(['costs', 'savings', 'capacity', 'cost avoided'].map(first)).toEqual([50_000, 8_000, 4_000, 30_000]);
  expect(built.failures()).toEqual([]);
});

test('an option with the figures of the preferred one is worth the same, like for like', async () => {
  await fill([row('Cash-releasing saving', 9_000), row('Cost', 30_000, { often: 'Once', month: 14 })]);
  const typed = { reviewers: 1.2, packages: 240, share: 0.5, 'one-off': 250_000 };
  await built.type(
    Object.fromEntries(
      Object.entries(typed).map(([label, value]) => [
        `Inputs!C${rowOf('Inputs', `Do minimum: ${label}`)}`,
        value,
      ]),
    ),
  );
  const shown = (label: string, column: string, at = 0) =>
    Number(built.read('Options', `${column}${rowsOf('Options', label)[at]}`));
  for (const at of [0, 1])
    close('like for like', shown('Like for like', 'E', at), shown('Like for like', 'D', at));
  for (const label of ['Net present value of cash', 'Net cash over']) {
    expect(shown(label, 'E')).not.toBeCloseTo(shown(label, 'D'), 0);
    expect(shown(label, 'E')).toBe(built.result(label));
  }
});

test.each<[string, Parameters<typeof built.typeInputs>[0], string, string | number | RegExp]>([
  [
    'no cost',
    { salary: 0, programmeCost: 0, equipment: 0 },
    'No cost, so nothing to pay back',
    'Nothing to pay back',
  ],
  [
    'no cost, and income lost',
    { salary: 0, programmeCost: 0, equipment: 0, cashable: 0 },
    'Does not pay back',
    /^No: /,
  ],
  ['a cost that is never met', { cashable: 0 }, 'Does not pay back', /^No: /],
])('the headline says what the payback says: %s', async (_, inputs, headline, payback) => {
  await fill([]);
  await built.typeInputs(inputs);
  expect(built.read('Results', 'A2')).toEqual(expect.stringMatching(new RegExp(`^${headline}[.;]`)));
  expect(built.result('Payback')).toEqual(
    payback instanceof RegExp ? expect.stringMatching(payback) : payback,
  );
});
