import { callsLeft, cellIn, handedOver, row, formatOf, withoutLook } from './fixture';

const inputs =
  row(1, '<c r="A1"><v>4</v></c>', '<c r="B1"><v>1</v></c>', '<c r="C1" s="0"/>') +
  row(2, '<c r="A2"><v>5</v></c>', '<c r="B2"><v>2</v></c>', '<c r="C2" t="str"><f>""</f><v></v></c>') +
  row(3, '<c r="A3"><v>6</v></c>', '<c r="B3"><v>2</v></c>', '<c r="C3" t="s"><v>0</v></c>');
const texts = '<si><t>gross</t></si><si><t/></si>';
const names =
  '<definedName name="Basis">Sheet1!$C$3</definedName><definedName name="Empty">Sheet1!$C$1</definedName>' +
  '<definedName name="Both">Sheet1!$A$1:$A$2</definedName>';

function copied(cell: string) {
  const xml = '<table displayName="Flows" ref="C1:C3"><tableColumns/></table>';
  const related = [{ id: 'rId1', kind: 'table', part: 'tables/table1.xml', xml }];
  return handedOver({ sheets: { Sheet1: { rows: inputs + row(9, cell), related } }, texts, names });
}

const NET = (a: string, b: string) =>
  `IF(&quot;net&quot;=&quot;gross&quot;,SUM(${a})/SUM(${b}),(SUM(${a})-SUM(${b}))/SUM(${b}))`;

test.each<[situation: string, before: string, after: string]>([
  [
    'an ordinary formula',
    '<c r="A9"><f>_xldudf_OT_ROI(A1,B1)</f><v>3</v></c>',
    `<c r="A9"><f>${NET('A1', 'B1')}</f><v>3</v></c>`,
  ],
  [
    'a formula as it is typed',
    '<c r="A9"><f>OT.ROI(A1,B1)</f><v>3</v></c>',
    `<c r="A9"><f>${NET('A1', 'B1')}</f><v>3</v></c>`,
  ],
  [
    'attributes in another order, and space to be kept',
    '<c s="0" r="A9"  ><f  xml:space="preserve" ca="1" >_xldudf_ot_roi( A1 , B1 )</f><v>3</v></c>',
    `<c s="0" r="A9"  ><f  xml:space="preserve" ca="1" >${NET('A1', 'B1')}</f><v>3</v></c>`,
  ],
  [
    'a dynamic array formula of one cell',
    '<c r="A9" cm="1"><f t="array" ref="A9">_xldudf_OT_ROI(A1:A2,B1:B2)</f><v>2</v></c>',
    `<c r="A9"><f>${NET('A1:A2', 'B1:B2')}</f><v>2</v></c>`,
  ],
  [
    'arithmetic over ranges, entered as an array formula',
    '<c r="A9"><f t="array" ref="A9">_xldudf_OT_ROI(A1:A2*2,B1)</f><v>17</v></c>',
    `<c r="A9"><f t="array" ref="A9">${NET('A1:A2*2', 'B1')}</f><v>17</v></c>`,
  ],
  [
    'arithmetic over ranges around a call, in a dynamic array formula',
    '<c r="A9" cm="1"><f t="array" ref="A9">SUM(A1:A2*_xldudf_OT_FULLYEAREFFECT(A1,B1))</f><v>36</v></c>',
    '<c r="A9" cm="1"><f t="array" ref="A9">SUM(A1:A2*(A1*B1))</f><v>36</v></c>',
  ],
  [
    'a call within another, in a dynamic array formula',
    '<c r="A9" cm="1"><f t="array" ref="A9">_xldudf_OT_FULLYEAREFFECT(_xldudf_OT_ROI(A1:A2,B1,C3),SUM(B1:B2))</f><v>27</v></c>',
    `<c r="A9"><f>${NET('A1:A2', 'B1').replace('&quot;net&quot;=', 'C3=')}*SUM(B1:B2)</f><v>27</v></c>`,
  ],
  [
    'a call within other arithmetic',
    '<c r="A9"><f>1+_xldudf_OT_FULLYEAREFFECT(A1,B1)*2&amp;"&lt;OT.ROI(1,1)&gt;"</f><v>9</v></c>',
    '<c r="A9"><f>1+(A1*B1)*2&amp;&quot;&lt;OT.ROI(1,1)&gt;&quot;</f><v>9</v></c>',
  ],
  [
    'a range in which a cell shows an empty text, where it is only added up',
    '<c r="A9"><f>_xldudf_OT_ROI(A1:C2,B1)</f><v>11</v></c>',
    `<c r="A9"><f>${NET('A1:C2', 'B1')}</f><v>11</v></c>`,
  ],
  [
    'an argument that is a number in any case',
    '<c r="A9"><f>_xldudf_OT_RELIEFCAPACITY(A1,A2,A3,B1,N(C1))</f><v>3</v></c>',
    '<c r="A9"><f>A1+(A2-A1*A3/N(C1))/B1</f><v>3</v></c>',
  ],
  [
    'an argument that names a blank cell',
    '<c r="A9"><f>_xldudf_OT_ROI(A1,B1,C1)</f><v>3</v></c>',
    `<c r="A9"><f>${NET('A1', 'B1')}</f><v>3</v></c>`,
  ],
  [
    'an argument that names a cell beyond those in use',
    '<c r="A9"><f>_xldudf_OT_ROI(A1,B1,$Z$99)</f><v>3</v></c>',
    `<c r="A9"><f>${NET('A1', 'B1')}</f><v>3</v></c>`,
  ],
  [
    'an argument that names a cell with an empty text',
    '<c r="A9"><f>_xldudf_OT_ROI(A1,B1,Sheet1!C2)</f><v>3</v></c>',
    `<c r="A9"><f>${NET('A1', 'B1')}</f><v>3</v></c>`,
  ],
  [
    'an argument that is a name of a blank cell',
    '<c r="A9"><f>_xldudf_OT_ROI(A1,B1,Empty)</f><v>3</v></c>',
    `<c r="A9"><f>${NET('A1', 'B1')}</f><v>3</v></c>`,
  ],
  [
    'an argument that is a name of a cell that holds something',
    '<c r="A9"><f>_xldudf_OT_ROI(A1,B1,Basis)</f><v>4</v></c>',
    `<c r="A9"><f>${NET('A1', 'B1').replace('&quot;net&quot;=', 'Basis=')}</f><v>4</v></c>`,
  ],
  [
    'a question without an answer',
    '<c r="A9" t="e" vm="3"><f>_xldudf_OT_ROI(A1,0)</f><v>#N/A</v></c>',
    `<c r="A9" t="e"><f>${NET('A1', '0')}</f><v>#N/A</v></c>`,
  ],
  [
    'a formula of a file that was saved without the add-in',
    '<c r="A9" t="e"><f>_xldudf_OT_ROI(A1,B1)</f><v>#NAME?</v></c>',
    `<c r="A9" t="e"><f>${NET('A1', 'B1')}</f><v>#NAME?</v></c>`,
  ],
])('%s becomes plain Excel, entered as before', (_, before, after) => {
  const { parts, replacements } = copied(before);
  expect(cellIn(parts, 'A9')).toBe(after);
  expect(replacements).toEqual([
    expect.objectContaining({ sheet: 'Sheet1', where: 'A9', became: 'formula' }),
  ]);
  expect(parts['xl/comments1.xml']).toBeUndefined();
  expect(callsLeft(parts)).toEqual([]);
});

test.each<[situation: string, before: string, after: string, why: string]>([
  [
    'a function without a twin',
    '<c r="A9" t="str"><f>_xldudf_OT_EVIDENCE("tots-derby-roi","source")</f><v>A &amp; B </v></c>',
    '<c r="A9" t="inlineStr"><is><t xml:space="preserve">A &amp; B </t></is></c>',
    'OT.EVIDENCE has no plain-Excel twin.',
  ],
  [
    'one inside another',
    '<c r="A9"><f>_xldudf_OT_ROI(_xldudf_OT_EVIDENCE("tots-derby-roi"),B1)</f><v>324</v></c>',
    '<c r="A9"><v>324</v></c>',
    'OT.EVIDENCE has no plain-Excel twin.',
  ],
  [
    'a table of one cell',
    '<c r="A9" cm="1"><f t="array" ref="A9">_xldudf_OT_EVIDENCELIST("x")</f><v>1</v></c>',
    '<c r="A9"><v>1</v></c>',
    'OT.EVIDENCELIST has no plain-Excel twin.',
  ],
  [
    'arithmetic over ranges in an ordinary formula',
    '<c r="A9"><f>_xldudf_OT_ROI(A1:A2*2,B1)</f><v>17</v></c>',
    '<c r="A9"><v>17</v></c>',
    'The plain-Excel formula works on several cells at once, which older and newer versions of Excel do differently.',
  ],
  [
    'a range where one cell is expected',
    '<c r="A9"><f>_xldudf_OT_FULLYEAREFFECT(Both,B1)</f><v>4</v></c>',
    '<c r="A9"><v>4</v></c>',
    'The plain-Excel formula works on several cells at once, which older and newer versions of Excel do differently.',
  ],
  [
    'an argument that may or may not be blank',
    '<c r="A9"><f>_xldudf_OT_ROI(A1,B1,INDEX(C1:C3,2))</f><v>3</v></c>',
    '<c r="A9"><v>3</v></c>',
    'basis of OT.ROI may be blank, and whether it is cannot be told from its text.',
  ],
  [
    'an argument that a condition chooses',
    '<c r="A9"><f>_xldudf_OT_ROI(A1,B1,IF(A1=1,"gross",""))</f><v>3</v></c>',
    '<c r="A9"><v>3</v></c>',
    'basis of OT.ROI may be blank, and whether it is cannot be told from its text.',
  ],
  [
    'a range in which a cell shows an empty text',
    '<c r="A9"><f>_xldudf_OT_NPV(A1:C2,0)</f><v>12</v></c>',
    '<c r="A9"><v>12</v></c>',
    'cashFlows of OT.NPV holds cells with an empty text, which ordinary arithmetic does not take for blank.',
  ],
  [
    'a table in which a cell shows an empty text',
    '<c r="A9"><f>_xldudf_OT_NPV(Flows[Net],0)</f><v>12</v></c>',
    '<c r="A9"><v>12</v></c>',
    'cashFlows of OT.NPV holds cells with an empty text, which ordinary arithmetic does not take for blank.',
  ],
  [
    'a refusal',
    '<c r="A9" t="e" vm="2"><f>_xldudf_OT_ROI(A1,-1)</f><v>#VALUE!</v></c>',
    '<c r="A9" t="e"><v>#VALUE!</v></c>',
    'The function refused what it was given; an ordinary formula might show a figure all the same.',
  ],
  [
    'a function that does not exist',
    '<c r="A9" t="e"><f>_xldudf_OT_RIO(A1)</f><v>#NAME?</v></c>',
    '<c r="A9" t="e"><v>#NAME?</v></c>',
    'There is no function OT.RIO.',
  ],
  [
    'a formula that cannot be read',
    '<c r="A9"><f>_xldudf_OT_ROI(A1,,B1))(</f><v>3</v></c>',
    '<c r="A9"><v>3</v></c>',
    'The formula could not be read.',
  ],
  [
    'a formula without a stored value',
    '<c r="A9"><f>_xldudf_OT_ENGINE()</f></c>',
    '<c r="A9" t="e"><v>#N/A</v></c>',
    'OT.ENGINE has no plain-Excel twin. No value was stored in the file, so the cell shows #N/A.',
  ],
  [
    'a logical value',
    '<c r="A9" t="b"><f>_xldudf_OT_EVIDENCE("x")=1</f><v>0</v></c>',
    '<c r="A9" t="b"><v>0</v></c>',
    'OT.EVIDENCE has no plain-Excel twin.',
  ],
  [
    'a twin longer than Excel allows',
    `<c r="A9"><f>_xldudf_OT_ROI(SUM(${'10000,'.repeat(500)}1),SUM(${'2,'.repeat(500)}1))</f><v>3</v></c>`,
    '<c r="A9"><v>3</v></c>',
    'The plain-Excel formula would be longer than the 8,192 characters that Excel allows.',
  ],
])('%s becomes its value, with a note', (_, before, after, why) => {
  const { parts, replacements } = copied(before);
  expect(withoutLook(cellIn(parts, 'A9'))).toBe(after);
  // An error and a logical value have no format that could say more; their note does.
  const says = / t="[eb]"/.test(after)
    ? 'format 0'
    : `${after.includes('inlineStr') ? '@' : 'General'} "(fixed 22 Nov 2026)"`;
  expect(formatOf(parts, 'A9')).toBe(says);
  expect(replacements).toEqual([
    expect.objectContaining({ sheet: 'Sheet1', where: 'A9', became: 'value', why }),
  ]);
  expect(parts['xl/comments1.xml']).toContain('<comment ref="A9"');
  expect(parts['xl/comments1.xml']).toContain('Value only: =');
  expect(parts['xl/comments1.xml']).toContain(
    'on 22 November 2026, OT Business Case for Excel 9.9; data: data abc',
  );
  expect(callsLeft(parts)).toEqual([]);
});

test('a spilled table becomes plain values in all its cells, and what referred to it names its cells', () => {
  const { parts, replacements } = handedOver({
    sheets: {
      'My inputs': {
        rows:
          row(
            1,
            '<c r="B1" s="0" t="str" cm="1"><f t="array" ref="B1:C2">_xldudf_OT_EVIDENCELIST("x")</f><v>Id</v></c>',
            '<c r="C1" t="str"><v>Council</v></c>',
          ) +
          row(2, '<c r="B2"><v>1</v></c>', '<c r="C2" s="0"/>', '<c r="D2" t="str"><v>beside</v></c>') +
          row(3, '<c r="A3"><f>ROWS(_xlfn.ANCHORARRAY(B1))&amp;"ANCHORARRAY(B1)"</f><v>2</v></c>'),
      },
      Other: {
        rows: row(
          1,
          `<c r="A1"><f>COUNTA(_xlfn.ANCHORARRAY('My inputs'!$B$1))</f><v>3</v></c>`,
          '<c r="B1" cm="1"><f t="array" ref="B1:B3">_xlfn.ANCHORARRAY(D9)</f><v>1</v></c>',
        ),
      },
    },
    names: `<definedName name="Listed">_xlfn.ANCHORARRAY('My inputs'!$B$1)</definedName>`,
  });
  const inline = (text: string) => `<is><t xml:space="preserve">${text}</t></is>`;
  expect(withoutLook(cellIn(parts, 'B1'))).toBe(`<c r="B1" t="inlineStr">${inline('Id')}</c>`);
  expect(['B1', 'B2', 'C1'].map((at) => formatOf(parts, at))).toEqual([
    '@ "(fixed 22 Nov 2026)"',
    'General "(fixed 22 Nov 2026)"',
    'format 0',
  ]);
  expect(cellIn(parts, 'C1')).toBe(`<c r="C1" t="inlineStr">${inline('Council')}</c>`);
  expect(withoutLook(cellIn(parts, 'B2'))).toBe('<c r="B2"><v>1</v></c>');
  expect(cellIn(parts, 'C2')).toBe('<c r="C2" s="0"/>');
  expect(cellIn(parts, 'D2')).toBe('<c r="D2" t="str"><v>beside</v></c>');
  expect(cellIn(parts, 'A3')).toContain('<f>ROWS(B1:C2)&amp;&quot;ANCHORARRAY(B1)&quot;</f>');
  expect(cellIn(parts, 'A1', 2)).toContain("<f>COUNTA('My inputs'!$B$1:$C$2)</f>");
  expect(cellIn(parts, 'B1', 2)).toContain('<f t="array" ref="B1:B3">_xlfn.ANCHORARRAY(D9)</f>');
  expect(parts['xl/workbook.xml']).toContain(
    `<definedName name="Listed">'My inputs'!$B$1:$C$2</definedName>`,
  );
  expect(replacements.map(({ sheet, where, original, now }) => [sheet, where, original, now])).toEqual([
    ['My inputs', 'B1', '=OT.EVIDENCELIST("x")', 'The values in B1:C2'],
    ['My inputs', 'A3', '=ROWS(B1#)&"ANCHORARRAY(B1)"', '=ROWS(B1:C2)&"ANCHORARRAY(B1)"'],
    ['Other', 'A1', "=COUNTA('My inputs'!$B$1#)", "=COUNTA('My inputs'!$B$1:$C$2)"],
  ]);
});

test('a formula that cells share is written out in each of them', () => {
  const { parts, replacements } = handedOver({
    sheets: {
      Sheet1: {
        rows:
          row(
            1,
            '<c r="A1"><v>4</v></c>',
            '<c r="B1"><f t="shared" ref="B1:B3" si="0">_xldudf_OT_FULLYEAREFFECT(A1,$A$1)</f><v>16</v></c>',
          ) +
          row(2, '<c r="A2"><v>5</v></c>', '<c r="B2"><f t="shared" si="0"/><v>20</v></c>') +
          row(3, '<c r="A3"/>', '<c r="B3"><f ca="1" si="0" t="shared"></f><v>0</v></c>') +
          row(4, '<c r="C4"><f t="shared" ref="C4:C5" si="1">A1*2</f><v>8</v></c>') +
          row(5, '<c r="C5"><f t="shared" si="1"/><v>10</v></c>'),
      },
    },
  });
  expect(['B1', 'B2', 'B3', 'C4', 'C5'].map((address) => cellIn(parts, address))).toEqual([
    '<c r="B1"><f>A1*$A$1</f><v>16</v></c>',
    '<c r="B2"><f>A2*$A$1</f><v>20</v></c>',
    '<c r="B3"><f ca="1">A3*$A$1</f><v>0</v></c>',
    '<c r="C4"><f t="shared" ref="C4:C5" si="1">A1*2</f><v>8</v></c>',
    '<c r="C5"><f t="shared" si="1"/><v>10</v></c>',
  ]);
  expect(replacements.map(({ original }) => original)).toEqual([
    '=OT.FULLYEAREFFECT(A1,$A$1)',
    '=OT.FULLYEAREFFECT(A2,$A$1)',
    '=OT.FULLYEAREFFECT(A3,$A$1)',
  ]);
});

test('each cell of a shared formula has its own blanks', () => {
  const { parts } = handedOver({
    sheets: {
      Sheet1: {
        rows:
          row(
            1,
            '<c r="A1"><v>4</v></c>',
            '<c r="B1"><v>52</v></c>',
            '<c r="C1"><f t="shared" ref="C1:C2" si="0">_xldudf_OT_FULLYEAREFFECT(A1,B1)</f><v>16</v></c>',
          ) + row(2, '<c r="A2"><v>5</v></c>', '<c r="C2"><f t="shared" si="0"/><v>20</v></c>'),
      },
    },
  });
  expect(cellIn(parts, 'C1')).toContain('<f>A1*B1</f>');
  expect(cellIn(parts, 'C2')).toContain('<f>A2*(365/7)</f>');
});

test('cells and rows without an address are counted', () => {
  const { replacements } = handedOver({
    sheets: {
      Sheet1: {
        rows: '<row/><row><c><v>1</v></c><c><f>_xldudf_OT_FULLYEAREFFECT(A2,52)</f><v>52</v></c></row>',
      },
    },
  });
  expect(replacements.map(({ where }) => where)).toEqual(['B2']);
});
