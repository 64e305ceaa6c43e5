import { ExcelSpreadsheet, REQUIRED_API } from './excel';
import { supports } from './api';
import { excelNamespace } from './namespace';
import type { Spreadsheet } from '../spreadsheet';

/**
 * The workbook in which this pane was opened; refuses in words that can be shown in its place.
 * @throws in words, where the page is not in Excel or Excel is too old
 */
export async function openExcel(): Promise<Spreadsheet> {
  if (typeof Office === 'undefined') {
    throw new Error('Microsoft’s script for Excel did not load. Check the connection, then try again.');
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    throw new Error('This page is the pane of an Excel add-in. Open it from the Home tab in Excel.');
  }
  if (!supports(REQUIRED_API)) {
    throw new Error('This version of Excel is too old for the add-in. Excel of Microsoft 365 will open it.');
  }
  return new ExcelSpreadsheet(excelNamespace);
}
