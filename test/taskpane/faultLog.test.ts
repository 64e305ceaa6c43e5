import fc from 'fast-check';
import { engine } from '../../src/functions/evidence';
import { FaultLog, withoutContents } from '../../src/taskpane/shared/faultLog';

const at = new Date(Date.UTC(2026, 10, 29, 9, 30));
const logOf = (...faults: [where: string, error: unknown][]) => {
  const log = new FaultLog(() => at);
  for (const [where, error] of faults) log.note('engine', where, error);
  return log;
};
const failure = (message: string, stack = `TypeError: ${message}\n    at work (chunks/late.js:12:7)`) =>
  Object.assign(new TypeError(message), { stack });

test('gives the version, time, kind, place, message and stack as text', () => {
  expect(logOf(['cell B3', failure("reading 'rows'")]).text()).toBe(
    `${engine()}\n\n1. 2026-11-29T09:30:00.000Z, engine, cell B3\nTypeError: reading 'rows'\n    at work (chunks/late.js:12:7)`,
  );
});

test('counts what happens again, and keeps apart what happens elsewhere', () => {
  const log = logOf(['B3', failure('a')], ['B3', failure('a')], ['B4', failure('a')], ['B3', failure('b')]);
  expect(log.all().map(({ where, times }) => [where, times])).toEqual([
    ['B3', 2],
    ['B4', 1],
    ['B3', 1],
  ]);
  expect(log.text()).toContain('engine, B3, 2 times');
});

test('keeps the first forty, and says how many more there were', () => {
  const log = logOf(
    ...Array.from({ length: 45 }, (_, i): [string, Error] => [`cell A${i + 1}`, failure('x')]),
  );
  expect(log.all()).toHaveLength(40);
  expect(log.all()[0]!.where).toBe('cell A1');
  expect(log.text()).toContain('5 more left out');
});

test.each([
  ['hourlyRate must be zero or more; row 17 is -4.5', 'hourlyRate must be zero or more; row # is #'],
  ['Unexpected token, "Mrs Smith, 82" is not valid JSON', 'Unexpected token, “…” is not valid JSON'],
  ['There is no sheet called “Complaints”.', 'There is no sheet called “…”.'],
  ['Excel did not accept =VLOOKUP(A1,Staff!A:B,2)', 'Excel did not accept =…'],
  ["reading '12 High Street'", "reading '…'"],
  [
    "Cannot read properties of undefined (reading 'rows')",
    "Cannot read properties of undefined (reading 'rows')",
  ],
  ['missing: http://localhost:3000/chunks/late.js', 'missing: http://localhost:3000/chunks/late.js'],
  ['the budget is £1,234,567.89 (12%)', 'the budget is # (#)'],
])('of the message %j what a cell may hold is left out', (message, left) =>
  expect(withoutContents(message)).toBe(left),
);

test('no figure, no quoted text and no formula of a cell is in the log', () => {
  const wraps: ((text: string) => string)[] = [
    (text) => `it is ${text}`,
    (text) => `row 3 is ${text}; expected a number`,
    (text) => `“${text}” is not one of them`,
    (text) => `JSON "${text}" at position 4`,
    (text) => `the formula =OT.NPV(${text})`,
  ];
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.constantFrom(...wraps),
      (figure, wrap) => {
        const text = figure.toString();
        fc.pre(text.length > 3);
        expect(logOf(['cell B3', new Error(wrap(text))]).text()).not.toContain(text);
      },
    ),
  );
});

test('takes a thrown value that is no Error', () => {
  expect(logOf(['page', 'gone']).all()[0]).toMatchObject({ message: 'gone', stack: '' });
});

test('tells listeners of each fault, until they leave', () => {
  const log = logOf();
  const listener = jest.fn();
  const leave = log.onChange(listener);
  log.note('pane', 'Explore', new Error('x'));
  leave();
  log.note('pane', 'Explore', new Error('y'));
  expect(listener).toHaveBeenCalledTimes(1);
});
