import { CellValueType, type Injector, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets';
import { textInFormat } from '../formulas/textInFormat';

/** Shows text in the number format of its cell, as Excel does. Univer applies formats to numbers alone. */
export function showTextFormats(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: InterceptCellContentPriority.NUMFMT,
    handler: (cell, { workbook }, next) => {
      if (!cell || typeof cell.v !== 'string' || cell.t === CellValueType.NUMBER) return next(cell);
      const style = typeof cell.s === 'string' ? workbook.getStyles().get(cell.s) : cell.s;
      const v = textInFormat(cell.v, style?.n?.pattern);
      return next(v === cell.v ? cell : { ...cell, v });
    },
  });
}
