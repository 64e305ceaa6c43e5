import {
  CellValueType,
  getNumfmtParseValueFilter,
  type ICellData,
  type Injector,
  isTextFormat,
  numfmt,
} from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { thisYear } from '../../formulas/functions/entry';
import { documentText } from '../documentText';
import { errorIn, textType } from '../errorCells';
import { readTyped, type TypedEntry } from '../typed';

/** Before Univer's own reader of typed text, which puts the month first and knows no brackets, fractions or sums. */
const beforeUniver = 1000;
/** After all of Univer's readers, and before the one that ends them. */
const afterUniver = -0.5;

/** Reads typed text as Excel with British settings does. Text that is no number or date stays text. */
export function readEntriesAsExcel(injector: Injector): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  let read: Partial<ICellData> | null = null;
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: beforeUniver,
    handler: (cell, context, next) => {
      read = null;
      const text = typedText(cell);
      if (!cell || text === null || cell.t === CellValueType.FORCE_STRING) return next(cell);
      const style = context.worksheet.getComposedCellStyle(context.row, context.col);
      const pattern = style?.n?.pattern;
      if (pattern && isTextFormat(pattern)) return next(cell);

      const typed = readTyped(text, thisYear());
      if (typed === null) {
        // Text to Excel, and to Univer a number: `$5`, `5£`.
        if (getNumfmtParseValueFilter(text) === null) return next(cell);
        read = { v: text, t: CellValueType.STRING };
        return next({ ...cell, p: undefined, v: text, t: CellValueType.FORCE_STRING });
      }
      const own = typeof cell.s === 'string' ? context.workbook.getStyles().get(cell.s) : cell.s;
      const format = newFormat(typed, pattern);
      const looks = format ? { s: { ...own, n: { pattern: format } } } : {};
      // Univer's readers leave forced text alone; they would turn a number of sixteen digits into text.
      read = contentOf(typed, text, pattern);
      return next({ ...cell, ...looks, p: undefined, v: text, t: CellValueType.FORCE_STRING });
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: afterUniver,
    handler: (cell, _context, next) => next(cell && read ? { ...cell, ...read } : cell),
  });
  // After Univer's own, which show a number as it is and not as it is formatted.
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: afterUniver,
    handler: (cell, context, next) => {
      const held = context.worksheet.getCellRaw(context.row, context.col);
      if (!cell || !held || !wouldChange(held)) return next(cell);
      const pattern = context.worksheet.getComposedCellStyle(context.row, context.col)?.n?.pattern;
      if (pattern && isTextFormat(pattern)) return next(cell);
      return next({ ...cell, v: `'${held.v}`, t: CellValueType.STRING });
    },
  });
}

/** Whether text would be something else once it is entered again as it is, so that it is shown behind an apostrophe. */
function wouldChange(cell: ICellData): boolean {
  const { v, t } = cell;
  const isText = t === CellValueType.STRING || t === CellValueType.FORCE_STRING;
  if (v === '' && t === CellValueType.FORCE_STRING) return true;
  if (!isText || cell.f || cell.si || cell.p || v == null || v === '' || errorIn(cell) !== null) return false;
  const text = String(v);
  const kind = readTyped(text, thisYear())?.kind;
  return (
    text.startsWith("'") ||
    textType(text) === CellValueType.FORCE_STRING ||
    (kind !== undefined && kind !== 'text')
  );
}

function contentOf(typed: TypedEntry, text: string, pattern: string | undefined): Partial<ICellData> {
  switch (typed.kind) {
    case 'text':
      return { v: text, t: CellValueType.FORCE_STRING };
    case 'error':
      return { v: typed.value, t: CellValueType.STRING };
    case 'logical':
      return { v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'formula':
      return { f: typed.formula, v: undefined, t: undefined };
    case 'date':
      return { v: typed.value, t: CellValueType.NUMBER };
    case 'number':
      return { v: inPercent(typed, pattern), t: CellValueType.NUMBER };
  }
}

/** In a cell that shows percentages, 10 is 10%, as is 0.1. */
function inPercent(
  { value, format }: { value: number; format?: string },
  pattern: string | undefined,
): number {
  const isShown = pattern !== undefined && numfmt.isPercentFormat(pattern);
  return isShown && format === undefined && Math.abs(value) >= 1 ? value / 100 : value;
}

/** A cell keeps the way it shows numbers, but where it shows none as a date, a date is shown as one. */
function newFormat(typed: TypedEntry, pattern: string | undefined): string | undefined {
  if (typed.kind === 'date') return pattern && numfmt.isDateFormat(pattern) ? undefined : typed.format;
  if (typed.kind !== 'number') return undefined;
  return !pattern || /^general$/i.test(pattern) ? typed.format : undefined;
}

function typedText(cell: ICellData | null | undefined | void): string | null {
  if (!cell || cell.f) return null;
  const body = cell.p?.body?.dataStream;
  if (body !== undefined) return documentText(body);
  return typeof cell.v === 'string' ? cell.v : null;
}
