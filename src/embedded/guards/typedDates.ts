import { CellValueType, type ICellData, type Injector, isTextFormat, numfmt } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { readUkDate } from '../ukDate';

/** Before Univer's own reader of typed text, which puts the month first whatever the locale. */
const beforeUniver = 1000;

/** Reads a date that a person types day first, and leaves an impossible one as the text it is. */
export function readTypedDatesDayFirst(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: beforeUniver,
    handler: (cell, context, next) => {
      const text = typedText(cell);
      if (!cell || text === null || cell.t === CellValueType.FORCE_STRING) return next(cell);
      const style = context.worksheet.getComposedCellStyle(context.row, context.col);
      const pattern = style?.n?.pattern;
      if (pattern && isTextFormat(pattern)) return next(cell);

      const date = readUkDate(text, new Date().getFullYear());
      if (date === null) return next(cell);
      // Forced text is what Univer's reader leaves alone.
      if (date.kind === 'impossible')
        return next({ ...cell, p: undefined, v: text, t: CellValueType.FORCE_STRING });
      const own = typeof cell.s === 'string' ? context.workbook.getStyles().get(cell.s) : cell.s;
      const shown =
        pattern && numfmt.isDateFormat(pattern) ? {} : { s: { ...own, n: { pattern: date.format } } };
      return next({ ...cell, ...shown, p: undefined, v: date.serial, t: CellValueType.NUMBER });
    },
  });
}

function typedText(cell: ICellData | null | undefined | void): string | null {
  if (!cell || cell.f) return null;
  const body = cell.p?.body?.dataStream;
  if (body !== undefined) return body.replace(/\r\n$/, '');
  return typeof cell.v === 'string' ? cell.v : null;
}
