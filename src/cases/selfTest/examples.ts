import { families } from '../../functions';
import type { ExampleValue } from '../../functions/catalogue/notes';

/** One row of the self-test: a function's own example, and what it must give. */
export interface TestedExample {
  name: string;
  /** What the function works out, in words. */
  inWords: string;
  formula: string;
  expected: ExampleValue | ExampleValue[][];
}

/** The example of every function, in the order of the catalogue. */
export function everyExample(): TestedExample[] {
  return families.flatMap((family) =>
    Object.entries(family.functions).map(([name, { inWords, example }]) => ({
      name,
      inWords,
      formula: example.formula,
      expected: example.value,
    })),
  );
}
