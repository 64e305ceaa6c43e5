import fc from 'fast-check';
import { serialOf } from '../../src/model/dates';
import { call, inColumn } from './support/implementations';
import { callThroughExcel, type Argument } from './support/throughExcel';

const asAt = serialOf({ year: 2026, month: 4, day: 1 });
const column = (...cells: (string | number | null)[]): Argument => cells.map((cell) => [cell]);
const ago = (...days: (number | null)[]) => column(...days.map((n) => (n === null ? null : asAt - n)));

async function answer(...args: unknown[]): Promise<unknown> {
  const given = await callThroughExcel('WAITPROFILE', args as Argument[]);
  return 'error' in given ? `${given.error.code} ${given.error.message}` : given.value;
}
const rowsOf = async (...args: unknown[]) => ((await answer(...args)) as unknown[][]).slice(1);

const COLUMNS = {
  referred: 1,
  seen: 2,
  closed: 3,
  waiting: 4,
  medianOfSeen: 5,
  medianOfAll: 6,
  longest: 7,
  ofSeenWithin: 8,
  within: 9,
};

test.each<[string, Argument[], Partial<Record<keyof typeof COLUMNS, unknown>>]>([
  [
    'all seen: both medians are of the same waits',
    [ago(50, 50, 50), ago(40, 30, 20)],
    { seen: 3, waiting: 0, medianOfSeen: 20, medianOfAll: 20, longest: 'not applicable', within: 2 / 3 },
  ],
  [
    'half seen: the median is reached on the day of the last of them',
    [ago(50, 50, 50, 50), ago(45, 40, null, null)],
    { medianOfSeen: 7.5, medianOfAll: 10, longest: 50, ofSeenWithin: 1, within: 0.5 },
  ],
  [
    'fewer than half seen: it is not reached, in words',
    [ago(50, 50, 50), ago(45, null, null)],
    { medianOfSeen: 5, medianOfAll: 'not reached', ofSeenWithin: 1, within: 1 / 3 },
  ],
  [
    'nobody seen',
    [ago(50, 10), column(null, null)],
    {
      seen: 0,
      medianOfSeen: 'not applicable',
      medianOfAll: 'not reached',
      ofSeenWithin: 'not applicable',
      within: 0,
    },
  ],
  [
    'nobody’s standard has passed: a referral exactly that long ago may still be seen in time',
    [ago(28, 5), ago(20, null)],
    { ofSeenWithin: 1, within: 'not applicable' },
  ],
  ['one day more, and it has passed', [ago(29, 5), ago(1, null)], { ofSeenWithin: 1, within: 1 }],
  [
    'a person seen within the standard whose standard has not passed does not raise the share',
    [ago(60, 60, 10), ago(59, null, 9)],
    { ofSeenWithin: 1, within: 0.5 },
  ],
  [
    'closed unseen within the standard: no longer owed it',
    [ago(60, 60), ago(50, null), asAt, undefined, 28, ago(null, 40)],
    { seen: 1, closed: 1, waiting: 0, within: 1 },
  ],
  [
    'closed unseen after the standard: it was missed',
    [ago(60, 60), ago(50, null), asAt, undefined, 28, ago(null, 31)],
    { closed: 1, within: 0.5 },
  ],
  [
    'closed after being seen: seen',
    [ago(60), ago(50), asAt, undefined, 28, ago(10)],
    { seen: 1, closed: 0, waiting: 0 },
  ],
  [
    'seen or closed only after the list was drawn: still waiting',
    [ago(60, 40), ago(-3, null), asAt, undefined, 28, ago(null, -1)],
    { seen: 0, closed: 0, waiting: 2, longest: 60 },
  ],
  [
    'the 0 that a formula makes of a blank: not seen, not closed',
    [ago(60), column(0), asAt, undefined, 28, column(0)],
    { seen: 0, closed: 0, waiting: 1 },
  ],
  [
    'times of day are ignored',
    [column(asAt - 2 + 0.9), column(asAt - 0.5), asAt, undefined, 1],
    { medianOfSeen: 1, ofSeenWithin: 1 },
  ],
])('%s', async (_, [referred, seen, ...rest], expected) => {
  const [all] = await rowsOf(referred, seen, ...(rest.length > 0 ? rest : [asAt]));
  const found = Object.fromEntries(
    Object.keys(expected).map((name) => [name, all![COLUMNS[name as keyof typeof COLUMNS]]]),
  );
  for (const [name, value] of Object.entries(expected)) {
    if (typeof value === 'number') expect([name, found[name]]).toEqual([name, expect.closeTo(value, 12)]);
    else expect([name, found[name]]).toEqual([name, value]);
  }
});

/**
 * The remission times of 21 people on 6-mercaptopurine (Freireich and others, 1963), on which the method is taught:
 * the published median is 23 weeks. Twelve were still in remission when last seen.
 */
test('the median of the 6-mercaptopurine trial is 23', async () => {
  const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const referred = ago(...[...relapsed, ...censored].map(() => 100));
  const seen = ago(...relapsed.map((n) => 100 - n), ...censored.map(() => null));
  const closed = ago(...relapsed.map(() => null), ...censored.map((n) => 100 - n));
  const [all] = await rowsOf(referred, seen, asAt, undefined, 28, closed);
  expect(all![COLUMNS.medianOfAll]).toBe(23);
});

test('priorities come in order of first mention, whatever their capitals, and one row for all', async () => {
  const rows = await rowsOf(
    ago(50, 50, 50, 50),
    ago(49, 20, 40, null),
    asAt,
    column('Urgent', 'Routine', ' urgent', 3),
    [
      ['routine', 28],
      ['URGENT', 2],
      [3, 90],
    ] as Argument,
  );
  expect(rows.map((row) => [row[0], row[COLUMNS.referred], row[COLUMNS.ofSeenWithin]])).toEqual([
    ['Urgent', 2, 0.5],
    ['Routine', 1, 0],
    [3, 1, 'not applicable'],
    ['All', 4, 1 / 3],
  ]);
});

test('rows blank throughout are left out', async () => {
  const args = (blanks: null[]) => [
    ago(50, ...blanks, 40),
    ago(20, ...blanks, null),
    asAt,
    column('a', ...blanks, 'b'),
  ];
  expect(await answer(...args([null, null]))).toEqual(await answer(...args([])));
});

const shown = { referred: '01/02/2026', seen: '15/01/2026', after: '02/04/2026' };
const february = serialOf({ year: 2026, month: 2, day: 1 });
const january = serialOf({ year: 2026, month: 1, day: 15 });

test.each<[string, unknown[], string]>([
  [
    'a person seen before the referral',
    [column(february, february), column(null, january), asAt],
    `#VALUE! seen must not be before the referral (${shown.referred}); row 2 is ${shown.seen}`,
  ],
  [
    'a person closed before the referral',
    [column(february), column(null), asAt, undefined, 28, column(january)],
    `#VALUE! closed must not be before the referral (${shown.referred}); it is ${shown.seen}`,
  ],
  [
    'a person closed before being seen',
    [column(january, january), column(asAt, february), asAt, undefined, 28, column(null, january + 1)],
    '#VALUE! closed must not be before the person was seen (01/02/2026); row 2 is 16/01/2026',
  ],
  [
    'a referral after the list was drawn',
    [column(february, asAt + 1), column(null, null), asAt],
    `#VALUE! referred must not be after asAt (01/04/2026); row 2 is ${shown.after}`,
  ],
  [
    'a person seen without a referral',
    [column(february, null), column(null, asAt), asAt],
    '#VALUE! referred must be a date between 1990 and 2199, as in DATE(2026,4,1); row 2 is blank',
  ],
  [
    'a date as text',
    [column(february, '01/03/2026'), column(null, null), asAt],
    '#VALUE! referred must be a date between 1990 and 2199, as in DATE(2026,4,1); row 2 is the text "01/03/2026"',
  ],
  [
    'fewer dates seen than referrals',
    [column(february, february), column(null), asAt],
    '#VALUE! seen must have as many cells as referred (2); it has 1',
  ],
  [
    'a person without a priority',
    [column(february, february), column(null, null), asAt, column('Urgent', null)],
    '#VALUE! priority must be text, or a number of at most 15 digits; row 2 is blank',
  ],
  [
    'a priority without a standard',
    [column(february, february), column(null, null), asAt, column('Urgent', 'Soon'), [['Urgent', 2]]],
    '#VALUE! standardDays must have a row for every priority; it has none for Soon, which is in row 2 of priority',
  ],
  [
    'two standards for a priority',
    [
      column(february),
      column(null),
      asAt,
      'Urgent',
      [
        ['Urgent', 2],
        ['urgent', 3],
      ],
    ],
    '#VALUE! standardDays must have one number of days for urgent, 2; row 2, column 2 is 3',
  ],
  [
    'a priority whose standard is blank',
    [
      column(february),
      column(null),
      asAt,
      'Urgent',
      [
        ['Urgent', null],
        ['Soon', 3],
      ],
    ],
    '#VALUE! standardDays must be zero or more; row 1, column 2 is blank',
  ],
  [
    'standards by priority where there are none',
    [column(february), column(null), asAt, undefined, [['Urgent', 2]]],
    '#VALUE! standardDays must be one number where no priority is given; it is a range of two columns',
  ],
  [
    'a column of standards',
    [column(february), column(null), asAt, 'Urgent', column(2, 28)],
    '#VALUE! standardDays must be one number, or a range of two columns, priority and days; it has 1 column',
  ],
  [
    'a standard under zero',
    [column(february), column(null), asAt, undefined, -1],
    '#VALUE! standardDays must be zero or more; it is -1',
  ],
])('%s is refused', async (_, args, refusal) => {
  expect(await answer(...args)).toBe(refusal);
});

const person = fc.record({
  referred: fc.integer({ min: 0, max: 200 }),
  wait: fc.integer({ min: 0, max: 260 }),
  end: fc.constantFrom('seen', 'closed', 'waiting'),
  priority: fc.constantFrom('a', 'b', 'c'),
});
const people = fc.array(person, { minLength: 1, maxLength: 60 });
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

const profileOf = (list: Person[], standard: number) => {
  const dateOf = (p: Person, end: Person['end']) => (p.end === end ? asAt - p.referred + p.wait : null);
  const args = [
    inColumn(list.map((p) => asAt - p.referred)),
    inColumn(list.map((p) => dateOf(p, 'seen'))),
    asAt,
    inColumn(list.map((p) => p.priority)),
    standard,
    inColumn(list.map((p) => dateOf(p, 'closed'))),
  ];
  return (call('WAITPROFILE', ...args) as (string | number)[][]).slice(1);
};

/** Another way to the same: the share still waiting after each day, person by person. */
function medianByDefinition(list: Person[]): number | 'not reached' {
  const isSeen = (p: Person) => p.end === 'seen' && p.wait <= p.referred;
  const followed = (p: Person) => (p.end === 'waiting' ? p.referred : Math.min(p.wait, p.referred));
  let waiting = 1;
  for (let day = 0; day <= 260; day++) {
    const atRisk = list.filter((p) => followed(p) >= day);
    const seen = atRisk.filter((p) => isSeen(p) && p.wait === day);
    if (seen.length > 0) waiting *= (atRisk.length - seen.length) / atRisk.length;
    if (waiting <= 0.5 + 1e-9) return day;
  }
  return 'not reached';
}

test('people are counted once, shares are shares, and the median is that of its definition', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 0, max: 60 }), (list, standard) => {
      const rows = profileOf(list, standard);
      const all = rows.pop()!;
      for (const row of [...rows, all]) {
        const [referred, seen, closed, waiting] = row.slice(1, 5) as number[];
        expect(seen! + closed! + waiting!).toBe(referred);
        for (const share of row.slice(COLUMNS.ofSeenWithin))
          expect(share === 'not applicable' || ((share as number) >= 0 && (share as number) <= 1)).toBe(true);
        const group = list.filter((p) => row[0] === 'All' || p.priority === row[0]);
        expect(row[COLUMNS.medianOfAll]).toBe(medianByDefinition(group));
      }
      for (const counted of [1, 2, 3, 4])
        expect(rows.reduce((sum, row) => sum + (row[counted] as number), 0)).toBe(all[counted]);
      expect(rows.map((row) => row[0])).toEqual([...new Set(list.map((p) => p.priority))]);
    }),
  );
});

test('the order of the list makes no difference to a priority', () => {
  fc.assert(
    fc.property(people, (list) => {
      const sorted = (rows: (string | number)[][]) => [...rows].sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
      expect(sorted(profileOf([...list].reverse(), 28))).toEqual(sorted(profileOf(list, 28)));
    }),
  );
});

test('a list of 100,000 people is profiled whole', () => {
  const list = Array.from({ length: 100_000 }, (_, i): Person => ({
    referred: (i * 7919) % 3000,
    wait: (i * 104_729) % 260,
    end: (['seen', 'closed', 'waiting'] as const)[i % 3]!,
    priority: (['a', 'b', 'c'] as const)[(i % 7) % 3]!,
  }));
  const rows = profileOf(list, 28);
  expect(rows[rows.length - 1]![1]).toBe(100_000);
});
