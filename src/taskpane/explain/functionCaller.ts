import type { FunctionDescription } from '../../functions/catalogue/notes';
import { call } from '../../formulas/functions/call';
import type { Argument } from '../../formulas/functions/define';
import { type Answer, errorValues } from '../../formulas/functions/values';
import { ourFunction, type Refused } from '../../formulas/ourFunctions';
import type { Implementations } from '../implementations';

/** What a function answers, and why it refuses where it does. */
export interface Said {
  answer: Answer;
  refusal: { code: string; message: string } | null;
}

/** More than this, cells times calls, is not worth holding up the pane for. */
const MOST_CELLS = 50_000;

/** Asks a function as Excel would. Null where its answer cannot be known. */
export function ask(
  description: FunctionDescription,
  implementations: Implementations,
  args: readonly Argument[],
): Said | null {
  const implementation = implementations.get(description.id);
  if (!implementation) return null;
  const refusals: Refused[] = [];
  let hasFailed = false;
  const found = ourFunction(description, implementation, {
    refused: (refused) => void refusals.push(refused),
    failed: () => {
      hasFailed = true;
      return errorValues.value;
    },
  });
  if (args.length < found.least || args.length > found.most) return null;
  const cells = args.reduce((sum, { values }) => sum + values.length, 0);
  const lifted = args.filter(({ values }, i) => values.length > 1 && !found.takesTable(i));
  const calls = lifted.reduce((most, { values }) => Math.max(most, values.length), 1);
  if (cells * calls > MOST_CELLS) return null;
  const answer = call(found, args);
  // Of many calls it is not told which cell each is for.
  const [refusal = null] = lifted.length > 0 ? [] : refusals;
  return hasFailed ? null : { answer, refusal };
}
