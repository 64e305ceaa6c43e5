import { careReviewDefinition } from '../../../src/cases/careReview/case';
import { ownedAnswers } from '../../../src/cases/careReview/questions';
import { evidenceIdsOf } from '../../../src/cases/careReview/sources';
import { evidence } from '../../../src/evidence/library';
import { ofToday } from '../../support/long';
import { inputRow, openCase, plan, rowIn, rowOf, rowsOf, sheetOf } from './builtCase';

let built: Awaited<ReturnType<typeof openCase>>;
beforeAll(async () => {
  built = await openCase();
}, 120_000);
afterAll(() => built.dispose());

/** What a chart leaves out, deliberately. */
const isGap = ([place]: [string, unknown]) => {
  const [sheet, address] = place.split('!') as [string, string];
  return (
    sheet.startsWith('Monthly') &&
    address.replace(/^[A-Z]+/, '') === String(rowOf(sheet, 'Net cash so far, as drawn'))
  );
};

test('no cell shows an error but the gaps of a chart beyond the horizon, and every check passes', () => {
  const errors = built.errorsOn(...plan.sheets.map(({ name }) => name));
  expect(errors.filter((error) => !isGap(error))).toEqual([]);
  expect(errors.map(([, error]) => error)).toEqual(Array(3 * 24).fill({ error: '#N/A' }));
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
let typedOver: Record<string, string | number | boolean | null> = {};

const yearly = (label: string) => () => `F${rowOf('Yearly', label)}`;
const monthlyCell = (label: string) => () => `J${monthly(label)}`;
const input =
  (key: string, column = 'C') =>
  () =>
    `${column}${inputRow(key)}`;

type Spoilt = [what: string, sheet: string, address: () => string, value: string | number, failing: string];

const spoilt: Spoilt[] = [
  ['reviews of a year', 'Yearly', yearly('Reviews done'), 1, 'Reviews: months add up'],
  ['hours of a year', 'Yearly', yearly('Hours released'), 1, 'Hours released: months add up'],
  ['gross saving of a year', 'Yearly', yearly('Gross saving'), 1, 'Gross saving: months add up'],
  ['net saving of a year', 'Yearly', yearly('Net saving'), 1, 'Net saving: months add up'],
  ['cash of a year', 'Yearly', yearly('of which cash-releasing'), 1, 'Cash-releasing saving: months add up'],
  ['cost of a year', 'Yearly', yearly('Total cost'), 1, 'Total cost: months add up'],
  ['net cash of a year', 'Yearly', yearly('Net cash flow'), 1, 'Net cash flow: months add up'],
  ['no reviewers', 'Inputs', input('reviewerFte'), 0, 'Reviews are done in each'],
  ['no reviews a week', 'Inputs', input('reviewsPerFteWeek'), 0, 'Reviews are done in each'],
  ['a team without new packages', 'Inputs', input('kind'), 'team', 'Packages that can convert last'],
  ['conversions', 'Monthly high', monthlyCell('Conversions to one carer'), 999, 'Conversions are those'],
  ['reviews', 'Monthly low', monthlyCell('Reviews done: a cohort'), 900, 'Reviews are those'],
  ['cash', 'Monthly central', monthlyCell('of which cash-releasing'), 0, 'Cash-releasing and capacity'],
  ['hours as cash', 'Monthly central', monthlyCell('of which taken as cash'), 0, 'Hours taken as cash'],
  [
    'hours in force',
    'Monthly high',
    monthlyCell('Weekly hours still in force'),
    9000,
    'Hours released are those',
  ],
  [
    'hours of a conversion',
    'Monthly central',
    () => `C${monthly('Carer hours released')}`,
    5,
    'Hours of all conversions',
  ],
  ['one call longer than two', 'Inputs', input('minutesSingle'), 70, 'A conversion releases hours'],
  ['a discount factor', 'Yearly', yearly('Discount factor'), 1, 'Net present value by two routes'],
  ['a price index', 'Yearly', yearly('General price level'), 1, 'Net present value by two routes'],
  ['a recurring movement', 'Yearly', yearly('MTFS movement (year on year), recurring'), 1, 'MTFS movements'],
  ['a one-off movement', 'Yearly', yearly('MTFS movement (year on year), one-off'), 1, 'MTFS movements'],
  ['a step', 'Waterfall', () => `F${rowOf('Waterfall', 'Amount')}`, 1, 'The waterfall arrives'],
  ['low above central', 'Inputs', input('attrition', 'B'), 0.9, 'Low is not above central'],
  [
    'a low that is better than central',
    'Inputs',
    input('hourlyRate', 'B'),
    1000,
    'The low case is worth no more',
  ],
  ['a horizon beyond the room', 'Inputs', input('horizon'), 7, 'Every month of the horizon'],
  ['a reviewer too many', 'Inputs', input('reviewerFte'), 501, 'Every input that must be a number'],
  [
    'low inflation in the low case',
    'Inputs',
    input('generalInflation', 'D'),
    -0.1,
    'The low case takes the end',
  ],
  ['no horizon', 'Inputs', input('horizon'), 0, 'Every month of the horizon'],
  ['half a year of horizon', 'Inputs', input('horizon'), 2.5, 'The horizon ends with a March'],
  ['a published figure', 'Evidence', () => 'D5', 241, 'Published figures'],
  ['a fixed fact', 'Inputs', input('carersBefore'), 3, 'Hours of all conversions'],
  ['words for a rate', 'Inputs', input('hourlyRate'), 'about £25', 'Gross saving: months add up'],
  [
    'a row of further costs that is only begun',
    'Inputs',
    () => `A${rowOf('Inputs', 'Further cost or benefit') + 1}`,
    'Licence',
    'Every further line',
  ],
  [
    'a sum of further lines',
    'More lines',
    () => `D${rowOf('More lines', 'Further costs, every year')}`,
    5,
    'Further lines by kind',
  ],
  [
    'a month of further costs',
    'Monthly central',
    monthlyCell('Further costs, of the rows'),
    5,
    'Further lines by month',
  ],
  [
    'a movement of the plan',
    'MTFS',
    () => `E${rowOf('MTFS', 'Further costs')}`,
    7,
    'MTFS: cumulative movements',
  ],
  [
    'a line so far of the plan',
    'MTFS',
    () => `E${rowsOf('MTFS', 'Further costs')[1]}`,
    9,
    'MTFS: the lines of the budget',
  ],
  [
    'more than all of the one-off cost from a reserve',
    'Inputs',
    () => `C${rowOf('Inputs', 'One-off cost met from a reserve')}`,
    1.5,
    'MTFS: no more than all',
  ],
  [
    'a year of an option',
    'Option months',
    () =>
      `D${rowsOf('Option months', 'Net cash flow').find((row) => sheetOf('Option months').cells[`A${row}`]!.value === 'Net cash flow')}`,
    3,
    'Options: months add up',
  ],
  [
    'the gross effect of an extract',
    'Inputs',
    () => `C${rowOf('Inputs', 'Gross full-year effect by your own extract')}`,
    1,
    'Gross full-year effect of the inputs',
  ],
  ['no such kind of programme', 'Inputs', input('kind'), 'other', 'Reviews: months add up'],
];

test('there is a way to make each check fail', () => {
  const { cells } = sheetOf('Checks');
  const all = rowsOf('Checks', '').filter((row) => cells[`D${row}`]?.style === 'check');
  expect(all.length).toBeGreaterThan(20);
  const untested = all
    .map((row) => String(cells[`A${row}`]!.value))
    .filter((what) => !spoilt.some(([, , , , failing]) => what.startsWith(failing)));
  expect(untested).toEqual([]);
});

test.each(ofToday('Checks of the care review', spoilt, 6, ([what]) => what))(
  '%s typed over fails a check, and the master check',
  async (_, sheet, addressOf, value, failing) => {
    const address = addressOf();
    await built.type({ ...typedOver, [`'${sheet}'!${address}`]: value });
    typedOver = { [`'${sheet}'!${address}`]: sheetOf(sheet).cells[address]!.value ?? null };
    expect(built.failures()).toContainEqual(
      expect.stringMatching(new RegExp(`^${failing.replace(/[()]/g, '\\$&')}`)),
    );
    expect(built.masterCheck()).toMatch(/^\d+ of \d+ checks fail$/);
    expect(built.read('Results', 'B3')).toBe(built.masterCheck());
  },
  60_000,
);

test('all checks pass once everything is as planned', async () => {
  await built.type(typedOver);
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
  'words are shown where there is no answer: %s',
  async (_, inputs) => {
    await built.typeInputs(inputs);
    expect(built.errorsOn('Cover', 'Results', 'Waterfall')).toEqual([]);
  },
  60_000,
);

test('every result says its unit, and money says whether it is net, gross, cash or not', () => {
  const { cells } = sheetOf('Results');
  const rows = Object.entries(cells).filter(([, { style }]) => style === 'result');
  const inRow = (row: string) => Object.entries(cells).filter(([at]) => at.replace(/^[A-Z]+/, '') === row);
  const headingOver = (address: string) => {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
    const above = Array.from({ length: Number(row) }, (_, i) => cells[`${column}${Number(row) - i}`]);
    return String(above.find((cell) => cell?.style === 'numberHeading')?.value ?? '');
  };
  expect(rows.length).toBeGreaterThan(40);
  for (const [address, { format }] of rows) {
    const row = address.replace(/^[A-Z]+/, '');
    const beside = inRow(row).find(([, { style }]) => style === 'unit')?.[1].value;
    const unit = String(beside ?? /\(.+\)$/.exec(headingOver(address))?.[0] ?? '');
    expect([address, unit]).toEqual([address, expect.stringMatching(/\S/)]);
    if (
      format?.includes('£') &&
      !/an hour|a conversion/.test(unit) &&
      cells[`A${row}`]!.value !== 'Total cost'
    )
      expect([address, unit]).toEqual([address, expect.stringMatching(/cash|net|gross/)]);
  }
});

test('no formula hides an error, so that a missing add-in is never taken for an answer', () => {
  const formulas = plan.sheets.flatMap(({ cells }) => Object.values(cells).map(({ value }) => String(value)));
  expect(formulas.filter((formula) => /IFERROR|ISERROR/.test(formula))).toEqual([]);
});

test('every published record that the case cites is in the library', () => {
  expect(
    evidenceIdsOf(true, ownedAnswers(example.answers).owners).filter((id) => !evidence().byId.has(id)),
  ).toEqual([]);
});

const { build, questions, example } = careReviewDefinition;

test('asks twelve questions at most, and only the kind of programme has no default', () => {
  expect(questions.length).toBeLessThanOrEqual(12);
  expect(questions.filter((question) => question.default === null).map(({ id }) => id)).toEqual(['kind']);
});

test('a figure is the person’s if they gave it, and else the default’s owner’s, whatever its value', async () => {
  const sheet = build({ kind: 'team', packages: 240, hourlyRate: 27 }).sheets.find(
    ({ name }) => name === 'Inputs',
  )!;
  const row = (key: string) => rowIn(sheet, key);
  expect(sheet.cells[`C${row('packages')}`]!.value).toBe(240);
  expect(sheet.cells[`C${row('hourlyRate')}`]!.value).toBe(27);
  const whose = (key: string) =>
    /"([^"]+)","Yours, changed here"/.exec(String(sheet.cells[`J${row(key)}`]!.value))![1];
  expect(['packages', 'hourlyRate', 'kind', 'visitsPerWeek', 'discountRate', 'salary'].map(whose)).toEqual([
    ...['Yours', 'Yours', 'Yours', 'Our assumption', 'Published', 'Our assumption'],
  ]);
  expect(
    ['packages', 'hourlyRate', 'reviewsPerFteWeek'].map((key) => built.read('Inputs', `J${inputRow(key)}`)),
  ).toEqual(['Published', 'Published', 'Our assumption']);
});

test('general inflation follows the uplift until it is typed, and says so', async () => {
  const [uplift, inflation] = [inputRow('rateUplift'), inputRow('generalInflation')];
  const used = () => ['G', 'H', 'I'].map((column) => built.read('Inputs', `${column}${inflation}`));
  await built.type({ [`Inputs!B${uplift}`]: 0.03, [`Inputs!C${uplift}`]: 0.04, [`Inputs!D${uplift}`]: 0.06 });
  expect(used()).toEqual([0.03, 0.04, 0.06]);
  expect(built.read('Inputs', `J${inflation}`)).toBe('Our assumption');
  // Typed, it keeps the spread of the uplift, and the low case takes its high end.
  await built.type({ [`Inputs!C${inflation}`]: 0.05 });
  expect(used().map((value) => Number((value as number).toFixed(9)))).toEqual([0.07, 0.05, 0.04]);
  expect(built.read('Inputs', `J${inflation}`)).toBe('Yours, changed here');
  expect(built.read('Inputs', `F${inflation}`)).toBe('High');
  // Blank, it follows again.
  await built.type({ [`Inputs!C${inflation}`]: null });
  expect(used()).toEqual([0.03, 0.04, 0.06]);
  expect(built.read('Inputs', `J${inflation}`)).toBe('Our assumption');
  expect(built.failures()).not.toContainEqual(expect.stringMatching(/^Every input|general inflation/));
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
