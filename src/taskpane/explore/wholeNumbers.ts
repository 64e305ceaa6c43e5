import { type Evaluator, oneAtATime, type Watch } from './evaluator';
import type { ExploredInput } from './exploredInput';

/** Between whole numbers, wherever these are. */
const BETWEEN = Math.SQRT2 - 1;

/** Marks the inputs at which the workbook gives a number for whole values and none between them. */
export async function withWholeNumbers(
  inputs: ExploredInput[],
  evaluator: Evaluator,
  watch?: Watch,
): Promise<ExploredInput[]> {
  const changes = inputs.flatMap((input, at) => (isWhole(input) ? [{ at, value: between(input) }] : []));
  if (changes.length === 0) return inputs;
  const answers = await evaluator.evaluate(oneAtATime(inputs, changes), { signal: watch?.signal });
  const marked = new Set(changes.filter((_, k) => Number.isNaN(answers[k])).map(({ at }) => at));
  return inputs.map((input, i) => (marked.has(i) ? { ...input, isWhole: true } : input));
}

function isWhole({ low, central, high }: ExploredInput): boolean {
  return [low, central, high].every(Number.isInteger);
}

/** Within the range, and next to the value that the workbook is known to take. */
function between({ central, high }: ExploredInput): number {
  return high > central ? central + BETWEEN : central - BETWEEN;
}
