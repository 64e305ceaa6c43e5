import { careReviewDefinition } from '../../../src/workbooks/careReview/case';
import { evidenceIds } from '../../../src/workbooks/careReview/sources';
import { evidence } from '../../../src/evidence/library';
import { inputRow, openCase, plan, rowOf, rowsOf, sheetOf } from './builtCase';

let built: Awaited<ReturnType<typeof openCase>>;
beforeAll(async () => {
  built = await openCase();
}, 120_000);
afterAll(() => built.dispose());

test('no cell of any sheet shows an error, and every check passes', () => {
  expect(built.errorsOn(...plan.sheets.map(({ name }) => name))).toEqual([]);
  expect(built.masterCheck()).toBe('All checks pass');
  expect(['Cover', 'Results', 'Inputs'].map((sheet) => built.read(sheet, 'B3'))).toEqual(
    Array(3).fill('All checks pass'),
  );
});

const monthly = (label: string) => {
  const rows = rowsOf('Monthly central', label);
  return rows[rows.length - 1]!;
};

/** What the situation before typed over, as it was planned. */
let typedOver: Record<string, string | number | boolean> = {};

test.each([
  [
    'a saving typed over',
    'Monthly central',
    () => `J${monthly('of which cash-releasing')}`,
    0,
    'Cash-releasing and capacity',
  ],
  [
    'reviews typed over',
    'Monthly low',
    () => `J${monthly('Reviews done: a cohort')}`,
    900,
    'A cohort never reviews more',
  ],
  [
    'hours typed over',
    'Monthly high',
    () => `J${monthly('Weekly hours still in force')}`,
    9000,
    'Hours released are those',
  ],
  [
    'hours of a conversion typed over',
    'Monthly central',
    () => `C${monthly('Carer hours released')}`,
    5,
    'Hours of all conversions',
  ],
  [
    'a year typed over',
    'Yearly',
    () => `F${rowsOf('Yearly', 'Net cash flow')[0]}`,
    1,
    'Net cash flow: months add up',
  ],
  [
    'a discount factor typed over',
    'Yearly',
    () => `F${rowsOf('Yearly', 'Discount factor')[1]}`,
    1,
    'Discounted net cash flows',
  ],
  [
    'a movement typed over',
    'Yearly',
    () => `F${rowsOf('Yearly', 'Medium-term plan')[1]}`,
    1,
    'Movements of the medium-term plan',
  ],
  ['a step typed over', 'Waterfall', () => `F${rowOf('Waterfall', 'Amount')}`, 1, 'The waterfall arrives'],
  ['a published figure typed over', 'Evidence', () => 'D5', 241, 'Published figures'],
  ['low above central', 'Inputs', () => `B${inputRow('attrition')}`, 0.9, 'Low is not above central'],
  [
    'one call longer than two',
    'Inputs',
    () => `C${inputRow('minutesSingle')}`,
    70,
    'A conversion releases hours',
  ],
  [
    'a fixed fact changed',
    'Inputs',
    () => `C${inputRow('daysInYear')}`,
    364,
    'Gross saving before uplift agrees',
  ],
  ['a horizon beyond the room', 'Inputs', () => `C${inputRow('horizon')}`, 7, 'Every month of the horizon'],
  [
    'words for a rate',
    'Inputs',
    () => `C${inputRow('hourlyRate')}`,
    'about £25',
    'Gross saving: months add up',
  ],
  ['no such kind of programme', 'Inputs', () => `C${inputRow('kind')}`, 'other', 'Reviews: months add up'],
])(
  '%s fails a check, and the master check',
  async (_, sheet, addressOf, value, failing) => {
    const address = addressOf();
    await built.type({ ...typedOver, [`'${sheet}'!${address}`]: value });
    typedOver = { [`'${sheet}'!${address}`]: sheetOf(sheet).cells[address]!.value! };
    expect(built.failures()).toContainEqual(expect.stringContaining(failing));
    expect(built.masterCheck()).toMatch(/^\d+ of \d+ checks fail$/);
    expect(built.read('Results', 'B3')).toBe(built.masterCheck());
  },
  60_000,
);

test('the wrong end called cautious fails a check, and all pass once everything stands as planned', async () => {
  const row = inputRow('conversionShare');
  await built.type({ ...typedOver, [`Inputs!B${row}`]: 0.01, [`Inputs!F${row}`]: 'High' });
  expect(built.failures()).toEqual([expect.stringContaining('The low case is worth no more')]);
  const { cells } = sheetOf('Inputs');
  await built.type({ [`Inputs!B${row}`]: cells[`B${row}`]!.value!, [`Inputs!F${row}`]: 'Low' });
  expect(built.masterCheck()).toBe('All checks pass');
}, 60_000);

test.each([
  ['nothing to review', { packages: 0 }],
  ['no review converts', { conversionShare: 0 }],
  ['nothing costs anything', { reviewerFte: 1.2, salary: 0, programmeCost: 0, equipment: 0 }],
  ['nobody reviews', { reviewerFte: 0 }],
  ['nothing is cash', { cashable: 0 }],
  ['all would have come anyway', { counterfactual: 1 }],
  ['hours that cost nothing', { hourlyRate: 0 }],
  ['a change after five years', { lag: 60 }],
  ['a year at most, and nearly all ends', { horizon: 1, attrition: 0.99 }],
  ['one call longer than two', { minutesSingle: 90 }],
])(
  'words stand where there is no answer: %s',
  async (_, inputs) => {
    await built.typeInputs(inputs);
    expect(built.errorsOn('Cover', 'Results', 'Waterfall')).toEqual([]);
  },
  60_000,
);

test('every result says its unit, and money says whether it is net, gross, cash or not', () => {
  const { cells } = sheetOf('Results');
  const rows = Object.entries(cells).filter(([, { style }]) => style === 'result');
  expect(rows.length).toBeGreaterThan(60);
  for (const [address, { format }] of rows) {
    const row = address.replace(/^[A-Z]+/, '');
    const unit = String(cells[`B${row}`]?.value ?? '');
    expect([address, unit]).toEqual([address, expect.stringMatching(/\S/)]);
    if (format?.includes('£') && !/an hour/.test(unit) && cells[`A${row}`]!.value !== 'Total cost')
      expect([address, unit]).toEqual([address, expect.stringMatching(/cash|net|gross/)]);
  }
});

test('no formula hides an error, so that a missing add-in is never taken for an answer', () => {
  const formulas = plan.sheets.flatMap(({ cells }) => Object.values(cells).map(({ value }) => String(value)));
  expect(formulas.filter((formula) => /IFERROR|ISERROR/.test(formula))).toEqual([]);
});

test('every published record that the case cites is in the library', () => {
  expect(evidenceIds.filter((id) => !evidence().byId.has(id))).toEqual([]);
});

const { build, questions, example } = careReviewDefinition;

test('asks ten questions at most, and only the kind of programme has no default', () => {
  expect(questions.length).toBeLessThanOrEqual(10);
  expect(questions.filter((question) => question.default === null).map(({ id }) => id)).toEqual(['kind']);
});

test('what is answered stands on Inputs, and says that its source is still to be given', () => {
  const sheet = build({ ...example.answers, kind: 'team', packages: 90, hourlyRate: 27 }).sheets[1]!;
  const row = (key: string) => inputRow(key);
  expect(sheet.cells[`C${row('kind')}`]!.value).toBe('team');
  expect(sheet.cells[`C${row('packages')}`]!.value).toBe(90);
  expect(sheet.cells[`C${row('hourlyRate')}`]!.value).toBe(27);
  expect(sheet.cells[`J${row('hourlyRate')}`]!.value).toMatch(/write here where it comes from/);
  expect(sheet.cells[`J${row('visitsPerWeek')}`]!.value).toBe('Our assumption');
});

test.each([
  ['no kind', { kind: undefined }, 'kind must be cohort or team; it is not given'],
  ['another kind', { kind: 'both' }, 'kind must be cohort or team; it is both'],
  ['too large a share', { conversionShare: 50 }, 'conversionShare must be a number from 0 to 1; it is 50'],
  ['words for a number', { packages: 'many' }, 'packages must be a number from 0 to 100000; it is many'],
  ['a question that is not asked', { rate: 1 }, 'There is no question rate'],
])('refuses %s', (_, answers, message) => {
  expect(() => build({ ...example.answers, ...answers } as never)).toThrow(message);
});
