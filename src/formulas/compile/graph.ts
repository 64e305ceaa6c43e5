/* eslint-disable @typescript-eslint/no-non-null-assertion -- A step is named by its index in the graph, which only the graph gives out. */
import type { Fast } from './kernels';
import { CannotEvaluate } from '../evaluate/evaluate';
import { type Held, Unknown } from './values';

/** One step: what it does to values of any kind, and a quicker way where its operands are numbers. */
export interface Operation {
  /** Two steps with one name and the same operands are one step. */
  name: string;
  run(values: Held[]): Held;
  fast?: Fast;
  /** Gives one of its operands, and does not mind what the others are. */
  isChoice?: true;
  /** For any operands. */
  isNeverBlank?: true;
}

export interface Step {
  /** None in a constant or an input. */
  operation: Operation | null;
  operands: readonly number[];
  isVarying: boolean;
  isNeverBlank: boolean;
  /** Its value with the workbook as it is now. */
  present: Held;
}

/** Steps, each after those it needs. What depends on no input is worked out at once. */
export class Graph {
  readonly steps: Step[] = [];
  private readonly known = new Map<string, number>();
  private readonly constants = new Map<Held, number>();
  private readonly watched = new Set<number>();

  constant(value: Held): number {
    // A map treats 0 and -0 as one key, as a spreadsheet does.
    let at = this.constants.get(value);
    if (at === undefined) {
      at = this.add({
        operation: null,
        operands: [],
        isVarying: false,
        isNeverBlank: value !== null,
        present: value,
      });
      this.constants.set(value, at);
    }
    return at;
  }

  input(present: Held, isNeverBlank = true): number {
    return this.add({ operation: null, operands: [], isVarying: true, isNeverBlank, present });
  }

  /** Something that cannot be worked out here depends on this step. */
  watch(at: number): void {
    this.watched.add(at);
  }

  isWatched(at: number): boolean {
    return this.watched.has(at);
  }

  /** No step is added any more. */
  close(): void {
    this.known.clear();
    this.constants.clear();
  }

  step(operation: Operation, operands: readonly number[]): number {
    const key = `${operation.name}|${operands.join()}`;
    let at = this.known.get(key);
    if (at === undefined) {
      at = this.make(operation, operands);
      this.known.set(key, at);
    }
    return at;
  }

  present(at: number): Held {
    return this.steps[at]!.present;
  }

  isVarying(at: number): boolean {
    return this.steps[at]!.isVarying;
  }

  isNeverBlank(at: number): boolean {
    return this.steps[at]!.isNeverBlank;
  }

  /** The steps that some need, in no order, themselves among them. */
  leadingTo(ends: readonly number[]): Set<number> {
    const found = new Set<number>();
    const waiting = [...ends];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (found.has(at)) continue;
      found.add(at);
      for (const operand of this.steps[at]!.operands) waiting.push(operand);
    }
    return found;
  }

  private make(operation: Operation, operands: readonly number[]): number {
    for (const at of operands)
      if (!this.isVarying(at) && this.present(at) instanceof CannotEvaluate) return at;
    const present = worked(
      operation,
      operands.map((at) => this.present(at)),
    );
    if (!operands.some((at) => this.isVarying(at))) return this.constant(present);
    const isNeverBlank =
      operation.isNeverBlank ??
      (operation.isChoice === true && operands.every((operand) => this.isNeverBlank(operand)));
    return this.add({ operation, operands, isVarying: true, isNeverBlank, present });
  }

  private add(step: Step): number {
    return this.steps.push(step) - 1;
  }
}

/** A step that cannot be worked out stops every step that takes it, unless that chooses another operand. */
export function worked(operation: Operation, values: Held[]): Held {
  if (!operation.isChoice) for (const value of values) if (value instanceof CannotEvaluate) return value;
  try {
    return operation.run(values);
  } catch (thrown) {
    if (thrown instanceof Unknown) return new CannotEvaluate(thrown.message);
    throw thrown;
  }
}
