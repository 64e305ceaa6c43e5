import {
  CellValueType,
  ICommandService,
  type ICellData,
  type IMutationInfo,
  type Injector,
  type IRange,
  type IStyleData,
  IUndoRedoService,
  type Nullable,
  Rectangle,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { MOST_COLUMNS, MOST_ROWS } from '../../formulas/functions/sizes';
import { addressOfRange } from '../addresses';
import type { Protection } from '../protection';
import { lockedCell } from '../protection';
import type { ExactUndo } from '../undo/exactUndo';
import { thisYear } from '../../formulas/functions/entry';
import { nth } from '../../formulas/present';
import { type PastedContent, pastedContentOf } from './cellContent';
import type { PastedCell, PastedTable } from './pasted';
import { type Noted, words } from './words';

interface Parts {
  injector: Injector;
  workbook: Workbook;
  protection: Pick<Protection, 'isLocked'>;
  /** Tells the user what was not done or not pasted. */
  say(words: string): void;
  /** Lets the page be drawn and answer before the next slice. */
  pause(): Promise<void>;
}

/** The selection that it is pasted into. */
interface Target {
  sheet: Worksheet;
  range: IRange;
}

/** The cells of the first slice, and how long each later slice may take: the page is drawn between two slices. */
const FIRST_CELLS = 2_000;
const SLICE_MS = 50;

/** Writes a table from elsewhere at the selection as one step of undo, all of it or nothing. Looks stay as they are. */
export async function pasteTable(
  { injector, workbook, protection, say, pause }: Parts,
  table: PastedTable,
  { sheet, range: selection }: Target,
  mayCalculate: boolean,
): Promise<boolean> {
  const square = squared(table.rows);
  const range = targetOf(square, selection);
  if (range.endRow >= MOST_ROWS || range.endColumn >= MOST_COLUMNS) {
    say(words.tooLarge(range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1));
    return false;
  }
  if (protection.isLocked(sheet, range)) {
    say(words.locked(lockedCell));
    return false;
  }
  const place = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  const commands = injector.get(ICommandService);
  const undo = injector.get(IUndoRedoService) as ExactUndo;
  const own = undo.ownStep();
  const done: IMutationInfo[] = [];
  const run = (id: string, params: object) => {
    const step = { id, params: { ...place, ...params } };
    done.push(step);
    if (!undo.apart(own, () => commands.syncExecuteCommand(id, step.params))) throw new Error('');
  };
  const notes: Notes = {};
  try {
    // Reading a long table has already taken time.
    if (square.length * nth(square, 0).length > FIRST_CELLS) await pause();
    makeRoom(sheet, range, run);
    // Selected at once: before the last slice the user may select another cell, or type.
    if (isStillSelected(injector, workbook, { sheet, range: selection })) select(commands, place, range);
    const width = range.endColumn - range.startColumn + 1;
    let height = Math.ceil(FIRST_CELLS / width);
    for (let from = range.startRow; from <= range.endRow;) {
      const to = Math.min(from + height - 1, range.endRow);
      const begun = performance.now();
      run(SetRangeValuesMutation.id, {
        cellValue: cellsOf(workbook, sheet, square, range, [from, to], mayCalculate, notes),
      });
      height = nextHeight(to - from + 1, performance.now() - begun);
      from = to + 1;
      await pause();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const isAsBefore = undo.apart(null, () => undo.restore(own));
    say(isAsBefore ? words.failed(reason) : words.halfDone(addressOfRange(range), reason));
    return false;
  }
  undo.push(own, done, []);
  const left = words.leftOut({ ...table.leftOut, ...notes });
  if (left !== '') say(left);
  return true;
}

/** Every row as long as the longest: the cells that it lacks are blank ones. */
function squared(rows: PastedCell[][]): PastedCell[][] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: '' }));
}

/** One cell, or a table that fits some times, fills the whole selection, as in Excel. */
function targetOf(rows: PastedCell[][], { startRow, endRow, startColumn, endColumn }: IRange): IRange {
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  const [tall, wide] = [endRow - startRow + 1, endColumn - startColumn + 1];
  const fits = tall % height === 0 && wide % width === 0 && tall * wide <= 1_000_000;
  return {
    startRow,
    startColumn,
    endRow: startRow + (fits ? tall : height) - 1,
    endColumn: startColumn + (fits ? wide : width) - 1,
  };
}

function makeRoom(
  sheet: Worksheet,
  { endRow, endColumn }: IRange,
  run: (id: string, params: object) => void,
) {
  if (endRow >= sheet.getRowCount()) run(SetWorksheetRowCountMutation.id, { rowCount: endRow + 1 });
  if (endColumn >= sheet.getColumnCount())
    run(SetWorksheetColumnCountMutation.id, { columnCount: endColumn + 1 });
}

/** At most twice as many rows as the last time: the first are slow, before the engine knows the code. */
function nextHeight(height: number, took: number): number {
  return Math.max(1, Math.min(2 * height, Math.floor((height * SLICE_MS) / Math.max(took, 1))));
}

function cellsOf(
  workbook: Workbook,
  sheet: Worksheet,
  rows: PastedCell[][],
  { startRow, startColumn, endColumn }: IRange,
  [from, to]: [number, number],
  mayCalculate: boolean,
  notes: Notes,
) {
  const cells: Record<number, Record<number, ICellData>> = {};
  const year = thisYear();
  const styles = workbook.getStyles();
  for (let row = from; row <= to; row++) {
    const pasted = nth(rows, (row - startRow) % rows.length);
    const columns: Record<number, ICellData> = (cells[row] = {});
    for (let column = startColumn; column <= endColumn; column++) {
      const present = sheet.getCellMatrix().getValue(row, column);
      const look = present ? styles.getStyleByCell(present) : undefined;
      const pastedCell = nth(pasted, (column - startColumn) % pasted.length);
      // Plain text is as if it were typed, and in a cell of text format that is text.
      const from = mayCalculate && look?.n?.pattern === '@' ? { ...pastedCell, isText: true } : pastedCell;
      const content = pastedContentOf(from, year, mayCalculate);
      notes.isAsShown ||= from.number === undefined && content.cell.t === CellValueType.NUMBER;
      const what = noteOn(content);
      if (what) (notes[what] ??= { count: 0, first: cellAt(row, column), text: from.text }).count++;
      const former = present ? { f: null, si: null, p: null } : undefined;
      columns[column] = { ...former, ...content.cell, ...formatFor(content, look) };
    }
  }
  return cells;
}

type Note = 'unseen' | 'unread' | 'scaled' | 'shortened';
/** `isAsShown`: of a number, only the digits that were shown are on the clipboard. */
type Notes = Partial<Record<Note, Noted>> & { isAsShown?: boolean };

function noteOn({ isHidden, isUnread, isScaled, isShortened }: PastedContent): Note | null {
  if (isHidden) return 'unseen';
  if (isUnread) return 'unread';
  return isScaled ? 'scaled' : isShortened ? 'shortened' : null;
}

function cellAt(row: number, column: number): string {
  return addressOfRange({ startRow: row, endRow: row, startColumn: column, endColumn: column });
}

/** A cell keeps the format it has: only one without any takes that of the pasted cell. */
function formatFor({ format }: PastedContent, look: Nullable<IStyleData>): { s?: IStyleData } {
  const own = look?.n?.pattern;
  if (format === undefined || (own !== undefined && own !== 'General')) return {};
  return { s: { n: { pattern: format } } };
}

function isStillSelected(injector: Injector, workbook: Workbook, { sheet, range }: Target): boolean {
  const present = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  return (
    workbook.getActiveSheet()?.getSheetId() === sheet.getSheetId() &&
    present !== undefined &&
    Rectangle.equals(present, range)
  );
}

function select(
  commands: ICommandService,
  place: { unitId: string; subUnitId: string },
  range: IRange,
): void {
  const { startRow, startColumn } = range;
  const one = { startRow, startColumn, endRow: startRow, endColumn: startColumn };
  const primary = {
    ...one,
    actualRow: startRow,
    actualColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
  commands.syncExecuteCommand(SetSelectionsOperation.id, {
    ...place,
    selections: [{ range, primary, style: null }],
  });
}
