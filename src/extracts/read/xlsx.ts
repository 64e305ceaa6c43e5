import { isDateFormat } from 'numfmt';
import { openXlsx } from '../../files/open/openXlsx';
import { cellAt } from '../../formulas/addresses';
import { plannedFormula } from '../../plan/cells';
import { isoDate, secondOfDay } from '../../model/dates';
import { Columns, type RawCell, type RawTable } from '../raw';

/** The sheets of an .xlsx file that hold something, each as an extract. */
export function readXlsx(bytes: Uint8Array, name: string): RawTable[] {
  const { plan, shown: kept } = openXlsx(bytes);
  return plan.sheets.flatMap((sheet) => {
    const rows: RawCell[][] = [];
    for (const [address, cell] of Object.entries(sheet.cells)) {
      const { value, format } = cell;
      const isFormula = plannedFormula(cell) !== null;
      const held = isFormula || value === undefined ? kept.value(sheet.name, address) : value;
      if (held === null) continue;
      const { row, column } = cellAt(address);
      (rows[row] ??= [])[column] =
        typeof held === 'number'
          ? shown(held, format ?? 'General')
          : typeof held === 'object'
            ? held.error
            : held;
    }
    if (rows.length === 0) return [];
    const into = new Columns(`${name}, sheet ${sheet.name}`);
    for (let i = 0; i < rows.length; i++) into.add(Array.from(rows[i] ?? [], (cell) => cell ?? null));
    return [
      { name: `${name}, sheet ${sheet.name}`, columns: into.columns, rows: into.rows, how: 'Excel workbook' },
    ];
  });
}

/** A number of a date or time as text that says which it is; every other number as it is. */
export function shown(value: number, format: string): RawCell {
  if (format === 'General' || !isDateFormat(format)) return value;
  if (/\[h+\]/i.test(format)) {
    const minutes = Math.round(value * 1440);
    return `${minutes < 0 ? '-' : ''}${Math.floor(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
  }
  if (value < 0) return value;
  const seconds = secondOfDay(value);
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (value < 1) return time;
  const day = isoDate(Math.floor(value + 0.5 / 86_400));
  return seconds === 0 ? day : `${day} ${time}`;
}

const two = (number: number) => String(number).padStart(2, '0');
