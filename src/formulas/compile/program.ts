/* eslint-disable @typescript-eslint/no-non-null-assertion -- Every index is of a step, an input, an output or a lane that a loop counts. */
import { type Graph, type Operation, worked } from './graph';
import { Heap, NUMBER, readLane, settle, type Slot, slotFor, writeLane } from './slots';
import type { Held } from './values';

/** Trials worked out together: few enough that what they use stays near the processor. */
export const LANES = 256;

interface Instruction {
  operation: Operation;
  out: Slot;
  operands: Slot[];
}

/** The steps that some outputs need, in order, each with a place for as many trials as are worked out together. */
export class Program {
  private readonly heap = new Heap();
  private readonly instructions: Instruction[] = [];
  private readonly inputs: Slot[];
  private readonly outputs: Slot[];

  constructor(graph: Graph, inputs: number[], outputs: number[]) {
    const slots = new Map<number, Slot>();
    const steps = [...graph.leadingTo(outputs)]
      .filter((at) => graph.steps[at]!.operation)
      .sort((a, b) => a - b);
    const lastUse = new Map<number, number>();
    for (const at of steps) for (const operand of graph.steps[at]!.operands) lastUse.set(operand, at);
    for (const at of [...inputs, ...outputs]) lastUse.set(at, Infinity);

    const slotOf = (at: number): Slot => {
      let slot = slots.get(at);
      if (!slot) slots.set(at, (slot = this.filled(graph.present(at))));
      return slot;
    };
    this.inputs = inputs.map(slotOf);
    const free: Slot[] = [];
    for (const at of steps) {
      const { operation, operands } = graph.steps[at]!;
      const from = operands.map(slotOf);
      // Taken before those of the operands are given back: a step must not write over what it reads.
      const out = free.pop() ?? slotFor(LANES);
      slots.set(at, out);
      for (const operand of new Set(operands))
        if (lastUse.get(operand) === at && graph.steps[operand]!.operation) free.push(slots.get(operand)!);
      this.instructions.push({ operation: operation!, out, operands: from });
    }
    this.outputs = outputs.map(slotOf);
    this.heap.mark();
  }

  get steps(): number {
    return this.instructions.length;
  }

  run(inputs: ArrayLike<number>[], count: number, results: Float64Array[]): void {
    for (let from = 0; from < count; from += LANES) {
      this.runSome(inputs, from, Math.min(LANES, count - from), results);
    }
  }

  private runSome(inputs: ArrayLike<number>[], from: number, count: number, results: Float64Array[]): void {
    this.inputs.forEach((slot, k) => {
      const given = inputs[k]!;
      for (let i = 0; i < count; i++) slot.numbers[i] = given[from + i]!;
    });
    for (const { operation, out, operands } of this.instructions) {
      if (!operation.fast?.(out, operands, count)) this.oneByOne(operation, out, operands, count);
    }
    results.forEach((result, k) => {
      const slot = this.outputs[k]!;
      for (let i = 0; i < count; i++) {
        const value = readLane(slot, i, this.heap);
        result[from + i] = typeof value === 'number' ? value : NaN;
      }
    });
    this.heap.reset();
  }

  private oneByOne(operation: Operation, out: Slot, operands: Slot[], count: number): void {
    const values: Held[] = new Array(operands.length);
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < operands.length; k++) values[k] = readLane(operands[k]!, i, this.heap);
      writeLane(out, i, worked(operation, values), this.heap);
    }
    settle(out, count);
  }

  private filled(value: Held): Slot {
    const slot = slotFor(LANES);
    writeLane(slot, 0, value, this.heap);
    slot.numbers.fill(slot.numbers[0]!);
    slot.kind = typeof value === 'number' ? NUMBER : slot.tags[0]!;
    return slot;
  }
}
