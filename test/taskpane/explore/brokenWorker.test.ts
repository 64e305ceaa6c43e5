import { Stopped } from '../../../src/host/recalculation';
import { CopyOffice } from '../../../src/taskpane/explore/copying/copyOffice';
import { copyist } from '../../../src/taskpane/explore/copying/copyist';
import type { Carrier, Request } from '../../../src/taskpane/explore/copying/messages';
import { implementations } from '../fixtures/catalogue';
import { columns, workbook } from './copied';

type How =
  /** As it should. */
  | 'works'
  /** Ends with an event when it is asked to evaluate. */
  | 'dies'
  /** Ends without a word, or is in a loop that never ends: nothing comes any more. */
  | 'is silent'
  /** Works, but hears no Stop. */
  | 'never ends';

/** One worker after another, each in its way; the last way is that of all that follow. */
function officeOf(...ways: How[]) {
  const ended: number[] = [];
  let opened = 0;
  const open = async (): Promise<Carrier> => {
    const how = ways[Math.min(opened, ways.length - 1)]!;
    const number = ++opened;
    let breakOff: (reason: string) => void = () => {};
    let reply: Parameters<Carrier['listen']>[0] = () => {};
    const answer = copyist(implementations, (message) => reply(message));
    return {
      listen: (onReply, onBroken) => ([reply, breakOff] = [onReply, onBroken]),
      end: () => void ended.push(number),
      post(request: Request) {
        if (how === 'dies' && request.ask === 'evaluate') return breakOff('stopped working (out of memory)');
        if (how === 'is silent' && request.ask !== 'copy') return;
        if (how === 'never ends' && request.ask === 'evaluate') return;
        void answer(request);
      },
    };
  };
  return { office: new CopyOffice(open), ended, opened: () => opened };
}

const said: string[] = [];
const watch = (signal?: AbortSignal) => ({ signal, onSay: (words: string) => void said.push(words) });
const first = (values: Float64Array) => values[0];

beforeEach(() => {
  said.length = 0;
  jest.useFakeTimers({ doNotFake: ['performance', 'queueMicrotask', 'nextTick'] });
});
afterEach(() => jest.useRealTimers());

/** Lets time pass, with what waits for it. */
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test.each<[How, number]>([
  ['dies', 0],
  ['is silent', 40_000],
])('a worker that %s is replaced, in words, and the work goes on in a new one', async (how, after) => {
  const { office, ended, opened } = officeOf(how, 'works');
  const asked = office.askOf(workbook(), 'evaluate', columns(), watch());
  await pass(after);
  expect(first(await asked)).toBe(500);
  expect(opened()).toBe(2);
  expect(ended).toEqual([1]);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^The calculation in the background .+\. It was started again\.$/);
});

test.each<[How, number, RegExp]>([
  ['dies', 0, /failed twice.*out of memory.*fewer trials/],
  ['is silent', 90_000, /failed twice.*30 seconds.*fewer trials/],
])('where the next one %s as well it ends in words', async (how, after, sentence) => {
  const { office } = officeOf(how);
  const asked = office
    .askOf(workbook(), 'evaluate', columns(), watch())
    .catch((error: Error) => error.message);
  await pass(after);
  expect(await asked).toMatch(sentence);
});

test('one that has died is not asked again', async () => {
  const { office, opened } = officeOf('dies', 'dies', 'works');
  await office.askOf(workbook(), 'evaluate', columns()).catch(() => undefined);
  expect(first(await office.askOf(workbook(), 'evaluate', columns()))).toBe(500);
  expect(opened()).toBe(3);
});

test('one that works for long, and answers that it lives, is left to work', async () => {
  const { office, ended } = officeOf('never ends');
  void office.askOf(workbook(), 'evaluate', columns(), watch()).catch(() => undefined);
  await pass(300_000);
  expect([ended, said]).toEqual([[], []]);
});

test.each<How>(['is silent', 'never ends'])('Stop ends the wait for a worker that %s', async (how) => {
  const { office, ended, opened } = officeOf(how, 'works');
  const stop = new AbortController();
  const asked = office
    .askOf(workbook(), 'evaluate', columns(), watch(stop.signal))
    .catch((error: Error) => error);
  await pass(100);
  stop.abort();
  await pass(2_000);
  expect(await asked).toBeInstanceOf(Stopped);
  expect(ended).toEqual([1]);
  expect(first(await office.askOf(workbook(), 'evaluate', columns()))).toBe(500);
  expect(opened()).toBe(2);
});

test('Stop ends the wait for a copy, and for a worker that does not open', async () => {
  const stop = new AbortController();
  const office = new CopyOffice(() => new Promise(() => {}));
  const asked = office.copy(workbook(), watch(stop.signal)).catch((error: Error) => error);
  await pass(100);
  stop.abort();
  expect(await asked).toBeInstanceOf(Stopped);
});
