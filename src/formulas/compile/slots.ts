/* eslint-disable @typescript-eslint/no-non-null-assertion -- Every index is of a lane that a loop counts, or one that the heap itself gave out. */
import { ErrorValue, errorValues } from '../functions/values';
import { CannotEvaluate } from '../evaluate/evaluate';
import type { Held } from './values';

/** What all the lanes of a slot hold; mixed where they differ, and then each lane has a tag of its own. */
export const NUMBER = 0;
export const BLANK = 1;
export const BOOLEAN = 2;
export const TEXT = 3;
export const ERROR = 4;
export const OTHER = 5;
export const MIXED = 6;

/** One value a trial: a number, 0 or 1 for a truth value, else the index of the value on the heap. */
export interface Slot {
  kind: number;
  numbers: Float64Array;
  tags: Uint8Array;
}

export function slotFor(lanes: number): Slot {
  return { kind: BLANK, numbers: new Float64Array(lanes), tags: new Uint8Array(lanes) };
}

/** Heap entries that vectorised kernels may return; the constants index them. */
const always: Held[] = [
  errorValues.division,
  errorValues.number,
  errorValues.value,
  errorValues.reference,
  new CannotEvaluate('INDEX of a whole line that varies is not worked out here'),
];
export const DIVISION_AT = 0;
export const OVERFLOW_AT = 1;
export const VALUE_AT = 2;
export const REFERENCE_AT = 3;
export const WHOLE_LINE_AT = 4;

/** Everything that is not a number. What was put on since `mark` is dropped by `reset`. */
export class Heap {
  private readonly items: Held[] = [...always];
  private kept = this.items.length;

  get(at: number): Held {
    return this.items[at]!;
  }
  put(value: Held): number {
    return this.items.push(value) - 1;
  }
  mark(): void {
    this.kept = this.items.length;
  }
  reset(): void {
    this.items.length = this.kept;
  }
}

/** The entries that every heap begins with. */
export function heapEntry(at: number): Held {
  return always[at]!;
}

export function kindOf(value: Held): number {
  if (typeof value === 'number') return NUMBER;
  if (value === null) return BLANK;
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'string') return TEXT;
  return value instanceof ErrorValue ? ERROR : OTHER;
}

export function readLane(slot: Slot, lane: number, heap: Heap): Held {
  const kind = slot.kind === MIXED ? slot.tags[lane]! : slot.kind;
  const number = slot.numbers[lane]!;
  if (kind === NUMBER) return number;
  if (kind === BLANK) return null;
  return kind === BOOLEAN ? number !== 0 : heap.get(number);
}

/** Writes one lane of a slot; `settle` must follow the last of them. */
export function writeLane(slot: Slot, lane: number, value: Held, heap: Heap): void {
  slot.tags[lane] = kindOf(value);
  slot.numbers[lane] =
    typeof value === 'number'
      ? value
      : value === null
        ? 0
        : typeof value === 'boolean'
          ? Number(value)
          : heap.put(value);
}

/** Finds out whether all lanes are of one kind. */
export function settle(slot: Slot, count: number): void {
  const first = slot.tags[0]!;
  for (let i = 1; i < count; i++) {
    if (slot.tags[i] !== first) {
      slot.kind = MIXED;
      return;
    }
  }
  slot.kind = first;
}

/** Whether every lane counts as a number in arithmetic: numbers, blanks and truth values. */
export function isNumeric(slot: Slot): boolean {
  return slot.kind <= BOOLEAN;
}
