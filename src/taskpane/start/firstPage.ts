import type { Spreadsheet } from '../../host/spreadsheet';
import type { PageName } from './pageNames';
import { inTime } from '../shared/inTime';
import { nth } from '../../formulas/present';

/** A workbook in use has something in these cells. */
const CORNER = 'A1:Z100';

/** A blank workbook opens on Build. */
export async function firstPage(spreadsheet: Spreadsheet, limitMs = 3_000): Promise<PageName> {
  try {
    return (await inTime(isBlank(spreadsheet), limitMs)) ? 'build' : 'selected';
  } catch {
    // The page itself says what cannot be read.
    return 'selected';
  }
}

async function isBlank(spreadsheet: Spreadsheet): Promise<boolean> {
  const { sheets, names } = await spreadsheet.taken();
  if (sheets.length !== 1 || names.length > 0) return false;
  const [rows] = await spreadsheet.readRanges([CORNER], nth(sheets, 0));
  return rows?.flat().every((cell) => cell === null || cell === '') ?? false;
}
