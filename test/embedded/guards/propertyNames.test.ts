import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/embedded/headless';
import { fixtures } from '../fixtures';

let workbook: HeadlessWorkbook;

beforeAll(async () => {
  workbook = await createHeadlessWorkbook(fixtures);
});
afterAll(() => workbook.dispose());

const names = Object.getOwnPropertyNames(Object.prototype);

test.each([...names.map((name) => `=${name}`), ...names.map((name) => `=${name}(1)`), '=constructor+1'])(
  '%s is a name that there is not, and the rest is calculated',
  async (formula) => {
    workbook.set({ A1: formula, A2: '=1+1' });
    await workbook.calculate();
    expect([workbook.read('A1'), workbook.read('A2')]).toEqual([{ error: '#NAME?' }, 2]);
  },
);

test.each(['constructor', 'Missing'])(
  'a cell of %s, which is no sheet, is no cell of this one',
  async (sheet) => {
    workbook.set({ C1: `=${sheet}!C1`, C2: `=SUM(${sheet}!A2:A3,A2)`, C3: '=SUM(A2:A3)' });
    await workbook.calculate();
    const cells = ['C1', 'C2', 'C3'].map((cell) => workbook.read(cell));
    expect(cells).toEqual([{ error: '#REF!' }, { error: '#REF!' }, 2]);
  },
);

test.each(names)('%s as text is text to the formulas that read it', async (name) => {
  workbook.set({ B1: name, B2: '=B1&"."', B3: '=MATCH(B1,B1:B1,0)', B4: '=COUNTIF(B1:B1,B1)' });
  await workbook.calculate();
  expect(['B1', 'B2', 'B3', 'B4'].map((cell) => workbook.read(cell))).toEqual([name, `${name}.`, 1, 1]);
});
