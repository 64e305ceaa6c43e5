import { readFileSync } from 'node:fs';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { agrees, publishedCases, verdictOn, type Verdict } from '../../scripts/published/cases';
import { publishedPage, type Answered } from '../../scripts/published/page';
import { answered, PUBLISHED_PAGE } from '../../scripts/publishedResults';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { evaluateFormulas } from '../../src/embedded/evaluate';
import { evidence } from '../../src/evidence/library';

let answers: Answered[];

beforeAll(async () => {
  const functions = loadBuiltFunctions(ensureBuilt('functions'));
  answers = await answered((formulas) => evaluateFormulas(functions, formulas));
}, 60_000);

const answerTo = (id: string) => answers.find((answer) => answer.case.id === id)!;
const { byId } = evidence();

test('there are 212 cases, each with its own id', () => {
  expect(new Set(publishedCases.map((one) => one.id)).size).toBe(212);
});

test.each(publishedCases.map((one) => one.id))('%s is computed as it was by other means', (id) => {
  const { case: one, computed } = answerTo(id);
  expect(Math.abs(computed - one.expected)).toBeLessThan(6e-7 * Math.max(1, Math.abs(one.expected) / 1e6));
});

/** A case gives a share as a person types it, in per cent; the record is the fraction. */
function inTheUnitOf(id: string, value: number, unit: string): number {
  const record = byId.get(id)!;
  if (record.unit === 'share') return value / 100;
  return unit === 'GBPm' || Math.abs(record.value) >= 1e6 * Math.abs(value) ? value * 1e6 : value;
}

test.each(publishedCases)('every input of $id is the figure on record', ({ inputs }) => {
  for (const { value, unit, evidence: id } of Object.values(inputs))
    if (id !== undefined) expect(inTheUnitOf(id, value, unit)).toBeCloseTo(byId.get(id)!.value, 6);
});

const printedCases = publishedCases.filter((one) => one.printedIn?.length);

test.each(printedCases)(
  'what $id says was printed is the figure on record',
  ({ printed, unit, printedIn }) => {
    for (const id of printedIn!) expect(inTheUnitOf(id, printed!, unit)).toBeCloseTo(byId.get(id)!.value, 8);
  },
);

test('every case that a document does not bear out is explained, on the page and beside the printed figure', () => {
  const differing = answers.filter(
    ({ case: one, computed }) => one.printed !== undefined && !agrees(verdictOn(computed, one)),
  );
  expect(differing.length).toBeGreaterThan(20);
  const unexplained = differing.filter(({ case: one }) => !one.note && !one.reproducedBy);
  expect(unexplained.map(({ case: one }) => one.id)).toEqual([]);
  const withoutCaution = differing.flatMap(({ case: one }) =>
    one.printedIn!.some((id) => byId.get(id)!.note || byId.get(id)!.qualifier) || one.printedIn!.length === 0
      ? []
      : one.printedIn!,
  );
  expect(withoutCaution).toEqual([]);
});

test('a printed figure that is worked out in two ways is one figure in the counts of the page', () => {
  expect(publishedPage(answers)).toContain(
    '**89** have a printed result, and are of 84 printed figures: some are worked out in two ways.',
  );
});

test('a formula said to give the printed figure does, and the plain one does not', () => {
  const reproduced = answers.filter(({ case: one }) => one.reproducedBy);
  expect(reproduced.length).toBeGreaterThan(5);
  for (const answer of reproduced) {
    expect([answer.case.id, agrees(verdictOn(answer.reproduced!, answer.case))]).toEqual([
      answer.case.id,
      true,
    ]);
    expect([answer.case.id, agrees(verdictOn(answer.computed, answer.case))]).toEqual([
      answer.case.id,
      false,
    ]);
  }
});

test('the cases go through functions of every family that they touch', () => {
  const used = publishedCases.flatMap((one) => [...one.formula.matchAll(/OT\.(\w+)/g)].map(([, id]) => id));
  expect([...new Set(used)].sort()).toEqual([
    'ANNUALEQUIVALENT',
    'AVOIDEDCOST',
    'DELIVERYRATE',
    'FRONTDOOR',
    'FULLYEAREFFECT',
    'HOURSRELEASED',
    'IMPLIEDHOURS',
    'REVIEWERGAIN',
    'ROI',
    'ROIREADINGS',
    'VACANCYRATE',
    'WORKFORCEPROJECTION',
  ]);
});

test.each<[string, number, number | undefined, number, Verdict]>([
  ['a figure to the last digit', 1216, 1216, 1, 'exactly'],
  ['one that rounds to it', 84.7645, 84.8, 0.1, 'as rounded'],
  ['half a digit away', 3850, 3800, 100, 'as rounded'],
  ['one that rounds up past it', 3.53, 3, 1, 'only if cut short'],
  ['one that does not', 8.571, 9.5, 0.1, 'differs'],
  ['the other sign', 5.3, -8, 1, 'differs'],
  ['nothing to compare with', 5, undefined, 1, 'nothing printed'],
])('%s', (_situation, computed, printed, printedTo, verdict) => {
  const { printed: _, ...published } = publishedCases[0]!;
  const told = { ...published, ...(printed !== undefined && { printed }), printedTo };
  expect(verdictOn(computed, told)).toBe(verdict);
});

test('the page is what the cases make: if not, npx tsx scripts/publishedResults.ts', () => {
  expect(readFileSync(PUBLISHED_PAGE, 'utf8')).toBe(publishedPage(answers));
});
