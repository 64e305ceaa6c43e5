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

test.each(['=constructor!A1', '=constructor!B1+1', '=SUM(toString!A1:A9)', '=Nowhere!A1'])(
  '%s reads a sheet that there is not',
  async (formula) => {
    workbook.set({ A1: formula });
    await workbook.calculate();
    expect(workbook.read('A1')).toEqual({ error: '#REF!' });
  },
);

test.each(names)('%s as text is text to the formulas that read it', async (name) => {
  workbook.set({ B1: name, B2: '=B1&"."', B3: '=MATCH(B1,B1:B1,0)', B4: '=COUNTIF(B1:B1,B1)' });
  await workbook.calculate();
  expect(['B1', 'B2', 'B3', 'B4'].map((cell) => workbook.read(cell))).toEqual([name, `${name}.`, 1, 1]);
});
