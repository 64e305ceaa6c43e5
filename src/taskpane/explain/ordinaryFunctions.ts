import type { CellValue } from '../../host/spreadsheet';
import { serialOf } from '../format/dates';
import type { Values } from './evaluate';

/** The few functions of Excel that commonly stand inside an argument and cannot be got wrong. */
export const ordinaryFunctions: Record<string, (args: CellValue[][][]) => Values> = {
  SUM: (args) => {
    // A lone text or TRUE counts if it was typed and not if it stands in a cell, and here they look alike.
    if (args.some((arg) => arg.flat().length === 1 && !isNumberOrBlank(arg[0][0]))) return null;
    const cells = args.flat(2);
    return [[cells.filter((cell) => typeof cell === 'number').reduce((sum, n) => sum + n, 0)]];
  },
  DATE: (args) => {
    const parts = args.map((arg) => (arg.length === 1 && arg[0].length === 1 ? arg[0][0] : null));
    if (parts.length !== 3 || !parts.every((part) => typeof part === 'number' && Number.isInteger(part))) {
      return null;
    }
    const [year, month, day] = parts as number[];
    return year >= 1901 && year <= 9999 ? [[serialOf(year, month, day)]] : null;
  },
};

function isNumberOrBlank(cell: CellValue): boolean {
  return cell === null || typeof cell === 'number';
}
