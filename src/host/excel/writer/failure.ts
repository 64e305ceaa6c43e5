import { Stopped } from '../../recalculation';
import { inPlainWords } from '../errors';
import { calledIn } from '../pointers';
import { WritingError } from './batches';
import { leftBehind, type LeftBehind } from './leftBehind';
import { takeAway, type Undo } from './undo';

/** How many cells are named; for the others only the count is given. */
const NAMED = 8;

/** Puts the former contents back, checks that they are there, and reports both. */
export async function undone(error: unknown, undo: Undo): Promise<Error> {
  const isWriting = error instanceof WritingError;
  const cause = isWriting ? error.cause : error;
  const where = isWriting ? `Writing stopped at ${listed(error.sheets)}. ` : '';
  const what = `${where}${cause instanceof Stopped ? cause.message : inPlainWords(cause).message}`;
  await takeAway(undo);
  const left = await leftBehind(undo);
  if (cause instanceof Stopped && left !== null && isNothing(left)) return cause;
  return new Error(`${what} ${afterwards(left, undo)}`, { cause });
}

export const UNCHANGED_CELLS = 'All cells are as they were.';

/** Says, after a change was taken away, what is not as it was, as far as the workbook can be read. */
export function afterwards(
  left: LeftBehind | null,
  { change, former }: Undo,
  unchanged = 'The workbook is as it was.',
): string {
  if (left === null) {
    const touched = [...new Set(former.map(({ sheet }) => sheet))];
    return [
      'Excel did not let the workbook be read afterwards, so it has not been checked that it is as it was.',
      ...(change.sheets?.length
        ? [`Delete what was added, if it is there: ${listed(change.sheets.map(({ name }) => name))}.`]
        : []),
      ...(change.names?.length
        ? ['Names that were added may also be left: see Formulas, Name Manager.']
        : []),
      ...(touched.length > 0 ? [`Cells on ${listed(touched)} may have been changed.`] : []),
    ].join(' ');
  }
  if (isNothing(left)) return unchanged;
  const { sheets, gone, names, cells, rows, pointing } = left;
  return [
    'Not everything could be put back.',
    ...(gone.length > 0 ? [`Press Undo: Excel has taken away ${listed(gone)}.`] : []),
    ...(sheets.length > 0 ? [`Delete ${listed(sheets)}.`] : []),
    ...(names.length > 0 ? [`Under Formulas, Name Manager, delete ${names.join(', ')}.`] : []),
    ...pointing.map(
      (one) => `Under Formulas, Name Manager, let ${calledIn(one)} refer to ${one.formulas[0] ?? ''} again.`,
    ),
    ...rows.map(
      ({ sheet, count }) => `The sheet “${sheet}” has ${count} more blank rows in its list: delete them.`,
    ),
    ...(cells.length > 0 ? [`Type again: ${cellsInWords(cells)}.`] : []),
    'Everything else that was to be changed is as it was.',
  ].join(' ');
}

const isNothing = ({ sheets, gone, names, cells, rows, pointing }: LeftBehind) =>
  [sheets, gone, names, cells, rows, pointing].every((list) => list.length === 0);

function cellsInWords(cells: LeftBehind['cells']): string {
  const held = cells.slice(0, NAMED).map(({ sheet, address, typed, format }) => {
    const before = typed === '' ? 'was blank' : `held ${typed}`;
    return `${sheet} ${address} ${before}${format === 'General' ? '' : ` in the format ${format}`}`;
  });
  return cells.length > NAMED
    ? `${held.join('; ')}; and ${cells.length - NAMED} more cells`
    : held.join('; ');
}

/** The sheets by name, in words that go on a sentence. */
export function listed(sheets: string[]): string {
  const named = sheets.map((sheet) => `“${sheet}”`).join(', ');
  return `${sheets.length === 1 ? 'the sheet' : 'the sheets'} ${named}`;
}
