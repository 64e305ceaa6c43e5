import { plural } from '../../taskpane/shared/format/plural';
import type { NotPasted } from './pasted';

/** Cells to report: the count, and the first, with its text. */
export interface Noted {
  count: number;
  first: string;
  text: string;
}

/** Messages after a paste. */
export const words = {
  nothing: 'There is nothing on the clipboard that can be pasted into cells.',
  pictures: 'Pictures cannot be pasted into this workbook. Nothing was pasted.',
  failed: (reason: string) =>
    ['Nothing was pasted: the workbook could not be changed.', reason].filter(Boolean).join(' '),
  halfDone: (cells: string, reason: string) =>
    [`The paste failed part way, and not all of ${cells} could be put back. Look at those cells.`, reason]
      .filter(Boolean)
      .join(' '),
  locked: (why: string) => `Nothing was pasted, because some of the cells are locked. ${why}`,
  tooLarge: (rows: number, columns: number) =>
    `Nothing was pasted: ${plural(rows, 'row')} by ${plural(columns, 'column')} would go past the end of the sheet.`,
  looksOnly:
    'Looks and widths can be pasted only from this workbook, not from another program. Nothing was pasted.',
  ownLooks:
    'Values and formulas were pasted. Looks, notes and rules were not: cells of a protected sheet keep their own.',
  notesStay: (count: number) =>
    `${plural(count, 'note')} on the copied cells ${count === 1 ? 'was' : 'were'} not pasted.`,
  /** `unseen`: cells that showed no number where they were copied. `unread`: what no number or date could be made of. */
  leftOut: ({
    isSpreadsheet,
    isDressed,
    mergedCells,
    pictures,
    links,
    comments,
    deleted,
    hidden,
    unseen,
    unread,
    scaled,
    shortened,
    isAsShown,
  }: NotPasted & {
    unseen?: Noted;
    unread?: Noted;
    scaled?: Noted;
    shortened?: Noted;
    isAsShown?: boolean;
  }) =>
    [
      unseen &&
        (unseen.count === 1
          ? `${unseen.first} showed ##### where it was copied, so its number was not on the clipboard. Widen the column there and copy again.`
          : `${unseen.count} cells showed ##### where they were copied, so their numbers were not on the clipboard; the first is ${unseen.first}. Widen the column there and copy again.`),
      unread &&
        (unread.count === 1
          ? `${cellAs(unread)} looks like a number or a date, could not be read as one, and arrived as text.`
          : `${unread.count} cells look like numbers or dates, could not be read as such, and arrived as text; the first is ${cellAs(unread)}.`),
      scaled &&
        (scaled.count === 1
          ? `${cellAs(scaled)} was shown in thousands or millions, and arrived rounded as it was shown.`
          : `${scaled.count} cells were shown in thousands or millions, and arrived rounded as they were shown; the first is ${cellAs(scaled)}.`),
      shortened &&
        (shortened.count === 1
          ? `${cellAs(shortened)} became a number, as in Excel, and lost its leading zeros or some of its digits. To keep them, format the cell as text before you paste.`
          : `${shortened.count} cells became numbers, as in Excel, and lost their leading zeros or some of their digits; the first is ${cellAs(shortened)}. To keep them, format the cells as text before you paste.`),
      mergedCells > 0 &&
        `${plural(mergedCells, 'merged cell')} came apart: the first cell of each holds the value.`,
      hidden > 0 && `${plural(hidden, 'hidden row or column', 'hidden rows and columns')} can be seen here.`,
      pictures > 0 && `${plural(pictures, 'picture')} could not be pasted.`,
      links > 0 && `${plural(links, 'link')} became plain text.`,
      comments > 0 && `${plural(comments, 'comment')} could not be pasted.`,
      deleted > 0 &&
        `${plural(deleted, 'piece', 'pieces')} of deleted or struck-out text ${deleted === 1 ? 'was' : 'were'} left out.`,
      isDressed && 'Fonts, colours and borders were not taken over.',
      isSpreadsheet && isAsShown && 'Numbers arrive with the digits that were shown.',
      isSpreadsheet &&
        'Formulas arrive as their values, and notes, rules and highlights stay behind: they are not on the clipboard.',
    ]
      .filter(Boolean)
      .join(' '),
};

const LONGEST = 30;

function cellAs({ first, text }: Noted): string {
  return `${first} (“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”)`;
}
