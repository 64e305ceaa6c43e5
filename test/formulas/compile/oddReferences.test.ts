import fc from 'fast-check';
import { LiveWorkbook } from '../../../src/formulas/compile/live';
import type { DefinedName } from '../../../src/formulas/definedNames';

/** What rows and columns that are put in and taken out may leave of a reference. */
const references = [
  'A1',
  'B2:B4',
  'B4:B2',
  '#REF!',
  'S!#REF!',
  "'S 2'!#REF!",
  "'S 2'!A1",
  'A1:#REF!',
  '#REF!:B2',
  'A:A',
  'C:A',
  '2:2',
  '9:7',
  '$A$1048576',
  'A1048577',
  'XFE1',
  'A3:B',
  'A:B3',
  'Gone',
  'Half',
  'Rate',
  'Self',
  'A1#',
  '@B2:B4',
  '(A1,B2:B4)',
  'A1:B3 B2:C4',
  'A1 C4',
  '{1,2;3,4}',
  '"x"',
  '',
];
const calls = [
  ([a]: string[]) => `SUM(${a})`,
  ([a, b]: string[]) => `INDEX(${a},${b})`,
  ([a, b, c]: string[]) => `IF(${a},${b},${c})`,
  ([a, b]: string[]) => `IFERROR(${a},${b})`,
  ([a, b]: string[]) => `CHOOSE(${a},${b},1)`,
  ([a]: string[]) => `ROWS(${a})`,
  ([a]: string[]) => `ROW(${a})`,
  ([a]: string[]) => `COLUMNS(${a})`,
  ([a, b]: string[]) => `SUMPRODUCT(${a},${b})`,
  ([a, b, c]: string[]) => `SUMIF(${a},${b},${c})`,
  ([a, b]: string[]) => `COUNTIF(${a},${b})`,
  ([a, b, c]: string[]) => `XLOOKUP(${a},${b},${c})`,
  ([a, b]: string[]) => `VLOOKUP(${a},${b},1,FALSE)`,
  ([a, b]: string[]) => `MATCH(${a},${b},0)`,
  ([a, b]: string[]) => `FILTER(${a},${b})`,
  ([a]: string[]) => `TRANSPOSE(${a})`,
  ([a, b]: string[]) => `LET(x,${a},x+${b})`,
  ([a]: string[]) => `SEQUENCE(${a})`,
  ([a, b]: string[]) => `${a}+${b}`,
  ([a, b]: string[]) => `${a}&${b}`,
  ([a]: string[]) => `-${a}`,
  ([a]: string[]) => `${a}%`,
  ([a, b]: string[]) => `OT.SUMS(${a},${b})`,
];

const names: DefinedName[] = [
  { name: 'Gone', refersTo: '#REF!' },
  { name: 'Half', refersTo: 'S!$A$1:#REF!' },
  { name: 'Rate', refersTo: 'S!$A$1' },
  { name: 'Self', refersTo: 'Self+1' },
];
const sums = (...given: unknown[]) => given.length;
const functions = {
  namespace: 'OT',
  implementations: new Map([['SUMS', sums as (...args: never[]) => unknown]]),
  metadata: {
    functions: [
      {
        id: 'SUMS',
        name: 'SUMS',
        parameters: [{ dimensionality: 'matrix' as const }, { optional: true }],
        result: {},
      },
    ],
  },
};

const formula = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(...references),
    fc
      .tuple(fc.constantFrom(...calls), tie('part'), tie('part'), tie('part'))
      .map(([call, ...parts]) => call(parts)),
  ),
})).part;

test('no formula that is left of rows and columns taken out keeps a workbook from being compiled', () => {
  fc.assert(
    fc.property(fc.array(formula, { minLength: 1, maxLength: 4 }), (formulas) => {
      const plain = ['A1', 'A2', 'B2', 'B3', 'B4'].map((address, i) => ({
        address,
        formula: null,
        value: i === 3 ? 'x' : i,
        spilledFrom: null,
      }));
      const own = formulas.map((text, i) => ({
        address: `E${i + 1}`,
        formula: `=${text}`,
        value: { error: '#REF!' },
        spilledFrom: null,
      }));
      const contents = [
        { name: 'S', cells: [...plain, ...own] },
        { name: 'S 2', cells: [] },
      ];
      const work = LiveWorkbook.compile({ contents, names, functions });
      let step = work.next();
      while (!step.done) step = work.next();
      expect(step.value).toBeDefined();
    }),
    { numRuns: 2_000 },
  );
});
