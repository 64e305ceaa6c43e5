/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { Stopped } from '../../../src/host/recalculation';
import type { Watch } from '../../../src/taskpane/explore/evaluator';
import { useRun } from '../../../src/taskpane/explore/useRun';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

const begin = async (work: (watch: Watch) => Promise<string | void>) => {
  const hook = renderHook(() => useRun(() => 'Case B3, Case B4'));
  await act(async () => void hook.result.current.run('simulation', work, 10));
  return { now: () => hook.result.current.running, runner: () => hook.result.current };
};
const never = () => new Promise<void>(() => {});

test('words said during the work are shown at once, and stay with its result', async () => {
  let end = () => {};
  const { now } = await begin(async ({ onSay }) => {
    onSay?.('The work was begun again.');
    await new Promise<void>((resolve) => (end = resolve));
    return 'Done.';
  });
  expect(now()).toMatchObject({ status: 'busy', note: 'The work was begun again.' });
  await act(async () => end());
  expect(now()).toMatchObject({ status: 'done', said: 'The work was begun again. Done.' });
});

test('Stop says that it is heard, and ends in what the work says of it', async () => {
  let end = () => {};
  const { now, runner } = await begin(async ({ signal }) => {
    await new Promise<void>((resolve) => (end = resolve));
    if (signal?.aborted) throw new Stopped(true);
  });
  await act(async () => runner().stop());
  expect(now()).toMatchObject({
    status: 'busy',
    note: 'Stopping. Inputs that were varied are being put back.',
  });
  await act(async () => end());
  expect(now()).toMatchObject({ status: 'done', said: 'Stopped. The inputs are as they were.' });
});

test('Stop always ends the wait: after 20 seconds it names the inputs to look at', async () => {
  const { now, runner } = await begin(never);
  await act(async () => runner().stop());
  await pass(20_000);
  expect(now()).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining('look at Case B3, Case B4'),
  });
});

test('until that has ended nothing else varies the inputs', async () => {
  const { now, runner } = await begin(never);
  await act(async () => runner().stop());
  await pass(20_000);
  const work = jest.fn(async () => undefined);
  await act(async () => runner().run('tornado', work));
  expect(work).not.toHaveBeenCalled();
  expect(now()).toMatchObject({ status: 'failed', reason: expect.stringContaining('has not ended yet') });
});

test('what ends after that is not shown, and frees the page', async () => {
  let end = () => {};
  const { now, runner } = await begin(async () => {
    await new Promise<void>((resolve) => (end = resolve));
    return 'Late.';
  });
  await act(async () => runner().stop());
  await pass(20_000);
  await act(async () => end());
  expect(now()).toMatchObject({ status: 'failed' });
  await act(async () => runner().run('tornado', async () => 'Next.'));
  expect(now()).toMatchObject({ status: 'done', said: 'Next.' });
});
