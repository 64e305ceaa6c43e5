import type { FormulaArgument } from '../../formulas/argumentText';
import type { FunctionDescription } from '../../functions/catalogue/notes';
import type { FormulaCall } from '../../formulas/calls';
import type { SelectedCell } from '../../host/spreadsheet';
import type { KnownValues } from './values';

/** Everything the pane says about a cell, before it is put into words on the screen. */
export interface CellExplanation {
  cell: SelectedCell;
  /** Every call to our functions, the outer before the inner. */
  calls: CallExplanation[];
  problem: Problem | null;
  /** The whole formula in plain Excel, where that says more than the twin of its only call. */
  plainFormula: string | null;
}

export interface CallExplanation {
  call: FormulaCall;
  /** Null where we have no function of that name. */
  description: FunctionDescription | null;
  arguments: ArgumentExplanation[];
  /** What this call answers, where it is one of several parts of the formula and can be worked out. */
  result: KnownValues;
  twin: Twin;
}

export interface ArgumentExplanation {
  kind: FormulaArgument['kind'];
  name: string;
  description: string;
  /** As written in the formula; null where it is omitted. */
  text: string | null;
  values: KnownValues;
  /** What the function takes instead: the argument is omitted, or it is given as a blank cell. */
  fallback: { kind: 'default' | 'unset' | 'missing'; text: string; values: KnownValues } | null;
  /** Beyond the arguments that the function has. */
  surplus: boolean;
}

export type Twin = { formula: string } | { reason: string };

export interface Problem {
  code: string;
  message: string;
  /** Whose words these are: the function's own, or ours about the code. */
  source: 'refusal' | 'general';
}
