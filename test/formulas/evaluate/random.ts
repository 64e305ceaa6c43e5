import fc from 'fast-check';

/** The sheet Data: rows 1 to 6 of columns A to D. */
export const ROWS = 6;
const columns = ['A', 'B', 'C', 'D'];

const number = fc.oneof(fc.integer({ min: -4, max: 9 }), fc.constantFrom(0.5, 2.25, -1.75, 0.1, 1000));
const held = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 4, arbitrary: fc.constantFrom('home', '5', 'x', true, false, null, '=""', '=1/0', '=NA()') },
);

/** What the cells hold, by address. A1 and A2 are numbers, for they vary. */
export const cells = fc
  .tuple(
    fc.array(held, { minLength: ROWS * columns.length, maxLength: ROWS * columns.length }),
    number,
    number,
  )
  .map(([values, first, second]) =>
    Object.fromEntries(
      values.flatMap((value, i): [string, number | string | boolean][] => {
        const at = `${columns[i % columns.length]}${Math.floor(i / columns.length) + 1}`;
        const own = at === 'A1' ? first : at === 'A2' ? second : value;
        return own === null ? [] : [[at, own]];
      }),
    ),
  );

const row = fc.integer({ min: 1, max: ROWS });
const column = fc.constantFrom(...columns);
const cell = fc.oneof(
  fc.constantFrom('Data!A1', 'Data!A2'),
  fc.tuple(column, row).map(([letter, at]) => `Data!${letter}${at}`),
);
const range = fc.tuple(column, row, row).map(([letter, one, other]) => {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return `Data!${letter}${first}:${letter}${last + 1}`;
});
const constant = fc.constantFrom('0', '1', '2', '-3', '0.5', '10%', '"home"', '"5"', '""', 'TRUE', '{1,2,3}');

const sign = fc.constantFrom(...'+ - * / ^ & = <> < > <= >='.split(' '));
const ofOne = fc.constantFrom(...'ABS INT SIGN N NOT ISNUMBER ISTEXT ISERROR ISBLANK LEN'.split(' '));
const ofMany = fc.constantFrom(...'SUM AVERAGE MIN MAX COUNT COUNTA AND OR PRODUCT'.split(' '));

/** Formulas without an equals sign, over the sheet Data. */
export const formula = fc.letrec<{ part: string; leaf: string }>((tie) => ({
  leaf: fc.oneof({ weight: 3, arbitrary: cell }, { weight: 2, arbitrary: constant }),
  part: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    tie('leaf'),
    fc.tuple(tie('part'), sign, tie('part')).map(([left, between, right]) => `(${left}${between}${right})`),
    tie('part').map((part) => `-${part}`),
    tie('part').map((part) => `(${part})%`),
    tie('leaf').map((leaf) => `${leaf}%`),
    fc.tuple(ofOne, tie('part')).map(([name, part]) => `${name}(${part})`),
    fc
      .tuple(ofMany, fc.array(fc.oneof(range, tie('part')), { minLength: 1, maxLength: 3 }))
      .map(([name, parts]) => `${name}(${parts.join()})`),
    fc.tuple(tie('part'), tie('part'), tie('part')).map((parts) => `IF(${parts.join()})`),
    fc.tuple(tie('part'), tie('part')).map((parts) => `IFERROR(${parts.join()})`),
    fc.tuple(tie('part'), tie('leaf'), tie('part')).map((parts) => `CHOOSE(${parts.join()})`),
    fc.tuple(tie('part'), fc.constantFrom('0', '1', '2')).map((parts) => `ROUND(${parts.join()})`),
    fc.tuple(tie('part'), tie('leaf')).map((parts) => `MOD(${parts.join()})`),
    fc.tuple(range, fc.integer({ min: 1, max: 3 })).map((parts) => `INDEX(${parts.join()})`),
    fc.tuple(tie('leaf'), range).map(([sought, among]) => `MATCH(${sought},${among},0)`),
    fc.tuple(range, tie('leaf')).map((parts) => `COUNTIF(${parts.join()})`),
    fc.tuple(range, tie('leaf')).map((parts) => `SUMIF(${parts.join()})`),
    range.map((among) => `SUMPRODUCT(${among}*2)`),
  ),
})).part;
