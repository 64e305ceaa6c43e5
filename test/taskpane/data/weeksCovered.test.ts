import fc from 'fast-check';
import { coveredBy } from '../../../src/extracts/covered';
import { Desk } from '../../../src/extracts/desk';
import { present } from '../../../src/formulas/present';
import { isoDate, serialOf } from '../../../src/model/dates';
import { shownOf } from '../../support/extracts/shownOf';

const day = (iso: string) => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return serialOf({ year, month, day });
};
const every = (step: number, first: string, count: number) =>
  Array.from({ length: count }, (_, i) => isoDate(day(first) + step * i));
const MONTH_STARTS = Array.from({ length: 12 }, (_, i) => isoDate(serialOf({ year: i < 9 ? 2026 : 2027, month: ((i + 3) % 12) + 1, day: 1 }))); // prettier-ignore
const MONTH_ENDS = MONTH_STARTS.map((_, i) => isoDate(day(MONTH_STARTS[i + 1] ?? '2027-04-01') - 1)); // prettier-ignore
const FIFTEENTHS = MONTH_STARTS.map((start) => isoDate(day(start) + 14));

const csv = (heading: string, dates: string[]) =>
  [
    `Invoice number,Provider,${heading},Hours,Rate`,
    ...dates.map((date, i) => `I${i},Oak,${date},100,25`),
  ].join('\n');

describe('weeks of invoices are those that they cover, not those between the first date and the last', () => {
  // A week is 7 days, four weeks 28, and April 2026 to March 2027 has 365.
  test.each<[string, string, string[], number]>([
    ['13 weeks by their ends', 'Week ending', every(7, '2026-04-05', 13), 13],
    ['13 weeks by their beginnings', 'Week commencing', every(7, '2026-04-06', 13), 13],
    ['13 weeks by invoices each Friday', 'Invoice date', every(7, '2026-04-10', 13), 13],
    ['one week', 'Week ending', ['2026-04-05'], 1],
    ['weeks of which one has no invoice', 'Week ending', ['2026-04-05', '2026-04-12', '2026-04-26'], 4],
    ['7 fortnights', 'Invoice date', every(14, '2026-04-05', 7), 14],
    ['13 periods of four weeks', 'Invoice date', every(28, '2026-04-26', 13), 52],
    ['2 periods of four weeks', '4-weekly period', every(28, '2026-04-26', 2), 8],
    ['12 months by their first day', 'Invoice date', MONTH_STARTS, 365 / 7],
    ['12 months by their last day', 'Invoice date', MONTH_ENDS, 365 / 7],
    ['12 months by their fifteenth', 'Invoice date', FIFTEENTHS, 365 / 7],
    ['February by its last day', 'Month ending', ['2027-02-28'], 4],
    // 10 days, from the first to the last of them: the weeks are asked for.
    ['days that tell nothing', 'Invoice date', ['2026-04-01', '2026-04-03', '2026-04-10'], 10 / 7],
  ])('%s', async (_what, heading, dates, weeks) => {
    const rows = await shownOf(csv(heading, dates), 'Invoices figures', 'A1:D30');
    const value = (label: string) => rows.find(([first]) => first === label)?.[1];
    expect(value('Weeks that the invoices cover')).toBeCloseTo(weeks, 9);
    expect(value('Hours a week')).toBeCloseTo((100 * dates.length) / weeks, 9);
    const oak = rows.find(([first]) => first === 'Oak');
    expect(oak?.[2]).toBeCloseTo((100 * dates.length) / weeks, 9);
  });

  test('a period from and to is read from both columns', async () => {
    const text = [
      'Invoice number,Provider,Invoice date,Period from,Period to,Hours,Rate',
      'I1,Oak,20/05/2026,01/04/2026,30/04/2026,100,25',
      'I2,Oak,09/06/2026,01/05/2026,30/06/2026,100,25',
    ].join('\n');
    const rows = await shownOf(text, 'Invoices figures', 'A1:D30');
    // April to June has 91 days.
    expect(rows.find(([first]) => first === 'Weeks that the invoices cover')?.[1]).toBe(13);
  });

  const seen = (text: string, weeks: number | null = null) => {
    const desk = new Desk();
    desk.open(new TextEncoder().encode(text), 'invoices.csv');
    return present(desk.see(0, { settings: { weeksCovered: weeks } })?.told, 'what was understood').cautions;
  };
  const UNTOLD = csv('Invoice date', ['2026-04-01', '2026-04-03', '2026-04-10']);

  test('where the dates do not tell, the weeks are asked for, with what was found', () => {
    expect(seen(UNTOLD)).toEqual([
      'The dates do not tell how long a time the invoices cover. From the first date to the last, 1 April 2026 to 10 April 2026, are 1.4 weeks. Type the weeks that the invoices cover, or hours a week may be wrong.',
    ]);
    expect(seen(UNTOLD, 4)).toEqual([]);
    expect(seen(csv('Week ending', every(7, '2026-04-05', 13)))).toEqual([]);
  });

  test('weeks that a person types are the weeks', async () => {
    const rows = await shownOf(UNTOLD, 'Invoices figures', 'A1:D30', { settings: { weeksCovered: 4 } });
    expect(rows.find(([first]) => first === 'Hours a week')?.[1]).toBe(75);
  });

  const NO_DATES = ['Invoice number,Provider,Hours,Rate', 'I1,Oak,100,25', 'I2,Oak,200,25'].join('\n');
  const DATES_BLANK = ['Invoice number,Provider,Invoice date,Hours,Rate', 'I1,Oak,,100,25', 'I2,Oak,,200,25'].join('\n'); // prettier-ignore
  const told = (text: string, weeksCovered: number | null) => {
    const desk = new Desk();
    desk.open(new TextEncoder().encode(text), 'invoices.csv');
    return present(desk.see(0, { settings: { weeksCovered } })?.told, 'what was understood');
  };

  test.each([
    ['no column of dates', NO_DATES],
    ['a column of dates that is blank', DATES_BLANK],
  ])('%s: the weeks are asked for, and those that a person types are used', async (_what, text) => {
    expect(told(text, null).cautions).toContain(
      'No row has a date. Type the weeks that the invoices cover, or hours a week are not known.',
    );
    expect(told(text, 4).cautions).toEqual([]);
    // No case is given hours a week that are not known.
    expect(told(text, null).figures).not.toContain('hoursPerWeek');
    expect(told(text, 4).figures).toContain('hoursPerWeek');
    const shown = async (weeksCovered: number | null) => {
      const rows = await shownOf(text, 'Invoices figures', 'A1:D30', { settings: { weeksCovered } });
      const value = (label: string) => rows.find(([first]) => first === label);
      return [value('Weeks that the invoices cover')?.[1], value('Hours a week')?.[1], value('Oak')?.[2]];
    };
    expect(await shown(null)).toEqual([0, 0, 0]);
    // 300 hours in 4 weeks.
    expect(await shown(4)).toEqual([4, 75, 75]);
  });

  test('a week or a month without an invoice is said', () =>
    expect(seen(csv('Week ending', ['2026-04-05', '2026-04-12', '2026-04-26']))).toEqual([
      expect.stringMatching(/^No invoice is dated in 1 of the 4 weeks/),
    ]));

  test.each([
    ['two dates a week apart', 'Invoice date', ['2026-04-05', '2026-04-12']],
    ['one date', 'Invoice date', ['2026-04-05']],
    [
      'the first Friday of each month',
      'Invoice date',
      ['2026-04-03', '2026-05-01', '2026-06-05', '2026-07-03'],
    ],
    ['quarters', 'Invoice date', ['2026-04-01', '2026-07-01', '2026-10-01']],
    ['weeks that end on two days of the week', 'Week ending', ['2026-04-05', '2026-04-10', '2026-04-12']],
    ['weeks four weeks apart', 'Week ending', ['2026-04-05', '2026-05-03', '2026-05-31']],
  ])('%s: it cannot be told', (_what, heading, dates) =>
    expect(coveredBy(heading, dates.map(day))?.each).toBeNull(),
  );

  test('dates all whole weeks apart, each week with one, are weeks in any order and number', () =>
    fc.assert(
      fc.property(fc.integer({ min: 40_000, max: 50_000 }), fc.integer({ min: 3, max: 60 }), fc.nat(), (first, count, turn) => {
        const days = Array.from({ length: 2 * count }, (_, i) => first + 7 * ((i + turn) % count));
        expect(coveredBy('Invoice date', days)?.each).toBe('week');
      }),
    )); // prettier-ignore
});
