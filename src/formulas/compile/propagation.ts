/* eslint-disable @typescript-eslint/no-non-null-assertion -- Every index is of a step of the graph. */
import { TableValue, type Value } from '../functions/values';
import { type Graph, worked } from './graph';
import type { Refused } from '../ourFunctions';
import type { Refusals } from './ours';
import { CannotEvaluate } from '../evaluate/evaluate';
import type { Held } from './values';

/** Carries changes of some steps to all that depend on them, and to nothing else. */
export class Propagation {
  private readonly held: Held[];
  private readonly isDirty: Uint8Array;
  /** The readers of step `s` are `readers[from[s]]` to `readers[from[s + 1] - 1]`. */
  private readonly from: Int32Array;
  private readonly readers: Int32Array;
  private readonly isWatched: Uint8Array;
  private readonly isShown: Uint8Array;

  constructor(
    private readonly graph: Graph,
    private readonly refusals: Refusals,
    /** The steps that cells show. */
    shown: Iterable<number>,
  ) {
    const { steps } = graph;
    this.held = steps.map(({ present }) => present);
    this.isDirty = new Uint8Array(steps.length);
    this.isShown = new Uint8Array(steps.length);
    for (const at of shown) this.isShown[at] = 1;
    this.isWatched = Uint8Array.from(steps, (_, at) => Number(graph.isWatched(at)));
    this.from = new Int32Array(steps.length + 1);
    for (const { operands } of steps) for (const at of new Set(operands)) this.from[at + 1]!++;
    for (let at = 0; at < steps.length; at++) this.from[at + 1]! += this.from[at]!;
    this.readers = new Int32Array(this.from[steps.length]!);
    const next = this.from.slice();
    steps.forEach(({ operands }, reader) => {
      for (const at of new Set(operands)) this.readers[next[at]!++] = reader;
    });
  }

  value(at: number): Held {
    return this.held[at]!;
  }

  /** The steps that came out otherwise, or refused for another reason; null, and nothing changed, where one cannot be worked out. */
  set(values: ReadonlyMap<number, Value>): number[] | null {
    const before = new Map<number, Held>();
    const refusedBefore = new Map<number, Refused[] | undefined>();
    const changed: number[] = [];
    let first = this.held.length;
    for (const [at, value] of values) {
      if (Object.is(this.held[at], value)) continue;
      first = Math.min(first, this.put(at, value, before));
    }
    let isKnown = true;
    for (let at = first; at < this.held.length && isKnown; at++) {
      if (before.has(at)) isKnown = !this.isWatched[at];
      if (this.isDirty[at] === 0) continue;
      this.isDirty[at] = 0;
      const { operation, operands } = this.graph.steps[at]!;
      const held = this.held[at]!;
      const now = worked(
        operation!,
        operands.map((operand) => this.held[operand]!),
      );
      const saysOtherwise = this.takeDown(at, refusedBefore);
      // Operands that are not chosen may be unknown.
      if ((now instanceof CannotEvaluate && this.isShown[at]) || !isSameSize(now, held)) isKnown = false;
      const isOtherwise = !isSame(now, held);
      if (isOtherwise) this.put(at, now, before);
      if (isOtherwise || saysOtherwise) changed.push(at);
      if (isOtherwise && this.isWatched[at]) isKnown = false;
    }
    if (isKnown) return changed;
    this.isDirty.fill(0);
    for (const [at, value] of before) this.held[at] = value;
    for (const [at, said] of refusedBefore) this.say(at, said);
    return null;
  }

  /** Whether the step just worked out refuses otherwise than before. */
  private takeDown(at: number, before: Map<number, Refused[] | undefined>): boolean {
    const said = this.refusals.bySteps.get(at);
    const taken = this.refusals.take();
    const says = taken.length > 0 ? taken : undefined;
    if (isSameText(said, says)) return false;
    before.set(at, said);
    this.say(at, says);
    return true;
  }

  private say(at: number, said: Refused[] | undefined): void {
    if (said) this.refusals.bySteps.set(at, said);
    else this.refusals.bySteps.delete(at);
  }

  /** Gives the first of the step's readers. */
  private put(at: number, value: Held, before: Map<number, Held>): number {
    before.set(at, this.held[at]!);
    this.held[at] = value;
    for (let k = this.from[at]!; k < this.from[at + 1]!; k++) this.isDirty[this.readers[k]!] = 1;
    return at;
  }
}

/** A table that grows, shrinks or becomes an error fills other cells. */
function isSameSize(a: Held, b: Held): boolean {
  if (!(a instanceof TableValue) || !(b instanceof TableValue))
    return a instanceof TableValue === b instanceof TableValue;
  return a.rows === b.rows && a.columns === b.columns;
}

function isSame(a: Held, b: Held): boolean {
  if (a instanceof TableValue && b instanceof TableValue)
    return isSameSize(a, b) && a.values.every((value, i) => Object.is(value, b.values[i]));
  return Object.is(a, b);
}

function isSameText(a: Refused[] | undefined, b: Refused[] | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
