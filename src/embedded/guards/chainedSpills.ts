import { ICommandService, type ICommandInfo, type Injector, type IUnitRange } from '@univerjs/core';
import {
  CalculateFormulaService,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  FormulaExecuteStageType,
  ICalculateFormulaService,
  type IFormulaDatasetConfig,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { FastEdits } from '../fast/fastEdits';
import type { Answer } from '../fast/results';
import { calculateEverything, type CellMatrix, cellsOf, changesContent, layoutMutations } from '../mutations';
import { Spills } from './spills';

/** More than any workbook chains; circular and volatile tables would go on for ever. */
const mostPasses = 20;

/**
 * Univer calculates the readers of a spilled table in a second pass and stops there: a table made from another table
 * changes, but what is calculated from it keeps its old value without a word. Here the passes go on until no table
 * changes any more.
 */
export function calculateChainedSpills(injector: Injector, fast: FastEdits | null): void {
  class PromptCalculation extends ThoroughCalculation {
    private stops = 0;

    override stopFormulaExecution(): void {
      this.stops += 1;
      super.stopFormulaExecution();
    }

    override async execute(config: IFormulaDatasetConfig): Promise<void> {
      const answer = fast!.answer(config, this._runtimeService.isStopExecution());
      if (answer) return this.complete(answer);
      fast!.begun();
      return super.execute(config);
    }

    protected override async _executeStep(): Promise<true | undefined> {
      const { stops } = this;
      let isDone: true | undefined;
      try {
        isDone = await super._executeStep();
      } finally {
        fast!.ended(isDone && stops === this.stops ? this._runtimeService.getAllRuntimeData() : null);
      }
      return isDone;
    }
  }
  injector.replace([ICalculateFormulaService, { useClass: fast ? PromptCalculation : ThoroughCalculation }]);
}

class ThoroughCalculation extends CalculateFormulaService {
  /** What has been found elsewhere, as the results of a calculation of Univer's. */
  protected complete({ state, note }: Answer): void {
    const idle = this._runtimeService.getFormulaExecuteStage();
    this._runtimeService.setFormulaExecuteStage(FormulaExecuteStageType.START);
    this._executionInProgressListener$.next(this._runtimeService.getRuntimeState());
    this._runtimeService.setFormulaExecuteStage(idle);
    note();
    this._executionCompleteListener$.next(state);
  }

  protected override async _executeStep(): Promise<true | undefined> {
    const state = await this._apply();
    if (!state) return undefined;
    const spills = new Spills(state, this._currentConfigService);
    const features = this._getArrayFormulaDirtyRangeAndExcludedRange(
      {},
      state.runtimeFeatureRange,
    ).dirtyRanges;
    let dirty = [...spills.afterPass(), ...features];
    for (let pass = 2; dirty.length > 0 && pass <= mostPasses; pass++) {
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      this._currentConfigService.loadDirtyRangesAndExcludedCell(dirty, {});
      if (!(await this._apply(true))) break;
      dirty = spills.afterPass();
    }
    return true;
  }
}

/**
 * Nor does Univer calculate the readers of a table whose formula is deleted or written over, or whose cells move. To be
 * attached before Univer's own listeners, which forget where the table was.
 */
export function followLostSpills(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const recalculate = (what: Partial<typeof calculateEverything> | { dirtyRanges: IUnitRange[] }) =>
    void commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { ...calculateEverything, ...what },
      { onlyLocal: true },
    );

  commands.beforeCommandExecuted((command, options) => {
    if (command.id === SetRangeValuesMutation.id && !options?.fromFormula) {
      const dirtyRanges = tablesWrittenOver(command, injector.get(FormulaDataModel));
      if (dirtyRanges.length > 0) recalculate({ forceCalculation: false, dirtyRanges });
    } else if (layoutMutations.has(command.id)) {
      const tables = injector.get(FormulaDataModel).getArrayFormulaRange();
      if (Object.values(tables).some((sheets) => Object.values(sheets ?? {}).some(hasAny))) recalculate({});
    }
  });
}

function tablesWrittenOver({ params }: ICommandInfo, model: FormulaDataModel): IUnitRange[] {
  const { unitId, subUnitId, cellValue } = params as {
    unitId: string;
    subUnitId: string;
    cellValue?: CellMatrix;
  };
  const tables = model.getArrayFormulaRange()[unitId]?.[subUnitId];
  if (!tables || !hasAny(tables)) return [];
  const written: IUnitRange[] = [];
  for (const [{ row, column }, cell] of cellsOf({ [unitId]: { [subUnitId]: cellValue } })) {
    const range = tables[row]?.[column];
    if (range && changesContent(cell)) written.push({ unitId, sheetId: subUnitId, range });
  }
  return written;
}

function hasAny(rows: object): boolean {
  return Object.values(rows).some((columns) => Object.keys(columns ?? {}).length > 0);
}
