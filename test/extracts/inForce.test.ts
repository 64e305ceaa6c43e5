import { blankQuestions } from '../../src/cases/careReview/questions';
import { Desk } from '../../src/extracts/desk';
import { usual } from '../../src/extracts/kinds/kind';
import type { Decided } from '../../src/extracts/propose';
import { present } from '../../src/formulas/present';
import { shownOf } from '../support/extracts/shownOf';

const TEXT = [
  'Person ID,Hours before,Hours after,Rate,Review date',
  'C1,28,16,24,14/09/2026',
  'C2,21,12,30,31/03/2027',
  'C3,42,40,28,01/04/2027',
  'C4,14,9,22,',
].join('\n');

/** 1 October 2026. */
const OCTOBER = 46_296;

function told(settings: Decided['settings'] = {}) {
  const desk = new Desk();
  desk.open(new TextEncoder().encode(TEXT), 'reviews.csv');
  return present(desk.see(0, { settings })?.told, 'what was understood');
}
const said = ({ cautions }: ReturnType<typeof told>) =>
  cautions.filter((caution) => caution.startsWith('Rows reviewed before'));

describe('packages reviewed before the start of the case', () => {
  test.each([
    ['the start of a blank case', {}, 'Rows reviewed before 1 April 2027, the start of the case: 2.'],
    ['a start of one’s own', { caseStart: OCTOBER }, 'Rows reviewed before 1 October 2026, the start of the case: 1.'],
  ])('are counted and said: %s', (_, settings, words) => {
    const own = told(settings);
    expect(own.counts).toMatchObject({ taken: 4, refused: 0 });
    expect(said(own)).toEqual([expect.stringContaining(words)]);
  });

  test('are left out where the person says so, each with the reason', () => {
    const own = told({ leavesOutInForce: true });
    expect(own.counts).toMatchObject({ taken: 2, refused: 2 });
    expect(own.refused.map(({ line, heading, reason }) => [line, heading, reason])).toEqual([2, 3].map((line) => [line, 'Review date', expect.stringMatching(/in force already/)]));
    expect(said(own)).toEqual([]);
  });

  test('are counted on the sheet of figures, where the start can be typed', async () => {
    const rows = await shownOf(TEXT, 'Care packages figures', 'A1:B60');
    const of = (label: string) => present(rows.find(([first]) => first === label), label)[1];
    expect([of('Start of the case'), of('Packages reviewed before the start of the case')]).toEqual([usual.caseStart, 2]);
    expect(rows.some(([first]) => String(first).startsWith('Rows reviewed before 1 April 2027'))).toBe(true);
  });

  test('the start, until it is typed, is that of a blank care review', () => {
    expect(blankQuestions.find(({ id }) => id === 'startDate')?.default).toBe(usual.caseStart);
  });
}); // prettier-ignore
