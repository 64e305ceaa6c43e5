import type { Spreadsheet } from '../../host/spreadsheet';

/** Whether all these sheets are in the workbook still; where it cannot be read, they are taken to be. */
export async function areThere(spreadsheet: Spreadsheet, names: readonly string[]): Promise<boolean> {
  try {
    const { sheets } = await spreadsheet.taken();
    return names.every((name) => sheets.includes(name));
  } catch {
    return true;
  }
}
