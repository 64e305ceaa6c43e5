import type { CannotEvaluate } from '../evaluate/evaluate';
import { ErrorValue, errorValues, type TableValue, type Value } from '../functions/values';
import * as coercion from '../functions/coercion';

/** What a step can hold: a value, a whole table that a function answered, or the reason to stop. */
export type Held = Value | TableValue | CannotEvaluate;

/** Thrown where one trial leaves what could be compiled: its results are not known. No Error, which would be slow. */
export class Unknown {
  constructor(readonly message: string) {}
}

const isValue = (held: Held): held is Value =>
  held === null || typeof held !== 'object' || held instanceof ErrorValue;

export function numberHeld(held: Held): number | ErrorValue {
  return typeof held === 'number' ? held : isValue(held) ? coercion.numberOf(held) : errorValues.value;
}

export function truthHeld(held: Held): boolean | ErrorValue {
  return isValue(held) ? coercion.truthOf(held) : errorValues.value;
}
