import { type ICellData, ObjectMatrix } from '@univerjs/core';
import type { CellError, CellValue } from '../host/spreadsheet';
import { isCellError } from '../host/spreadsheet';
import type { EngineOptions } from './engine';
import { createHeadlessWorkbook, oneSheet } from './headless';

export type Evaluated = { kind: 'value'; value: CellValue } | { kind: 'table'; rows: CellValue[][] };

/** How far apart the formulas are: a spilled answer may fill this much without meeting the next. */
const block = { rows: 50_000, columns: 600 };
const acrossSheet = 25;
/** Univer compares each spilled cell with every other spill of the workbook, so a workbook takes only this number. */
const perWorkbook = 500;

/** The result of each formula, in order, each as if alone in an empty workbook. */
export async function evaluateFormulas(options: EngineOptions, formulas: string[]): Promise<Evaluated[]> {
  const answers: Evaluated[] = [];
  for (let start = 0; start < formulas.length; start += perWorkbook) {
    answers.push(...(await evaluateTogether(options, formulas.slice(start, start + perWorkbook))));
  }
  return answers;
}

export function isError(answer: Evaluated): answer is { kind: 'value'; value: CellError } {
  return answer.kind === 'value' && isCellError(answer.value);
}

async function evaluateTogether(options: EngineOptions, formulas: string[]): Promise<Evaluated[]> {
  const places = formulas.map((formula, i) => ({
    formula,
    row: Math.floor(i / acrossSheet) * block.rows,
    // Not in the first columns, where a reference such as A1 would find a formula.
    column: ((i % acrossSheet) + 1) * block.columns,
  }));
  const cells = new ObjectMatrix<ICellData>();
  for (const { row, column, formula } of places)
    cells.setValue(row, column, { f: formula.startsWith('=') ? formula : `=${formula}` });
  const lastRow = places.at(-1)?.row ?? 0;
  const workbook = await createHeadlessWorkbook({
    ...options,
    snapshot: oneSheet(lastRow + block.rows, (acrossSheet + 1) * block.columns, cells.getMatrix()),
  });
  try {
    return places.map(({ row, column }) => {
      const rows = workbook.readTableAt(row, column);
      const [value = null, ...others] = rows.flat();
      return others.length === 0 ? { kind: 'value', value } : { kind: 'table', rows };
    });
  } finally {
    workbook.dispose();
  }
}
