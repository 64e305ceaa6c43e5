import { plural } from '../format/plural';

/** What the pane says where rows are added to a list. */
export const addRowsWords = {
  title: 'Add rows to a list',
  titleOf: (list: string) => `Add rows to ${list}`,
  note: 'Rows go in before the last one, so that totals, names, charts and checks include them.',
  list: 'List',
  count: 'Rows to add',
  refused: (most: number) => `Type a whole number from 1 to ${most}.`,
  button: 'Add rows',
  done: (count: number, list: string, sheet: string, row: number) =>
    `${plural(count, 'row')} added to ${list}: ${count > 1 ? `rows ${row} to ${row + count - 1}` : `row ${row}`} of the sheet “${sheet}”.`,
  undo: {
    embedded: 'To go back, undo once.',
    excel: 'Excel may not undo this. To go back, delete the rows on each sheet of the list.',
  },
  gone: (list: string) => `The list ${list} is no longer in this workbook.`,
  failed: (reason: string) => `No rows were added. ${reason}`,
};
