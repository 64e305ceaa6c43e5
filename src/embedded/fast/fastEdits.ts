import {
  ICommandService,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type IUnitRange,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
  OtherFormulaMarkDirty,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { LiveWorkbook } from '../../workbooks/compile/live';
import type { OurFunctions } from '../../workbooks/compile/ours';
import { calculateEverything, type CellMatrix, cellsOf, changesContent } from '../mutations';
import { type CellPlace, keyOf, type RefusalLog } from '../refusalLog';
import type { RefusalWatch } from '../refusalWatch';
import { followedNames, followedSheets } from './contents';
import { type Difference, differencesIn, type Spilled, spilledCells } from './differences';
import { Pace } from './pace';
import { answerOf } from './results';
import { plainValueOf } from './values';

/** After so long without a change Univer looks the figures over, and a workbook is compiled. */
const QUIET_MS = 400;
/** As long as the page may be kept from doing something else. */
const SLICE_MS = 12;

export interface FastEditsOptions {
  functions: OurFunctions;
  refusals: RefusalLog;
  watch: RefusalWatch;
  /** Whether all this happens in quiet moments; else only when asked for. */
  isAutomatic: boolean;
  onDifference(differences: Difference[]): void;
}

/**
 * Changes of plain values are answered by the compiled workbook, at once. In the next quiet moment Univer calculates the
 * same; where it differs, its figure shows, and from then on all is left to it. What is not a change of plain values that
 * the workbook was compiled with is Univer's from the beginning.
 */
export class FastEdits {
  private program: LiveWorkbook | null = null;
  /** Cells of the program that were changed since the last calculation. */
  private readonly changed = new Map<string, CellPlace>();
  /** What was answered here and Univer has not calculated: ranges, or everything where cells may have moved since. */
  private unseen: { ranges: IUnitRange[]; isAll: boolean } = { ranges: [], isAll: false };
  private look: 'none' | 'asked' | 'under way' = 'none';
  private editsAtLook = 0;
  private calculations = 0;
  /** What tables showed before the calculation under way. */
  private spilled: Spilled = {};
  private edits = 0;
  /** Whether it has been found that this workbook cannot be answered here. */
  private isOff = false;
  private isCompiling = false;
  private isDisposed = false;
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private readonly waiting: (() => void)[] = [];
  private pace!: Pace;

  constructor(
    private readonly injector: Injector,
    private readonly options: FastEditsOptions,
  ) {}

  /** Once Univer's own listeners are there. */
  attach(): void {
    const commands = this.injector.get(ICommandService);
    const dirtying = this.injector.get(IActiveDirtyManagerService);
    commands.onCommandExecuted((command, options) => {
      if (command.id === SetRangeValuesMutation.id) this.followValues(command, options);
      else if (!changesNoCell.has(command.id) && dirtying.get(command.id)) this.forget();
    });
    this.pace = new Pace(
      this.injector,
      () => this.isReady,
      () => this.calculations > 0,
    );
    const units = this.injector.get(IUniverInstanceService);
    units.getTypeOfUnitAdded$(UniverInstanceType.UNIVER_SHEET).subscribe(() => this.forget());
    units.getTypeOfUnitDisposed$(UniverInstanceType.UNIVER_SHEET).subscribe(() => this.forget());
  }

  dispose(): void {
    this.isDisposed = true;
    this.forget();
    clearTimeout(this.quiet);
  }

  /** Whether a change of a plain value is answered here. */
  get isReady(): boolean {
    return this.program !== null;
  }

  /** Whether something that was written does not show yet. */
  get isWaiting(): boolean {
    return this.pace.isGathering || (this.calculations > 0 && this.look !== 'under way');
  }

  /** Compiles without a pause; false where edits are left to Univer. */
  async prepare(): Promise<boolean> {
    if (!this.program && !this.isOff) await this.compile(false);
    return this.isReady;
  }

  /** Resolves when Univer has calculated what was answered here. */
  async looked(): Promise<void> {
    while (this.hasUnseen) {
      const seen = new Promise<void>((resolve) => this.waiting.push(resolve));
      if (this.canLook) this.lookOver();
      await seen;
    }
  }

  /** For a calculation that is about to begin: its results, or null where it is for Univer to find them. */
  answer(config: IFormulaDatasetConfig, isStopping: boolean): IAllRuntimeData | null {
    if (this.look === 'asked') {
      this.look = 'under way';
      this.editsAtLook = this.edits;
      return null;
    }
    const workbook = this.onlyWorkbook();
    const isFree = this.calculations === 0 || isStopping;
    if (!this.program || !workbook || !isFree || config.forceCalculate || dirtiesMore(config)) {
      if (this.changed.size > 0) this.forget();
      return null;
    }
    const changes = [...this.changed.values()].map(({ sheetId, row, column }) => {
      const sheet = workbook.getSheetBySheetId(sheetId)!;
      const value = plainValueOf(sheet.getCellMatrix().getValue(row, column));
      return { sheet: sheet.getName(), row, column, value };
    });
    const isPlain = changes.every(({ value }) => value !== undefined);
    const results = isPlain ? this.program.change(changes as Parameters<LiveWorkbook['change']>[0]) : null;
    if (!results) {
      this.forget();
      return null;
    }
    if (this.changed.size > 0) this.unseen.ranges.push(...config.dirtyRanges);
    this.changed.clear();
    this.rest();
    return answerOf(results, workbook, this.injector, this.options.watch);
  }

  /** Of every calculation of Univer's. */
  begun(): void {
    this.calculations += 1;
    const workbook = this.program && this.onlyWorkbook();
    this.spilled = workbook ? spilledCells(workbook, this.injector) : {};
  }

  /** With all that cells are about to show; null where it was stopped. */
  ended(state: IAllRuntimeData | null): void {
    this.calculations -= 1;
    const isLook = this.look === 'under way';
    if (isLook) this.look = 'none';
    const isWhole = state !== null && this.changed.size === 0 && !(isLook && this.edits !== this.editsAtLook);
    if (isWhole) {
      this.judge(state);
      if (isLook) this.unseen = { ranges: [], isAll: false };
    }
    this.rest();
    if (isLook) for (const tell of this.waiting.splice(0)) setTimeout(tell);
  }

  private get hasUnseen(): boolean {
    return this.unseen.isAll || this.unseen.ranges.length > 0;
  }

  private get canLook(): boolean {
    return this.look === 'none' && this.calculations === 0 && !this.pace.isGathering;
  }

  private onlyWorkbook(): Workbook | null {
    const units = this.injector
      .get(IUniverInstanceService)
      .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    return units.length === 1 ? units[0]! : null;
  }

  private followValues({ params }: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (options?.fromFormula) return;
    const { unitId, subUnitId, cellValue } = params as {
      unitId: string;
      subUnitId: string;
      cellValue?: CellMatrix;
    };
    const written = [...cellsOf({ [unitId]: { [subUnitId]: cellValue } })].filter(([, cell]) =>
      changesContent(cell),
    );
    if (written.length === 0) return;
    this.edits += 1;
    this.rest();
    if (!this.program) return;
    const sheet = this.onlyWorkbook()?.getSheetBySheetId(subUnitId)?.getName();
    const isKnown = (place: CellPlace) => this.program!.holds({ ...place, sheet: sheet ?? '' });
    // Univer does not calculate what is written only here.
    if (options?.onlyLocal || !written.every(([place, cell]) => isKnown(place) && !cell?.f && !cell?.si)) {
      this.forget();
      return;
    }
    for (const [place] of written) this.changed.set(keyOf(place), place);
  }

  /** What the workbook was compiled from is no longer what it is. */
  private forget(): void {
    this.program = null;
    this.changed.clear();
    this.edits += 1;
    if (this.hasUnseen) this.unseen = { ranges: [], isAll: true };
    this.rest();
  }

  private judge(state: IAllRuntimeData): void {
    const workbook = this.onlyWorkbook();
    if (!this.program || !workbook) return;
    const found = differencesIn(state, workbook, this.spilled);
    if (found.length === 0) return;
    const isOutside = found.some(({ sheet, row, column }) =>
      this.program!.isUnfollowed({ sheet, row, column }),
    );
    this.program = null;
    // A cell such as TODAY(), which changes by itself, and what depends on it.
    if (isOutside) return;
    this.isOff = true;
    this.options.onDifference(found);
  }

  private lookOver(): void {
    const { ranges, isAll } = this.unseen;
    this.look = 'asked';
    const params = { ...calculateEverything, forceCalculation: isAll, dirtyRanges: isAll ? [] : ranges };
    const commands = this.injector.get(ICommandService);
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  }

  private rest(): void {
    clearTimeout(this.quiet);
    if (this.isDisposed || !this.options.isAutomatic) return;
    this.quiet = setTimeout(() => {
      if (!this.canLook) this.rest();
      else if (this.hasUnseen) this.lookOver();
      else if (!this.program && !this.isOff && !this.isCompiling) void this.compile(true);
    }, QUIET_MS);
  }

  /** Given up where the workbook changes meanwhile; the next quiet moment begins again. */
  private async compile(isInPieces: boolean): Promise<void> {
    const workbook = this.onlyWorkbook();
    if (!workbook) return;
    const { edits } = this;
    this.isCompiling = true;
    try {
      const { injector, options } = this;
      const contents = [];
      for (const sheet of followedSheets(injector, workbook, options.refusals)) {
        contents.push(sheet());
        if (isInPieces) await moment();
        if (this.edits !== edits) return;
      }
      const names = followedNames(injector, workbook);
      const work = LiveWorkbook.compile({ contents, names, functions: options.functions });
      let began = performance.now();
      for (let step = work.next(); ; step = work.next()) {
        if (step.done) {
          if (typeof step.value === 'string') this.isOff = true;
          else this.program = step.value;
          return;
        }
        if (!isInPieces || performance.now() - began < SLICE_MS) continue;
        await moment();
        if (this.edits !== edits) return;
        began = performance.now();
      }
    } finally {
      this.isCompiling = false;
    }
  }
}

const changesNoCell: ReadonlySet<string> = new Set([
  SetTriggerFormulaCalculationStartMutation.id,
  OtherFormulaMarkDirty.id,
]);

function dirtiesMore(config: IFormulaDatasetConfig): boolean {
  return [
    config.dirtyNameMap,
    config.dirtyDefinedNameMap,
    config.dirtySuperTableMap,
    config.dirtyUnitFeatureMap,
    config.dirtyUnitOtherFormulaMap,
    config.clearDependencyTreeCache,
  ].some((map) => Object.keys(map ?? {}).length > 0);
}

/** The next in which the page has nothing better to do. */
function moment(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve);
  });
}
