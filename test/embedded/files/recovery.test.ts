import { Recovery } from '../../../src/embedded/files/recovery';
import type { RecoveryCopy, RecoveryStore } from '../../../src/embedded/files/recoveryStore';

const DAY = 24 * 60 * 60 * 1000;
const copyOf = (id: string, at: number): RecoveryCopy => ({ id, at, name: id, file: new Uint8Array([1]) });

let kept: Map<string, RecoveryCopy>;
let failure: Error | null;
let isBusy: boolean;
let copies: number;
let openTabs: Set<string> | null;
let isOn: boolean;
let recovery: Recovery;

const store: RecoveryStore = {
  all: async () => [...kept.values()],
  async put(copy) {
    if (failure) throw failure;
    kept.set(copy.id, copy);
  },
  delete: async (id) => void kept.delete(id),
};

beforeEach(() => {
  jest.useFakeTimers({ now: 100 * DAY });
  [kept, failure, isBusy, copies, openTabs, isOn] = [new Map(), null, false, 0, new Set(['this']), true];
  recovery = new Recovery({
    store,
    tabs: { own: 'this', open: async () => openTabs },
    setting: { isOn: () => isOn, set: (wanted) => void (isOn = wanted) },
    copy: async () => ({ name: `Copy ${++copies}`, file: new Uint8Array([copies]) }),
    isBusy: () => isBusy,
  });
});
afterEach(() => jest.useRealTimers());

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test('a copy is kept some seconds after the last change, once', async () => {
  recovery.changed();
  await pass(3000);
  recovery.changed();
  await pass(3900);
  expect(kept.size).toBe(0);
  await pass(200);
  expect([...kept.values()]).toMatchObject([{ id: 'this', name: 'Copy 1', at: 100 * DAY + 7000 }]);
  await pass(60_000);
  expect(copies).toBe(1);
});

test('who never pauses has one every minute', async () => {
  for (let second = 0; second < 150; second++) {
    recovery.changed();
    await pass(1000);
  }
  expect(copies).toBe(2);
});

test('where the page is about to go, what waits for a pause is kept at once', async () => {
  recovery.hurry();
  await pass(10);
  expect(copies).toBe(0);
  recovery.changed();
  recovery.hurry();
  await pass(10);
  expect(copies).toBe(1);
  await pass(10_000);
  expect(copies).toBe(1);
});

test('nothing is copied while a person is typing', async () => {
  recovery.changed();
  isBusy = true;
  await pass(20_000);
  expect(copies).toBe(0);
  isBusy = false;
  await pass(2000);
  expect(copies).toBe(1);
});

test('a save takes it away, and one that was about to be made', async () => {
  recovery.changed();
  await pass(5000);
  recovery.changed();
  await recovery.forget();
  await pass(60_000);
  expect([kept.size, copies, recovery.state.keptAt]).toEqual([0, 1, null]);
});

test('switched off, the copy is forgotten and none is kept until it is switched on', async () => {
  recovery.changed();
  await pass(5000);
  await recovery.switchOff();
  recovery.changed();
  await pass(60_000);
  expect([kept.size, copies, recovery.state.isOn]).toEqual([0, 1, false]);
  recovery.switchOn(true);
  await pass(5000);
  expect([kept.size, recovery.state.isOn]).toEqual([1, true]);
});

test('copies of tabs that are closed are offered, the newest first, and old ones are deleted', async () => {
  const now = 100 * DAY;
  openTabs = new Set(['this', 'still open']);
  for (const [id, at] of [
    ['this', now],
    ['still open', now - 1],
    ['yesterday', now - DAY],
    ['just now', now - 2],
    ['of last week', now - 7 * DAY - 1],
  ] as const)
    kept.set(id, copyOf(id, at));
  expect((await recovery.offered()).map(({ id }) => id)).toEqual(['just now', 'yesterday']);
  expect(kept.has('of last week')).toBe(false);
});

test('an old copy is kept while its tab is open, and deleted once that is closed', async () => {
  openTabs = new Set(['this', 'other']);
  for (const id of ['this', 'other']) kept.set(id, copyOf(id, 92 * DAY));
  expect(await recovery.offered()).toEqual([]);
  expect([...kept.keys()]).toEqual(['this', 'other']);
  openTabs = new Set(['this']);
  expect(await recovery.offered()).toEqual([]);
  expect([...kept.keys()]).toEqual(['this']);
});

test('where the browser cannot say which tabs are open, its own old copy is kept', async () => {
  openTabs = null;
  for (const id of ['this', 'other']) kept.set(id, copyOf(id, 92 * DAY));
  expect(await recovery.offered()).toEqual([]);
  expect([...kept.keys()]).toEqual(['this']);
});

test('where the browser cannot say which tabs are open, all but its own are offered', async () => {
  openTabs = null;
  for (const id of ['this', 'other']) kept.set(id, copyOf(id, 100 * DAY));
  expect((await recovery.offered()).map(({ id }) => id)).toEqual(['other']);
});

test('a copy that is opened is this tab’s own from then on', async () => {
  kept.set('other', copyOf('other', 99 * DAY));
  await recovery.adopt(copyOf('other', 99 * DAY));
  expect([...kept.values()]).toMatchObject([{ id: 'this', name: 'other', at: 99 * DAY }]);
});

test.each([
  ['QuotaExceededError', /storage is full/],
  ['SecurityError', /does not allow/],
  ['OddError', /It broke\./],
])('a store that refuses with %s is said in words and stops nothing', async (name, expected) => {
  failure = Object.assign(new Error('It broke'), { name });
  recovery.changed();
  await pass(5000);
  expect(recovery.state.problem).toMatch(expected);
  failure = null;
  recovery.changed();
  await pass(5000);
  expect([recovery.state.problem, kept.size]).toEqual([null, 1]);
});
