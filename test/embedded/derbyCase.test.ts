import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/embedded/headless';
import { workbookData } from '../../src/embedded/snapshot';
import { derbyCase } from '../../src/cases/derby/derbyCase';
import { caseApart, type ApartCase } from '../support/investToSave';

const plan = derbyCase();
let workbook: HeadlessWorkbook;

beforeAll(async () => {
  workbook = await createHeadlessWorkbook({
    ...loadBuiltFunctions(ensureBuilt('functions')),
    snapshot: workbookData(plan),
  });
});
afterAll(() => workbook.dispose());

const on = (sheet: string) => (address: string) => workbook.read(`'${sheet}'!${address}`);
const claim = on('Derby case');
const packages = on('Care packages');
/** The row of a label in column A of the first sheet. */
const rowOf = (label: string) => {
  for (let row = 1; row < 100; row++) if (claim(`A${row}`) === label) return row;
  throw new Error(`no row is labelled ${label}`);
};

test('no cell of either sheet shows an error', () => {
  for (const sheet of plan.sheets) {
    for (const address of Object.keys(sheet.cells)) {
      expect([address, on(sheet.name)(address)]).not.toEqual([
        address,
        expect.objectContaining({ error: expect.anything() }),
      ]);
    }
  }
});

/** The figures that follow from the published ones: each was worked out by hand from them. */
test.each([
  ['Saving net, return net', [449230.769231, 1909230.769231, 1460000, 3.25, 4.25]],
  ['Saving net, return gross', [648888.888889, 2108888.888889, 1460000, 2.25, 3.25]],
  ['Saving gross, return net', [343529.411765, 1460000, 1116470.588235, 3.25, 4.25]],
  ['Saving gross, return gross', [449230.769231, 1460000, 1010769.230769, 2.25, 3.25]],
])('%s: cost, gross, net, return and ratio', (reading, figures) => {
  const row = rowOf(reading);
  figures.forEach((figure, i) => expect(claim(`${'BCDEF'[i]}${row}`)).toBeCloseTo(figure, 5));
});

test.each([
  ['a review costs, reading 1', 'B22', 1871.794872],
  ['a review costs, reading 2', 'B23', 2703.703704],
  ['net saving a package, reading 1', 'D22', 6083.333333],
  ['gross an hour, reading 1', 'E22', 31.298865],
  ['gross an hour, reading 2', 'E23', 34.571949],
  ['net an hour, reading 1', 'F22', 23.934426],
  ['hours a package', 'B26', 254.166667],
])('%s', (_, address, figure) => {
  expect(claim(address)).toBeCloseTo(figure, 5);
});

/** The cell in which the reader's own figure is typed, and others of an input's row, by its label. */
const yours = (label: string) => `'Derby case'!C${rowOf(label)}`;
const type = async (cells: Parameters<HeadlessWorkbook['set']>[0]) => {
  workbook.set(cells);
  await workbook.calculate();
};

/** Reading 3 of the claim, with the assumptions, worked out apart from the product. */
const asGiven: ApartCase = {
  oneOffCost: 1_460_000 / 4.25,
  annualCost: 60_225,
  fullYearSaving: 1_460_000,
  monthsInFirstYear: 12,
  years: 3,
  lostIncomeShare: 0.08,
  cashableShare: 0.6,
  annualAttrition: 0.3,
  annualUplift: 0.03,
  rate: 0.035,
  rolloutMonths: 12,
  lagMonths: 1,
  generalInflation: 0.03,
  lostIncomeCashShare: 1,
};

test.each<[string, Record<string, number>, Partial<ApartCase>]>([
  ['as it opens', {}, {}],
  [
    'with care prices that rise faster than prices in general',
    { 'General inflation (GDP deflator)': 0.02 },
    { generalInflation: 0.02 },
  ],
  [
    'with another share of cash, charges half lost in cash, and a rate of 3%',
    {
      'Share of the gross saving that is cash': 0.4,
      'Lost in cash, share of lost income': 0.5,
      'Discount rate': 0.03,
    },
    { cashableShare: 0.4, lostIncomeCashShare: 0.5, rate: 0.03 },
  ],
])('the case %s is that of the same arithmetic written apart', async (_, typed, changed) => {
  await type(Object.fromEntries(Object.entries(typed).map(([label, value]) => [yours(label), value])));
  const apart = caseApart({ ...asGiven, ...changed });
  const value = (label: string) => claim(`B${rowOf(label)}`) as number;
  expect(value('Net present value, in 2027/28 prices (£)')).toBeCloseTo(apart.npv, 4);
  expect(value('Payback (years), cash of the year')).toBeCloseTo(apart.payback, 6);
  const real = rowOf('Net cash flow in 2027/28 prices');
  apart.real.forEach((flow, k) => expect(claim(`${'BCD'[k]}${real}`)).toBeCloseTo(flow, 4));
  // Benefits so much changed break even: the present value of costs is theirs less the net present value.
  const change = value('Switching value, in 2027/28 prices');
  const costs = [0, 1, 2].map((k) => claim(`${'BCD'[k]}${rowOf('Costs (positive), in 2027/28 prices')}`));
  const costsNow = costs.reduce<number>(
    (sum, cost, k) => sum + (cost as number) / (1 + (changed.rate ?? 0.035)) ** k,
    0,
  );
  expect((apart.npv + costsNow) * (1 + change)).toBeCloseTo(costsNow, 4);
  expect(value('Hours that go back into the system')).toBeCloseTo(
    61_000 * (1 - (changed.cashableShare ?? 0.6)),
    6,
  );
  expect(checks().map(claim)).toEqual(['OK', 'OK', 'OK']);
  await type(Object.fromEntries(Object.keys(typed).map((label) => [yours(label), null])));
});

const checks = () => [
  'B18',
  `B${rowOf('Check: discounted total is the present value')}`,
  `B${rowOf('Check: benefits less costs are the present value')}`,
];

test('every check says OK, and says otherwise once a total is spoilt', async () => {
  expect(checks().map(claim)).toEqual(['OK', 'OK', 'OK']);
  const present = `B${rowOf('Net present value, in 2027/28 prices (£)')}`;
  await type({ "'Derby case'!A13": '=OT.ROIREADINGS(1000000,3.25)', [`'Derby case'!${present}`]: 1 });
  const found = checks().map(claim);
  expect(found).toEqual(Array(3).fill('Check: does not agree'));
  const { cells } = plan.sheets[0]!;
  await type(
    Object.fromEntries(
      ['A13', present].map((address) => [`'Derby case'!${address}`, cells[address]!.value!]),
    ),
  );
  expect(checks().map(claim)).toEqual(['OK', 'OK', 'OK']);
});

test('every present value names its prices, those of the first year shown', async () => {
  const labels = () =>
    Array.from({ length: 90 }, (_, i) => claim(`A${i + 1}`))
      .filter((label) => typeof label === 'string' && /present value|iscounted|[Ss]witching/.test(label))
      .filter((label) => !/^Check|^\d /.test(label as string));
  expect(labels()).toEqual([
    'Discounted, in 2027/28 prices',
    'Discounted so far, in 2027/28 prices',
    'Net present value, in 2027/28 prices (£)',
    'Switching value, in 2027/28 prices',
  ]);
  await type({ [yours('Start date')]: '=DATE(2028,10,1)' });
  expect(labels().every((label) => (label as string).includes('in 2028/29 prices'))).toBe(true);
  await type({ [yours('Start date')]: null });
});

test('a figure is called published, ours or the reader’s by who gave it, even where the values are the same', async () => {
  const whose = (label: string) => claim(`F${rowOf(label)}`);
  const labels = ['Saving as published', 'Discount rate', 'Uplift of prices and of running cost'];
  const given = ['Published, TOTS (1)', 'Published, HMT (3)', 'Our assumption'];
  expect(labels.map(whose)).toEqual(given);
  await type({ [yours(labels[0]!)]: 1_460_000, [yours(labels[1]!)]: 'standard', [yours(labels[2]!)]: 0 });
  expect(labels.map(whose)).toEqual(['Yours', 'Yours', 'Yours']);
  // A zero is a figure, and not a blank.
  expect(claim(`B${rowOf(labels[2]!)}`)).toBe(0);
  await type(Object.fromEntries(labels.map((label) => [yours(label), null])));
  expect(labels.map(whose)).toEqual(given);
});

test('the extract has 240 packages and releases the published hours exactly', () => {
  expect(packages('H7')).toBe(240);
  expect(packages('H17')).toBeCloseTo(61_000, 9);
  expect(packages('H24')).toBeCloseTo(0, 9);
});

test('changing an input changes everything that follows from it', async () => {
  const value = rowOf('Net present value, in 2027/28 prices (£)');
  const before = claim(`B${value}`);
  await type({ [yours('Saving as published')]: 2_920_000 });
  expect(claim(`B${rowOf('Saving net, return net')}`)).toBeCloseTo(898461.538462, 5);
  expect(claim(`B${value}`)).not.toEqual(before);
  await type({ [yours('Saving as published')]: null });
  expect(claim(`B${value}`)).toEqual(before);
});

test('a wrong input is refused in words in the cell of the function, and nothing shows a number for it', async () => {
  const cashFlow = rowOf('Item (£, cash of the year)');
  const uplift = yours('Uplift of prices and of running cost');
  const present = rowOf('Net present value, in 2027/28 prices (£)');
  await type({ [uplift]: 30 });
  expect(claim(`A${cashFlow}`)).toEqual({
    error: '#VALUE!',
    message: expect.stringContaining('annualUplift must be a rate above -1 and up to 1'),
  });
  expect(claim(`B${present}`)).toHaveProperty('error');
  expect(claim(`A${present}`)).toBe('Net present value, in first-year prices (£)');
  await type({ [uplift]: null });
});

test('more years are shown when asked for, up to the room there is', async () => {
  await type({ [yours('Financial years shown')]: 6 });
  expect(claim(`G${rowOf('Item (£, cash of the year)')}`)).toBe('2032/33');
  expect(checks().map(claim)).toEqual(['OK', 'OK', 'OK']);
  await type({ [yours('Financial years shown')]: null });
});

test.each([
  ['seven', 7],
  ['none', 0],
  ['one and a half', 1.5],
])('%s financial years are refused in words, and nothing shows a figure for them', async (_, years) => {
  await type({ [yours('Financial years shown')]: years });
  expect(claim(`B${rowOf('Financial years shown')}`)).toBe('Not 1 to 6');
  expect(claim(`B${rowOf('Net present value, in first-year prices (£)')}`)).toHaveProperty('error');
  await type({ [yours('Financial years shown')]: null });
});

test('the caution of a figure as given is not said of the reader’s', async () => {
  const caution = (label: string) => claim(`G${rowOf(label)}`);
  const labels = ['Running cost of keeping the gains', 'Start date', 'General inflation (GDP deflator)'];
  const given = labels.map(caution);
  expect(given[0]).toMatch(/One FTE therapist/);
  await type(Object.fromEntries(labels.map((label, i) => [yours(label), [50_000, 46_661, 0.02][i]!])));
  expect(labels.map(caution)).toEqual(Array(3).fill('Your figure: note where it comes from'));
  await type(Object.fromEntries(labels.map((label) => [yours(label), null])));
  expect(labels.map(caution)).toEqual(given);
});

test('a payback that does not come names the years shown, not the room there is', async () => {
  await type({ [yours('Saving as published')]: 1 });
  expect(claim(`B${rowOf('Payback (years), cash of the year')}`)).toEqual(
    expect.objectContaining({ message: expect.stringContaining('after 3 years') }),
  );
  await type({ [yours('Saving as published')]: null });
});
