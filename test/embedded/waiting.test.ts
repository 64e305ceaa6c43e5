import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/embedded/headless';
import { fixtures } from './fixtures';

let workbook: HeadlessWorkbook;
beforeEach(async () => {
  workbook = await createHeadlessWorkbook(fixtures);
  workbook.set({ A1: 1, B1: '=A1*2' });
  await workbook.calculate();
});
afterEach(() => workbook.dispose());

/** Univer gathers changes for so long before it calculates by itself. */
const GATHERS_MS = 100;

/** How often a calculation began meanwhile. */
async function begun(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const listening = workbook.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) count += 1;
  });
  await work();
  await new Promise((resolve) => setTimeout(resolve, 2 * GATHERS_MS));
  listening.dispose();
  return count;
}

it('a wait for figures does not wait for Univer to gather changes', async () => {
  const took: number[] = [];
  for (let amount = 2; amount < 14; amount++) {
    const began = performance.now();
    workbook.set({ A1: amount });
    await workbook.calculate();
    took.push(performance.now() - began);
    expect(workbook.read('B1')).toBe(2 * amount);
  }
  expect(Math.min(...took)).toBeLessThan(GATHERS_MS);
});

it.each([1, 2, 5])(
  '%i who wait at once have it calculated once, and not again afterwards',
  async (waiters) => {
    const count = await begun(async () => {
      workbook.set({ A1: 3 });
      await Promise.all(Array.from({ length: waiters }, () => workbook.calculate()));
      expect(workbook.read('B1')).toBe(6);
    });
    expect(count).toBe(1);
  },
);

it('an entry after a wait began is there for every later wait', async () => {
  workbook.set({ A1: 3 });
  const first = workbook.calculate();
  await new Promise((resolve) => setTimeout(resolve));
  workbook.set({ A1: 4 });
  await Promise.all([first, workbook.calculate()]);
  expect(workbook.read('B1')).toBe(8);
});

it('the readers of a table that is typed over are there at once too', async () => {
  workbook.set({ D1: '=A1*{1;2}', E1: '=SUM(D1:D2)' });
  await workbook.calculate();
  expect(workbook.read('E1')).toBe(3);
  workbook.set({ D1: 5 });
  await workbook.calculate();
  expect(workbook.read('E1')).toBe(5);
});
