import type { Calculation } from '../../src/calculations/calculation';
import { formulaInWords } from '../../src/calculations/inWords';
import { calculations } from '../../src/calculations/library';

const of = (formula: string): string => {
  const field = { unit: 'number', example: 1 };
  const entry = {
    id: 'x',
    inputs: ['a', 'b', 'c', 'y1'].map((key) => ({ ...field, key, label: key.toUpperCase() })),
  };
  const line = { key: 'z', label: 'Z', unit: 'number', formula, expected: 1 };
  return formulaInWords(entry as unknown as Calculation, line);
};

test.each([
  ['{a}-({b}-{c})', '“A” − (“B” − “C”)'],
  ['{a}-{b}-{c}', '“A” − “B” − “C”'],
  ['({a}+{b})*{c}', '(“A” + “B”) × “C”'],
  ['{a}/({b}*{c})', '“A” ÷ (“B” × “C”)'],
  ['{a}/{b}*{c}', '“A” ÷ “B” × “C”'],
  ['{a}*({b}*{c})', '“A” × “B” × “C”'],
  ['(1-{a})^{b}', '(1 − “A”) to the power of “B”'],
  ['-({a}+{b})', 'minus (“A” + “B”)'],
  ['({a}>{b})*1', '(“A” is above “B”) × 1'],
  ['MAX(0,{y1})', 'the larger of 0 and “Y1”'],
  ['IF({a}="",0,{b})', '(if “A” is blank: 0; otherwise: “B”)'],
  ['INDEX(OT.ROI({a},{b}),2)', 'INDEX(OT.ROI(“A”; “B”); 2)'],
  ['{a}/SUM({b:all})', '“A” ÷ the sum of (all of “B”)'],
  ['SUMPRODUCT(--({a}<{b}))', 'the number of rows in which “A” is below “B”'],
  ['SUMPRODUCT(-({a}<{b}))', 'the sum over the rows of (minus (“A” is below “B”))'],
  ['--({a}>0)*{b}', '(“A” is above 0) × “B”'],
  ['{a:prev}+{b}', '“A” in the row above + “B”'],
])('%s is %s', (formula, words) => expect(of(formula)).toBe(words));

test('every formula of the library has words that name all that it uses', () => {
  for (const calculation of calculations)
    for (const line of calculation.lines ?? []) {
      const words = formulaInWords(calculation, line);
      expect(words).not.toMatch(/_link|undefined|minus minus/);
      expect(words.length).toBeGreaterThan(2);
    }
});
