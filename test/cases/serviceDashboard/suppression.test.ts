import type { HeadlessWorkbook } from '../../../src/embedded/headless';
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
