import { nodeTypes, type AstExpression, type BinaryExpression, type CallExpression } from '@borgar/fx';
import type { Calls } from './calls';
import type { SourceCell, Cells, Home } from './cells';
import type { Graph } from './graph';
import { type Grid, map, one, type SheetArea } from './grid';
import { placeFunctions } from './needs';
import { lastOperators, negated, operators, percent } from './operators';
import { Fault, faults } from '../functions/values';
import { operandOf, operandsOf } from '../operands';
import { CannotCompile, type Held } from './values';
import { nth } from '../present';

/** Formulas as steps. */
export class Formulas {
  constructor(
    private readonly graph: Graph,
    private readonly cells: Cells,
    private readonly calls: Calls,
    /** The step that gives a cell its value. */
    private readonly stepOf: (cell: SourceCell) => number,
  ) {}

  read(cell: SourceCell): Grid {
    const { tree, lastSum } = cell;
    if (!tree) return this.stop('its formula cannot be read');
    if (!lastSum || tree.type !== nodeTypes.BINARY) return this.node(tree, cell);
    const operands = tree.arguments.map((operand) => this.node(operand, cell));
    return map(this.graph, lastOperators[lastSum.sign], operands);
  }

  private node(node: AstExpression | null, home: Home): Grid {
    if (!node) return { ...this.value(null), isOmitted: true };
    switch (node.type) {
      case nodeTypes.LITERAL:
        return this.value(node.value);
      case nodeTypes.ERROR:
        return this.value(Fault.of(node.value));
      case nodeTypes.ARRAY:
        return this.arrayConstant(node.elements, home);
      case nodeTypes.REFERENCE:
        return this.reference(node.value, home);
      case nodeTypes.UNARY:
        return this.unary(String(node.operator), this.node(operandOf(node), home));
      case nodeTypes.BINARY:
        return this.binary(node, home);
      case nodeTypes.CALL:
        return this.call(node, home);
      default:
        return this.stop(`${node.type} cannot be worked out the fast way`);
    }
  }

  private value(held: Held): Grid {
    return one(this.graph.constant(held));
  }

  private stop(because: string): Grid {
    return this.value(new CannotCompile(because));
  }

  private arrayConstant(elements: AstExpression[][], home: Home): Grid {
    const steps = elements.flatMap((row) => row.map((element) => nth(this.node(element, home).steps, 0)));
    return { rows: elements.length, columns: nth(elements, 0).length, steps, isCells: false };
  }

  private reference(text: string, home: Home): Grid {
    const place = this.cells.place(text, home);
    if (typeof place !== 'string') return this.cellsAt(place);
    const meaning = this.cells.meaning(text, home);
    return typeof meaning === 'string' ? this.stop(place) : this.node(meaning.tree, meaning.home);
  }

  private cellsAt(place: SheetArea): Grid {
    const { top, left, bottom, right } = place;
    const [rows, columns] = [bottom - top + 1, right - left + 1];
    if (rows * columns > MOST_CELLS) return this.stop(`a range of ${rows} by ${columns} cells is too large`);
    const blank = this.graph.constant(null);
    const steps: number[] = new Array(rows * columns).fill(blank);
    for (const cell of this.cells.within(place))
      steps[(cell.row - top) * columns + cell.column - left] = this.stepOf(cell);
    return { rows, columns, steps, isCells: true, place };
  }

  private unary(operator: string, operand: Grid): Grid {
    if (operator === '+') return operand;
    if (operator === '-') return map(this.graph, negated, [operand]);
    if (operator === '%') return map(this.graph, percent, [operand]);
    return this.stop(`the operator ${operator} cannot be worked out the fast way`);
  }

  private binary(node: BinaryExpression, home: Home): Grid {
    const operator = String(node.operator);
    const [first, second] = operandsOf(node);
    const [left, right] = [this.node(first, home), this.node(second, home)];
    const found = operators[operator];
    if (found) return map(this.graph, found, [left, right]);
    if (operator === ',') return together(left, right);
    if (operator === ' ' && left.place && right.place) return this.shared(left.place, right.place);
    return this.stop('a range that is put together by a formula cannot be worked out the fast way');
  }

  /** The cells that are in both ranges. */
  private shared(one: SheetArea, two: SheetArea): Grid {
    const [top, left] = [Math.max(one.top, two.top), Math.max(one.left, two.left)];
    const [bottom, right] = [Math.min(one.bottom, two.bottom), Math.min(one.right, two.right)];
    const isNone = one.sheet !== two.sheet || top > bottom || left > right;
    return isNone ? this.value(faults.none) : this.cellsAt({ sheet: one.sheet, top, left, bottom, right });
  }

  private call({ callee, arguments: given }: CallExpression, home: Home): Grid {
    if (callee.type !== nodeTypes.IDENTIFIER)
      return this.stop('a function without a name cannot be worked out');
    const name = callee.name.toUpperCase().replace(/^(_XLFN|_XLWS)\./, '');
    const args = given as (AstExpression | null)[];
    if (placeFunctions.has(name)) return this.placeOf(name, args[0], home);
    return this.calls.call(
      name,
      args.map((argument) => this.node(argument, home)),
    );
  }

  /** ROW and its like: from the place of cells alone, unless the argument is worked out. */
  private placeOf(name: string, argument: AstExpression | null | undefined, home: Home): Grid {
    const isReference = argument?.type === nodeTypes.REFERENCE;
    const place = isReference ? this.cells.place(argument.value, home) : ownPlace(home);
    if (typeof place === 'string') return this.stop(place);
    if (argument && !isReference)
      return name.endsWith('S')
        ? this.calls.call(name, [this.node(argument, home)])
        : this.stop(`${name} of what is worked out cannot be worked out the fast way`);
    const [rows, columns] = [place.bottom - place.top + 1, place.right - place.left + 1];
    if (name === 'ROWS') return this.value(rows);
    if (name === 'COLUMNS') return this.value(columns);
    const isRow = name === 'ROW';
    const [length, first] = isRow ? [rows, place.top] : [columns, place.left];
    const steps = Array.from({ length }, (_, i) => this.graph.constant(first + i + 1));
    return { rows: isRow ? rows : 1, columns: isRow ? 1 : columns, steps, isCells: false };
  }
}

/** `(A1:A2,C1)`: all cells one below the other. */
function together(first: Grid, second: Grid): Grid {
  const steps = [...first.steps, ...second.steps];
  const areas = (first.areas ?? 1) + (second.areas ?? 1);
  return { rows: steps.length, columns: 1, steps, isCells: true, areas };
}

const MOST_CELLS = 200_000;

function ownPlace({ sheet, row, column }: Home): SheetArea {
  return { sheet, top: row, left: column, bottom: row, right: column };
}
