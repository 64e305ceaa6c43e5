import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { createHeadlessWorkbook } from '../../../src/embedded/headless';
import { fixtures } from '../fixtures';

let workbook: HeadlessWorkbook;
afterEach(() => workbook.dispose());

const ROWS = 900;
const COLUMNS = ['D', 'E', 'F'];

/** Each takes so long that what is typed meanwhile stops the calculation. */
const slow = {
  metadata: fixtures.metadata,
  implementations: new Map([
    ...fixtures.implementations,
    [
      'ECHO',
      (value: unknown) => {
        const until = performance.now() + 0.4;
        while (performance.now() < until);
        return value;
      },
    ],
  ]),
};

it('what is typed while Univer calculates what was typed before is lost neither the first time nor the second', async () => {
  workbook = await createHeadlessWorkbook({ ...slow, snapshot: undefined });
  const cells = COLUMNS.flatMap((column, k) =>
    Array.from({ length: ROWS }, (_, i) => [`${column}${i + 1}`, `=OT.ECHO($A$${k + 1}+${i})`]),
  );
  workbook.set({ A1: 1, A2: 1, A3: 1, ...Object.fromEntries(cells) });
  await workbook.calculate();
  for (const [at, amount] of [
    ['A1', 10],
    ['A2', 20],
    ['A3', 30],
  ] as const) {
    workbook.set({ [at]: amount });
    await new Promise((resolve) => setTimeout(resolve, 180));
  }
  await workbook.calculate();
  const last = COLUMNS.map((column) => workbook.read(`${column}${ROWS}`));
  expect(last).toEqual([10, 20, 30].map((amount) => amount + ROWS - 1));
}, 60_000);
