import { ofToday } from '../../support/long';
import type { WrittenValue } from '../../../src/embedded/headless';
import { opened, type Opened, rowOf } from './support/opened';

let workbook: Opened;
beforeAll(async () => {
  workbook = await opened();
}, 60_000);
afterAll(() => workbook.dispose());
jest.setTimeout(60_000);

const input = (label: string, column = 'C') => `Inputs!${column}${rowOf(workbook.plan, 'Inputs', label)}`;

test('the workbook as built passes every check', () => {
  expect(workbook.failing()).toEqual([]);
  expect(workbook.read('Cover', 'B3')).toBe('All checks pass');
});

type Typed = [situation: string, change: () => Record<string, WrittenValue>, check: string];

const typedOver: Typed[] = [
  [
    'a provider with hours loses its price',
    () => ({ 'Providers!E8': null }),
    'Hours of the Providers sheet are all counted on the Rates sheet',
  ],
  [
    'a price structure is not one offered',
    () => ({ 'Providers!D8': 'By the day' }),
    'Every provider has a price',
  ],
  [
    'hours are not those of the other record',
    () => ({ 'Providers!N8': 5000 }),
    'Hours counted are the hours known from another record',
  ],
  [
    'visits and hours disagree',
    () => ({ 'Providers!K8': 20 }),
    'Where a provider has both visits and hours, they agree',
  ],
  [
    'a row loses its name',
    () => ({ 'Providers!A9': null }),
    'Every row with a price or hours has a provider’s name',
  ],
  ['a price is of another year', () => ({ 'Providers!Q9': '2024/25' }), 'Every price is of the year chosen'],
  [
    'the mix of visits is more than all',
    () => ({ [input('Visits of 30 minutes')]: 0.6 }),
    'The local mix of visits adds up to 100%',
  ],
  ['a share of hours is typed over', () => ({ 'Rates!L8': 0.9 }), 'Shares of hours add up to 100%'],
  ['a rank is typed over', () => ({ 'Rates!X8': 1 }), 'Every rank from 1 on is there once'],
  [
    'a ranked rate is typed over',
    () => ({ 'Ranking!I9': 99 }),
    'The ranking falls from the dearest to the cheapest',
  ],
  [
    'the average is typed over',
    () => ({ 'Market!B23': 99 }),
    'The average is between the least and the most',
  ],
  ['the average is a little out', () => ({ 'Market!B23': 21.75 }), 'OT.WEIGHTEDRATE gives the average'],
  [
    'a band is typed over',
    () => ({ 'Market!D62': 7 }),
    'Hours by rate and hours by zone add up to all hours',
  ],
  [
    'a line of the build-up is typed over',
    () => ({ 'BuildUp!C10': 0 }),
    'OT.RATEBUILDUP gives the total at every length',
  ],
  [
    'a part of the build-up is typed over',
    () => ({ 'BuildUp!C36': 0 }),
    'The six parts of the build-up add up to its total',
  ],
  ['an uplifted rate is typed over', () => ({ 'Uplift!F20': 30 }), 'OT.UPLIFT gives the rate of every year'],
  [
    'a saving is typed over',
    () => ({ 'Alternatives!D18': 30 }),
    'OT.RETENDERSAVING gives the saving of every case',
  ],
  [
    'a counted saving is typed over',
    () => ({ 'Alternatives!D27': 30 }),
    'OT.RETENDERSAVING gives the saving of every case',
  ],
  [
    'a date of the uplift is typed over',
    () => ({ 'Uplift!C5': 45383 }),
    'The two Aprils of the uplift are those of the year chosen and the next',
  ],
  [
    'the rise of an April that the prices hold already is typed',
    () => ({ 'Uplift!C10': 12.21 / 11.44 - 1 }),
    'The wage rise of year 1 is counted once',
  ],
  [
    'a price is of year 1 already',
    () => ({ 'Providers!Q9': '2026/27' }),
    'The wage rise of year 1 is counted once',
  ],
  [
    'the year has no wage on record for the next April',
    () => ({ [input('Year of the prices')]: '2026/27' }),
    'The wage of next April is on record or typed',
  ],
  [
    'the wage expected is below the one in the prices',
    () => ({
      [input('Year of the prices')]: '2026/27',
      [input('National Living Wage you expect from next April')]: 12.21,
    }),
    'The wage of next April is not below the one in the prices',
  ],
  [
    'a wage of the Annex is typed over',
    () => ({ [`Annex!G${rowOf(workbook.plan, 'Annex', '2025/26')}`]: 12 }),
    'The wage on the Uplift sheet is that of OT.WAGEFLOOR',
  ],
  [
    'the pay of the build-up is below the wage floor',
    () => ({ [input('Care worker’s basic pay')]: 11.44 }),
    'Pay in the build-up is the National Living Wage of the year, or more',
  ],
  [
    'the floor is an own cost of care that is not given',
    () => ({ [input('Floor chosen')]: 'Own cost of care' }),
    'The floor chosen is known for every rate',
  ],
  [
    'a counted saving of a rate is typed over',
    () => ({ 'Rates!U8': 500 }),
    'What counts and what does not add up to the whole saving',
  ],
  [
    'the minimum price is typed over',
    () => ({ 'Market!B20': 20 }),
    'OT.MINIMUMPRICE gives the price on the Annex sheet',
  ],
  [
    'low is above high',
    () => ({ [input('Growth of other costs', 'B')]: 0.5 }),
    'Low is not above central, nor central above high, in any input',
  ],
  [
    'a published value is typed over',
    () => ({ 'Evidence!D5': 1 }),
    'Published figures on Evidence are those of the library',
  ],
  [
    'an annex rate is typed over',
    () => ({ [`Annex!D${rowOf(workbook.plan, 'Annex', 'Torbay Council')}`]: 1 }),
    'Annex rates are as in the library',
  ],
  [
    'a row of further costs is only begun',
    () => ({ [`Inputs!A${rowOf(workbook.plan, 'Inputs', 'Further cost or benefit') + 1}`]: 'Licence' }),
    'Every further line that is begun is complete, and starts within the years shown',
  ],
  [
    'a sum of further lines is typed over',
    () => ({ [`'More lines'!D${rowOf(workbook.plan, 'More lines', 'Further costs, every year')}`]: 5 }),
    'Further lines by kind add up to their net cash, every year',
  ],
  [
    'a movement of the plan is typed over',
    () => ({ [`MTFS!E${rowOf(workbook.plan, 'MTFS', 'Further costs')}`]: 7 }),
    'MTFS: cumulative movements are the net revenue cash of each year against the base, by the case’s own route',
  ],
  [
    'a total so far of the plan is typed over',
    () => ({ [`MTFS!E${rowOf(workbook.plan, 'MTFS', 'In all, so far')}`]: 9 }),
    'MTFS: the lines of the budget add up to the total, every year',
  ],
  [
    'more than all of the one-off cost is met from a reserve',
    () => ({ [input('One-off cost met from a reserve')]: 1.5 }),
    'MTFS: no more than all of the one-off cost is met from reserves, grants and receipts',
  ],
  [
    'a net saving of a year is typed over',
    () => ({
      [`'Cash by year'!E${rowOf(workbook.plan, 'Cash by year', 'Central case') + 10}`]: 123_456,
    }),
    'Cash by year of the preferred option is its net saving on Alternatives, for the months and at the prices of each year',
  ],
  [
    'words where a number is wanted',
    () => ({ [input('Care worker’s basic pay')]: 'about 12' }),
    'No calculation shows an error',
  ],
];

test.each(ofToday('Checks of the rate comparison', typedOver, 12, ([what]) => what))(
  'when %s, a check says so and the master check fails',
  async (_, change, check) => {
    const cells = change();
    const [failing, master] = await workbook.having(cells, () => [
      workbook.failing(),
      workbook.read('Results', 'B3'),
    ]);
    expect(failing).toContain(check);
    expect(master).toMatch(/checks? fail$/);
    expect(workbook.failing()).toEqual([]);
  },
);

/** Cells that show an error. */
function errorsOf({ plan, read }: Opened): string[] {
  return plan.sheets.flatMap(({ name, cells }) =>
    Object.keys(cells)
      .filter((address) => typeof read(name, address) === 'object')
      .map((address) => `${name}!${address}`),
  );
}

test('a blank table shows words, no error but the empty places of the chart, and no £0 in it', async () => {
  const blank = await opened({ providers: [] });
  const places = Array.from({ length: 20 }, (_, n) =>
    ['L', 'M', 'N'].map((letter) => `Ranking!${letter}${8 + n}`),
  );
  expect(errorsOf(blank).sort()).toEqual(places.flat().sort());
  expect(blank.failing()).toEqual([
    'There are providers with a price and hours',
    'Hours counted are the hours known from another record',
  ]);
  expect(blank.labelled('Results', 'Average paid')).toBe('No hours yet');
  expect(blank.labelled('Results', 'Market risk')).toBe('No prices yet');
  for (const label of ['whole', 'counted'])
    expect(blank.labelled('Results', `Possible saving on dear rates, ${label}`)).toBe('No hours yet');
  expect(blank.labelled('Results', 'Possible saving, in words')).toBe('No prices yet');
  expect(blank.labelled('Results', 'Retender: market risk', 'B')).toBe('No hours yet');
  blank.dispose();
});

test('#N/A is only where the chart leaves a place empty, once a provider is taken out', async () => {
  const errors = () => errorsOf(workbook);
  expect(errors()).toEqual([]);
  await workbook.set({ 'Providers!A13': null });
  expect(errors()).toEqual(['Ranking!L13', 'Ranking!M13', 'Ranking!N13']);
});
