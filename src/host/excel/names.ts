import type { DefinedName } from '../../formulas/definedNames';

/** Prefixes that Excel writes for its own use: `_xlfn.SINGLE` where a function is not known to it, `_xlnm.` before others. */
const OWN = /^_xl[a-z]+\./i;

/**
 * Every defined name, with its sheet where it belongs to one, without those that Excel keeps for itself.
 * @throws Excel’s own error, for the caller to put into words
 */
export function namesInUse(): Promise<DefinedName[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { names, worksheets } = context.workbook;
    names.load('items/name, items/formula');
    worksheets.load('items/name');
    await context.sync();

    const lists = worksheets.items.map((sheet) => ({ sheet: sheet.name, names: sheet.names }));
    for (const list of lists) list.names.load('items/name, items/formula');
    await context.sync();

    const ofSheets = lists.flatMap(({ sheet, names: { items } }) =>
      items.map((item) => ({ ...asNamed(item), sheet })),
    );
    return [...names.items.map(asNamed), ...ofSheets].filter(({ name }) => !OWN.test(name));
  });
}

function asNamed({ name, formula }: Excel.NamedItem): DefinedName {
  return { name, refersTo: String(formula).replace(/^=/, '') };
}
