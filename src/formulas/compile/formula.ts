import { overlap } from '../addresses';
import { CannotEvaluate } from '../evaluate/evaluate';
import { TreeReader } from '../evaluate/treeReader';
import type { SheetFunction } from '../functions/define';
import { errorValues } from '../functions/values';
import { nth, under } from '../present';
import type { Calls } from './calls';
import type { SourceCell, Cells, Home } from './cells';
import type { Graph } from './graph';
import { type Grid, map, one, type SheetArea } from './grid';
import { operations } from './operators';
import type { Held } from './values';

/** Formulas as steps. */
export class Formulas extends TreeReader<Grid, Home> {
  constructor(
    private readonly graph: Graph,
    private readonly cells: Cells,
    private readonly calls: Calls,
    /** The step that gives a cell its value. */
    private readonly stepOf: (cell: SourceCell) => number,
  ) {
    super();
  }

  read(cell: SourceCell): Grid {
    const { tree, lastSum } = cell;
    return tree ? this.whole(tree, lastSum, cell) : this.stop('its formula cannot be read');
  }

  protected value(held: Held): Grid {
    return one(this.graph.constant(held));
  }

  protected omitted(): Grid {
    return { ...this.value(null), isOmitted: true };
  }

  protected array(rows: Grid[][]): Grid {
    const steps = rows.flatMap((row) => row.map((element) => nth(element.steps, 0)));
    return { rows: rows.length, columns: nth(rows, 0).length, steps, isCells: false };
  }

  protected reference(written: string, home: Home): Grid {
    const place = this.cells.place(written, home);
    if (typeof place !== 'string') return this.cellsAt(place);
    const meaning = this.cells.meaning(written, home);
    return typeof meaning === 'string' ? this.stop(place) : this.part(meaning.tree, meaning.home);
  }

  protected spilled(): Grid {
    return this.stop('the operator # cannot be worked out the fast way');
  }

  protected operated(operator: SheetFunction, operands: Grid[]): Grid {
    return map(this.graph, under(operations, operator), operands);
  }

  protected ranges(sign: string, left: Grid, right: Grid): Grid {
    if (sign === ',') return together(left, right);
    if (sign === ' ' && left.place && right.place) return this.shared(left.place, right.place);
    return this.stop('a range that is put together by a formula cannot be worked out the fast way');
  }

  protected intersected(): Grid {
    return this.stop('the operator @ cannot be worked out the fast way');
  }

  protected called(name: string, args: Grid[]): Grid {
    return this.calls.call(name, args);
  }

  protected place(written: string | null, home: Home): SheetArea | string {
    if (written !== null) return this.cells.place(written, home);
    const { sheet, row, column } = home;
    return { sheet, top: row, left: column, bottom: row, right: column };
  }

  protected stop(because: string): Grid {
    return this.value(new CannotEvaluate(because));
  }

  protected override let(): Grid {
    return this.stop('LET cannot be worked out the fast way');
  }

  protected override applied(): Grid {
    return this.stop('LAMBDA cannot be worked out the fast way');
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

  private shared(one: SheetArea, two: SheetArea): Grid {
    const area = one.sheet === two.sheet ? overlap(one, two) : null;
    return area ? this.cellsAt({ sheet: one.sheet, ...area }) : this.value(errorValues.none);
  }
}

/** `(A1:A2,C1)`: all cells one below the other. */
function together(first: Grid, second: Grid): Grid {
  const steps = [...first.steps, ...second.steps];
  const areas = (first.areas ?? 1) + (second.areas ?? 1);
  return { rows: steps.length, columns: 1, steps, isCells: true, areas };
}

const MOST_CELLS = 200_000;
