import { TURNS_RATES } from '../../../src/cases/rateComparison/turning';
import type { WrittenValue } from '../../../src/embedded/headless';
import { opened, type Opened, rowOf } from './support/opened';

let workbook: Opened;
beforeAll(async () => {
  workbook = await opened();
}, 60_000);
afterAll(() => workbook.dispose());
jest.setTimeout(60_000);

const input = (label: string) => `Inputs!C${rowOf(workbook.plan, 'Inputs', label)}`;
const serial = (year: number, month: number) => Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;
const rowsLike = (sheet: string, start: string) =>
  Object.entries(workbook.plan.sheets.find(({ name }) => name === sheet)!.cells)
    .filter(([at, { value }]) => /^A\d+$/.test(at) && String(value).startsWith(start))
    .map(([at]) => Number(at.slice(1)));
const npv = () =>
  workbook.read('Summary', `D${rowsLike('Summary', '="Net present value of cash')[0]}`) as number;
/** The turning point, and how far it is, of the last two rows of Cash by year with the label. */
const pointOf = (label: string) => {
  const [turning, ranked] = rowsLike('Cash by year', label).slice(-2) as [number, number];
  return [workbook.read('Cash by year', `D${turning}`), workbook.read('Cash by year', `B${ranked}`)] as const;
};
const drivers = () =>
  rowsLike('Summary', '=IF(COUNT').map((row) => String(workbook.read('Summary', `A${row}`)));

const ofRetender = ['Rate under the new contract', 'Spot rate', 'Hours still bought at the spot rate'];
const ofDirect = [
  'Direct-payment rate',
  'Hours that move to direct payments',
  'Support service for direct payments',
];
const ofBoth = ['Client income lost'];
const retender = {
  'Preferred option': 'Retender',
  'Floor chosen': 'None',
  'Rate under the new contract': 15,
  'Hours still bought at the spot rate': 0.1,
  'Spot rate': 30,
  'Cost of the tender, once': 40_000,
  'Transition and double running, once': 25_000,
};

test.each<[string, Record<string, WrittenValue>, string[]]>([
  ['a retender', retender, [...ofRetender, ...ofBoth]],
  [
    'a retender that starts in October',
    { ...retender, 'Start of its saving': serial(2026, 10) },
    [...ofRetender, ...ofBoth],
  ],
  [
    'direct payments',
    {
      'Preferred option': 'Direct payments',
      'Direct-payment rate': 19,
      'Hours that move to direct payments': 0.1,
      'Support service for direct payments': 1.2,
      'Setting up, once': 9_000,
    },
    [...ofDirect, ...ofBoth],
  ],
])(
  'each input alone, typed where the answer turns, makes the net present value zero: %s',
  async (_, given, labels) => {
    const cells = Object.fromEntries(Object.entries(given).map(([label, value]) => [input(label), value]));
    const [before, points, once, shown] = await workbook.having(cells, () => [
      npv(),
      labels.map((label) => [label, ...pointOf(label)] as const),
      pointOf('One-off costs of the preferred option'),
      drivers(),
    ]);
    const found: [string, boolean | string][] = [];
    for (const [label, point] of points)
      found.push([
        label,
        typeof point === 'number' &&
          (await workbook.having(
            { ...cells, [input(label)]: point },
            () => Math.abs(npv()) < 1e-6 * Math.abs(before),
          )),
      ]);
    const setUp = given['Preferred option'] === 'Retender' ? 'Cost of the tender, once' : 'Setting up, once';
    const rest = Number(given['Transition and double running, once'] ?? 0);
    found.push([
      'one-off',
      await workbook.having(
        { ...cells, [input(setUp)]: Number(once[0]) - rest },
        () => Math.abs(npv()) < 1e-6 * Math.abs(before),
      ),
    ]);
    expect(found).toEqual([...labels, 'one-off'].map((label) => [label, true]));
    // Nearest first, of all that are on the sheet.
    const size = (label: string) => Math.abs(pointOf(label)[1] as number);
    const sizes = await workbook.having(cells, () => shown.map(size));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    for (const [label, , change] of points)
      if (!shown.includes(label)) expect(Math.abs(Number(change))).toBeGreaterThanOrEqual(sizes[2]!);
  },
);

test('a rate at which the floor bars any saving is no turning point', async () => {
  await workbook.having(
    {
      ...Object.fromEntries(Object.entries(retender).map(([label, value]) => [input(label), value])),
      [input('Floor chosen')]: 'Association’s minimum price',
    },
    () => {
      expect(pointOf('Rate under the new contract')[0]).toBe('No value does that');
    },
  );
});

test('no hours move yet: the share that turns the answer is worked out all the same', async () => {
  const cells = {
    [input('Preferred option')]: 'Direct payments',
    [input('Direct-payment rate')]: 19,
    [input('Hours that move to direct payments')]: 0,
    [input('Support service for direct payments')]: 1.2,
    [input('Setting up, once')]: 9_000,
  };
  const [share, rate, before] = await workbook.having(cells, () => [
    pointOf('Hours that move to direct payments')[0],
    pointOf('Direct-payment rate')[0],
    npv(),
  ]);
  expect([typeof share, rate, before < 0]).toEqual(['number', 'No value does that', true]);
  await workbook.having({ ...cells, [input('Hours that move to direct payments')]: Number(share) }, () => {
    expect(Math.abs(npv())).toBeLessThan(1e-6 * Math.abs(before));
  });
});

test('neither option: nothing turns it, and the summary does not send a committee to Explore', async () => {
  await workbook.having({ [input('Preferred option')]: 'Neither' }, () => {
    expect(drivers()).toEqual(Array(3).fill('None that turns it'));
  });
  expect(rowsLike('Summary', TURNS_RATES)).toHaveLength(1);
  const { cells } = workbook.plan.sheets.find(({ name }) => name === 'Summary')!;
  expect(Object.values(cells).filter(({ value }) => String(value).includes('Run Explore'))).toEqual([]);
});
