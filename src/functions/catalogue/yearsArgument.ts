import { columnNumber } from '../../formulas/addresses';
import { classify } from '../../formulas/argumentText';
import { nth } from '../../formulas/present';

/** How a row or column of yearly amounts is written, so far as its text tells. */
export interface YearsArgument {
  /** Null where only the spreadsheet knows, as with a defined name. */
  count: number | null;
  isRow: boolean | null;
  /** 0 for the first cell, 1 for the next: an array of the argument's own shape. */
  index: string;
  /** The same numbers the other way about. */
  transposed: string;
}

const RANGE = /^(?:(?:'[^']+'|[^'!]+)!)?\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/i;
const CELL = /^(?:(?:'[^']+'|[^'!]+)!)?\$?[A-Z]{1,3}\$?\d+$/i;

export function yearsArgumentOf(text: string, name: string): YearsArgument {
  const argument = classify(text, 0);
  if (argument.kind === 'literal' && !Array.isArray(argument.value)) return constant(1, 1);
  if (Array.isArray(argument.value)) return constant(argument.value.length, nth(argument.value, 0).length);
  if (CELL.test(argument.text)) return constant(1, 1);

  const range = RANGE.exec(argument.text);
  if (range) {
    const [, left = '', top, right = '', bottom] = range;
    const rows = Math.abs(Number(bottom) - Number(top)) + 1;
    const columns = Math.abs(columnNumber(right) - columnNumber(left)) + 1;
    if (rows === 1 && columns === 1) return constant(1, 1);
    const isRow = rows === 1;
    const count = rows * columns;
    const part = isRow ? 'COLUMN' : 'ROW';
    const index = `(${part}({${name}})-MIN(${part}({${name}})))`;
    return { count, isRow, index, transposed: constantOf(count, !isRow) };
  }
  const index = `(COLUMN({${name}})-MIN(COLUMN({${name}}))+ROW({${name}})-MIN(ROW({${name}})))`;
  // TRANSPOSE would have to be entered as an array formula, in Excel 2016 even inside SUMPRODUCT.
  const otherWay =
    `(COLUMN(OFFSET({${name}},0,0,1,ROWS({${name}})))-MIN(COLUMN({${name}}))` +
    `+ROW(OFFSET({${name}},0,0,COLUMNS({${name}}),1))-MIN(ROW({${name}})))`;
  return { count: null, isRow: null, index, transposed: otherWay };
}

function constant(rows: number, columns: number): YearsArgument {
  const count = rows * columns;
  if (count === 1) return { count, isRow: true, index: '0', transposed: '0' };
  const isRow = rows === 1;
  return { count, isRow, index: constantOf(count, isRow), transposed: constantOf(count, !isRow) };
}

function constantOf(count: number, isRow: boolean): string {
  return `{${Array.from({ length: count }, (_, k) => k).join(isRow ? ',' : ';')}}`;
}
