import { ICommandService, type ICommandInfo, type Injector, type IExecutionOptions } from '@univerjs/core';
import {
  FormulaDataModel,
  FormulaExecuteStageType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import {
  calculateEverything,
  cellsOf,
  changesContent,
  type CellMatrix,
  layoutMutations,
  type UnitCells,
} from './mutations';
import { type UniverCell, univerCellKey, type Refusal, type RefusalLog } from './refusalLog';

interface Noted {
  place: UniverCell;
  offset: { row: number; column: number };
  refusal: Refusal;
  pass: number;
}

/** Carries refusals of functions during a calculation into the log once the results of the cells are known. */
export class RefusalWatch {
  private noted = new Map<string, Noted[]>();
  /** Which cells have words because of which formula: a spilled answer puts them below and beside its own cell. */
  private readonly spread = new Map<string, UniverCell[]>();
  private pass = 0;

  constructor(private readonly log: RefusalLog) {}

  note(place: UniverCell, offset: Noted['offset'], refusal: Refusal): void {
    if (place.row < 0) return;
    const key = univerCellKey(place);
    const before = this.noted.get(key);
    const entry = { place, offset, refusal, pass: this.pass };
    if (before?.[0]?.pass === this.pass) before.push(entry);
    else this.noted.set(key, [entry]);
  }

  /** For results that are found without a calculation of Univer's, and shown by `show`: one may be under way meanwhile. */
  answering(found: readonly Omit<Noted, 'pass'>[], show: () => void): void {
    const { noted } = this;
    this.noted = new Map();
    for (const { place, offset, refusal } of found) this.note(place, offset, refusal);
    try {
      show();
    } finally {
      this.noted = noted;
    }
  }

  attach(injector: Injector): void {
    const commands = injector.get(ICommandService);
    commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationNotificationMutation.id) this.followStage(command);
      else if (command.id === SetFormulaCalculationResultMutation.id) this.settle(command, injector);
      else if (command.id === SetRangeValuesMutation.id) this.forgetEdited(command, options);
      else if (layoutMutations.has(command.id) && !this.log.isEmpty) {
        this.spread.clear();
        this.log.clear();
        // Cells that only moved are not recalculated by themselves, and their words would be lost.
        void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, calculateEverything, {
          onlyLocal: true,
        });
      }
    });
  }

  private followStage(command: ICommandInfo): void {
    const stage = (command.params as { stageInfo?: { stage: FormulaExecuteStageType } }).stageInfo?.stage;
    if (stage === FormulaExecuteStageType.START) {
      this.noted.clear();
      this.pass = 0;
    } else if (stage === FormulaExecuteStageType.START_DEPENDENCY_ARRAY_FORMULA) {
      // Formulas that read spilled cells are calculated once more: only their last words count.
      this.pass += 1;
    }
  }

  private settle(command: ICommandInfo, injector: Injector): void {
    const { unitData } = command.params as { unitData: UnitCells };
    const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData();
    const changes = new Map<string, [UniverCell, Refusal | undefined]>();
    for (const [place, cell] of cellsOf(unitData)) {
      const key = univerCellKey(place);
      const noted = this.noted.get(key) ?? [];
      if (noted.length === 0 && this.log.isEmpty) continue;
      for (const former of [place, ...(this.spread.get(key) ?? [])])
        changes.set(univerCellKey(former), [former, undefined]);
      this.spread.delete(key);
      for (const { offset, refusal } of noted) {
        const target = { ...place, row: place.row + offset.row, column: place.column + offset.column };
        const shown = spilled[place.unitId]?.[place.sheetId]?.[target.row]?.[target.column]?.v;
        const refused = shown === refusal.code ? target : cell?.v === refusal.code ? place : undefined;
        if (!refused || changes.get(univerCellKey(refused))?.[1]) continue;
        changes.set(univerCellKey(refused), [refused, refusal]);
        this.spread.set(key, [...(this.spread.get(key) ?? []), refused]);
      }
    }
    this.noted.clear();
    this.log.update(changes.values());
  }

  private forgetEdited(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (this.log.isEmpty || options?.fromFormula) return;
    const { unitId, subUnitId, cellValue } = command.params as {
      unitId: string;
      subUnitId: string;
      cellValue?: CellMatrix;
    };
    const changes: [UniverCell, undefined][] = [];
    for (const [place, cell] of cellsOf({ [unitId]: { [subUnitId]: cellValue } })) {
      if (!changesContent(cell)) continue;
      for (const former of [place, ...(this.spread.get(univerCellKey(place)) ?? [])])
        changes.push([former, undefined]);
      this.spread.delete(univerCellKey(place));
    }
    this.log.update(changes);
  }
}
