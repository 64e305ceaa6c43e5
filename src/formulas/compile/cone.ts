import { addressOf, type Cell, type Cells } from './cells';
import { needsOf } from './needs';
import { present } from '../present';

export interface Cone {
  /** What depends on an input, or may, and leads to an output, each after those it needs; inputs are not among them. */
  cells: Cell[];
  varying: ReadonlySet<Cell>;
  /** A cell whose formula may reach cells that its text does not name, where there is one. */
  reaching: Cell | null;
}

/** One cell of a circle, where there is one. */
export interface Circle {
  circle: Cell;
}

/** Goes back from the outputs through everything their formulas name. */
export function coneOf(cells: Cells, inputs: ReadonlySet<Cell>, outputs: Cell[]): Cone | Circle {
  const { value } = coneIn(cells, inputs, outputs, Infinity).next();
  return present(value, 'the cone');
}

/** The same with a pause after so many cells. */
export function* coneIn(
  cells: Cells,
  inputs: ReadonlySet<Cell>,
  outputs: Cell[],
  atATime: number,
): Generator<undefined, Cone | Circle> {
  const order: Cell[] = [];
  const varying = new Set<Cell>(inputs);
  const isDone = new Set<Cell>(inputs);
  const isOpen = new Set<Cell>();
  let reaching: Cell | null = null;
  let opened = 0;
  const path: { cell: Cell; needs: Cell[]; isKnown: boolean; next: number }[] = [];
  const open = (cell: Cell) => {
    isOpen.add(cell);
    const { cells: needs, isKnown } = needsOf(cell, cells);
    if (!isKnown) reaching ??= cell;
    path.push({ cell, needs, isKnown, next: 0 });
    opened += 1;
  };

  for (const output of outputs) {
    if (isDone.has(output)) continue;
    open(output);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      if (opened >= atATime) {
        opened = 0;
        yield;
      }
      const need = here.needs[here.next++];
      if (need) {
        if (isOpen.has(need)) return { circle: need };
        if (!isDone.has(need)) open(need);
        continue;
      }
      path.pop();
      isOpen.delete(here.cell);
      isDone.add(here.cell);
      if (here.isKnown && !here.needs.some((cell) => varying.has(cell))) continue;
      varying.add(here.cell);
      order.push(here.cell);
    }
  }
  return { cells: order, varying, reaching };
}

export function placeText(cell: Cell): { sheet: string; address: string } {
  return { sheet: cell.sheet, address: addressOf(cell) };
}
