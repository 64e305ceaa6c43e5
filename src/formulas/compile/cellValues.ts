import type { Value } from '../functions/values';
import type { SourceCell } from './cells';
import type { Formulas } from './formula';
import type { Graph } from './graph';
import type { Grid } from './grid';
import { shownValue } from './operators';
import { CannotEvaluate } from '../evaluate/evaluate';
import type { Held } from './values';
import { nth, present } from '../present';

/** The step that gives what a formula's own cell shows; a table is kept for the cells that it fills. */
export function ownValue(
  cell: SourceCell,
  formulas: Formulas,
  tables: Map<SourceCell, Grid>,
  graph: Graph,
): number {
  const grid = formulas.read(cell);
  if (grid.steps.length > 1) tables.set(cell, grid);
  return shownStep(nth(grid.steps, 0), graph);
}

/** The step of a cell that another cell's formula fills. */
export function spilledValue(cell: SourceCell, tables: Map<SourceCell, Grid>, graph: Graph): number {
  const anchor = present(cell.anchor, 'anchor');
  const grid = tables.get(anchor);
  const [row, column] = [cell.row - anchor.row, cell.column - anchor.column];
  if (!grid || row >= grid.rows || column >= grid.columns)
    return graph.constant(new CannotEvaluate('the table that fills it comes out smaller here'));
  const step = nth(grid.steps, row * grid.columns + column);
  return grid.showsBlanks ? step : shownStep(step, graph);
}

function shownStep(step: number, graph: Graph): number {
  return graph.isNeverBlank(step) ? step : graph.step(shownValue, [step]);
}

/** Digit for digit; what shows nothing may be blank or empty. */
export function agreesExactly(here: Held, there: Value): boolean {
  return here === there || (here ?? '') === (there ?? '');
}
