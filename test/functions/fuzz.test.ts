import { runInNewContext } from 'node:vm';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { nonsenseFrom } from '../support/fuzz/nonsense';
import { ofToday } from '../support/long';
import { vectorOf, written } from '../support/fuzz/vectors';
import { described, exampleArguments } from './support/examples';

const VECTORS = 20_000;
/** Far beyond what the calls of one function take, so that only a call that never ends is stopped. */
const PATIENCE = 60_000;

const built = loadBuiltFunctions(ensureBuilt('functions'));
const notes = new Map(described);

const limit = Error.stackTraceLimit;
beforeAll(() => (Error.stackTraceLimit = 0));
afterAll(() => (Error.stackTraceLimit = limit));

test.each(
  ofToday(
    'Functions given nonsense',
    built.metadata.functions.map((entry) => [entry.id, entry] as const),
    30,
    ([id]) => id,
  ),
)(
  '%s answers soundly or refuses by name, whatever it is given',
  (id, entry) => {
    const implementation = built.implementations.get(id)!;
    const example = exampleArguments(notes.get(id)!);
    let index = 0;
    let nonsense: string | null = null;
    const run = () => {
      while (nonsense === null && index < VECTORS)
        nonsense = nonsenseFrom(entry, implementation, vectorOf(entry, example, index++));
    };
    try {
      runInNewContext('run()', { run }, { timeout: PATIENCE });
    } catch (stopped) {
      nonsense = String(stopped);
    }
    if (nonsense === null) return;
    const given = vectorOf(entry, example, index - 1)
      .map(written)
      .join(', ');
    throw new Error(`${id}(${given}): ${nonsense}`);
  },
  2 * PATIENCE,
);

test('the vectors come past the readers and also fail in many ways', () => {
  const takesSomething = built.metadata.functions.filter((entry) => entry.parameters.length > 0);
  const rates = takesSomething.map((entry) => {
    const example = exampleArguments(notes.get(entry.id)!);
    const refusals = new Set<string>();
    let answered = 0;
    for (let index = 0; index < 1000; index++) {
      try {
        built.implementations.get(entry.id)!(...vectorOf(entry, example, index));
        answered++;
      } catch (refusal) {
        refusals.add((refusal as Error).message.replace(/;.*/, ''));
      }
    }
    return { id: entry.id, answered, refusals: refusals.size };
  });
  expect(rates.filter((rate) => rate.answered < 50 || rate.refusals < 3)).toEqual([]);
});
