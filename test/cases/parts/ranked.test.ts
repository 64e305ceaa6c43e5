import { rankedTable, type Turning } from '../../../src/cases/parts/committee/ranked';
import { createHeadlessWorkbook } from '../../../src/embedded/headless';
import { rows, sheet, table } from '../../../src/layout';
import { formats } from '../../../src/plan/cells';

const NONE = 'No value of it turns the answer, or none can be told';

interface Given {
  used: number;
  turnsAt: number | string;
  format: string;
  unit?: string;
  isShare?: true;
}

/** What the table says of each input, and the nearest three by name. */
async function ranked(given: Record<string, Given>) {
  const typed = table<string, 'used' | 'turnsAt'>(
    'Given',
    { columns: ['used', 'turnsAt'], heading: { label: 'Input', of: { used: 'Used', turnsAt: 'Turns' } } },
    Object.fromEntries(
      Object.entries(given).map(([label, { used, turnsAt, format }]) => [
        label,
        { label, unit: '', format, of: { used, turnsAt } },
      ]),
    ),
  );
  const made = rankedTable<string>(
    Object.fromEntries(
      Object.entries(given).map(([label, { format, unit = '', isShare }]): [string, Turning] => [
        label,
        {
          label,
          unit,
          format,
          used: typed.at(label, 'used'),
          turnsAt: typed.at(label, 'turnsAt'),
          ...(isShare && { isShare }),
        },
      ]),
    ),
  );
  const drivers = rows(
    'Drivers',
    made.drivers.map(({ name }) => [{ value: name }]),
  );
  const { cells } = sheet('Ranked', [typed, 1, made.table, 1, drivers], { widths: [] }).plan();
  const workbook = await createHeadlessWorkbook({
    implementations: new Map(),
    metadata: { functions: [] },
  });
  try {
    workbook.set(
      Object.fromEntries(Object.entries(cells).map(([address, { value }]) => [address, value ?? null])),
    );
    await workbook.calculate();
    const count = Object.keys(given).length;
    const firstRanked = count + 4;
    const firstDriver = firstRanked + count + 1;
    return {
      says: Array.from({ length: count }, (_, i) => workbook.read(`E${firstRanked + i}`)),
      nearest: Array.from({ length: 3 }, (_, i) => workbook.read(`A${firstDriver + i}`)),
    };
  } finally {
    workbook.dispose();
  }
}

test('the value used is shown as it was typed, and the turning point in the format of the input', async () => {
  const { says } = await ranked({
    rate: { used: 25.055, turnsAt: 20.123456, format: formats.poundsAndPence },
    hours: { used: 500, turnsAt: 617.283_945, format: formats.number },
    share: { used: 0.6, turnsAt: 0.456_789_1, format: formats.percent, isShare: true },
  });
  expect(says).toEqual([
    '£25.055 is used; the answer turns at £20.12, a change of -20%',
    '500 is used; the answer turns at 617, a change of 23%',
    '60.0% is used; the answer turns at 45.7%, a change of -24%',
  ]);
});

test.each<[string, Given, string]>([
  ['minutes from an extract', { used: 63.293_32, turnsAt: 89.8, format: formats.oneDecimal, unit: 'minutes a visit' }, '63.3 is used; the answer turns at 89.8 minutes a visit, a change of 42%'],
  ['a rate from an extract', { used: 24.191_731, turnsAt: 30, format: formats.poundsAndPence, unit: '£ an hour, first-year prices' }, '£24.19 is used; the answer turns at £30.00 an hour, a change of 24%'],
  ['a share from an extract', { used: 0.137_351_656, turnsAt: 0.2, format: formats.percent, unit: 'share of reviews' }, '13.7% is used; the answer turns at 20.0%, a change of 46%'],
  ['a typed share', { used: 0.137_35, turnsAt: 0.2, format: formats.percent, unit: 'share' }, '13.735% is used; the answer turns at 20.0%, a change of 46%'],
  ['pounds', { used: 250_000, turnsAt: 500_000, format: formats.pounds, unit: '£, once' }, '£250,000 is used; the answer turns at £500,000, a change of 100%'],
])('%s: its unit, and no more decimals than a person types', async (_, given, expected) => {
  expect((await ranked({ given })).says).toEqual([expected]);
}); // prettier-ignore

test('an input at zero that turns the answer says where, and comes after those with a percentage', async () => {
  const zero = { used: 0, turnsAt: 0.123_4, format: formats.percent, isShare: true } as const;
  const { says, nearest } = await ranked({
    zero,
    none: { used: 5, turnsAt: 'No value does that', format: formats.number },
    beyond: { used: 0, turnsAt: 1.2, format: formats.percent, isShare: true },
    far: { used: 2, turnsAt: 8, format: formats.number },
  });
  expect(says).toEqual([
    '0.0% is used; the answer turns at 12.3%',
    NONE,
    NONE,
    '2 is used; the answer turns at 8, a change of 300%',
  ]);
  expect(nearest).toEqual(['far', 'zero', 'None that turns it']);
});

test('several inputs at zero keep the order of the table', async () => {
  const at = (turnsAt: number): Given => ({ used: 0, turnsAt, format: formats.number });
  expect((await ranked({ first: at(9), second: at(1), third: at(5), fourth: at(2) })).nearest).toEqual([
    ...['first', 'second', 'third'],
  ]);
});

test('changes that differ in their last digits alone keep the order of the table', async () => {
  const at = (used: number, turnsAt: number): Given => ({ used, turnsAt, format: formats.number });
  // As fractions these are 0.1, 0.1 and 0.1 in arithmetic, and not quite so in a computer.
  const { nearest } = await ranked({
    first: at(3, 3.3),
    second: at(10, 11),
    third: at(7, 7.7),
    near: at(4, 4.2),
  });
  expect([3.3 / 3 - 1, 11 / 10 - 1, 7.7 / 7 - 1].every((change) => change === 0.1)).toBe(false);
  expect(nearest).toEqual(['near', 'first', 'second']);
});
