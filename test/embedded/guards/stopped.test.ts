import { ICommandService } from '@univerjs/core';
import { FormulaExecuteStageType, SetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import {
  createHeadlessWorkbook,
  type HeadlessWorkbook,
  type WrittenValue,
} from '../../../src/embedded/headless';
import { fixtures } from '../fixtures';

let workbook: HeadlessWorkbook;
beforeEach(async () => {
  workbook = await createHeadlessWorkbook(fixtures);
});
afterEach(() => workbook.dispose());

/** Univer looks up from its work after each 500 formulas. */
const ROWS = 600;
const LONGER_THAN_UNIVER_GATHERS_MS = 150;
const readers = { A1: 'D', A2: 'E', A3: 'F' };

interface Stage {
  stage: FormulaExecuteStageType;
  completedFormulasCount: number;
}

const beforeTheFirst = ({ stage }: Stage) => stage === FormulaExecuteStageType.START_CALCULATION;
const afterTheFirst = ({ stage, completedFormulasCount }: Stage) =>
  stage === FormulaExecuteStageType.CURRENTLY_CALCULATING && completedFormulasCount === 1;

/** Types each into a calculation of what was typed before. */
async function typeInto(
  typed: [at: string, amount: number][],
  isTime: (stage: Stage) => boolean,
): Promise<void> {
  const left = typed.slice(1);
  const listening = workbook.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    const { stageInfo } = params as { stageInfo?: Stage };
    const next = stageInfo && isTime(stageInfo) && left.shift();
    if (!next) return;
    workbook.set({ [next[0]]: next[1] });
    const until = performance.now() + LONGER_THAN_UNIVER_GATHERS_MS;
    while (performance.now() < until);
  });
  workbook.set({ [typed[0]![0]]: typed[0]![1] });
  await workbook.calculate();
  listening.dispose();
  expect(left).toEqual([]);
}

const once: [string, number][] = [
  ['A1', 10],
  ['A2', 20],
];
const twice: [string, number][] = [...once, ['A3', 30]];

it.each([
  ['before its first formula', once, beforeTheFirst],
  ['before its first formula, twice', twice, beforeTheFirst],
  ['after its first formula', once, afterTheFirst],
  ['after its first formula, twice', twice, afterTheFirst],
])('an entry during a calculation %s is there for every wait for figures', async (_, typed, isTime) => {
  const formulas = Object.entries(readers).flatMap(([at, column]) =>
    Array.from({ length: ROWS }, (_, i): [string, WrittenValue] => [
      `${column}${i + 1}`,
      `=$A$${at.slice(1)}+${i}`,
    ]),
  );
  workbook.set({ A1: 1, A2: 1, A3: 1, H1: '=$A$1*{1;2}', I1: '=H2+1', ...Object.fromEntries(formulas) });
  await workbook.calculate();
  await typeInto(typed, isTime);
  expect(workbook.read('I1')).toBe(21);
  for (const [at, amount] of typed) {
    const column = readers[at as keyof typeof readers];
    expect([at, workbook.read(`${column}1`), workbook.read(`${column}${ROWS}`)]).toEqual([
      at,
      amount,
      amount + ROWS - 1,
    ]);
  }
});

it('two who wait for the same figures both get them', async () => {
  workbook.set({ A1: 2, B1: '=A1*2' });
  await Promise.all([workbook.calculate(), workbook.calculate()]);
  expect(workbook.read('B1')).toBe(4);
});
