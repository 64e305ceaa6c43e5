import { strFromU8, unzipSync } from 'fflate';
import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { illustrativeReferrals } from '../../../src/cases/serviceDashboard/illustrative';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { shownBy } from '../../../src/embedded/computed';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { families } from '../../../src/functions';
import { catalogueOf } from '../../../src/functions/catalogue/catalogue';
import { handOverCopy } from '../../../src/handOver/handOverCopy';
import { exampleAnswers } from '../../../src/cases/serviceDashboard/questions';
import { referralKeys } from '../../../src/cases/serviceDashboard/referralColumns';
import { columnLetters } from '../../../src/formulas/addresses';
import type { Ref } from '../../../src/layout';
import { followed } from '../support/followed';
import { built, placeOf } from './support/dashboard';

jest.setTimeout(120_000);

const made = built(exampleAnswers);
let workbook: HeadlessWorkbook;
const shows = (ref: Ref) => workbook.read(placeOf(ref));

beforeAll(async () => {
  workbook = await followed(made.plan);
});
afterAll(() => workbook.dispose());

const ethnicity = made.equity.shown.ethnicity;
const counted = made.workings.groups.ethnicity.list;
const rowsOf = (key: 'referred' | 'waiting') =>
  Array.from({ length: 9 }, (_, i) => ({
    n: shows(counted.at(key, i)),
    shown: shows(ethnicity.at(key, i)),
  })).filter(({ n }) => n !== '');

test('as built it is for outside the team, and a number under five is not shown', () => {
  for (const key of ['referred', 'waiting'] as const)
    for (const { n, shown } of rowsOf(key)) {
      const isSmall = Number(n) > 0 && Number(n) < 5;
      expect(shown === 'under 5').toBe(isSmall);
      if (!isSmall && shown !== 'hidden') expect(shown).toBe(n);
    }
});

test('where one number alone is small, the next is hidden too, so that the total does not tell it', () => {
  for (const key of ['referred', 'waiting'] as const) {
    const rows = rowsOf(key);
    const small = rows.filter(({ n }) => Number(n) > 0 && Number(n) < 5);
    const hidden = rows.filter(({ shown }) => shown === 'hidden');
    expect(hidden.length > 0).toBe(small.length === 1);
    const others = rows.map(({ n }) => Number(n)).filter((n) => n >= 5);
    for (const { n } of hidden) expect(n).toBe(Math.min(...others));
  }
  expect([...rowsOf('referred'), ...rowsOf('waiting')].some(({ shown }) => shown === 'under 5')).toBe(true);
});

/** What makes up a whole that is shown: where one part alone is words, the others tell it. */
const { results } = made;
const tell = <T>(parts: readonly T[], at: (part: T) => Ref) => parts.map(at);
const ofWaits = ['p1', 'p2', 'p3', 'p4', 'other'] as const;
const all = [...ofWaits, 'all'] as const;
const equipment = ['equipmentIn', 'equipmentLate', 'equipmentOverdue', 'equipmentNotDue'] as const;
const ages = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'] as const;
const sums: [what: string, whole: Ref, parts: Ref[]][] = [
  ...(['referred', 'seen', 'closed', 'waiting'] as const).map((line): [string, Ref, Ref[]] => [
    `${line} by priority`,
    results.waits.at(line, 'all'),
    tell(ofWaits, (column) => results.waits.at(line, column)),
  ]),
  ...all.map((column): [string, Ref, Ref[]] => [
    `referred of ${column}`,
    results.waits.at('referred', column),
    tell(['seen', 'closed', 'waiting'] as const, (line) => results.waits.at(line, column)),
  ]),
  ['the list by age', results.waits.at('waiting', 'all'), tell(ages, (band) => results.bands.at('waiting', band))],
  ['reviews', results.people.at('reviewsDue', 'figure'), tell(['reviewsDone', 'reviewsOverdue'] as const, (line) => results.people.at(line, 'figure'))],
  ['equipment', results.equipment.at('ordered', 'figure'), tell(equipment, (line) => results.equipment.at(line, 'figure'))],
  ...(['s1', 's2', 's3', 's4'] as const).map((column): [string, Ref, Ref[]] => [
    `outcomes of ${column}`,
    results.outcomes.at('people', column),
    tell(['improved', 'same', 'worse'] as const, (line) => results.outcomes.at(line, column)),
  ]),
  ['open', results.flow.at('open', 'now'), tell(['waiting', 'caseload'] as const, (line) => results.flow.at(line, 'now'))],
  // The list before and those referred, less those who left it, are the list now.
  ['the list from month to month', results.flow.at('received', 'now'), [...tell(['seen', 'closedUnseen', 'waiting'] as const, (line) => results.flow.at(line, 'now')), results.flow.at('waiting', 'before')]],
]; // prettier-ignore

test.each(sums)('%s: no number that is not shown follows from those that are', (_, whole, parts) => {
  const words = parts.map(shows).filter((shown) => typeof shown !== 'number');
  if (typeof shows(whole) === 'number') expect(words).not.toHaveLength(1);
});

test('a share tells no number that is not shown', () => {
  const shares = [
    ...ages.map((band) => [results.bands.at('waiting', band), results.bands.at('share', band)]),
    ...(['s1', 's2', 's3'] as const).map((one) => [results.outcomes.at('improved', one), results.outcomes.at('share', one)]),
  ].map((pair) => pair.map(shows)); // prettier-ignore
  expect(shares.some(([count]) => typeof count !== 'number')).toBe(true);
  for (const [count, share] of shares) if (typeof count !== 'number') expect(share).toBe('too few');
});

test('no story is shown outside the team, and each is once the team alone looks', async () => {
  const story = () => workbook.read('Stories!D6');
  expect(story()).toBe('Left out: for the team alone');
  workbook.set({ [placeOf(made.at('audience').central)]: 'The team' });
  await workbook.calculate();
  expect(String(story())).toMatch(/[a-z]{4}/);
  expect(story()).not.toMatch(/^Left out/);
  expect(rowsOf('waiting').map(({ shown }) => shown)).toEqual(rowsOf('waiting').map(({ n }) => n));
  workbook.set({ [placeOf(made.at('audience').central)]: 'Outside the team' });
  await workbook.calculate();
});

test('a copy that is handed over has no note and no story, even where the team looks', async () => {
  const { metadata } = loadBuiltFunctions(ensureBuilt('functions'));
  workbook.set({ [placeOf(made.at('audience').central)]: 'The team' });
  await workbook.calculate();
  const notes = illustrativeReferrals().flatMap(({ note }) => (note === undefined ? [] : [String(note)]));
  expect(notes).toContain(workbook.read('Stories!D6'));
  const shown = shownBy(workbook, made.plan);
  const { file } = handOverCopy(xlsxFile(made.plan, shown), {
    catalogue: catalogueOf(metadata, families),
    namespace: 'OT',
    stamp: { engine: 'Test', vintage: 'Test', date: '30 November 2026' },
  });
  const text = Object.values(unzipSync(file))
    .map((part) => strFromU8(part))
    .join('\n');
  expect(text).toContain('Occupational therapy');
  expect(notes.filter((note) => text.includes(note))).toEqual([]);
});

test('a story whose consent is taken back is shown no more', async () => {
  workbook.set({ [placeOf(made.at('audience').central)]: 'The team' });
  await workbook.calculate();
  const before = workbook.read('Stories!D6');
  const note = columnLetters(referralKeys.indexOf('note'));
  const consent = columnLetters(referralKeys.indexOf('consent'));
  const row = Array.from({ length: 600 }, (_, i) => 6 + i).find(
    (one) =>
      workbook.read(`Referrals!${note}${one}`) === before &&
      workbook.read(`Referrals!${consent}${one}`) !== null,
  )!;
  workbook.set({ [`Referrals!${consent}${row}`]: null });
  await workbook.calculate();
  expect(workbook.read('Stories!D6')).not.toBe(before);
});
