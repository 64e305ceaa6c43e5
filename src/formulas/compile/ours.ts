import type { Graph, Operation } from './graph';
import { each, type Grid, one, type Shape, valuesAt } from './grid';
import { Fault, faults, TableValue, type Value } from '../functions/values';
import { CannotCompile, type Held, Unknown } from './values';
import { nth, under } from '../present';

type Implementation = (...args: never[]) => unknown;

/** Our functions as they were built, and what functions.json says of them. */
export interface OurFunctions {
  /** The prefix before the dot in formulas: `OT`. */
  namespace: string;
  /** By id. */
  implementations: ReadonlyMap<string, Implementation>;
  metadata: {
    functions: {
      id: string;
      name: string;
      parameters: { dimensionality?: 'matrix' | 'scalar'; optional?: boolean }[];
      result: { dimensionality?: string };
    }[];
  };
}

type Entry = OurFunctions['metadata']['functions'][number];

/** A function that would not answer, and where in its answer; rows and columns are counted from zero. */
export interface Refused {
  row: number;
  column: number;
  code: string;
  message: string;
}

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
  private readonly byName: Map<string, { entry: Entry; implementation: Implementation }>;

  constructor(
    private readonly graph: Graph,
    { namespace, metadata, implementations }: OurFunctions,
    private readonly refusals?: Refusals,
  ) {
    this.byName = new Map(
      metadata.functions.flatMap((entry) => {
        const implementation = implementations.get(entry.id);
        return implementation
          ? [[`${namespace}.${entry.name}`.toUpperCase(), { entry, implementation }]]
          : [];
      }),
    );
  }

  knows(name: string): boolean {
    return this.byName.has(name);
  }

  call(name: string, args: Grid[]): Grid {
    const { entry, implementation } = under(this.byName, name);
    const { parameters } = entry;
    const isShort = parameters.some((parameter, i) => !parameter.optional && i >= args.length);
    if (isShort || args.length > parameters.length)
      return this.wrongly('is not given as many arguments as it takes');
    const isTaken = (i: number) => nth(parameters, i).dimensionality === 'matrix';
    const isLifted = args.map((arg, i) => !isTaken(i) && arg.steps.length > 1);
    const lifted = args.filter((_, i) => isLifted[i]);
    if (entry.result.dimensionality === 'matrix') {
      if (lifted.length > 0) return this.wrongly('is given many cells where it takes one');
      return { ...this.table(this.answer(name, implementation, parameters, args, 0, 0)), showsBlanks: true };
    }
    return each(
      this.graph,
      lifted.length > 0 ? lifted : [one(this.graph.constant(null))],
      (cells, row, column) => {
        let next = 0;
        const now = args.map((arg, i) => (isLifted[i] ? one(nth(cells, next++), arg.isCells) : arg));
        return this.answer(name, implementation, parameters, now, row, column);
      },
    );
  }

  /** Where why functions refuse is to be told, this is left to the spreadsheet, which has words for it. */
  private wrongly(because: string): Grid {
    return one(this.graph.constant(this.refusals ? new CannotCompile(because) : faults.value));
  }

  private answer(
    name: string,
    implementation: Implementation,
    parameters: Entry['parameters'],
    args: Grid[],
    row: number,
    column: number,
  ): number {
    const { shapes, steps } = flat(args);
    const asSent = (values: Held[]) =>
      parameters.map((parameter, i) => {
        const shape = shapes[i];
        if (!shape || shape.isOmitted) return null;
        if (parameter.dimensionality !== 'matrix') return values[shape.from] as Value;
        return rowsOf(valuesAt(shape, values), shape, shape.isCells);
      });
    const run: Operation['run'] = (values) => {
      const fault = values.find((value) => value instanceof Fault);
      if (fault) return fault;
      return called(implementation, asSent(values), this.refusals);
    };
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
  return value instanceof CannotCompile ? value : null;
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

/** A single value that is written out arrives as one row of one cell; a blank one as nothing. */
function rowsOf(values: Value[], { rows, columns }: Shape, isCells: boolean): Value[][] | null {
  if (!isCells && values.length === 1 && values[0] === null) return null;
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}

function called(implementation: Implementation, args: unknown[], refusals: Refusals | undefined): Held {
  try {
    const answer = (implementation as (...given: unknown[]) => unknown)(...args);
    if (!Array.isArray(answer)) return valueFrom(answer, 0, 0, refusals);
    const table = answer.map((cells, row) =>
      (Array.isArray(cells) ? cells : []).map((cell, column) => valueFrom(cell, row, column, refusals)),
    );
    const width = table[0]?.length ?? 0;
    const isTable = width > 0 && table.every((row) => row.length === width);
    return isTable ? TableValue.of(table) : failed(refusals);
  } catch (thrown) {
    if (thrown instanceof Unknown) throw thrown;
    return refusalIn(thrown, 0, 0, refusals) ?? failed(refusals);
  }
}

function valueFrom(answer: unknown, row: number, column: number, refusals: Refusals | undefined): Value {
  if (answer === null || answer === undefined) return null;
  if (typeof answer === 'string' || typeof answer === 'boolean') return answer;
  if (typeof answer === 'number' && Number.isFinite(answer)) return answer;
  return refusalIn(answer, row, column, refusals) ?? failed(refusals);
}

/** The spreadsheet has words for this too. */
function failed(refusals: Refusals | undefined): Fault {
  if (refusals) throw new Unknown('a function failed');
  return faults.value;
}

/** By its code: it may come from another copy of the runtime. */
function refusalIn(
  thrown: unknown,
  row: number,
  column: number,
  refusals: Refusals | undefined,
): Fault | null {
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== 'string' || !code.startsWith('#')) return null;
  refusals?.say({ row, column, code, message: typeof message === 'string' ? message : '' });
  return Fault.of(code);
}
