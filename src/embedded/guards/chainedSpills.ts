import {
  type ICellData,
  ICommandService,
  type ICommandInfo,
  type Injector,
  IUniverInstanceService,
  type IUnitRange,
  type Nullable,
  ObjectMatrix,
  type Workbook,
} from '@univerjs/core';
import {
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  FormulaExecuteStageType,
  FormulaExecutedStateType,
  ICalculateFormulaService,
  type IFormulaDatasetConfig,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { calculateEverything, type CellMatrix, cellsOf, changesContent, layoutMutations } from '../mutations';
import { waitingTables } from './overlappingSpills';
import type { ReachedCells } from './reachedCells';
import type { CarefulRuntime } from './runtime';
import { Spills } from './spills';

/** More than any workbook chains; circular and volatile tables would go on for ever. */
const mostPasses = 20;

/** A chain of formulas of which each says where the next one looks takes a pass each. */
const mostReaching = 500;

const unsettled =
  'the cells that the formula looks up with OFFSET or INDIRECT change each time it is worked out; name the cells, or take RAND out of what says where they are';

/**
 * Univer calculates the readers of a spilled table in a second pass and stops there: a table made from another table
 * changes, but formulas that read it keep their old values without a word. Here the passes go on until no table
 * changes any more, and every formula has been calculated after the cells that it reaches.
 */
export function calculateChainedSpills(injector: Injector, reached: ReachedCells): void {
  class Calculation extends ThoroughCalculation {
    protected override readonly reached = reached;
  }
  injector.replace([ICalculateFormulaService, { useClass: Calculation }]);
}

/** How many calculations are begun, or are to begin, and not ended. */
export function calculationsUnderWay(injector: Injector): number {
  const service = injector.get(ICalculateFormulaService);
  return service instanceof ThoroughCalculation ? service.underWay : 0;
}

const LOCK = 'FORMULA_EXECUTION_LOCK';

abstract class ThoroughCalculation extends CalculateFormulaService {
  protected abstract readonly reached: ReachedCells;
  underWay = 0;
  private stops = 0;
  /** The formulas that were to be calculated when a calculation was stopped. */
  private readonly owed: IFormulaDatasetConfig[] = [];

  override stopFormulaExecution(): void {
    this.stops += 1;
    super.stopFormulaExecution();
  }

  /**
   * As Univer's own, but one after another, each ended once, stopped or with its figures, and with all that those stopped
   * before it leave. Univer says of a calculation that was stopped, when the next has begun already, that nothing is left to
   * calculate, and of one that is stopped when it has no formula to come that it is done: what was typed meanwhile would be
   * lost either way.
   */
  override async execute(config: IFormulaDatasetConfig): Promise<void> {
    const { stops } = this;
    this.underWay += 1;
    await this._executeLock.acquire(LOCK, async () => {
      const all = withOwed(config, this.owed.splice(0));
      const isStopped = () => stops !== this.stops;
      this.say(FormulaExecuteStageType.START);
      this._currentConfigService.load(all);
      this._runtimeService.reset();
      this._isCalculateTreeModel = config.isCalculateTreeModel ?? false;
      try {
        if (!isStopped()) await this._executeStep();
      } finally {
        FORMULA_REF_TO_ARRAY_CACHE.clear();
        CELL_INVERTED_INDEX_CACHE.clear();
        this.underWay -= 1;
        if (isStopped()) this.owed.push(all);
      }
      this.tellEnd(isStopped());
      this._runtimeService.reset();
    });
  }

  private tellEnd(isStopped: boolean): void {
    const state = this._runtimeService.getAllRuntimeData().functionsExecutedState;
    if (isStopped && state === FormulaExecutedStateType.STOP_EXECUTION) return;
    if (isStopped) this._runtimeService.markedAsStopFunctionsExecuted();
    else this.say(FormulaExecuteStageType.CALCULATION_COMPLETED);
    this._executionCompleteListener$.next(this._runtimeService.getAllRuntimeData());
  }

  private say(stage: FormulaExecuteStageType): void {
    this._runtimeService.setFormulaExecuteStage(stage);
    this._executionInProgressListener$.next(this._runtimeService.getRuntimeState());
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
    for (let pass = 2; dirty.length > 0 || this.reached.waiting.length > 0; pass++) {
      const { waiting } = this.reached;
      const most = mostPasses + Math.min(waiting.length > 0 ? this.reached.count : 0, mostReaching);
      const isLast = pass > most;
      if (isLast && waiting.length === 0) break;
      if (isLast)
        for (const formula of waiting) (this._runtimeService as CarefulRuntime).refuse(formula, unsettled);
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      this._currentConfigService.loadDirtyRangesAndExcludedCell([...dirty, ...this.reached.afterPass()], {});
      if (!(await this._apply(true))) return undefined;
      dirty = isLast ? [] : spills.afterPass();
    }
    return true;
  }
}

function withOwed(config: IFormulaDatasetConfig, owed: IFormulaDatasetConfig[]): IFormulaDatasetConfig {
  return owed.reduce<IFormulaDatasetConfig>((all, one) => {
    const superTables = together(all.dirtySuperTableMap, one.dirtySuperTableMap);
    const clear = together(all.clearDependencyTreeCache, one.clearDependencyTreeCache);
    return {
      ...all,
      forceCalculate: all.forceCalculate || one.forceCalculate,
      dirtyRanges: [...all.dirtyRanges, ...one.dirtyRanges],
      dirtyNameMap: together(all.dirtyNameMap, one.dirtyNameMap),
      dirtyDefinedNameMap: together(all.dirtyDefinedNameMap, one.dirtyDefinedNameMap),
      dirtyUnitFeatureMap: together(all.dirtyUnitFeatureMap, one.dirtyUnitFeatureMap),
      dirtyUnitOtherFormulaMap: together(all.dirtyUnitOtherFormulaMap, one.dirtyUnitOtherFormulaMap),
      ...(superTables && { dirtySuperTableMap: superTables }),
      ...(clear && { clearDependencyTreeCache: clear }),
    };
  }, config);
}

/** Maps of maps of marks. */
function together<T>(one: T, other: T): T {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one || other;
  const all = { ...one };
  for (const key of Object.keys(other) as (keyof T)[]) all[key] = together(all[key], other[key]);
  return all;
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
      const dirtyRanges = tablesWrittenOver(command, injector);
      if (dirtyRanges.length > 0) recalculate({ forceCalculation: false, dirtyRanges });
    } else if (layoutMutations.has(command.id)) {
      const tables = injector.get(FormulaDataModel).getArrayFormulaRange();
      if (Object.values(tables).some((sheets) => Object.values(sheets ?? {}).some(hasAny))) recalculate({});
    }
  });
}

function tablesWrittenOver({ params }: ICommandInfo, injector: Injector): IUnitRange[] {
  const model = injector.get(FormulaDataModel);
  const { unitId, subUnitId, cellValue } = params as {
    unitId: string;
    subUnitId: string;
    cellValue?: CellMatrix;
  };
  const tables = model.getArrayFormulaRange()[unitId]?.[subUnitId];
  if (!tables || !hasAny(tables)) return [];
  const shown = new ObjectMatrix<Nullable<ICellData>>(
    model.getArrayFormulaCellData()[unitId]?.[subUnitId] ?? {},
  );
  const held = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId)
    ?.getSheetBySheetId(subUnitId)
    ?.getCellMatrix();
  const written: IUnitRange[] = [];
  for (const [{ row, column }, cell] of cellsOf({ [unitId]: { [subUnitId]: cellValue } })) {
    const range = tables[row]?.[column];
    if (!range || !changesContent(cell)) continue;
    for (const part of [range, ...waitingTables(tables, range, shown, held)])
      written.push({ unitId, sheetId: subUnitId, range: part });
  }
  return written;
}

function hasAny(rows: object): boolean {
  return Object.values(rows).some((columns) => Object.keys(columns ?? {}).length > 0);
}
