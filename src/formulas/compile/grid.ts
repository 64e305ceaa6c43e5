import type { Graph, Operation } from './graph';
import type { Argument } from '../functions/define';
import { errorValues, type Value } from '../functions/values';
import { nth } from '../present';

/** Rows and columns counted from 0, both corners included. */
export interface SheetArea {
  sheet: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
  /** Of whole rows or columns, which go on beyond the sheet's last cell. */
  isWhole?: true;
}

/** One value or rows of them, as the steps that give them, row by row. */
export interface Grid {
  rows: number;
  columns: number;
  steps: number[];
  /** Functions that add up cells pass over text and truth values in them, and take those that are written out. */
  isCells: boolean;
  place?: SheetArea;
  /** An argument that was left empty: `IF(A1,,2)`. */
  isOmitted?: true;
  /** How many ranges were put together: `(A1:A2,C1)` is two. */
  areas?: number;
  /** An error in it may be one of its cell, or one because there is no such cell. */
  mayMiss?: true;
  /** The answer of one of our own functions, whose blank cells show nothing; those of other tables show 0. */
  showsBlanks?: true;
}

export function one(step: number, isCells = false): Grid {
  return { rows: 1, columns: 1, steps: [step], isCells };
}

export function isOne(grid: Grid): boolean {
  return grid.rows === 1 && grid.columns === 1;
}

/** A step for each cell, the shorter of the grids repeated where they have one row or column. */
export function each(
  graph: Graph,
  grids: Grid[],
  make: (steps: number[], row: number, column: number) => number,
): Grid {
  const rows = Math.max(...grids.map((grid) => grid.rows));
  const columns = Math.max(...grids.map((grid) => grid.columns));
  const steps: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cells = grids.map((grid) => {
        const r = grid.rows === 1 ? 0 : row;
        const c = grid.columns === 1 ? 0 : column;
        return r < grid.rows && c < grid.columns ? nth(grid.steps, r * grid.columns + c) : -1;
      });
      steps.push(cells.includes(-1) ? graph.constant(errorValues.missing) : make(cells, row, column));
    }
  }
  return { rows, columns, steps, isCells: false };
}

export function map(graph: Graph, operation: Operation, grids: Grid[]): Grid {
  return each(graph, grids, (steps) => graph.step(operation, steps));
}

export type Shape = Pick<Grid, 'rows' | 'columns' | 'isCells' | 'areas'> & {
  from: number;
  isOmitted: boolean;
};

/** One argument of a function, from the values of all. */
export function argumentOf(shape: Shape, values: readonly unknown[]): Argument {
  const { rows, columns, isCells, isOmitted, areas, from } = shape;
  const own = values.slice(from, from + rows * columns) as Value[];
  const kind = isOmitted ? 'omitted' : isCells ? 'cells' : own.length === 1 ? 'typed' : 'array';
  return { rows, columns, values: own, kind, ...(areas && { areas }) };
}
