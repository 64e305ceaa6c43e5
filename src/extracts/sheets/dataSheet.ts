import { columnLetters } from '../../formulas/addresses';
import type { CellPlan, SheetPlan } from '../../plan/plan';
import type { Understood } from '../understand';
import { numberFormats, rangeOn } from './cells';

/** The row of the headings, and of the first row of data, counted from 1. */
export const HEADINGS = 4;
const FIRST = HEADINGS + 1;
/** The column of the row's number in the file. */
export const LINE_HEADING = 'Row in the file';
const LINE_WIDTH = 12;

/** The data as it was understood: a table on a sheet of its own, and the range of each of its columns. */
export function dataSheet(
  understood: Understood,
  name: string,
  table: string,
  from: string,
): { sheet: SheetPlan; column: (key: string) => string | null } {
  const { outputs, columns, lines, kind } = understood;
  const last = HEADINGS + Math.max(1, lines.length);
  const letters = new Map(outputs.map(({ key }, i) => [key, columnLetters(i + 1)]));
  const cells: Record<string, CellPlan> = {
    A1: { value: kind.title, style: 'title' },
    A2: { value: from, style: 'subtitle' },
    [`A${HEADINGS}`]: { value: LINE_HEADING, style: 'numberHeading', isWrapped: true },
  };
  for (const { key, heading, format } of outputs) {
    const style = format === 'text' ? 'heading' : 'numberHeading';
    cells[`${letters.get(key) ?? ''}${HEADINGS}`] = { value: heading, style, isWrapped: true };
  }
  const lastLetter = columnLetters(outputs.length);
  return {
    sheet: {
      name,
      role: 'evidence',
      columns: {
        A: LINE_WIDTH,
        ...Object.fromEntries(outputs.map(({ key, width }) => [letters.get(key) ?? '', width])),
      },
      cells,
      long: [
        {
          at: `A${FIRST}`,
          columns: [
            { values: lines },
            ...outputs.map(({ key, format }) => ({
              values: columns[key] ?? [],
              format: numberFormats[format],
            })),
          ],
        },
      ],
      frozenRows: HEADINGS,
      tables: [{ name: table, range: `A${HEADINGS}:${lastLetter}${last}` }],
      print: { orientation: 'landscape', titleRows: `1:${HEADINGS}` },
    },
    column: (key) => {
      const letter = letters.get(key);
      return letter === undefined ? null : rangeOn(name, `$${letter}$${FIRST}:$${letter}$${last}`);
    },
  };
}
