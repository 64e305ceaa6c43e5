import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { illustrativeReferrals } from '../../../src/cases/serviceDashboard/illustrative';
import { type Referral, referralKeys } from '../../../src/cases/serviceDashboard/referralColumns';
import { columnLetters } from '../../../src/formulas/addresses';
import type { Ref } from '../../../src/layout';
import { followed } from '../support/followed';
import {
  DAY,
  day,
  decidedInTime,
  equipmentInTime,
  isWithin,
  median,
  medianOfAll,
  monthsTo,
  outcomeOf,
  PRIORITIES,
  STANDARDS,
  waitOf,
} from './support/counted';
import { built, failingIn, placeOf, seenByTheTeam } from './support/dashboard';

jest.setTimeout(120_000);

const rows = illustrativeReferrals();
const made = built(seenByTheTeam);
const { results, months, workings, equity } = made;
let workbook: HeadlessWorkbook;
const shows = (ref: Ref) => workbook.read(placeOf(ref));

beforeAll(async () => {
  workbook = await followed(made.plan);
});
afterAll(() => workbook.dispose());

const count = (of: readonly Referral[], meets: (row: Referral) => boolean) => of.filter(meets).length;
const ofPriority = (name: string) => rows.filter(({ priority }) => String(priority).toLowerCase() === name);
const isState = (state: string) => (row: Referral) => waitOf(row).state === state;

/** Numbers to nine digits; words as they are. */
function expectShown(ref: Ref, expected: number | string | null): void {
  const shown = shows(ref);
  if (typeof expected === 'number') expect(shown).toBeCloseTo(expected, 9);
  else expect(shown).toBe(expected);
}

test('all checks pass as built', () => {
  expect(failingIn(made, (at) => workbook.read(at))).toEqual([]);
  expect(workbook.read('Checks!B4')).toBe('26 of 27 checks live, all pass');
});

test('the illustrative list has the totals that it is said to have', () => {
  expect(rows).toHaveLength(600);
  expect(PRIORITIES.map((name) => ofPriority(name).length)).toEqual([120, 288, 192]);
  expect(shows(workings.singles.at('referrals'))).toBe(600);
  for (const row of rows)
    for (const value of Object.values(row)) if (typeof value === 'number' && value > 40_000) expect(value).toBeLessThanOrEqual(DAY); // prettier-ignore
});

const share = (part: number, whole: number) => (whole === 0 ? 'none' : part / whole);

const columnOf = { urgent: 'p1', routine: 'p2', soon: 'p3', all: 'all' } as const;
describe.each(Object.entries(columnOf))('waits of %s', (name, column) => {
  const own = name === 'all' ? rows : ofPriority(name);
  const seen = own.filter(isState('seen'));
  const due = own.filter((row) => isWithin(row) !== null);
  const waits = (state: string) => own.filter(isState(state)).map((row) => waitOf(row).days);
  const isInTime = (row: Referral) => waitOf(row).days <= STANDARDS[String(row.priority).toLowerCase()]!;
  test.each<[Parameters<typeof results.waits.at>[0], number | string | null]>([
    ['referred', own.length],
    ['seen', seen.length],
    ['closed', count(own, isState('closed'))],
    ['waiting', count(own, isState('waiting'))],
    ['medianOfSeen', median(waits('seen'))],
    ['medianOfAll', medianOfAll(own)],
    ['longest', Math.max(...waits('waiting'))],
    ['shareOfSeen', share(count(seen, isInTime), seen.length)],
    [
      'share',
      share(
        count(due, (row) => isWithin(row) === true),
        due.length,
      ),
    ],
  ])('%s', (line, expected) => {
    expectShown(results.waits.at(line, column), expected);
  });
});

test('a priority without a name, and any other, have nobody', () => {
  for (const column of ['p4', 'other'] as const) {
    expect(shows(results.waits.at('referred', column))).toBe(0);
    expect(shows(results.waits.at('medianOfAll', column))).toBe('none');
  }
});

test('the waiting list by age is counted from the days waited', () => {
  const edges = [0, 4, 8, 12, 18, 26, 52, Infinity].map((weeks) => weeks * 7);
  const waiting = rows.filter(isState('waiting'));
  const inBand = (i: number) =>
    waiting.filter((row) => waitOf(row).days >= edges[i]! && waitOf(row).days < edges[i + 1]!);
  (['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'] as const).forEach((band, i) => {
    expectShown(results.bands.at('waiting', band), inBand(i).length);
    expectShown(
      results.bands.at('reviewOverdue', band),
      count(inBand(i), (row) => day(row, 'riskDue') !== null && day(row, 'riskReviewed') === null),
    );
  });
  expect(shows(results.bands.heading('b2'))).toBe('4 to 8');
});

test('every month is counted from the dates of the rows', () => {
  const dated =
    (key: keyof Referral, { start, after }: { start: number; after: number }) =>
    (row: Referral) => {
      const on = day(row, key);
      return on !== null && on >= start && on < after;
    };
  const by = (key: keyof Referral, after: number) => (row: Referral) => (day(row, key) ?? Infinity) < after;
  monthsTo(12).forEach((month, i) => {
    const column = `m${i + 1}`;
    const at = (key: Parameters<typeof months.lines.at>[0]) => months.lines.at(key, column);
    const referred = rows.filter(dated('received', month));
    const due = referred.filter((row) => isWithin(row) !== null);
    const seen = rows.filter(dated('seen', month));
    const isUnseen = (row: Referral) => day(row, 'seen') === null;
    const fte = month.start < 45_901 ? 6.4 : 7.2;
    expectShown(at('start'), month.start);
    expectShown(at('received'), referred.length);
    expectShown(at('seen'), seen.length);
    expectShown(
      at('closedUnseen'),
      count(rows, (row) => dated('closed', month)(row) && isUnseen(row)),
    );
    expectShown(
      at('waiting'),
      count(
        rows,
        (row) =>
          by('received', month.after)(row) &&
          !by('seen', month.after)(row) &&
          !by('closed', month.after)(row),
      ),
    );
    expectShown(
      at('share'),
      share(
        count(due, (row) => isWithin(row) === true),
        due.length,
      ),
    );
    expectShown(at('median'), median(seen.map((row) => waitOf(row).days)) ?? 'none');
    expectShown(
      at('medianDrawn'),
      median(seen.filter(({ priority }) => priority === 'Routine').map((row) => waitOf(row).days)) ?? 'none',
    );
    PRIORITIES.forEach((name, p) => {
      const own = due.filter(({ priority }) => String(priority).toLowerCase() === name);
      expectShown(
        at(`share-p${p + 1}` as 'share-p1'),
        share(
          count(own, (row) => isWithin(row) === true),
          own.length,
        ),
      );
    });
    const equipment = rows.filter(dated('ordered', month)).map(equipmentInTime);
    expectShown(at('equipmentDue'), equipment.filter((one) => one !== null).length);
    expectShown(at('equipmentIn'), equipment.filter((one) => one === true).length);
    const decisions = rows.filter(dated('applied', month)).map(decidedInTime);
    expectShown(at('decisionsDue'), decisions.filter((one) => one !== null).length);
    expectShown(at('decisionsIn'), decisions.filter((one) => one === true).length);
    const caseload = count(rows, (row) => by('seen', month.after)(row) && !by('closed', month.after)(row));
    expectShown(at('caseload'), caseload);
    expectShown(at('fte'), fte);
    expectShown(at('perFte'), caseload / fte);
    expectShown(
      at('notAttended'),
      count(referred, ({ attended }) => attended === 'No'),
    );
    expectShown(
      at('harm'),
      count(referred, ({ harm }) => harm === 'Yes'),
    );
    const closed = rows.filter(dated('closed', month));
    const [yes, no] = ['Yes', 'No'].map((answer) => count(closed, ({ satisfied }) => satisfied === answer));
    expectShown(at('satisfiedShare'), share(yes!, yes! + no!));
  });
});

test('equipment is late once due, even if it is not delivered', () => {
  const ordered = rows.filter((row) => day(row, 'ordered') !== null);
  const timely = ordered.map(equipmentInTime);
  const isLate = (row: Referral) => equipmentInTime(row) === false;
  const at = (key: Parameters<typeof results.equipment.at>[0]) => results.equipment.at(key, 'figure');
  const inTime = timely.filter((one) => one === true).length;
  const due = timely.filter((one) => one !== null).length;
  expectShown(at('ordered'), ordered.length);
  expectShown(at('equipmentIn'), inTime);
  expectShown(
    at('equipmentLate'),
    count(ordered, (row) => isLate(row) && day(row, 'delivered') !== null),
  );
  expectShown(
    at('equipmentOverdue'),
    count(ordered, (row) => isLate(row) && day(row, 'delivered') === null),
  );
  expectShown(at('equipmentNotDue'), ordered.length - due);
  expectShown(at('equipmentShare'), inTime / due);
  expect(count(ordered, (row) => isLate(row) && day(row, 'delivered') === null)).toBeGreaterThan(0);
});

test('adaptations are counted by stage, and decisions within six months of a valid application', () => {
  const at = (key: Parameters<typeof results.adaptations.at>[0]) => results.adaptations.at(key, 'figure');
  for (const stage of ['enquiry', 'assessed', 'recommended', 'applied', 'approved', 'refused', 'completed', 'certified'] as const)
    expectShown(at(`stage-${stage}`), count(rows, (row) => day(row, stage) !== null)); // prettier-ignore
  const decisions = rows.map(decidedInTime);
  const due = decisions.filter((one) => one !== null).length;
  expectShown(at('decisionsDue'), due);
  expectShown(at('decisionsShare'), decisions.filter((one) => one === true).length / due);
  expect(decisions).toContain(false);
});

test('outcomes are counted scale by scale, by the way in which its score is better', () => {
  ['COPM performance', 'Barthel Index', 'Carer strain'].forEach((scale, i) => {
    const own = rows.filter((row) => row.scale === scale && outcomeOf(row) !== null);
    const column = `s${i + 1}` as 's1';
    const mean = (key: 'before' | 'after') =>
      own.reduce((sum, row) => sum + Number(row[key]), 0) / own.length;
    const having = (outcome: string) => count(own, (row) => outcomeOf(row) === outcome);
    expectShown(results.outcomes.at('people', column), own.length);
    expectShown(results.outcomes.at('before', column), mean('before'));
    expectShown(results.outcomes.at('after', column), mean('after'));
    expectShown(results.outcomes.at('improved', column), having('better'));
    expectShown(results.outcomes.at('same', column), having('same'));
    expectShown(results.outcomes.at('worse', column), having('worse'));
    expectShown(results.outcomes.at('share', column), having('better') / own.length);
    expect([having('better'), having('same')].every((one) => one > 0)).toBe(true);
  });
});

test('risk, attendance and care hours are counted from the rows', () => {
  const at = (key: Parameters<typeof results.people.at>[0]) => results.people.at(key, 'figure');
  const waiting = rows.filter(isState('waiting'));
  const care = rows.filter((row) => row.careBefore !== undefined && row.careAfter !== undefined);
  const total = (key: 'careBefore' | 'careAfter') => care.reduce((sum, row) => sum + Number(row[key]), 0);
  expectShown(
    at('notAllocated'),
    count(waiting, (row) => day(row, 'allocated') === null),
  );
  expectShown(
    at('reviewsDue'),
    count(waiting, (row) => day(row, 'riskDue') !== null),
  );
  expectShown(
    at('reviewsOverdue'),
    count(waiting, (row) => day(row, 'riskDue') !== null && day(row, 'riskReviewed') === null),
  );
  expectShown(
    at('harm'),
    count(rows, ({ harm }) => harm === 'Yes'),
  );
  expectShown(at('carePeople'), care.length);
  expectShown(at('careBefore'), total('careBefore'));
  expectShown(at('careAfter'), total('careAfter'));
});

test.each([
  ['ethnicity', ['White', 'Asian or Asian British', 'Black, Black British, Caribbean or African', 'Mixed or multiple ethnic groups', 'Another ethnic group']],
  ['ageBand', ['Under 18', '18 to 64', '65 to 74', '75 to 84', '85 and over']],
  ['team', ['North', 'South', 'Hospital']],
  ['source', ['Self or family', 'GP', 'Hospital', 'Social care', 'Housing']],
] as const)('people by %s', (kind, names) => {
  const shown = equity.shown[kind];
  const groups = [...names.map((name) => rows.filter((row) => row[kind] === name)), rows.filter((row) => !names.some((name) => row[kind] === name))];
  groups.forEach((own, i) => {
    const at = i < names.length ? i : 8;
    const due = own.filter((row) => isWithin(row) !== null);
    expectShown(shown.at('referred', at), own.length);
    expectShown(shown.at('waiting', at), count(own, isState('waiting')));
    if (own.length === 0) return;
    expectShown(shown.at('median', at), medianOfAll(own) ?? 'not reached');
    expectShown(shown.at('share', at), share(count(due, (row) => isWithin(row) === true), due.length));
  });
}); // prettier-ignore

test('a person seen at an hour of the day of the list has been seen', async () => {
  const row = rows.findIndex((one) => waitOf(one).state === 'waiting');
  const seen = `Referrals!${columnLetters(referralKeys.indexOf('seen'))}${6 + row}`;
  const waiting = Number(shows(results.waits.at('waiting', 'all')));
  workbook.set({ [seen]: DAY + 0.4 });
  await workbook.calculate();
  const [after, failing] = [
    shows(results.waits.at('waiting', 'all')),
    failingIn(made, (at) => workbook.read(at)),
  ];
  workbook.set({ [seen]: null });
  await workbook.calculate();
  expect(after).toBe(waiting - 1);
  expect(failing).toEqual([]);
});

test('stories are those with consent recorded, and no other', () => {
  const told = rows.filter((row) => row.note !== undefined && row.consent !== undefined);
  const notes = Array.from({ length: 20 }, (_, i) => workbook.read(`Stories!D${6 + i}`)).filter(
    (one) => one !== '',
  );
  expect(notes).toEqual(told.map(({ note }) => note));
  expect(rows.filter((row) => row.note !== undefined).length).toBeGreaterThan(told.length);
});
