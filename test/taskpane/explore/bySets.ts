import type { Evaluator } from '../../../src/taskpane/explore/evaluator';

/** The result as a function of one set of values, asked set by set. */
export function bySets(model: (values: number[]) => number): Evaluator['evaluate'] {
  return async (columns) =>
    Float64Array.from(columns[0]!, (_, set) => model(columns.map((column) => column[set]!)));
}
