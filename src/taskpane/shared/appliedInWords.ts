import { calculationInWords, type Applied } from '../../host/spreadsheet';
import { words } from './words';

/** Looks that are named one by one; of more, only the count is said. */
const NAMED = 6;

/** What the user has to know of a change whose contents are all written; nothing where all went well. */
export function appliedInWords({ leftOut, calculation }: Applied): string[] {
  const named = leftOut
    .slice(0, NAMED)
    .map(({ sheet, what, reason }) => words.applied.look(sheet, what, reason));
  const more = leftOut.length - named.length;
  const waiting = calculationInWords(calculation);
  return [
    ...(leftOut.length > 0 ? [words.applied.leftOut(leftOut.length)] : []),
    ...named,
    ...(more > 0 ? [words.applied.more(more)] : []),
    ...(waiting === null ? [] : [waiting]),
  ];
}
