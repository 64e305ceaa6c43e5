import fc from 'fast-check';
import { isLong, seedOfTheDay } from '../long';
import { type Act, anyAct } from './acts';

const seed = seedOfTheDay;

/** To be called at the head of a file of random sequences. */
export function prepareSequences(): void {
  jest.setTimeout(isLong ? 3_600_000 : 120_000);
  beforeAll(gatherAtOnce);
  beforeAll(() => (globalThis.MessageChannel = Channel));
  afterAll(() => {
    jest.restoreAllMocks();
    globalThis.MessageChannel = OwnChannel;
    for (const { port1 } of open) port1.close();
  });
  beforeAll(() => console.info(`SEED=${seed} ${isLong ? 'TEST_LONG=1 ' : ''}runs the same sequences again.`));
}

/** Univer gathers for a tenth of a second what changes: nine tenths of the time of a sequence in a small workbook. */
function gatherAtOnce(): void {
  const wait = globalThis.setTimeout;
  const shorter = (run: () => void, ms?: number) => wait(run, ms === 100 ? 1 : ms);
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(shorter);
}

/** Univer leaves one open for each calculation that is stopped, which keeps the process from ending. */
const OwnChannel = globalThis.MessageChannel;
const open = new Set<MessageChannel>();
class Channel extends OwnChannel {
  constructor() {
    super();
    open.add(this);
  }
}

/** A failure is that of one sequence, whatever came before it: it is told by its number, and whole. */
export async function holdsInEach(
  go: (sequence: Act[]) => Promise<unknown>,
  { from = 0, to, lengths: [minLength, maxLength] }: { from?: number; to: number; lengths: [number, number] },
) {
  const arbitrary = fc.array(anyAct, { minLength, maxLength, size: 'max' });
  const all = fc.sample(arbitrary, { numRuns: to, seed });
  expect(all).toHaveLength(to);
  for (const [number, sequence] of [...all.entries()].slice(from)) {
    await go(sequence).catch((cause: unknown) => {
      throw new Error(`Sequence ${number} of SEED=${seed}: ${JSON.stringify(sequence)}`, { cause });
    });
  }
}
