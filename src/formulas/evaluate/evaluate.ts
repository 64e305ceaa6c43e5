import { parseA1Ref, type AstExpression } from '@borgar/fx';
import { type Area, cellIn, edges, overlap } from '../addresses';
import { nodeOf } from '../argumentText';
import { sheetFunctions } from '../functions';
import { asArgument, call } from '../functions/call';
import { wrongCount } from '../functions/counts';
import { type Argument, loneError, type SheetFunction, typed } from '../functions/define';
import { type Answer, errorValues, type Value } from '../functions/values';
import { type LastSum, lastSum } from '../lastSum';
import { nth } from '../present';
import { TreeReader } from './treeReader';

/** Something that cannot be worked out here. It stops whatever needs it, and nothing else. */
export class CannotEvaluate {
  constructor(readonly because: string) {}
}

/** The value of a formula in the form in which functions take it, or why it is not known. */
export type Evaluated = Argument | CannotEvaluate;

/** What a formula is worked out from. */
export interface Known {
  /** The address of the formula’s own cell: `B3`. */
  address: string;
  /** The cells of a reference or a name as the formula has it: `B3`, `D2#`, `Rate`; null where they are not known. */
  cells(written: string): Argument | null;
  /** The answer of a function of ours; undefined where the name is of none. */
  ours(name: string, args: readonly Argument[]): Answer | CannotEvaluate | undefined;
}

/**
 * The value of a formula, or of a piece of one, from the cells that it names.
 * @param text a whole formula begins with an equals sign: what it adds or takes away last is zero where the two agree
 */
export function evaluate(text: string, known: Known): Evaluated {
  const tree = nodeOf(text);
  if (!tree) return new CannotEvaluate('it cannot be read');
  return new ValueReader(known).read(tree, text.startsWith('=') ? lastSum(text) : null);
}

/** Cells row by row, as a formula reads them. */
export function cellsArgument(rows: readonly (readonly Value[])[]): Argument {
  return { rows: rows.length, columns: rows[0]?.length ?? 0, values: rows.flat(), kind: 'cells' };
}

/** An argument that is left empty. */
export const omitted: Argument = { ...typed(null), kind: 'omitted' };

class ValueReader extends TreeReader<Evaluated, null> {
  /** The references as the formula has them. */
  private readonly written = new Map<Argument, string>();

  constructor(private readonly known: Known) {
    super();
  }

  read(tree: AstExpression, sum: LastSum | null): Evaluated {
    return this.whole(tree, sum, null);
  }

  protected value(value: Value): Evaluated {
    return typed(value);
  }

  protected omitted(): Evaluated {
    return omitted;
  }

  protected array(rows: Evaluated[][]): Evaluated {
    const cells = allKnown(rows.flat());
    if (cells instanceof CannotEvaluate) return cells;
    const values = cells.flatMap((cell) => cell.values);
    return { rows: rows.length, columns: rows[0]?.length ?? 0, values, kind: 'array' };
  }

  protected reference(written: string): Evaluated {
    const cells = this.known.cells(written);
    if (!cells) return new CannotEvaluate(`${written} could not be read`);
    this.written.set(cells, written);
    return cells;
  }

  protected spilled(written: string): Evaluated {
    return this.reference(`${written}#`);
  }

  protected operated(operator: SheetFunction, operands: Evaluated[]): Evaluated {
    return answerTo(operator, operands);
  }

  protected ranges(sign: string, left: Evaluated, right: Evaluated): Evaluated {
    const both = allKnown([left, right] as const);
    if (both instanceof CannotEvaluate) return both;
    if (sign === ',' && both.every(({ kind }) => kind === 'cells')) return together(both);
    const shared = sign === ' ' ? this.shared(...both) : null;
    return shared ?? this.stop('a range that is put together by a formula cannot be worked out here');
  }

  /** The cells that are in both ranges; null where it is not known whether there are any. */
  private shared(range: Argument, other: Argument): Evaluated | null {
    const [one, two] = [range, other].map((cells) => sheetAndArea(this.written.get(cells) ?? ''));
    if (!one || !two || (one.sheet === '') !== (two.sheet === '')) return null;
    const area = one.sheet === two.sheet ? overlap(one.area, two.area) : null;
    if (!area) return typed(errorValues.none);
    const values = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        values.push(nth(range.values, (row - one.area.top) * range.columns + column - one.area.left));
    const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
    return { rows, columns, values, kind: 'cells' };
  }

  protected intersected(operand: Evaluated): Evaluated {
    if (operand instanceof CannotEvaluate || operand.values.length === 1) return operand;
    if (operand.kind !== 'cells') return typed(operand.values[0] ?? null);
    return this.stop('the one cell that @ takes of a range is not worked out here');
  }

  protected called(name: string, args: Evaluated[]): Evaluated {
    const found = sheetFunctions.get(name);
    if (!found) return this.calledOurs(name, allKnown(args));
    const wrong = wrongCount(name, args.length, found);
    if (wrong !== null) return this.stop(wrong);
    const answer = answerTo(found, args);
    const from = args[handedOn[name] ?? -1];
    if (!from || !('kind' in from) || from.kind !== 'cells' || !('kind' in answer)) return answer;
    const error = loneError(answer);
    // A cell that is not there is no cell, and its error is in none.
    return error && !from.values.includes(error) ? answer : { ...answer, kind: 'cells' };
  }

  private calledOurs(name: string, args: readonly Argument[] | CannotEvaluate): Evaluated {
    if (args instanceof CannotEvaluate) return args;
    const answer = this.known.ours(name, args);
    if (answer === undefined)
      return this.stop(`${name} is not among the functions that can be worked out here`);
    return answer instanceof CannotEvaluate ? answer : asArgument(answer);
  }

  protected place(written: string | null): Area | string {
    if (written === null) {
      const cell = cellIn(this.known.address);
      if (!cell) return 'where the formula is, is not known';
      return { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    }
    return sheetAndArea(written)?.area ?? `${written} is no range of cells`;
  }

  protected stop(because: string): Evaluated {
    return new CannotEvaluate(because);
  }
}

/** Functions that hand on cells of an argument, and which: SUM passes over text in those, as in cells. */
const handedOn: Partial<Record<string, number>> = { INDEX: 0, XLOOKUP: 2 };

/** A function that gives one of its arguments does not mind what the others are. */
function answerTo(found: SheetFunction, args: Evaluated[]): Evaluated {
  let unknown: CannotEvaluate | undefined;
  const choice = found.choose?.(args.length, (i) => {
    const argument = args[i] ?? typed(null);
    if (!(argument instanceof CannotEvaluate)) return argument;
    unknown ??= argument;
    return typed(null);
  });
  if (unknown) return unknown;
  if (typeof choice === 'number') return orZero(args[choice] ?? typed(null));
  if (choice) return asArgument(choice.answer);
  const all = allKnown(args);
  return all instanceof CannotEvaluate ? all : asArgument(call(found, all));
}

/** An omitted argument that is the answer is zero. */
function orZero(argument: Evaluated): Evaluated {
  return 'kind' in argument && argument.kind === 'omitted' ? typed(0) : argument;
}

/** `(A1:A2,C1)`: all cells one below the other. */
function together(ranges: readonly Argument[]): Argument {
  const values = ranges.flatMap((range) => range.values);
  const areas = ranges.reduce((sum, range) => sum + (range.areas ?? 1), 0);
  return { rows: values.length, columns: 1, values, kind: 'cells', areas };
}

/** The sheet in capitals, or none, as it is written; whole columns and rows go to the end of the sheet. */
function sheetAndArea(written: string): { sheet: string; area: Area } | null {
  const parsed = parseA1Ref(written);
  if (!parsed || !('range' in parsed) || !parsed.range) return null;
  return { sheet: (parsed.context ?? []).join('!').toUpperCase(), area: edges(parsed.range) };
}

function allKnown<T extends readonly Evaluated[]>(args: T): { [K in keyof T]: Argument } | CannotEvaluate {
  const unknown = args.find((argument) => argument instanceof CannotEvaluate);
  return unknown ?? (args as { [K in keyof T]: Argument });
}
