import type { RawTable, Report } from '../raw';
import { readDelimited } from './delimited';
import { readXlsx } from './xlsx';

/**
 * Every table in a file: one of delimited text, one a sheet of a workbook.
 * @throws with the reason, in words, where the file cannot be read
 */
export function readFile(bytes: Uint8Array, name: string, onProgress?: Report): RawTable[] {
  if (bytes.length === 0) throw new Error(`${name} is empty.`);
  const [a, b, c, d] = bytes;
  const isZip = a === 0x50 && b === 0x4b && c === 3 && d === 4;
  if (isZip) {
    const tables = readXlsx(bytes, name);
    if (tables.length === 0) throw new Error(`${name} has no sheet with anything on it.`);
    return tables;
  }
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)
    throw new Error(
      `${name} is an older Excel workbook (.xls), or one with a password. Save it as “Excel Workbook (.xlsx)” without a password, or as .csv.`,
    );
  if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46)
    throw new Error(`${name} is a PDF. Ask for the extract as .csv or .xlsx.`);
  return [readDelimited(bytes, name, onProgress)];
}
