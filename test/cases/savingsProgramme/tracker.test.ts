import type { HeadlessWorkbook, WrittenValue } from '../../../src/embedded/headless';
import type { TrackedColumn } from '../../../src/cases/savingsProgramme/trackedLevers';
import { statuses } from '../../../src/cases/savingsProgramme/choices';
import { followed } from '../support/followed';
import { blank, cell, failing, inputCell, leverCells, typed } from './builtProgramme';
import type { Lever } from './simulation';
import { situations } from './situations';

jest.setTimeout(120_000);

/** The programme starts on 1 April 2027; delivery is reported up to the end of September 2027. */
const SEPTEMBER = 46_660;
const situation = situations['levers of a group']!;
const { months, tracker, deliveries, given } = blank;
const month = (n: number) => `month${n}`;
const planned = (
  lever: number,
  n: number,
  amount: number | null,
  of: 'original' | 'revised' = 'original',
) => ({
  [cell(months[of].at(month(n), lever))]: amount,
});
type Entry = [
  lever: string,
  day: number,
  amount: number,
  by: string | null,
  on: number | null,
  code: string | null,
];
const recorded = (entries: Entry[]): Record<string, WrittenValue> =>
  Object.assign(
    {},
    ...entries.map(([lever, day, amount, by, on, code], i) => ({
      [cell(deliveries.at('lever', i))]: lever,
      [cell(deliveries.at('month', i))]: day,
      [cell(deliveries.at('amount', i))]: amount,
      [cell(deliveries.at('confirmedBy', i))]: by,
      [cell(deliveries.at('confirmedOn', i))]: on,
      [cell(deliveries.at('ledger', i))]: code,
    })),
  ) as Record<string, WrittenValue>;
const APRIL = 46_483;
const MAY = 46_530;
const status = (lever: number, words: string) => ({ [cell(given.levers.levers.at('status', lever))]: words });

let workbook: HeadlessWorkbook;
const tracked = (lever: number, key: TrackedColumn) => workbook.read(cell(tracker.worked.at(key, lever)));

beforeAll(async () => {
  workbook = await followed(blank.plan);
  workbook.set({
    ...typed(blank, situation),
    [inputCell(blank, 'Delivery is reported up to')]: SEPTEMBER,
    // Reviews: 100 a month, of which February and March were moved to nothing.
    ...Object.assign({}, ...Array.from({ length: 12 }, (_, i) => planned(0, i + 1, 100_000))),
    ...planned(0, 11, 0, 'revised'),
    ...planned(0, 12, 0, 'revised'),
    ...planned(1, 3, 500_000),
    ...planned(2, 9, 70_000),
    ...recorded([
      ['Reviews', APRIL, 300_000, 'A. Accountant', 46_600, 'X100'],
      ['Reviews', MAY, 250_000, 'A. Accountant', 46_600, 'X100'],
      ['Reviews', MAY, 90_000, null, null, null],
      ['Technology', MAY, 300_000, 'A. Accountant', 46_600, 'X200'],
    ]),
    ...status(1, statuses.undeliverable),
  });
  await workbook.calculate();
});
afterAll(() => workbook.dispose());

test.each<[string, number, Partial<Record<TrackedColumn, number | string>>]>([
  [
    'part delivered: unconfirmed entries are recorded and do not count',
    0,
    {
      original: 1_200_000,
      planned: 1_000_000,
      toDate: 600_000,
      recorded: 640_000,
      delivered: 550_000,
      rate: 550_000 / 600_000,
      rating: 'Amber',
      forecast: 950_000,
      variance: -50_000,
      carried: 50_000,
    },
  ],
  [
    'undeliverable: nothing more is to come, and nothing is carried forward',
    1,
    {
      planned: 500_000,
      toDate: 500_000,
      delivered: 300_000,
      rate: 0.6,
      rating: 'Red',
      forecast: 300_000,
      carried: 0,
      status: 'Undeliverable',
    },
  ],
  [
    'nothing planned yet: no rate and no rating',
    2,
    {
      planned: 70_000,
      toDate: 0,
      delivered: 0,
      rate: 'Not applicable',
      rating: 'Not rated',
      forecast: 70_000,
      carried: 0,
    },
  ],
])('a lever that is %s', (_what, lever, expected) => {
  for (const [key, value] of Object.entries(expected) as [TrackedColumn, number | string][]) {
    const shown = tracked(lever, key);
    if (typeof value === 'number') expect([key, Number(shown).toFixed(6)]).toEqual([key, value.toFixed(6)]);
    else expect([key, shown]).toEqual([key, value]);
  }
});

test('capacity and cost avoided are in tables of their own, without a rating', async () => {
  const apart: Lever = { ...situation.levers[2]!, kind: 'capacity', group: undefined } as unknown as Lever;
  const cells = leverCells(blank, { ...apart, name: 'Reablement' }, 2);
  workbook.set({ ...cells, ...planned(2, 1, 40_000) });
  await workbook.calculate();
  expect(workbook.read(cell(tracker.total('capacity', 'toDate')))).toBe(40_000);
  expect(workbook.read(cell(tracker.total('cash', 'toDate')))).toBe(1_100_000);
  const sheet = blank.plan.sheets.find(({ name }) => name === 'Tracker')!;
  const at = (words: string) =>
    Object.keys(sheet.cells).filter((one) => sheet.cells[one]!.value === words).length;
  // One table with a rating, and the list from which it is taken.
  expect([at('Rating'), at('Delivery rate (%)')]).toEqual([2, 2]);
});

test('entries that are not complete are named, and do not count', async () => {
  const row = 5;
  workbook.set({
    [cell(deliveries.at('lever', row))]: 'No such lever',
    [cell(deliveries.at('amount', row))]: 1,
  });
  await workbook.calculate();
  expect(workbook.read(cell(deliveries.at('accepted', row)))).toBe('No such lever that counts');
  expect(failing(blank, workbook)).toContain(
    'Every row of Delivered that is begun is complete but for its confirmation',
  );
});
