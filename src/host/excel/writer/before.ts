import type { TakenNames } from '../../spreadsheet';

/** What stands in the workbook before anything is added, by which to tell afterwards what was. */
export interface Before extends TakenNames {
  sheetIds: ReadonlySet<string>;
}

export function namesBefore(options: { delayForCellEdit: boolean }): Promise<Before> {
  return Excel.run(options, async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load('items/name, items/id');
    names.load('items/name');
    tables.load('items/name');
    await context.sync();

    // Names that belong to one sheet stand in a list of its own.
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
