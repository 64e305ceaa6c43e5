import { sheetFunctions } from '../functions';
import { wrongCount } from '../functions/counts';
import { criteria } from '../functions/criteria';
import { database } from '../functions/database';
import { lookups } from '../functions/lookups';
import { operators } from '../functions/operators';
import { ErrorValue, errorValues, TableValue } from '../functions/values';
import { stepOf } from './builtins';
import type { Graph, Operation } from './graph';
import { each, type Grid, isOne, map, one } from './grid';
import { type Beyond, choose, orElse, pickOne, sumOfProducts } from './kernels';
import { asNumber, operations } from './operators';
import { flat, type OurCalls, shapeText } from './ours';
import { ofNumbersOnly } from './quickWays';
import { REFERENCE_AT, heapEntry, VALUE_AT, WHOLE_LINE_AT } from './slots';
import { CannotEvaluate } from '../evaluate/evaluate';
import { numberHeld, truthHeld } from './values';
import { nth, present, under } from '../present';

/** An argument without which a spreadsheet takes no formula with the function. */
const needed = (given: Grid | undefined) => present(given, 'an argument');

/** Calls of functions, as steps. */
export class Calls {
  constructor(
    private readonly graph: Graph,
    private readonly ours: OurCalls,
  ) {}

  call(name: string, args: Grid[]): Grid {
    const special = this.special[name];
    if (special) return this.wrongCount(name, args) ?? special(args);
    if (this.ours.knows(name)) return this.ours.call(name, args);
    return this.builtin(name, args);
  }

  private wrongCount(name: string, { length }: Grid[]): Grid | null {
    const wrong = wrongCount(name, length, under(sheetFunctions, name));
    return wrong === null ? null : this.stop(wrong);
  }

  private stop(because: string): Grid {
    return one(this.graph.constant(new CannotEvaluate(because)));
  }

  private builtin(name: string, args: Grid[]): Grid {
    const found = sheetFunctions.get(name);
    if (!found) return this.stop(`${name} is not among the functions that can be worked out the fast way`);
    const wrong = this.wrongCount(name, args);
    if (wrong) return wrong;
    if (countsBlanks.has(name) && args.some(({ place }) => place?.isWhole))
      return this.stop(`${name} of whole rows or columns cannot be worked out the fast way`);
    const [looked, , sums] = args;
    if (
      (name === 'SUMIF' || name === 'AVERAGEIF') &&
      looked &&
      sums &&
      !sums.isOmitted &&
      !isSameShape(looked, sums)
    )
      return this.stop(`${name} of ranges that differ in shape cannot be worked out the fast way`);
    if (args.some((arg, i) => arg.mayMiss && found.whole(i)) && tellsCells.has(name))
      return this.stop(`what ${name} gives depends on whether there are cells, and that varies`);
    const { graph } = this;
    const given = ofNumbersOnly.has(name)
      ? args.map((arg) => (isOne(arg) && !arg.isCells ? map(graph, asNumber, [arg]) : arg))
      : args;
    const isLifted = given.map((arg, i) => !found.whole(i) && !isOne(arg));
    const lifted = given.filter((_, i) => isLifted[i]);
    const make = (cells: number[]) => {
      let next = 0;
      const now = given.map((arg, i) => (isLifted[i] ? one(nth(cells, next++), arg.isCells) : arg));
      const { shapes, steps } = flat(now);
      const text = found.one ? ` ${shapes.length}` : shapeText(shapes);
      return graph.step({ name: name + text, ...stepOf(name, found, shapes) }, steps);
    };
    if (lifted.length > 0) return each(graph, lifted, make);
    const answer = make([]);
    if (ofAnySize.has(name) && graph.isVarying(answer))
      return this.stop(`the size of what ${name} gives depends on what varies`);
    return graph.present(answer) instanceof TableValue ? this.ours.table(answer) : one(answer);
  }

  private readonly special: Record<string, (args: Grid[]) => Grid> = {
    IF: (args) => this.choice(args),
    IFERROR: ([value, other]) =>
      this.fallback(
        needed(value),
        this.orZero(needed(other)),
        'IFERROR',
        (found) => found instanceof ErrorValue,
      ),
    IFNA: ([value, other]) =>
      this.fallback(
        needed(value),
        this.orZero(needed(other)),
        'IFNA',
        (found) => found === errorValues.missing,
      ),
    CHOOSE: ([at, ...choices]) =>
      this.chosen(
        needed(at),
        choices.map((choice) => this.orZero(choice)),
      ),
    INDEX: ([table, row, column, area]) =>
      area
        ? this.stop('INDEX of several areas cannot be worked out the fast way')
        : this.index(needed(table), row, column),
    SUMPRODUCT: (args) => this.sumProduct(args),
    ROWS: ([range]) => this.size(needed(range), 'ROWS'),
    COLUMNS: ([range]) => this.size(needed(range), 'COLUMNS'),
  };

  private size(range: Grid, name: 'ROWS' | 'COLUMNS'): Grid {
    if (isOne(range) && (!range.isCells || range.mayMiss)) return this.builtin(name, [range]);
    const first = range.steps.length === 1 ? this.graph.present(nth(range.steps, 0)) : null;
    if (first instanceof CannotEvaluate) return range;
    return one(this.graph.constant(name === 'ROWS' ? range.rows : range.columns));
  }

  /** What an omitted argument is where it is the answer. */
  private orZero(grid: Grid): Grid {
    return grid.isOmitted ? one(this.graph.constant(0)) : grid;
  }

  private choice([test, yes, no]: Grid[]): Grid {
    const { graph } = this;
    const ifSo = yes ? this.orZero(yes) : one(graph.constant(true));
    const ifNot = no ? this.orZero(no) : one(graph.constant(false));
    if (!test) return this.stop('IF needs a condition');
    if (isOne(test) && !graph.isVarying(nth(test.steps, 0))) {
      const truth = truthHeld(graph.present(nth(test.steps, 0)));
      if (graph.present(nth(test.steps, 0)) instanceof CannotEvaluate) return test;
      return truth instanceof ErrorValue ? one(graph.constant(truth)) : truth ? ifSo : ifNot;
    }
    if (isOne(test) && !isSameShape(ifSo, ifNot))
      return this.stop('how many cells IF gives depends on what varies');
    return { ...map(graph, ifOperation, [test, ifSo, ifNot]), isCells: ifSo.isCells && ifNot.isCells };
  }

  private fallback(value: Grid, other: Grid, name: string, isBad: (found: unknown) => boolean): Grid {
    const { graph } = this;
    if (isOne(value) && !isOne(other) && graph.isVarying(nth(value.steps, 0)))
      return this.stop(`how many cells ${name} gives depends on what varies`);
    return each(graph, isOne(value) ? [value] : [value, other], (found) => {
      const first = nth(found, 0);
      const instead = found[1] ?? nth(other.steps, 0);
      if (!graph.isVarying(first)) return isBad(graph.present(first)) ? instead : first;
      const run: Operation['run'] = ([found = null, or = null]) =>
        found instanceof CannotEvaluate ? found : isBad(found) ? or : found;
      return graph.step({ name, run, isChoice: true, ...(name === 'IFERROR' && { fast: orElse }) }, [
        first,
        instead,
      ]);
    });
  }

  /** The number that a step holds for good, or the answer where it holds none. */
  private constantPlace(at: number): number | Grid {
    const held = this.graph.present(at);
    const place = held instanceof CannotEvaluate ? held : numberHeld(held);
    return typeof place === 'number' ? place : one(this.graph.constant(place));
  }

  private chosen(at: Grid, choices: Grid[]): Grid {
    const { graph } = this;
    if (isOne(at) && !graph.isVarying(nth(at.steps, 0))) {
      const place = this.constantPlace(nth(at.steps, 0));
      if (typeof place !== 'number') return place;
      return choices[Math.trunc(place) - 1] ?? one(graph.constant(errorValues.value));
    }
    const [firstChoice, ...rest] = choices;
    if (isOne(at) && firstChoice && rest.some((choice) => !isSameShape(choice, firstChoice)))
      return this.stop('how many cells CHOOSE gives depends on what varies');
    return each(graph, [at, ...choices], (steps) => graph.step(choosing, steps));
  }

  private index(table: Grid, rowGiven?: Grid, columnGiven?: Grid): Grid {
    const { graph } = this;
    if (isOne(table) && !table.isCells)
      return this.builtin('INDEX', [
        table,
        ...[rowGiven, columnGiven].filter((place) => place !== undefined),
      ]);
    // One number counts along a single row or column.
    const isRow = table.rows === 1 && !columnGiven;
    const zero = one(graph.constant(0));
    const row = isRow ? one(graph.constant(1)) : (rowGiven ?? zero);
    const column = isRow
      ? (rowGiven ?? zero)
      : (columnGiven ?? (table.columns === 1 ? one(graph.constant(1)) : zero));
    if (!isOne(row) || !isOne(column))
      return this.stop('INDEX at several places cannot be worked out the fast way');
    const kept = this.line(table, nth(row.steps, 0), true);
    return 'rows' in kept
      ? this.along(kept, nth(column.steps, 0))
      : this.acrossAll(table, kept.varying, nth(column.steps, 0));
  }

  /** The row, or the column, that a constant asks for: all of them for zero. */
  private line(table: Grid, at: number, isRow: boolean): Grid | { varying: number } {
    const { graph } = this;
    if (graph.isVarying(at)) return { varying: at };
    const place = this.constantPlace(at);
    if (typeof place !== 'number') return place;
    const index = Math.trunc(place);
    if (index === 0) return table;
    if (index < 0) return one(graph.constant(errorValues.value));
    if (index > (isRow ? table.rows : table.columns)) return one(graph.constant(errorValues.reference));
    const { columns } = table;
    const steps = table.steps.filter((_, i) => (isRow ? Math.floor(i / columns) : i % columns) === index - 1);
    const rows = isRow ? 1 : table.rows;
    return { rows, columns: isRow ? columns : 1, steps, isCells: table.isCells };
  }

  private along(table: Grid, column: number): Grid {
    const kept = this.line(table, column, false);
    if ('rows' in kept) return kept;
    if (table.rows > 1)
      return this.stop('INDEX of a whole column that varies cannot be worked out the fast way');
    return this.found(table, this.graph.step(indexing, [kept.varying, ...table.steps]));
  }

  private acrossAll(table: Grid, row: number, column: number): Grid {
    const kept = this.line(table, column, false);
    if ('rows' in kept) {
      if (kept.columns > 1)
        return this.stop('INDEX of a whole row that varies cannot be worked out the fast way');
      return this.found(table, this.graph.step(indexing, [row, ...kept.steps]));
    }
    const rows = Array.from({ length: table.rows }, (_, r) =>
      this.graph.step(indexing, [
        kept.varying,
        ...table.steps.slice(r * table.columns, (r + 1) * table.columns),
      ]),
    );
    return this.found(table, this.graph.step(indexing, [row, ...rows]));
  }

  /** A cell at a place that varies, which the table may not have. */
  private found(table: Grid, step: number): Grid {
    return { ...one(step, table.isCells), ...(table.isCells && { mayMiss: true }) };
  }

  private sumProduct([first, ...others]: Grid[]): Grid {
    const { graph } = this;
    const asCells = (grid: Grid): Grid => ({ ...grid, isCells: true });
    if (!first) return this.stop('SUMPRODUCT needs an argument');
    const last = others.pop();
    if (!last) return this.builtin('SUM', [asCells(first)]);
    if ([...others, last].some((grid) => grid.rows !== first.rows || grid.columns !== first.columns))
      return this.builtin('SUMPRODUCT', [first, ...others, last]);
    const product = others.reduce((so, grid) => map(graph, numbersMultiplied, [so, grid]), first);
    const steps = product.steps.flatMap((step, i) => [step, nth(last.steps, i)]);
    return one(graph.step(pairsMultiplied, steps));
  }
}

/** These tell an error in a cell from one in the place of cells; others give the same for both. */
const tellsCells: ReadonlySet<string> = new Set([
  ...Object.keys({ ...criteria, ...database, ...lookups }),
  'COUNTBLANK',
]);

/** Of a whole column these count the blank cells below the last that is filled, too. */
const countsBlanks: ReadonlySet<string> = new Set(['COUNTBLANK', 'COUNTIF', 'COUNTIFS']);

/** How many cells these fill depends on their arguments, and a step is one cell. */
const ofAnySize: ReadonlySet<string> = new Set(
  'SEQUENCE FILTER UNIQUE TAKE DROP EXPAND TOCOL TOROW WRAPROWS WRAPCOLS CHOOSEROWS CHOOSECOLS TEXTSPLIT MUNIT MODE.MULT'.split(
    ' ',
  ),
);

const isSameShape = (a: Grid, b: Grid) => a.rows === b.rows && a.columns === b.columns;

const ifOperation: Operation = {
  name: 'IF',
  run: ([test = null, yes = null, no = null]) => {
    if (test instanceof CannotEvaluate) return test;
    const truth = truthHeld(test);
    return truth instanceof ErrorValue ? truth : truth ? yes : no;
  },
  fast: choose,
  isChoice: true,
};

function pickOperation(name: string, beyond: Beyond): Operation {
  return {
    name,
    run: ([at = null, ...from]) => {
      if (at instanceof CannotEvaluate) return at;
      const place = numberHeld(at);
      if (typeof place !== 'number') return place;
      const index = Math.trunc(place);
      if (index >= 1 && index <= from.length) return nth(from, index - 1);
      return heapEntry(index > 0 ? beyond.after : index < 0 ? beyond.before : beyond.zero);
    },
    fast: pickOne(beyond),
    isChoice: true,
  };
}

const choosing = pickOperation('CHOOSE', { before: VALUE_AT, zero: VALUE_AT, after: VALUE_AT });
const indexing = pickOperation('INDEX', { before: VALUE_AT, zero: WHOLE_LINE_AT, after: REFERENCE_AT });

const multiplied = under(operations, present(operators['*'], 'the operator *'));

/** Values that are not numbers count as zero, except errors. */
const numbersMultiplied: Operation = {
  name: 'numbers multiplied',
  run: ([x, y]) => {
    if (x instanceof ErrorValue) return x;
    if (y instanceof ErrorValue) return y;
    return typeof x === 'number' && typeof y === 'number' ? multiplied.run([x, y]) : 0;
  },
};

const pairsMultiplied: Operation = {
  name: 'pairs multiplied',
  run: (values) => {
    let sum = 0;
    for (let k = 0; k < values.length; k += 2) {
      const product = numbersMultiplied.run([nth(values, k), nth(values, k + 1)]);
      if (typeof product !== 'number') return product;
      sum += product;
    }
    return Number.isFinite(sum) ? sum : errorValues.number;
  },
  fast: sumOfProducts,
};
