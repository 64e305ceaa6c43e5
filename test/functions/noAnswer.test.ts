import { described, exampleArguments } from './support/examples';
import { callThroughExcel, type Argument } from './support/throughExcel';

/** The example with one argument, or all of them, at each of these. */
const extremes = [0, 1e9, -1, 'nothing of the kind', '2099/00'];

test.each(described)('%s says so in its notes if it can give #N/A', async (id, notes) => {
  const given = exampleArguments(notes);
  const vectors = extremes.flatMap((extreme) => [
    given.map((argument) => filled(argument, extreme)),
    ...given.map((_, at) => given.map((argument, i) => (i === at ? filled(argument, extreme) : argument))),
  ]);
  for (const vector of vectors) {
    const answer = await callThroughExcel(id, vector);
    if ('error' in answer && answer.error.code === '#N/A')
      expect(notes.refusals?.join(' ')).toContain('#N/A');
  }
});

function filled(argument: Argument, extreme: number | string): Argument {
  return Array.isArray(argument) ? argument.map((row) => row.map(() => extreme)) : extreme;
}
