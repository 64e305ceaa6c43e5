import { ObjectMatrix } from '@univerjs/core';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { guarded, univerAlone } from '../unguarded';

const ROWS = 500;

let workbook: HeadlessWorkbook;
afterEach(() => {
  jest.restoreAllMocks();
  workbook.dispose();
});

/** How many copies of as many cells as the table has are made while one of its cells is calculated anew. */
async function copies(): Promise<number> {
  workbook.set({ A1: 1, C1: `=SEQUENCE(${ROWS})*A1`, E1: `=SUM(C1:C${ROWS})` });
  await workbook.calculate();
  const copied = jest.spyOn(ObjectMatrix.prototype, 'getData');
  workbook.set({ A1: 2 });
  await workbook.calculate();
  expect(workbook.read('E1')).toBe(ROWS * (ROWS + 1));
  return copied.mock.contexts.filter((matrix) => matrix.getSizeOf() >= ROWS).length;
}

test('Univer alone copies every cell of every table after a calculation', async () => {
  workbook = await univerAlone();
  expect(await copies()).toBeGreaterThan(0);
});

test('a calculation copies no table, and what it shows is right', async () => {
  workbook = await guarded();
  expect(await copies()).toBe(0);
});
