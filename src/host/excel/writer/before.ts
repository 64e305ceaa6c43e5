import type { TakenNames } from '../../spreadsheet';

/** The contents of the workbook before anything is added, to compare with afterwards. */
export interface Before extends TakenNames {
  sheetIds: ReadonlySet<string>;
}

/**
 * Reads the names in use, and the ids of sheets.
 * @throws Excel’s own error
 */
export function namesBefore(options: { delayForCellEdit: boolean }): Promise<Before> {
  return Excel.run(options, async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load('items/name, items/id');
    names.load('items/name');
    tables.load('items/name');
    await context.sync();

    // Names that belong to one sheet are in a list of that sheet.
    const own = worksheets.items.map((sheet) => sheet.names);
    for (const list of own) list.load('items/name');
    await context.sync();

    const all = [names, tables, ...own].flatMap((list) => list.items.map(({ name }) => name));
    return {
      sheets: worksheets.items.map(({ name }) => name),
      sheetIds: new Set(worksheets.items.map(({ id }) => id)),
      names: [...new Set(all)],
    };
  });
}
