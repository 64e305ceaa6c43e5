import { years } from '../../../src/cases/parts/years';
import { simulate } from './support/simulation';
import { built, openCase, type Opened, typing } from './support/builtCase';

jest.setTimeout(60_000);
let opened: Opened;
beforeAll(async () => {
  opened = await openCase();
});
afterAll(() => opened.dispose());

/** A hundred people a year, each with one outcome. */
const hundred = { population: 100, o1Without: 0, o1With: 1, o1Deadweight: 0 };
const { money } = built;
const { tables } = money.central.outcomes;
const across = (line: (year: (typeof years)[number]) => Parameters<Opened['read']>[0]) =>
  years.slice(0, 5).map((year) => Number((opened.read(line(year)) as number).toFixed(6)));

/** Each worked out by hand: people join evenly, so half of a year’s effect without a lag falls in the year itself. */
test.each<[string, number, number, number, number[]]>([
  ['no lag, each outcome once', 0, 1, 0, [50, 100, 100, 100, 100]],
  ['six months of lag', 6, 1, 0, [12.5, 87.5, 100, 100, 100]],
  ['a year of lag', 12, 1, 0, [0, 50, 100, 100, 100]],
  ['a year and a half of lag', 18, 1, 0, [0, 12.5, 87.5, 100, 100]],
  ['an effect that lasts', 0, 0, 0, [50, 150, 250, 350, 450]],
  // 100 + 80% of 100 + 40% of 100 + 20% of 50 in the fourth year.
  ['a fifth lost after a year, then half of the rest each year', 0, 0.2, 0.5, [50, 140, 200, 230, 245]],
])('outcomes by year: %s', async (_, o1Lag, o1DropFirst, o1DropLater, expected) => {
  await opened.type(typing({ ...hundred, o1Lag, o1DropFirst, o1DropLater }));
  expect(across((year) => tables.net.at('o1', year))).toEqual(expected);
  const simulated = simulate(opened.situation('central')).numbers[0]!;
  expect(simulated.map((one) => Number(one.toFixed(6)))).toEqual(expected);
});

test('as printed for 2013/14: 46% of 1,390 people, 639.4, and 8%, 111.2, of whom 15% needed no care anyway', async () => {
  await opened.type(typing({ o1Lag: 0, o2Lag: 0 }));
  // In a later year, once the first year’s half has come round.
  expect(opened.read(tables.net.at('o1', 'year3'))).toBeCloseTo(1390 * (0.46 - 0.15), 6);
  expect(opened.read(tables.net.at('o2', 'year3'))).toBeCloseTo(111.2, 6);
  // £13.52 an hour, 8 and 4 hours a week for 26 weeks.
  const { valueOf } = money.central;
  expect(opened.read(valueOf.cell('o1', 'typed'))).toBeCloseTo(2812.16, 6);
  expect(opened.read(valueOf.cell('o2', 'typed'))).toBeCloseTo(1406.08, 6);
});

test('deadweight is a row of its own, and is taken off once', async () => {
  await opened.type(typing({ ...hundred, o1Without: 0.2, o1With: 0.7, o1Deadweight: 0.4, o1Lag: 0 }));
  const inYear = (table: 'change' | 'deadweight' | 'net') => opened.read(tables[table].at('o1', 'year2'));
  expect(['change', 'deadweight', 'net'].map((one) => inYear(one as 'net'))).toEqual([
    expect.closeTo(50, 9),
    expect.closeTo(-20, 9),
    expect.closeTo(30, 9),
  ]);
});

test('the weakest grade of its drivers decides the correction of a benefit', async () => {
  await opened.type(
    typing({
      peopleGrade: 'strong',
      o1RateGrade: 'strong',
      o1ValueGrade: 'moderate',
      'benefit-moderate': 0.2,
      'benefit-weak': 0.9,
    }),
  );
  const { valueOf } = money.central;
  expect(opened.read(valueOf.cell('o1', 'grade'))).toBe('moderate');
  expect(opened.read(valueOf.cell('o1', 'taken'))).toBe(0.2);
  expect(opened.read(valueOf.cell('o2', 'grade'))).toBe('weak');
  expect(opened.read(valueOf.cell('o2', 'taken'))).toBe(0.9);
});
