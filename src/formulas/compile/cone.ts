import { addressOfCell } from '../addresses';
import type { SourceCell, Cells } from './cells';
import { needsOf } from './needs';
import { present } from '../present';

export interface Cone {
  /** What depends on an input, or may, and leads to an output, each after those it needs; inputs are not among them. */
  cells: SourceCell[];
  varying: ReadonlySet<SourceCell>;
  /** A cell whose formula may reach cells that its text does not name, where there is one. */
  reaching: SourceCell | null;
}

/** One cell of a circle, where there is one. */
export interface Circle {
  circle: SourceCell;
}

/** Goes back from the outputs through everything their formulas name. */
export function coneOf(cells: Cells, inputs: ReadonlySet<SourceCell>, outputs: SourceCell[]): Cone | Circle {
  const { value } = coneIn(cells, inputs, outputs, Infinity).next();
  return present(value, 'the cone');
}

/** The same with a pause after a number of cells. */
export function* coneIn(
  cells: Cells,
  inputs: ReadonlySet<SourceCell>,
  outputs: SourceCell[],
  atATime: number,
): Generator<undefined, Cone | Circle> {
  const order: SourceCell[] = [];
  const varying = new Set<SourceCell>(inputs);
  const isDone = new Set<SourceCell>(inputs);
  const isOpen = new Set<SourceCell>();
  let reaching: SourceCell | null = null;
  let opened = 0;
  const path: { cell: SourceCell; needs: SourceCell[]; isKnown: boolean; next: number }[] = [];
  const open = (cell: SourceCell) => {
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

export function placeText(cell: SourceCell): { sheet: string; address: string } {
  return { sheet: cell.sheet, address: addressOfCell(cell) };
}
