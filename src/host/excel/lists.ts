import { withoutSheet } from '../../formulas/places';
import type { ListsHeld, RangePlace } from '../spreadsheet';
import { codeOf } from './errors';

/** Excel's error code where several ranges are selected. */
const SEVERAL = 'InvalidSelection';

/**
 * The tables of the workbook, and the part of the selected range that is in use.
 * @throws Excel’s own error, for the caller to put into words
 */
export async function listsHeld(): Promise<ListsHeld> {
  return { tables: await tables(), selected: await selected() };
}

function tables(): Promise<ListsHeld['tables']> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const held = context.workbook.tables;
    held.load('items/name');
    await context.sync();
    const asked = held.items.map((table) => ({ name: table.name, ...placed(table.getRange()) }));
    await context.sync();
    return asked.map(({ name, range, worksheet }) => ({
      name,
      sheet: worksheet.name,
      address: withoutSheet(range.address),
    }));
  });
}

async function selected(): Promise<RangePlace | null> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { range, worksheet } = placed(context.workbook.getSelectedRange().getUsedRangeOrNullObject(true));
      await context.sync();
      return range.isNullObject ? null : { sheet: worksheet.name, address: withoutSheet(range.address) };
    });
  } catch (error) {
    if (codeOf(error) === SEVERAL) return null;
    throw error;
  }
}

function placed(range: Excel.Range): { range: Excel.Range; worksheet: Excel.Worksheet } {
  range.load('address');
  const { worksheet } = range;
  worksheet.load('name');
  return { range, worksheet };
}
