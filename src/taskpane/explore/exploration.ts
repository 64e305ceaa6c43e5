import type { ExploredInput } from './exploredInput';
import type { Simulated } from './simulated';
import type { Pair } from './pairs';
import type { TargetSide } from './simulated';
import type { Switching } from './switching';
import type { FoundRow, Unusable } from './suggestions';
import type { Tornado } from './tornado';
import { present } from '../../formulas/present';

/** The state of the Explore page; it outlives a visit to another page. */
export interface Exploration {
  output: ExploredOutput | null;
  inputs: ListedInput[];
  /** Labels of inputs that were found and do not feed the result. */
  leftOut: string[];
  /** Rows that feed the result and cannot be taken. */
  unusable: Unusable[];
  isDependenceKnown: boolean;
  /** All pairs, including those with an input that is not chosen. */
  pairs: Pair[];
  /** As typed. */
  target: string;
  wanted: TargetSide;
  /** The words of the workbook by which `wanted` was chosen; null where none were found or a person chose it. */
  wantedBecause: string | null;
  /** From a copy of the formulas that is still being checked: shown, and not used for further work. */
  unchecked: Worked | null;
  worked: Worked | null;
  switching: { target: number; values: Switching[] } | null;
  simulated: Simulated | null;
}

export interface ExploredOutput {
  /** The words to its left, which say what it is: net or gross, cash or not. Empty where there are none. */
  called: string;
  sheet: string;
  address: string;
  formula: string;
  value: number;
  text: string;
}

export interface ListedInput extends ExploredInput {
  isChosen: boolean;
  isOwn: boolean;
  /** Not of an own input, which has no row of low and high. */
  found?: FoundRow;
  /** The contents of the cell now, in words, where they are not a number; `central` is then the last number. */
  holds?: string | null;
  /** The words beside the cell are now different from those by which it is listed. */
  isMoved?: boolean;
}

/** Why the formulas could not be copied: a cell, and the reason. */
export interface NotCopied {
  at: string;
  because: string;
}

export interface Worked {
  tornado: Tornado;
  /** The inputs chosen at the time, with their values then. */
  inputs: ExploredInput[];
  way: 'compiled' | 'recalculated';
  stop: NotCopied | null;
  millisecondsASet: number;
}

/** @throws where the page has no such thing yet: it offers an action only once what the action needs is there. */
export function ready<Part extends 'output' | 'worked' | 'simulated'>(
  exploration: Exploration,
  part: Part,
): NonNullable<Exploration[Part]> {
  return present(exploration[part], part) as NonNullable<Exploration[Part]>;
}

export const nothingExplored: Exploration = {
  output: null,
  inputs: [],
  leftOut: [],
  unusable: [],
  isDependenceKnown: true,
  pairs: [],
  target: '0',
  wanted: 'atLeast',
  wantedBecause: null,
  unchecked: null,
  worked: null,
  switching: null,
  simulated: null,
};

/** Drops results that no longer hold because the output or an input has changed. */
export const nothingWorkedOut = {
  unchecked: null,
  worked: null,
  switching: null,
  simulated: null,
} as const;

export function chosenInputs({ inputs }: Exploration): ExploredInput[] {
  return inputs
    .filter(({ isChosen }) => isChosen)
    .map(({ sheet, address, label, unit, kind, low, central, high, isWorkedOut }) => ({
      sheet,
      address,
      label,
      unit,
      kind,
      low,
      central,
      high,
      ...(isWorkedOut && { isWorkedOut }),
    }));
}
