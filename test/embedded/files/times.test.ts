import { whenMade } from '../../../src/embedded/files/times';

const NOW = new Date(2026, 10, 30, 15, 0);
const at = (hours: number, minutes: number, seconds: number, day = 30) =>
  new Date(2026, 10, day, hours, minutes, seconds).getTime();
const copy = (name: string, made: number) => ({ name, at: made });

test.each<[string, ReturnType<typeof copy>[], string[]]>([
  ['another minute', [copy('Untitled', at(14, 3, 9)), copy('Untitled', at(14, 2, 51))], ['14:03', '14:02']],
  ['another name', [copy('Untitled', at(14, 2, 9)), copy('Derby', at(14, 2, 51))], ['14:02', '14:02']],
  [
    'the same name and minute: the seconds are said',
    [copy('Untitled', at(14, 2, 51)), copy('Derby', at(14, 2, 30)), copy('Untitled', at(14, 2, 9))],
    ['14:02:51', '14:02', '14:02:09'],
  ],
  [
    'the same on another day',
    [copy('Untitled', at(9, 5, 7, 29)), copy('Untitled', at(9, 5, 1, 29))],
    ['09:05:07 on Sunday 29 November', '09:05:01 on Sunday 29 November'],
  ],
  [
    'the same second: they are numbered',
    [copy('Untitled', at(14, 2, 9)), copy('Untitled', at(14, 2, 9))],
    ['14:02:09, 1 of 2', '14:02:09, 2 of 2'],
  ],
])('recovery copies are told apart by when they were made: %s', (_what, copies, expected) =>
  expect(whenMade(copies, NOW)).toEqual(expected),
);
