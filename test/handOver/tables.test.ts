import { callsLeft, cellIn, formatOf, handedOver, row, withoutLook } from './fixture';

const given = row(1, '<c r="A1"><v>1000</v></c>', '<c r="B1"><v>0.19</v></c>', '<c r="C1"><v>2</v></c>');
const formulaIn = (cell: string | undefined) =>
  /<f>(.*?)<\/f>/
    .exec(cell ?? '')?.[1]
    ?.replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');

/** Three rows of a fee path, and as many blank cells below as are prepared for more. */
function feePath(prepared: string[], call = '_xldudf_OT_FEEPATH($A$1,B1,C1)') {
  return handedOver({
    sheets: {
      Fees: {
        rows:
          given +
          row(
            3,
            `<c r="A3" s="0" t="str" cm="1"><f t="array" ref="A3:C6">${call}</f><v>Year</v></c>`,
            '<c r="B3" t="str"><v>Reduction in the year (compound)</v></c>',
            '<c r="C3" t="str"><v>Fee (£)</v></c>',
          ) +
          [0, 1, 2]
            .map((year) =>
              row(4 + year, ...'ABC'.split('').map((c) => `<c r="${c}${4 + year}"><v>${year}</v></c>`)),
            )
            .join('') +
          prepared.map((cells, i) => row(7 + i, cells)).join(''),
      },
    },
  });
}
const blank = (number: number) => `<c r="A${number}"/><c r="B${number}"/><c r="C${number}"/>`;

test('a table becomes a formula in each of its cells, and its headings words', () => {
  const { parts, replacements } = feePath([]);
  expect(withoutLook(cellIn(parts, 'A3'))).toContain('>Year<');
  expect(formulaIn(cellIn(parts, 'A4'))).toBe('IF(0>C1,"",0)');
  expect(formulaIn(cellIn(parts, 'C5'))).toBe('IF(1>C1,0,$A$1*(1-B1)^(1/C1))');
  expect(cellIn(parts, 'C5')).toContain('<v>1</v>');
  expect(callsLeft(parts)).toEqual([]);
  expect(replacements).toMatchObject([
    { where: 'A3', became: 'formula', now: 'A formula in each cell of A3:C6' },
  ]);
});

test('a table grows into the blank cells that are prepared for it, in which no zero is seen', () => {
  const { parts } = feePath([blank(7), blank(8), '<c r="A9"/><c r="B9"><v>1</v></c><c r="C9"/>']);
  expect(formulaIn(cellIn(parts, 'C7'))).toBe('IF(3>C1,0,$A$1*(1-B1)^(3/C1))');
  expect(formulaIn(cellIn(parts, 'C8'))).toBe('IF(4>C1,0,$A$1*(1-B1)^(4/C1))');
  expect(formatOf(parts, 'C8')).toMatch(/;$/);
  expect([cellIn(parts, 'A9'), cellIn(parts, 'C9')]).toEqual(['<c r="A9"/>', '<c r="C9"/>']);
});

test('a table within other arithmetic stays fixed, and says so', () => {
  const { parts, replacements } = feePath([], '_xldudf_OT_FEEPATH($A$1,B1,C1)*2');
  expect(formatOf(parts, 'A3')).toContain('(fixed 22 Nov 2026)');
  expect(formatOf(parts, 'C5')).toContain('(fixed 22 Nov 2026)');
  expect(replacements).toMatchObject([{ became: 'value' }]);
});

function lookedUp(formula: string, more = '') {
  return handedOver({
    sheets: { 'My staff': { rows: given + row(2, `<c r="A2"><f>${formula}</f><v>4</v></c>`, more) } },
    names: '<definedName name="Leavers">\'My staff\'!$B$1</definedName>',
  });
}
const projection = (years: string) => `_xldudf_OT_WORKFORCEPROJECTION(A1,Leavers,${years},C$1)`;

test('a table that a formula looks something up in is worked out on a sheet of its own', () => {
  const { parts, replacements } = lookedUp(`INDEX(${projection('COLUMNS(A1:B1)')},3,5)`);
  expect(formulaIn(cellIn(parts, 'A2'))).toBe("INDEX('Working'!$A$6:$E$8,3,5)");
  expect(parts['xl/workbook.xml']).toContain('name="Working"');
  expect(cellIn(parts, 'A5', 2)).toContain(
    "=OT.WORKFORCEPROJECTION('My staff'!$A$1,Leavers,COLUMNS('My staff'!$A$1:$B$1),'My staff'!$C$1)",
  );
  expect(formulaIn(cellIn(parts, 'B7', 2))).toBe("IF(1>COLUMNS('My staff'!$A$1:$B$1),0,'My staff'!$A$1)");
  expect(formulaIn(cellIn(parts, 'B8', 2))).toBe("IF(2>COLUMNS('My staff'!$A$1:$B$1),0,$E$7)");
  expect(replacements).toMatchObject([{ where: 'A2', became: 'formula' }]);
});

test('a table whose size turns on a cell has room for more, and formulas that use the same one share it', () => {
  const { parts } = lookedUp(
    `INDEX(${projection('C1')},3,5)`,
    `<c r="B2"><f>SUM(INDEX(${projection('C1')},2,5))</f><v>4</v></c>`,
  );
  expect(formulaIn(cellIn(parts, 'A2'))).toBe("INDEX('Working'!$A$6:$E$46,3,5)");
  expect(formulaIn(cellIn(parts, 'B2'))).toBe("SUM(INDEX('Working'!$A$6:$E$46,2,5))");
  expect(cellIn(parts, 'A48', 2)).toBeUndefined();
});

describe('a table whose rows are looked up, of a list', () => {
  const list = (second: string) =>
    handedOver({
      sheets: {
        Bridge: {
          rows:
            row(1, '<c r="A1" t="str"><v>Opening</v></c>', '<c r="B1"><v>100</v></c>') +
            row(2, second) +
            row(3, '<c r="A3" t="str"><v>Savings</v></c>', '<c r="B3"><v>-20</v></c>') +
            row(5, '<c r="A5"><f>ROWS(_xldudf_OT_BUDGETBRIDGE(A1:A3,B1:B3))</f><v>4</v></c>'),
        },
      },
    });

  test('follows it where every row is filled', () => {
    const { replacements } = list('<c r="A2" t="str"><v>Growth</v></c><c r="B2"><v>5</v></c>');
    expect(replacements).toMatchObject([{ became: 'formula' }]);
  });

  test.each([
    ['is not in the file', ''],
    ['has a look alone', '<c r="A2" s="0"/><c r="B2" s="0"/>'],
  ])('stays fixed where a row that the function leaves out %s', (_how, second) => {
    const { replacements } = list(second);
    expect(replacements).toMatchObject([{ became: 'value', why: expect.stringContaining('names is blank') }]);
  });
});
