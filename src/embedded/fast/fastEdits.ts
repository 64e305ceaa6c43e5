import {
  CommandType,
  ICommandService,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { LiveResult, LiveWorkbook } from '../../formulas/compile/live';
import type { OurFunctions } from '../../formulas/ourFunctions';
import { columnLetters } from '../../formulas/addresses';
import { nth, present } from '../../formulas/present';
import type { OnFault } from '../faults';
import { type CellMatrix, cellsOf, changesContent } from '../mutations';
import { type UniverCell, univerCellKey, type RefusalLog } from '../refusalLog';
import type { RefusalWatch } from '../refusalWatch';
import { followedNames, followedSheets, isTooLarge } from './contents';
import { changesNoFormula } from './harmless';
import { Pace } from './pace';
import { ShownResults } from './results';
import { RuleCells } from './rules';
import { plainValueOf } from './values';

/** After so long without a change Univer calculates, and a workbook is compiled. */
const QUIET_MS = 400;
/** As long as the page may be kept from doing something else. */
const SLICE_MS = 12;
/** Cells that are named where something is wrong. */
const MOST_NAMED = 5;

export interface FastEditsOptions {
  functions: OurFunctions;
  refusals: RefusalLog;
  watch: RefusalWatch;
  /** Whether the workbook is compiled in quiet moments; else only when asked for. */
  isAutomatic: boolean;
  /** Called where Univer's result differs from the one shown before. */
  onFault: OnFault;
}

/**
 * Shows the results of a change of plain values at once, from the compiled workbook. They are for display only: Univer
 * also calculates each change, once typing pauses, and code that waits for figures waits for Univer's. Where Univer's
 * figure differs it replaces the one shown, and the workbook is left to Univer from then on. Any other change is left to
 * Univer, and the workbook is compiled again after it.
 */
export class FastEdits {
  private compiled: { program: LiveWorkbook; rules: RuleCells } | null = null;
  /** Changed cells of the program whose dependants are not shown yet. */
  private readonly pending = new Map<string, UniverCell>();
  /** Cells that were shown here since the calculation under way began. */
  private readonly shownSince = new Set<string>();
  /** Counts changes of cell contents. */
  private edits = 0;
  /** Counts changes of contents or of displayed values. */
  private states = 0;
  private editsAtBeginning = 0;
  private off: 'no' | 'until it changes' | 'for good' = 'no';
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
    this.injector.get(ICommandService).onCommandExecuted((command, options) => {
      if (command.id === SetRangeValuesMutation.id) this.followValues(command, options);
      else if (command.type === CommandType.MUTATION && !changesNoFormula(command)) this.forget();
    });
    this.pace = new Pace(this.injector, { begun: () => this.begun(), ended: () => this.ended() });
    const units = this.injector.get(IUniverInstanceService);
    const anew = () => {
      this.off = 'no';
      this.forget();
    };
    units.getTypeOfUnitAdded$(UniverInstanceType.UNIVER_SHEET).subscribe(anew);
    units.getTypeOfUnitDisposed$(UniverInstanceType.UNIVER_SHEET).subscribe(anew);
  }

  dispose(): void {
    this.isDisposed = true;
    this.compiled = null;
    clearTimeout(this.quiet);
    this.tellWaiting();
  }

  /** Whether a change of a plain value shows at once. */
  get isReady(): boolean {
    return this.compiled !== null;
  }

  /** Compiles without a pause; false where edits are left to Univer. */
  async prepare(): Promise<boolean> {
    if (!this.compiled && this.off === 'no') await this.compile(false);
    return this.isReady;
  }

  /** Resolves when the results of the changes show, or are left to Univer. */
  async answered(): Promise<void> {
    if (this.pending.size > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private followValues({ params }: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (options?.fromFormula) {
      this.states += 1;
      return;
    }
    const { unitId, subUnitId, cellValue } = params as {
      unitId: string;
      subUnitId: string;
      cellValue?: CellMatrix;
    };
    const all = cellsOf({ [unitId]: { [subUnitId]: cellValue } });
    const { compiled } = this;
    if (!compiled) {
      for (const [, cell] of all) if (changesContent(cell)) return this.forget();
      return;
    }
    const written = [...all].filter(([, cell]) => changesContent(cell));
    if (written.length === 0) return;
    this.edits += 1;
    this.states += 1;
    this.rest();
    const sheet = this.onlyWorkbook()?.getSheetBySheetId(subUnitId)?.getName() ?? '';
    const isKnown = (place: UniverCell) => compiled.program.holds({ ...place, sheet });
    // Univer does not calculate cells that are written only here.
    if (options?.onlyLocal || !written.every(([place, cell]) => isKnown(place) && !cell?.f && !cell?.si)) {
      this.forget();
      return;
    }
    if (this.pending.size === 0) setTimeout(() => this.answer());
    for (const [place] of written) this.pending.set(univerCellKey(place), place);
  }

  /** Once all that is changed together is. */
  private answer(): void {
    if (this.isDisposed) return;
    const workbook = this.onlyWorkbook();
    const { compiled } = this;
    if (compiled && workbook && this.pending.size > 0) {
      const changes = [...this.pending.values()].map(({ sheetId, row, column }) => {
        const sheet = present(workbook.getSheetBySheetId(sheetId), sheetId);
        const value = plainValueOf(sheet.getCellMatrix().getValue(row, column));
        return { sheet: sheet.getName(), row, column, value };
      });
      const isPlain = changes.every(({ value }) => value !== undefined);
      const results = isPlain
        ? compiled.program.change(changes as Parameters<LiveWorkbook['change']>[0])
        : null;
      this.pending.clear();
      if (results) {
        this.show(results, new ShownResults(this.injector, workbook, compiled.rules));
        performance.mark('edit-shown');
        for (const result of results) this.shownSince.add(nameOf(result));
        this.pace.hold();
      } else this.forget();
    }
    this.tellWaiting();
  }

  private begun(): void {
    this.editsAtBeginning = this.edits;
    this.shownSince.clear();
  }

  /** Univer's figures are in the cells. */
  private ended(): void {
    if (this.isDisposed) return;
    this.states += 1;
    this.answer();
    this.judge();
    this.rest();
  }

  private show(results: LiveResult[], shown: ShownResults): void {
    if (results.length > 0) shown.show(results, this.options.watch);
  }

  private judge(): void {
    const workbook = this.onlyWorkbook();
    if (!this.compiled || !workbook) return;
    const { program, rules } = this.compiled;
    const shown = new ShownResults(this.injector, workbook, rules);
    const isThere = shown.isThere.bind(shown);
    // A cell such as TODAY() has changed by itself, and its dependants may have changed too.
    if (!program.isAsRead(isThere)) return this.forget();
    const differing = program.differing(isThere);
    // Later results are newer, and Univer has not calculated them yet.
    const isNewer = (result: LiveResult) =>
      this.edits !== this.editsAtBeginning && this.shownSince.has(nameOf(result));
    const wrong = differing.filter((result) => !isNewer(result) && !isThere(result));
    if (wrong.length === 0) return this.show(differing, shown);
    this.off = 'for good';
    this.forget();
    const named = wrong.slice(0, MOST_NAMED).map(({ row, column }) => `${columnLetters(column)}${row + 1}`);
    this.options.onFault(
      `a quick answer in ${named.join(', ')}`,
      new Error('The full calculation gives something else, and shows its figures.'),
    );
  }

  /** The workbook has changed since it was compiled. */
  private forget(): void {
    this.compiled = null;
    if (this.off === 'until it changes') this.off = 'no';
    this.pending.clear();
    this.edits += 1;
    this.states += 1;
    this.rest();
  }

  private rest(): void {
    clearTimeout(this.quiet);
    if (this.isDisposed) return;
    this.quiet = setTimeout(() => {
      this.pace.letGo();
      if (!this.options.isAutomatic || this.compiled || this.off !== 'no' || this.isCompiling) return;
      if (this.pace.isCalm) void this.compile(true);
      else this.rest();
    }, QUIET_MS);
  }

  private tellWaiting(): void {
    for (const tell of this.waiting.splice(0)) tell();
  }

  private onlyWorkbook(): Workbook | null {
    const units = this.injector
      .get(IUniverInstanceService)
      .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    return units.length === 1 ? nth(units, 0) : null;
  }

  /** Given up where the workbook changes meanwhile; the next quiet moment begins again. */
  private async compile(isInPieces: boolean): Promise<void> {
    const workbook = this.onlyWorkbook();
    if (!workbook) return;
    const { states } = this;
    const start = performance.now();
    const pause = async () => {
      if (isInPieces) await moment();
      return this.states === states && !this.isDisposed;
    };
    this.isCompiling = true;
    try {
      const { injector, options } = this;
      const loaded = isTooLarge(injector, workbook) ? null : await compiler();
      // The workbook may have been closed while the script was on its way.
      if (this.isDisposed) return;
      if (!loaded) {
        this.off = 'until it changes';
        return;
      }
      const contents = [];
      const rules = new RuleCells(injector, workbook);
      for (const sheet of followedSheets(injector, workbook, options.refusals, rules)) {
        if (!(await pause())) return;
        contents.push(sheet());
      }
      const names = followedNames(injector, workbook);
      const work = loaded.LiveWorkbook.compile({ contents, names, functions: options.functions });
      let began = performance.now();
      for (let step = work.next(); ; step = work.next()) {
        if (step.done) {
          if (typeof step.value === 'string') this.off = 'until it changes';
          else this.compiled = { program: step.value, rules };
          if (this.compiled) performance.measure?.('workbook-followed', { start });
          return;
        }
        if (!isInPieces || performance.now() - began < SLICE_MS) continue;
        if (!(await pause())) return;
        began = performance.now();
      }
    } catch (error) {
      this.off = 'for good';
      this.options.onFault('compiling the workbook', error);
    } finally {
      this.isCompiling = false;
      if (!this.compiled) this.rest();
    }
  }
}

/** Null if the script cannot be loaded, for example without a network. */
function compiler(): Promise<typeof import('../../formulas/compile/live') | null> {
  return import(/* webpackChunkName: "fast" */ '../../formulas/compile/live').catch(() => null);
}

function nameOf({ sheet, row, column }: LiveResult): string {
  return `${sheet}\n${row}\n${column}`;
}

/** The next in which the page has nothing better to do. */
function moment(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve);
  });
}
