import {
  CommandType,
  type DependencyOverride,
  ICommandService,
  type IMutationInfo,
  type IUndoRedoItem,
  IUndoRedoService,
  LocalUndoRedoService,
  type Nullable,
} from '@univerjs/core';
import { Journal } from './journal';
import { OutermostCommands } from './outermostCommands';
import { Camera, emptyPicture, type Picture, type UndoParts } from './pictures';
import { Restorer } from './restore';

interface Step {
  before: Picture;
  after?: Picture;
}

interface Going {
  to: 'before' | 'after';
}

const GoOneStep = 'ot.operation.go-one-step';

/** To be given to Univer when it is made, in place of its own. */
export const exactUndo = (): DependencyOverride => [
  [ICommandService, { useClass: OutermostCommands }],
  [IUndoRedoService, { useClass: ExactUndo, lazy: true }],
];

/**
 * Univer undoes by doing the opposite, command by command, and where one of these opposites is missing or fails the rest is
 * left half done. Here a picture is taken of what each step changes before it does; after Univer has gone back, anything
 * differs from that picture is made as it was. A command that ends half way is a step as well.
 */
export class ExactUndo extends LocalUndoRedoService {
  private readonly steps = new WeakMap<IUndoRedoItem, Step>();
  private readonly listeners = new Set<() => void>();
  /** The step that the present work has made, or been added to. */
  private made: IUndoRedoItem | null = null;
  private open: {
    unitId: string;
    camera: Camera;
    journal: Journal;
    restorer: Restorer;
    onNotAll: (to: Going['to']) => void;
  } | null = null;

  /** Before Univer attaches listeners of its own, which rewrite cells even before the mutation that is to do so. */
  attach(): void {
    let hasCommand = false;
    // What was changed by no command and made no step is not a person’s to undo.
    const begin = () => {
      hasCommand = true;
      this.open?.journal.take();
    };
    const commands = this._commandService as OutermostCommands;
    commands.beforeCommandExecuted((command, options) => {
      if (command.type === CommandType.COMMAND && !hasCommand) begin();
      this.open?.journal.note(command, options);
    });
    commands.watch(
      (isAnswered) => {
        [this.made, hasCommand] = [null, false];
        if (isAnswered) begin();
      },
      () => {
        if (!hasCommand || !this.open) return;
        // Some commands of Univer’s push the step before they do it.
        if (this.made) this.addTo(this.made, this.open.journal.take());
        else this.keepWhatWasLeftHalfDone();
      },
    );
  }

  /**
   * Once the workbook is open.
   * @param onNotAll called where undo, back to `before` a step, or redo leaves anything else than was there
   */
  follow(parts: UndoParts, onNotAll: (to: Going['to']) => void): void {
    const camera = new Camera(parts);
    const unitId = parts.workbook.getUnitId();
    const journal = new Journal(camera, unitId);
    this.open = { unitId, camera, journal, restorer: new Restorer(parts), onNotAll };
    this._commandService.registerCommand({
      id: GoOneStep,
      type: CommandType.OPERATION,
      handler: (_accessor, { to }: Going) => this.go(to),
    });
  }

  /** Work that pushes a step of its own when it ends, while a person may go on; null for work that is no step. */
  apart<T>(picture: Picture | null, work: () => T): T {
    return this.open ? this.open.journal.during(picture, work) : work();
  }

  /** Brings back what a step that failed has changed; looks again, and says whether all of that is as it was. */
  restore(before: Picture): boolean {
    return this.open ? asIn(before, this.open.restorer) : false;
  }

  ownStep(): Picture {
    return emptyPicture();
  }

  push(before: Picture, redoMutations: IMutationInfo[], undoMutations: IMutationInfo[]): void {
    this.pushUndoRedo({ unitID: this.open?.unitId ?? '', redoMutations, undoMutations }, before);
  }

  override pushUndoRedo(item: IUndoRedoItem, before?: Picture): void {
    super.pushUndoRedo(item);
    // The editors of cells and of the formula bar have a history each.
    if (item.unitID !== this.open?.unitId) return;
    // Univer may have added it to the one before it.
    this.made = this._undoStacks.get(item.unitID)?.at(-1) ?? null;
    if (this.made) this.addTo(this.made, before ?? this.open.journal.take());
    this.stepped(item.unitID);
  }

  /**
   * Calls back after each step, and each time that one is undone or done again.
   * @returns a function that ends the listening
   */
  onStep(listener: () => void): () => void {
    const entry = () => listener();
    this.listeners.add(entry);
    return () => void this.listeners.delete(entry);
  }

  private stepped(unitId: string): void {
    if (unitId === this.open?.unitId) for (const listener of [...this.listeners]) listener();
  }

  override popUndoToRedo(): void {
    const step = super.pitchTopUndoElement();
    super.popUndoToRedo();
    if (step) this.stepped(step.unitID);
  }

  override popRedoToUndo(): void {
    const step = super.pitchTopRedoElement();
    super.popRedoToUndo();
    if (step) this.stepped(step.unitID);
  }

  private addTo(step: IUndoRedoItem, picture: Picture): void {
    this.steps.set(step, { before: older(this.steps.get(step)?.before, picture) });
  }

  override pitchTopUndoElement(): Nullable<IUndoRedoItem> {
    const item = super.pitchTopUndoElement();
    return item && this.steps.has(item) ? { ...item, undoMutations: [goTo('before')] } : item;
  }

  override pitchTopRedoElement(): Nullable<IUndoRedoItem> {
    const item = super.pitchTopRedoElement();
    return item && this.steps.has(item) ? { ...item, redoMutations: [goTo('after')] } : item;
  }

  private go(to: 'before' | 'after'): boolean {
    const item = to === 'before' ? super.pitchTopUndoElement() : super.pitchTopRedoElement();
    const step = item && this.steps.get(item);
    if (!step || !this.open) return false;
    const { camera, journal, restorer, onNotAll } = this.open;
    const target = step[to] ?? emptyPicture();
    const present = emptyPicture();
    camera.same(present, target);
    journal.during(present, () => this.tryAll(to === 'before' ? item.undoMutations : item.redoMutations));
    const isAll = journal.during(null, () => asIn(older(target, present), restorer));
    step[to === 'before' ? 'after' : 'before'] = present;
    step[to] = target;
    journal.take();
    if (!isAll) onNotAll(to);
    return true;
  }

  /** What fails is made good afterwards. */
  private tryAll(mutations: IMutationInfo[]): void {
    for (const { id, params } of mutations) {
      // A step that was left half done has no other: Univer forgets one that has none.
      if (id === GoOneStep) continue;
      try {
        this._commandService.syncExecuteCommand(id, params);
      } catch {
        // The next mutations are tried; reading again finds what is missing.
        continue;
      }
    }
  }

  private keepWhatWasLeftHalfDone(): void {
    if (!this.open) return;
    const { unitId, journal, restorer } = this.open;
    const before = journal.take();
    if (!restorer.differs(before)) return;
    this.pushUndoRedo({ unitID: unitId, undoMutations: [], redoMutations: [goTo('after')] }, before);
  }
}

/** Makes the workbook what a picture shows, looks, and says whether it is. */
function asIn(picture: Picture, restorer: Restorer): boolean {
  try {
    restorer.restore(picture);
  } catch {
    // Looking finds what could not be done.
  }
  return !restorer.differs(picture);
}

function goTo(to: Going['to']): IMutationInfo {
  return { id: GoOneStep, params: { to } };
}

/** Two pictures as one, where the first counts in all that it shows. */
function older(first: Picture | undefined, second: Picture): Picture {
  if (!first) return second;
  const sheets = new Map(second.sheets);
  for (const [sheetId, part] of first.sheets) {
    const { some, ...other } = sheets.get(sheetId) ?? {};
    const merged = { ...other, ...part };
    if (some && !merged.cells) {
      const rows = new Map(some);
      for (const [row, columns] of part.some ?? []) rows.set(row, together(rows.get(row), columns));
      merged.some = rows;
    } else if (part.some && other.cells) {
      const rows = new Map(other.cells);
      for (const [row, columns] of part.some) rows.set(row, together(rows.get(row), columns));
      merged.cells = rows;
      delete merged.some;
    }
    sheets.set(sheetId, merged);
  }
  return { ...second, ...first, sheets };
}

/** Of two rows the second counts; most often it has all that the first has, and is taken as it is. */
function together<T>(one: Map<number, T> | undefined, other: Map<number, T>): Map<number, T> {
  if (!one) return other;
  for (const column of one.keys()) if (!other.has(column)) return new Map([...one, ...other]);
  return other;
}
