import type { Value } from '../functions/values';
import type { DefinedName } from '../definedNames';
import { Calls } from './calls';
import { SourceCell, Cells, type SheetCells } from './cells';
import { agreesExactly, ownValue, spilledValue } from './cellValues';
import { coneIn } from './cone';
import { Formulas } from './formula';
import { Graph } from './graph';
import type { Grid } from './grid';
import { needsOf } from './needs';
import type { OurFunctions, Refused } from '../ourFunctions';
import { OurCalls, Refusals } from './ours';
import { Propagation } from './propagation';
import { CannotEvaluate } from '../evaluate/evaluate';
import { nth, under } from '../present';

/** Rows and columns are counted from zero. */
export interface LivePlace {
  sheet: string;
  row: number;
  column: number;
}

export interface LiveChange extends LivePlace {
  value: Value;
}

/** The new value of a formula's cell, or of a cell that its answer fills. */
export interface LiveResult extends LiveChange {
  /** The cell whose formula fills this one; null in its own. */
  anchor: LivePlace | null;
  /** Why our functions refused, wherever its answer shows that they did. */
  refusals: LiveRefusal[];
}

export interface LiveRefusal {
  /** Where in the formula's answer. */
  offset: { row: number; column: number };
  code: string;
  message: string;
}

export interface WorkbookToFollow {
  contents: SheetCells[];
  names: readonly DefinedName[];
  functions: OurFunctions;
}

/** Cells read, or compiled, between two places at which something else may be done. */
const AT_A_TIME = 100;

/** A call of one of our functions in the formula of a cell: its step, and the place of its answer in the cell's. */
interface Asked {
  step: number;
  offset: LiveRefusal['offset'];
  /** What it refuses where nothing can change that. */
  fixed: Refused[];
}

interface Followed {
  cell: SourceCell;
  step: number;
  asked: Asked[];
}

/**
 * A whole workbook as steps: every plain value may change, and every formula follows. What cannot be followed, such as
 * TODAY(), keeps its value; a change that would reach it is refused.
 */
export class LiveWorkbook {
  private readonly places = new Map<string, number>();
  private readonly unfollowed: LiveChange[];
  private readonly results: Followed[] = [];
  private readonly anchors = new Map<SourceCell, number>();
  private readonly resultsOf = new Map<number, number[]>();
  private readonly propagation: Propagation;

  /** Works a while between two steps of the generator. A text says why the workbook cannot be followed. */
  static *compile(
    workbook: WorkbookToFollow,
    atATime = AT_A_TIME,
  ): Generator<undefined, LiveWorkbook | string> {
    const cells = new Cells(workbook.contents, workbook.names);
    const inputs = new Set<SourceCell>();
    const formulas: SourceCell[] = [];
    let read = 0;
    for (const cell of cells.all()) {
      if (cell.formula === null && !cell.anchor) inputs.add(cell);
      else formulas.push(cell);
      // Read now and kept: to do it all where it is needed would take too long at once.
      if (cell.tree && ++read % atATime === 0) yield;
    }
    const cone = yield* coneIn(cells, inputs, formulas, atATime);
    if ('circle' in cone) return 'a formula comes back to itself';
    if (cone.reaching) return 'a formula reaches cells that its text does not name';
    return yield* following(workbook.functions, cells, inputs, formulas, cone.cells, atATime);
  }

  constructor(
    graph: Graph,
    private readonly refusals: Refusals,
    steps: ReadonlyMap<SourceCell, number>,
    inputs: ReadonlySet<SourceCell>,
    followed: Followed[],
    unfollowed: ReadonlySet<SourceCell>,
  ) {
    for (const cell of inputs) this.places.set(keyOf(cell), under(steps, cell));
    this.unfollowed = [...unfollowed].map((cell) => ({ ...placeOf(cell), value: cell.value }));
    for (const result of followed) {
      const at = this.results.push(result) - 1;
      if (!result.cell.anchor) this.anchors.set(result.cell, at);
      for (const step of new Set([result.step, ...result.asked.map(({ step }) => step)])) {
        const known = this.resultsOf.get(step);
        if (known) known.push(at);
        else this.resultsOf.set(step, [at]);
      }
    }
    this.propagation = new Propagation(
      graph,
      refusals,
      followed.map(({ step }) => step),
    );
  }

  /** Whether this is a cell with a plain value, or blank, that the workbook was compiled with. */
  holds(place: LivePlace): boolean {
    return this.places.has(keyOf(place));
  }

  /** Whether every formula that cannot be followed still shows what it did. */
  isAsRead(isThere: (shown: LiveChange) => boolean): boolean {
    return this.unfollowed.every(isThere);
  }

  /** The followed cells that do not show their result. */
  differing(isThere: (shown: LiveChange) => boolean): LiveResult[] {
    const found = new Set<number>();
    this.results.forEach(({ cell, step }, at) => {
      if (!isThere({ ...placeOf(cell), value: this.propagation.value(step) as Value })) found.add(at);
    });
    return this.told(found);
  }

  /** With the cell whose formula fills them: what it refuses is all told together. */
  private told(some: ReadonlySet<number>): LiveResult[] {
    const all = new Set(some);
    for (const at of some) {
      const { anchor } = nth(this.results, at).cell;
      const place = anchor && this.anchors.get(anchor);
      if (typeof place === 'number') all.add(place);
    }
    return [...all].sort((one, other) => one - other).map((at) => this.result(nth(this.results, at)));
  }

  /** What changes with these cells; null, and nothing changed, where that cannot be worked out here. */
  change(changes: readonly LiveChange[]): LiveResult[] | null {
    const values = new Map<number, Value>();
    for (const change of changes) {
      const step = this.places.get(keyOf(change));
      if (step === undefined) return null;
      values.set(step, change.value);
    }
    const changed = this.propagation.set(values);
    if (!changed) return null;
    const results = new Set<number>();
    for (const step of changed) for (const at of this.resultsOf.get(step) ?? []) results.add(at);
    return this.told(results);
  }

  private result({ cell, step, asked }: Followed): LiveResult {
    const { sheet, row, column, anchor } = cell;
    const refusals = asked.flatMap((call) =>
      [...call.fixed, ...(this.refusals.bySteps.get(call.step) ?? [])].map(
        ({ row: r, column: c, code, message }) => ({
          offset: { row: call.offset.row + r, column: call.offset.column + c },
          code,
          message,
        }),
      ),
    );
    const value = this.propagation.value(step) as Value;
    return { sheet, row, column, value, anchor: anchor && placeOf(anchor), refusals };
  }
}

function* following(
  functions: OurFunctions,
  cells: Cells,
  inputs: ReadonlySet<SourceCell>,
  formulas: SourceCell[],
  inOrder: SourceCell[],
  atATime: number,
): Generator<undefined, LiveWorkbook> {
  const graph = new Graph();
  const steps = new Map<SourceCell, number>();
  for (const cell of inputs) steps.set(cell, graph.input(cell.value, false));
  // What no value can change is worked out by no step; but Univer may, as it does TODAY() at midnight.
  const changing = new Set(inOrder);
  const unfollowed = new Set<SourceCell>();
  for (const cell of formulas) {
    if (changing.has(cell)) continue;
    steps.set(cell, graph.input(cell.value, false));
    unfollowed.add(cell);
  }

  let asked: Asked[] = [];
  const refusals = new Refusals(
    (step, row, column, fixed) => void asked.push({ step, offset: { row, column }, fixed }),
  );
  const ours = new OurCalls(graph, functions, refusals);
  const stepOf = (cell: SourceCell) => steps.get(cell) ?? graph.constant(cell.value);
  const reader = new Formulas(graph, cells, new Calls(graph, ours), stepOf);
  const tables = new Map<SourceCell, Grid>();
  const followed: Followed[] = [];
  let read = 0;
  for (const cell of inOrder) {
    asked = [];
    const step =
      cell.formula === null ? spilledValue(cell, tables, graph) : ownValue(cell, reader, tables, graph);
    const isFollowed =
      !(cell.anchor && unfollowed.has(cell.anchor)) &&
      !(graph.present(step) instanceof CannotEvaluate) &&
      agreesExactly(graph.present(step), cell.value);
    if (isFollowed) {
      steps.set(cell, step);
      if (graph.isVarying(step) || asked.length > 0) followed.push({ cell, step, asked });
    } else {
      // Other cells read what it shows; what it reads itself must not change.
      for (const need of needsOf(cell, cells).cells) graph.watch(stepOf(need));
      steps.set(cell, graph.input(cell.value, false));
      tables.delete(cell);
      unfollowed.add(cell);
    }
    if (++read % atATime === 0) yield;
  }
  graph.close();
  return new LiveWorkbook(graph, refusals, steps, inputs, followed, unfollowed);
}

function placeOf({ sheet, row, column }: SourceCell): LivePlace {
  return { sheet, row, column };
}

function keyOf({ sheet, row, column }: LivePlace): string {
  return `${sheet}\n${row}\n${column}`;
}
