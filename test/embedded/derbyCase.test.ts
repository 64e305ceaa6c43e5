import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/embedded/headless';
import { workbookData } from '../../src/embedded/snapshot';
import { derbyCase } from '../../src/workbooks/derby/derbyCase';

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

test('both checks say OK, and say otherwise once a total is spoilt', async () => {
  const checks = ['B18', `B${rowOf('Check: discounted total is the present value')}`];
  expect(checks.map(claim)).toEqual(['OK', 'OK']);
  workbook.set({
    "'Derby case'!A13": '=OT.ROIREADINGS(1000000,3.25)',
    [`'Derby case'!B${rowOf('Net present value (£)')}`]: 1,
  });
  await workbook.calculate();
  expect(checks.map(claim)).toEqual(['Check: does not agree', 'Check: does not agree']);
  const cells = plan.sheets[0]!.cells;
  for (const address of ['A13', `B${rowOf('Net present value (£)')}`]) {
    workbook.set({ [`'Derby case'!${address}`]: cells[address]!.value! });
  }
  await workbook.calculate();
  expect(checks.map(claim)).toEqual(['OK', 'OK']);
});

test('the extract has 240 packages and releases the published hours exactly', () => {
  expect(packages('H7')).toBe(240);
  expect(packages('H17')).toBeCloseTo(61_000, 9);
  expect(packages('H24')).toBeCloseTo(0, 9);
});

test('changing an input changes everything that follows from it', async () => {
  const value = rowOf('Net present value (£)');
  const before = claim(`B${value}`);
  workbook.set({ "'Derby case'!B7": 2_920_000 });
  await workbook.calculate();
  expect(claim(`B${rowOf('Saving net, return net')}`)).toBeCloseTo(898461.538462, 5);
  expect(claim(`B${value}`)).not.toEqual(before);
  workbook.set({ "'Derby case'!B7": 1_460_000 });
  await workbook.calculate();
  expect(claim(`B${value}`)).toEqual(before);
});

test('a wrong input is refused in words where the function stands, and nothing shows a number for it', async () => {
  workbook.set({ "'Derby case'!B38": 30 });
  await workbook.calculate();
  const cashFlow =
    rowOf('6  Results: cash-releasing benefit only; capacity is shown apart and not added') - 16;
  expect(claim(`A${cashFlow}`)).toEqual({
    error: '#VALUE!',
    message: expect.stringContaining('annualUplift must be a rate above -1 and up to 1'),
  });
  expect(claim(`B${rowOf('Net present value (£)')}`)).toHaveProperty('error');
  workbook.set({ "'Derby case'!B38": 0.03 });
  await workbook.calculate();
});

test('more years are shown when asked for, up to the room there is', async () => {
  workbook.set({ "'Derby case'!B34": 6 });
  await workbook.calculate();
  expect(claim('G44')).toBe('2032/33');
  expect(claim(`B${rowOf('Check: discounted total is the present value')}`)).toBe('OK');
});
