import { plural } from '../../taskpane/format/plural';

/** What is said about a paste. */
export const words = {
  nothing: 'There is nothing on the clipboard that can be pasted into cells.',
  pictures: 'Pictures cannot be pasted into this workbook. Nothing was pasted.',
  failed: 'Nothing was pasted: the workbook could not be changed.',
  locked: (why: string) => `Nothing was pasted, because some of the cells are locked. ${why}`,
  tooLarge: (rows: number, columns: number) =>
    `Nothing was pasted: ${plural(rows, 'row')} by ${plural(columns, 'column')} would go past the end of the sheet.`,
  leftOut: ({ mergedCells, pictures, hidden }: { mergedCells: number; pictures: number; hidden: number }) =>
    [
      mergedCells > 0 &&
        `${plural(mergedCells, 'merged cell')} came apart: the first cell of each holds the value.`,
      pictures > 0 && `${plural(pictures, 'picture')} could not be pasted.`,
      hidden > 0 &&
        `${plural(hidden, 'cell')} showed ##### where it was copied, so its number was not on the clipboard. Widen the column there and copy again.`,
    ]
      .filter(Boolean)
      .join(' '),
};
