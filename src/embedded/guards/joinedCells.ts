import {
  ICommandService,
  type Injector,
  type IRange,
  IUniverInstanceService,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  FormulaRuntimeService,
  type IFormulaCurrentConfigService,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import { calculateEverything } from '../mutations';

/** Of Univer’s: the calculation under way. */
interface Runtime {
  _currentConfigService: IFormulaCurrentConfigService & { _univerInstanceService: IUniverInstanceService };
  _checkIfArrayFormulaRangeHasData: (
    unitId: string,
    sheetId: string,
    row: number,
    column: number,
    table: IRange,
  ) => boolean;
}

const runtime = FormulaRuntimeService.prototype as unknown as Runtime;
/** Univer's own, however often this is installed. */
const hasData = Reflect.get<Runtime, '_checkIfArrayFormulaRangeHasData'>(
  runtime,
  '_checkIfArrayFormulaRangeHasData',
);

/** In Excel a table that would spread over cells that are joined says #SPILL!. Univer hides all of it but their first. */
export function keepTablesFromJoinedCells(): void {
  runtime._checkIfArrayFormulaRangeHasData = function (this: Runtime, unitId, sheetId, ...others) {
    const [, , table] = others;
    const workbook = this._currentConfigService._univerInstanceService.getUnit<Workbook>(unitId);
    const joined = workbook?.getSheetBySheetId(sheetId)?.getMergeData() ?? [];
    return joined.some((cells) => meets(cells, table)) || hasData.call(this, unitId, sheetId, ...others);
  };
}

/** Tables take their room, or lose it, when cells are joined or parted. */
export function followJoinedCells(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const changes: ReadonlySet<string> = new Set([
    AddWorksheetMergeMutation.id,
    RemoveWorksheetMergeMutation.id,
  ]);
  commands.onCommandExecuted(({ id, params }) => {
    if (!changes.has(id)) return;
    const { unitId, subUnitId } = params as { unitId: string; subUnitId: string };
    const tables = injector.get(FormulaDataModel).getArrayFormulaRange()[unitId]?.[subUnitId] ?? {};
    if (Object.keys(tables).length === 0) return;
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, calculateEverything, {
      onlyLocal: true,
    });
  });
}

const meets = (one: IRange, other: IRange) =>
  one.startRow <= other.endRow &&
  one.endRow >= other.startRow &&
  one.startColumn <= other.endColumn &&
  one.endColumn >= other.startColumn;
