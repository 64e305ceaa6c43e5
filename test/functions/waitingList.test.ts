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
  [
    'an urgent case of no time',
    'WAITINGLIST',
    [60, 12, 16, 4, 1, 4, 0],
    '#VALUE! urgentWeight must be more than zero; it is 0',
  ],
  [
    'a factor of none',
    'WAITINGLIST',
    [60, 12, 16, 4, 1, 4, 1, 0],
    '#VALUE! factor must be more than zero; it is 0',
  ],
  [
    'a variation under zero',
    'TARGETCAPACITY',
    [30, 52, 4, -1],
    '#VALUE! cvReferrals must be zero or more; it is -1',
  ],
  ['a target of no time', 'TARGETCAPACITY', [30, 0], '#VALUE! targetWeeks must be more than zero; it is 0'],
  ['a factor of none', 'TARGETLIST', [30, 52, 0], '#VALUE! factor must be more than zero; it is 0'],
  ['relief in no time', 'RELIEFCAPACITY', [30, 1200, 52, 0], '#VALUE! weeks must be more than zero; it is 0'],
  ['pressure on no target', 'WAITPRESSURE', [63, 0], '#VALUE! targetWeeks must be more than zero; it is 0'],
  ['a negative wait', 'WAITPRESSURE', [-1, 4], '#VALUE! meanWait must be zero or more; it is -1'],
])('%s: %s refuses', async (_, id, args, refusal) => {
  expect(await answerOf(id, args)).toBe(refusal);
});

test.each<[string, Argument[], unknown[]]>([
  ['three times its target list', [1200, 30, 27, 1, 0, 52], [1, 30, 27, 1203, 1203 / 27, 'No']],
  ['at its target list', [391, 30, 31, 1, 0, 52], [1, 30, 31, 390, 390 / 31, 'Yes']],
  ['over it, its wait within the target', [120, 38, 39, 1, 0, 12], [1, 38, 39, 119, 119 / 39, 'At risk']],
  [
    'at the target list of a smaller factor',
    [120, 38, 39, 1, 0, 12, 1, 3],
    [1, 38, 39, 119, 119 / 39, 'Yes'],
  ],
  ['without capacity for routine people', [5, 12, 12, 1, 12], [1, 12, 12, 5, 'not applicable', 'No']],
  ['without anybody, capacity just enough', [0, 12, 12, 1, 12], [1, 12, 12, 0, 0, 'At risk']],
  ['with nobody waiting or referred, and no capacity', [0, 0, 0, 1], [1, 0, 0, 0, 0, 'At risk']],
  ['with nobody waiting or referred, and some capacity', [0, 0, 0.5, 1], [1, 0, 0, 0, 0, 'Yes']],
  ['whose urgent cases take twice the time', [10, 12, 16, 1, 4, 4, 2], [1, 12, 12, 10, 1.25, 'At risk']],
])('a list %s says so', async (_, args, row) => {
  const rows = (await answerOf('WAITINGLIST', args)) as unknown[][];
  expect(rows[0]).toEqual([
    'Week',
    'Referrals',
    'Seen',
    'List at end',
    'Expected wait (weeks)',
    'Within target',
  ]);
  expect(rows[1]).toEqual(row);
});

test('blank options mean their defaults', async () => {
  const given: Argument[] = [391, 30, 31, 2];
  expect(await answerOf('WAITINGLIST', [...given, null, null, null, null])).toEqual(
    await answerOf('WAITINGLIST', [...given, 0, 4, 1, 4]),
  );
  expect(await answerOf('TARGETCAPACITY', [30, 52, null, '', undefined])).toBe(
    await answerOf('TARGETCAPACITY', [30, 52, 4, 1, 1]),
  );
});

test('a list that stays under its target with nobody seen shows how far under, as a negative capacity', async () => {
  expect(await answerOf('RELIEFCAPACITY', [30, 0, 52, 4])).toBe(-67.5);
  expect(await answerOf('RELIEFCAPACITY', [30, 389, 52, 1])).toBe(29);
});
