import { callThroughExcel, type Argument } from './support/throughExcel';

async function answerOf(id: string, args: Argument[]): Promise<unknown> {
  const answer = await callThroughExcel(id, args);
  return 'error' in answer ? `${answer.error.code} ${answer.error.message}` : answer.value;
}

test.each<[string, string, Argument[], string]>([
  [
    'more urgent people than are referred',
    'WAITINGLIST',
    [60, 12, 16, 4, 13],
    '#VALUE! urgentReferrals must be at most weeklyReferrals (12); it is 13',
  ],
  [
    'more weeks than ten years',
    'WAITINGLIST',
    [60, 12, 16, 521],
    '#VALUE! weeks must be a whole number from 1 to 520; it is 521',
  ],
  [
    'a target of no time',
    'WAITINGLIST',
    [60, 12, 16, 4, 0, 0],
    '#VALUE! targetWeeks must be more than zero; it is 0',
  ],
  ['a factor of none', 'TARGETLIST', [30, 52, 0], '#VALUE! factor must be more than zero; it is 0'],
  ['relief in no time', 'RELIEFCAPACITY', [30, 1200, 52, 0], '#VALUE! weeks must be more than zero; it is 0'],
  ['pressure on no target', 'WAITPRESSURE', [63, 0], '#VALUE! targetWeeks must be more than zero; it is 0'],
  ['a negative wait', 'WAITPRESSURE', [-1, 4], '#VALUE! meanWait must be zero or more; it is -1'],
])('%s: %s refuses', async (_, id, args, refusal) => {
  expect(await answerOf(id, args)).toBe(refusal);
});

test('within target is said in words, the target itself included', async () => {
  const rows = (await answerOf('WAITINGLIST', [60, 12, 16, 4, 4])) as unknown[][];
  expect(rows.map((row) => row[5])).toEqual(['Within target', 'No', 'No', 'Yes', 'Yes']);
  const longer = (await answerOf('WAITINGLIST', [60, 12, 16, 4, 4, 4.5])) as unknown[][];
  expect(longer.map((row) => row[5])).toEqual(['Within target', 'No', 'Yes', 'Yes', 'Yes']);
});

test('where urgent people take all the capacity, those who wait have no expected wait and are not within target', async () => {
  const rows = (await answerOf('WAITINGLIST', [5, 12, 12, 2, 12])) as unknown[][];
  expect(rows[2]).toEqual([2, 12, 12, 5, 'not applicable', 'No']);
});

test('where nobody waits there is no wait, and it is within target', async () => {
  const rows = (await answerOf('WAITINGLIST', [0, 12, 12, 1, 12])) as unknown[][];
  expect(rows[1]).toEqual([1, 12, 12, 0, 0, 'Yes']);
});

test('a list that stays under its target with nobody seen shows how far under, as a negative capacity', async () => {
  expect(await answerOf('RELIEFCAPACITY', [30, 0, 52, 4])).toBe(-67.5);
  expect(await answerOf('RELIEFCAPACITY', [30, 389, 52, 1])).toBe(29);
});
