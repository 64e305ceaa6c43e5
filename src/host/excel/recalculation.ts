import { inPlainWords, inWords } from './errors';
import { firstValue } from './values';
import { namesBefore } from './writer/before';
import { calculated, settledValues } from './writer/calculated';
import { typeInto } from './writer/changeSteps';
import { type FormerCell, readFormer } from './writer/formerCells';
import { differing } from './writer/leftBehind';
import {
  cellsSet,
  checkRecalculation,
  cellKey,
  notBroughtBack,
  NotCalculated,
  Stopped,
  stopIfAsked,
} from '../recalculation';
import { type CellPlace, type CellValue, type Recalculation } from '../spreadsheet';
import { nth, under } from '../../formulas/present';

/**
 * Writes, waits until Excel says that all is calculated, and reads: functions of add-ins answer later than the request
 * that made them calculate. So each set takes its own round trips.
 * @returns what the read cells show, a row a set
 * @throws a `Stopped` where the user stopped it; an error that names input cells that could not be brought back
 */
export async function recalculate(asked: Recalculation): Promise<CellValue[][]> {
  const { sets, read, onProgress, signal } = asked;
  checkRecalculation(asked, await inWords(() => namesBefore({ delayForCellEdit: false })));
  const cells = cellsSet(sets);
  const before = await readFormer(cells.map((cell) => ({ ...cell })));
  const former = new Map(cells.map((cell, i) => [cellKey(cell), nth(before, i)]));

  const answers: CellValue[][] = [];
  const changed = new Set<string>();
  let failure: unknown = null;
  try {
    for (const [index, set] of sets.entries()) {
      stopIfAsked(signal);
      const own = new Set(set.map(cellKey));
      const back = [...changed].filter((key) => !own.has(key)).map((key) => under(former, key));
      for (const key of own) changed.add(key);
      await type([...back, ...set.map((cell) => ({ ...under(former, cellKey(cell)), typed: cell.value }))]);
      answers.push(await reliable(read));
      onProgress?.(index + 1);
    }
    stopIfAsked(signal);
  } catch (error) {
    failure = error;
  }
  await bringBack(
    [...changed].map((key) => under(former, key)),
    failure,
  );
  if (failure instanceof Stopped) throw new Stopped(changed.size > 0);
  if (failure instanceof NotCalculated) throw failure;
  if (failure) throw inPlainWords(failure);
  return answers;
}

async function type(cells: FormerCell[]): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    for (const { sheet, address, typed, format } of cells) {
      typeInto(context.workbook.worksheets.getItem(sheet).getRange(address), typed, format);
    }
    await context.sync();
  });
}

/**
 * Asked a second time if the first attempt fails: the inputs must be as they were. They are
 * read afterwards; where Excel does not let them be read, all count as changed.
 */
async function bringBack(cells: FormerCell[], cause: unknown): Promise<void> {
  if (cells.length === 0) return;
  await type(cells).catch(() => type(cells).catch(() => undefined));
  const changed = await differing(cells).catch(() => cells);
  if (changed.length > 0) {
    const listed = changed.map(({ sheet, address, typed }) => `${sheet} ${address} held ${typed}`);
    throw notBroughtBack(listed, cause);
  }
  await calculated();
}

/** Values that were read while Excel still calculated would be those of another set. */
async function reliable(read: CellPlace[]): Promise<CellValue[]> {
  const { values, calculation } = await settledValues(read, () => valuesAt(read));
  if (calculation.is === 'done') return values;
  throw new NotCalculated(calculation);
}

async function valuesAt(places: CellPlace[]): Promise<CellValue[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const ranges = places.map(({ sheet, address }) =>
      context.workbook.worksheets.getItem(sheet).getRange(address),
    );
    for (const range of ranges) range.load('values, valueTypes');
    await context.sync();
    return ranges.map(firstValue);
  });
}
