import { CannotEvaluate } from '../evaluate/evaluate';
import { errorValues, TableValue } from '../functions/values';
import {
  type Listener,
  type OurFunction,
  ourFunction,
  type OurFunctions,
  type Refused,
} from '../ourFunctions';
import { nth, under } from '../present';
import type { Graph, Operation } from './graph';
import { argumentOf, each, type Grid, one, type Shape } from './grid';
import { type Held, Unknown } from './values';

/** Takes down why functions refuse. */
export class Refusals {
  private said: Refused[] = [];

  constructor(
    /** Called for every call: its step, the place of its answer in the formula's, and what it refuses if nothing can change that. */
    readonly asked: (step: number, row: number, column: number, fixed: Refused[]) => void,
  ) {}

  /** By step. */
  readonly bySteps = new Map<number, Refused[]>();

  say(refused: Refused): void {
    this.said.push(refused);
  }

  /** What was said since the last time. */
  take(): Refused[] {
    const { said } = this;
    if (said.length > 0) this.said = [];
    return said;
  }
}

export class OurCalls {
  private readonly byName: ReadonlyMap<string, OurFunction>;

  constructor(
    private readonly graph: Graph,
    { namespace, metadata, implementations }: OurFunctions,
    private readonly refusals?: Refusals,
  ) {
    const listener: Listener = {
      refused: (refused) => this.refusals?.say(refused),
      failed: () => {
        // The spreadsheet has words for this too.
        if (this.refusals) throw new Unknown('a function failed');
        return errorValues.value;
      },
    };
    this.byName = new Map(
      metadata.functions.flatMap((entry) => {
        const implementation = implementations.get(entry.id);
        return implementation
          ? [[`${namespace}.${entry.name}`.toUpperCase(), ourFunction(entry, implementation, listener)]]
          : [];
      }),
    );
  }

  knows(name: string): boolean {
    return this.byName.has(name);
  }

  call(name: string, args: Grid[]): Grid {
    const found = under(this.byName, name);
    if (args.length < found.least || args.length > found.most)
      return this.wrongly('is not given as many arguments as it takes');
    const isLifted = args.map((arg, i) => !found.takesTable(i) && arg.steps.length > 1);
    const lifted = args.filter((_, i) => isLifted[i]);
    if (found.isTable) {
      if (lifted.length > 0) return this.wrongly('is given many cells where it takes one');
      return { ...this.table(this.answer(name, found, args, 0, 0)), showsBlanks: true };
    }
    return each(
      this.graph,
      lifted.length > 0 ? lifted : [one(this.graph.constant(null))],
      (cells, row, column) => {
        let next = 0;
        const now = args.map((arg, i) => (isLifted[i] ? one(nth(cells, next++), arg.isCells) : arg));
        return this.answer(name, found, now, row, column);
      },
    );
  }

  /** Where why functions refuse is to be told, this is left to the spreadsheet, which has words for it. */
  private wrongly(because: string): Grid {
    return one(this.graph.constant(this.refusals ? new CannotEvaluate(because) : errorValues.value));
  }

  private answer(name: string, found: OurFunction, args: Grid[], row: number, column: number): number {
    const { shapes, steps } = flat(args);
    const run: Operation['run'] = (values) => found.run(shapes.map((shape) => argumentOf(shape, values)));
    const step = this.graph.step({ name: `${name}${shapeText(shapes)}`, run }, steps);
    this.takeDown(step, row, column);
    return step;
  }

  private takeDown(step: number, row: number, column: number): void {
    const { refusals, graph } = this;
    if (!refusals) return;
    const said = refusals.take();
    const isVarying = graph.isVarying(step);
    if (isVarying && said.length > 0) refusals.bySteps.set(step, said);
    refusals.asked(step, row, column, isVarying ? [] : said);
  }

  /** The cells of a table. It may answer with fewer rows for other inputs, which leaves cells blank, but not with more. */
  table(answer: number): Grid {
    const { graph } = this;
    const table = graph.present(answer);
    if (!(table instanceof TableValue)) return one(answer);
    const { rows, columns } = table;
    const steps: number[] = [];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        steps.push(graph.step(cellOf(row, column, rows, columns), [answer]));
    return { rows, columns, steps, isCells: false };
  }
}

function cellOf(row: number, column: number, rows: number, columns: number): Operation {
  return {
    name: `cell ${row},${column} of ${rows},${columns}`,
    run: ([table = null]) => {
      if (!(table instanceof TableValue)) return row === 0 && column === 0 ? table : blankIn(table);
      if (table.rows > rows || table.columns > columns) {
        throw new Unknown('A table grew beyond what it fills now');
      }
      return row < table.rows && column < table.columns
        ? nth(table.values, row * table.columns + column)
        : null;
    },
  };
}

/** An error is in the first cell of a table and leaves the others empty. */
function blankIn(value: Held): Held {
  return value instanceof CannotEvaluate ? value : null;
}

export function flat(args: Grid[]): { shapes: Shape[]; steps: number[] } {
  const steps: number[] = [];
  const shapes = args.map(({ rows, columns, isCells, isOmitted, areas, steps: own }): Shape => {
    const from = steps.length;
    for (const step of own) steps.push(step);
    return { rows, columns, isCells, from, isOmitted: isOmitted ?? false, ...(areas && { areas }) };
  });
  return { shapes, steps };
}

export function shapeText(shapes: Shape[]): string {
  const texts = shapes.map(
    ({ rows, columns, isCells, isOmitted, areas }) =>
      `${rows}x${columns}${isCells ? 'c' : ''}${isOmitted ? 'o' : ''}${areas ? `a${areas}` : ''}`,
  );
  return ` ${texts.join(' ')}`;
}
