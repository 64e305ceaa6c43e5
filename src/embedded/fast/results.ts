import { type ICellData, ICommandService, type Injector, type Nullable, type Workbook } from '@univerjs/core';
import { FormulaDataModel, SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import type { LiveChange, LivePlace, LiveResult } from '../../formulas/compile/live';
import { under } from '../../formulas/present';
import type { ErrorCodeValue } from '../customFunctions';
import type { RefusalWatch } from '../refusalWatch';
import type { CellMatrix } from '../mutations';
import type { RuleCells } from './rules';
import { resultCellOf, showSame } from './values';

/** Reads and changes the results that cells of formulas show in Univer's workbook. */
export class ShownResults {
  private readonly ids: ReadonlyMap<string, string>;
  private readonly unitId: string;

  constructor(
    private readonly injector: Injector,
    private readonly workbook: Workbook,
    private readonly rules: RuleCells,
  ) {
    this.unitId = workbook.getUnitId();
    this.ids = new Map(workbook.getSheets().map((sheet) => [sheet.getName(), sheet.getSheetId()]));
  }

  /** Whether the cell shows this already, digit for digit. */
  isThere({ sheet, row, column, value }: LiveChange): boolean {
    const rule = this.rules.at({ sheet, row, column });
    if (rule) return showSame(resultCellOf(value, undefined), this.rules.shown(rule));
    const sheetId = this.ids.get(sheet);
    if (sheetId === undefined) return false;
    const own = this.workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column);
    return showSame(resultCellOf(value, undefined), this.tables(sheetId)?.[row]?.[column] ?? own);
  }

  /** Shows the results as Univer shows its own, with the refusals of functions. */
  show(results: readonly LiveResult[], watch: RefusalWatch): void {
    const { unitId } = this;
    const own: Record<string, CellMatrix> = {};
    const coloured: Record<string, Record<string, Record<number, Record<number, ICellData[][]>>>> = {};
    for (const { sheet, row, column, value, anchor } of results) {
      const rule = this.rules.at({ sheet, row, column });
      if (rule) {
        const answers = ((coloured[rule.sheetId] ??= {})[rule.formulaId] ??= {});
        (answers[rule.row] ??= {})[rule.column] = [[resultCellOf(value, undefined)]];
        continue;
      }
      const sheetId = under(this.ids, sheet);
      const rows = (own[sheetId] ??= {});
      const filled = this.tables(sheetId)?.[row];
      const former = filled?.[column];
      if (filled && former) filled[column] = resultCellOf(value, former);
      // A sheet is drawn again because of cells of its own.
      if (anchor) (rows[anchor.row] ??= {})[anchor.column] ??= this.held(sheetId, anchor);
      else (rows[row] ??= {})[column] = resultCellOf(value, undefined);
    }
    const noted = results.flatMap(({ sheet, row, column, refusals }) =>
      refusals.map(({ offset, code, message }) => ({
        place: { unitId, sheetId: under(this.ids, sheet), row, column },
        offset,
        refusal: { code: code as ErrorCodeValue, message },
      })),
    );
    const params = { unitData: { [unitId]: own }, unitOtherData: { [unitId]: coloured } };
    const commands = this.injector.get(ICommandService);
    watch.answering(noted, () =>
      commands.syncExecuteCommand(SetFormulaCalculationResultMutation.id, params, { onlyLocal: true }),
    );
  }

  private held(sheetId: string, { row, column }: Pick<LivePlace, 'row' | 'column'>): Nullable<ICellData> {
    const cell = this.workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column);
    return { v: cell?.v, t: cell?.t };
  }

  private tables(sheetId: string): CellMatrix | undefined {
    const cells = this.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return cells[this.unitId]?.[sheetId] ?? undefined;
  }
}
