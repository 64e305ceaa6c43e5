import type { Argument, SheetFunction } from './functions/define';
import { type Answer, ErrorValue, errorValues, TableValue, type Value } from './functions/values';

export type Implementation = (...args: never[]) => unknown;

/** Our functions as they were built, and what functions.json says of them. */
export interface OurFunctions {
  /** The prefix before the dot in formulas: `OT`. */
  namespace: string;
  /** By id. */
  implementations: ReadonlyMap<string, Implementation>;
  metadata: { functions: readonly Described[] };
}

/** As much as a call needs to know of one. */
export interface Described {
  id: string;
  name: string;
  parameters: readonly { dimensionality?: 'matrix' | 'scalar'; optional?: boolean }[];
  result: { dimensionality?: string };
}

/** A function that would not answer, and where in its answer; rows and columns are counted from zero. */
export interface Refused {
  row: number;
  column: number;
  code: string;
  message: string;
}

/** Is told what a function says besides its answer. */
export interface Listener {
  refused(refused: Refused): void;
  /** It failed without a refusal, or answered with something that no cell can hold. What it gives is the answer. */
  failed(): ErrorValue;
}

/** A function of ours as one of the spreadsheet’s, sent what Excel sends. */
export interface OurFunction extends SheetFunction {
  /** Whether it fills a table. Then it cannot be asked once a cell. */
  isTable: boolean;
  /** Which arguments, from 0, may have many cells. */
  takesTable(argument: number): boolean;
}

export function ourFunction(
  { parameters, result }: Described,
  implementation: Implementation,
  listener: Listener,
): OurFunction {
  const isTable = result.dimensionality === 'matrix';
  const takesTable = (i: number) => parameters[i]?.dimensionality === 'matrix';
  return {
    isTable,
    takesTable,
    least: parameters.reduce((least, { optional }, i) => (optional ? least : i + 1), 0),
    most: parameters.length,
    whole: (i) => isTable || takesTable(i),
    run(args) {
      for (const { values } of args)
        for (const value of values) if (value instanceof ErrorValue) return value;
      if (args.some(({ values }, i) => values.length > 1 && !takesTable(i))) return errorValues.value;
      const sent = parameters.map((_, i) => {
        const argument = args[i];
        if (!argument || argument.kind === 'omitted') return null;
        return takesTable(i) ? tableSent(argument) : argument.values[0];
      });
      return answered(implementation, sent, listener);
    },
  };
}

/** A single value that is written out arrives as one row of one cell; a blank one as nothing. */
function tableSent({ rows, columns, values, kind }: Argument): Value[][] | null {
  if (kind !== 'cells' && values.length === 1 && values[0] === null) return null;
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}

function answered(implementation: Implementation, sent: unknown[], listener: Listener): Answer {
  let answer: unknown;
  try {
    answer = (implementation as (...given: unknown[]) => unknown)(...sent);
  } catch (thrown) {
    return refusalIn(thrown, 0, 0, listener) ?? listener.failed();
  }
  if (!Array.isArray(answer)) return valueFrom(answer, 0, 0, listener);
  const table = answer.map((cells, row) =>
    (Array.isArray(cells) ? cells : []).map((cell, column) => valueFrom(cell, row, column, listener)),
  );
  const width = table[0]?.length ?? 0;
  const isTable = width > 0 && table.every((row) => row.length === width);
  return isTable ? TableValue.of(table) : listener.failed();
}

function valueFrom(answer: unknown, row: number, column: number, listener: Listener): Value {
  if (answer === null || answer === undefined) return null;
  if (typeof answer === 'string' || typeof answer === 'boolean') return answer;
  if (typeof answer === 'number' && Number.isFinite(answer)) return answer;
  return refusalIn(answer, row, column, listener) ?? listener.failed();
}

/** By its code: it may come from another copy of the runtime. */
function refusalIn(thrown: unknown, row: number, column: number, listener: Listener): ErrorValue | null {
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== 'string' || !code.startsWith('#')) return null;
  listener.refused({ row, column, code, message: typeof message === 'string' ? message : '' });
  return ErrorValue.of(code);
}
