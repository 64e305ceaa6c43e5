import {
  type ICellData,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  type Workbook,
} from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { sheetArea } from '../../formulas/addresses';
import { entryFormat } from '../../formulas/entryFormat';
import { type CellMatrix, cellsOf, OWN_CHANGE } from '../mutations';
import { omit } from '../omit';

interface Written {
  unitId: string;
  subUnitId: string;
  cellValue?: CellMatrix;
  /** The command that writes. */
  trigger?: string;
}

/** Commands that write formulas which the user has not entered. */
const rewrites = /undo|redo|worksheet-name|defined-name|-sheet$|(insert|remove|delete|move)-/;

/** A larger write is a paste or a fill, which brings its formats. */
const MOST_ENTERED = 100;

/**
 * As in Excel, a formula takes the number format of what it reads when it is entered. Univer knows fewer functions, and
 * gives the format again with each calculation, so that a format which a person had cleared came back.
 */
export function takeFormatsOnEntry(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { unitId, subUnitId, cellValue, trigger = '' } = params as Written;
    const written = [...cellsOf({ [unitId]: { [subUnitId]: cellValue } })];
    const put = (row: number, column: number, cell: ICellData) => {
      if (cellValue?.[row]) cellValue[row][column] = cell;
    };
    if (options?.fromFormula) {
      for (const [{ row, column }, cell] of written) if (cell?.s) put(row, column, omit(cell, 's'));
      return;
    }
    const entered = written.filter(([, cell]) => cell?.f);
    if (trigger === OWN_CHANGE || rewrites.test(trigger) || entered.length > MOST_ENTERED) return;
    const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
    const sheet = workbook?.getSheetBySheetId(subUnitId);
    if (!workbook || !sheet) return;
    for (const [{ row, column }, cell] of entered) {
      if (cell?.s || !isGeneral(sheet.getComposedCellStyle(row, column)?.n?.pattern)) continue;
      const pattern = entryFormat(cell?.f ?? '', (reference) =>
        formatAt(workbook, sheet.getName(), reference),
      );
      const own = workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column));
      if (pattern) put(row, column, { ...cell, s: { ...own, n: { pattern } } });
    }
  });
}

function formatAt(workbook: Workbook, ownSheet: string, reference: string): string | undefined {
  try {
    const { sheet, area } = sheetArea(reference, ownSheet);
    const found = workbook.getSheetBySheetName(sheet);
    const pattern = found?.getComposedCellStyle(area.top, area.left)?.n?.pattern;
    return isGeneral(pattern) ? undefined : pattern;
  } catch {
    // A name, a table or a whole column, of which no first cell is known.
    return undefined;
  }
}

function isGeneral(pattern: string | undefined): boolean {
  return !pattern || /^general$/i.test(pattern) || pattern === '@';
}
