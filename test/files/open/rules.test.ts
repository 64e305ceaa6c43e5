import { openXlsx } from '../../../src/files/open/openXlsx';
import type { SheetPlan } from '../../../src/plan/plan';
import { rule, validation, written, type Parts } from './parts';

const sheetOf = (parts: Parts): SheetPlan => openXlsx(written(parts)).plan.sheets[0]!;
const two = '<formula1>1</formula1><formula2>9</formula2>';
test.each<[string, string, object[]]>([
  [
    'two ends',
    validation('type="whole" sqref="B2" error="No."', two),
    [{ range: 'B2', rule: { kind: 'whole', least: 1, most: 9 }, message: 'No.' }],
  ],
  [
    'an end that is a formula',
    validation('type="date" operator="greaterThan" sqref="B2"', '<formula1>TODAY()</formula1>'),
    [
      {
        range: 'B2',
        rule: { kind: 'compared', what: 'date', operator: 'greaterThan', first: '=TODAY()' },
        message: '',
      },
    ],
  ],
  [
    'a list',
    validation('type="list" sqref="B2"', '<formula1>"yes,no, perhaps"</formula1>'),
    [{ range: 'B2', rule: { kind: 'list', values: ['yes', 'no', 'perhaps'] }, message: '' }],
  ],
  [
    'a list from a range',
    validation('type="list" showDropDown="1" sqref="B2"', '<formula1>$H$1:$H$9</formula1>'),
    [{ range: 'B2', rule: { kind: 'listFrom', source: '=$H$1:$H$9', hasNoArrow: true }, message: '' }],
  ],
  [
    'one formula for two ranges, each from its own first cell',
    validation('type="custom" sqref="D5 B2:B9"', '<formula1>B2&gt;0</formula1>'),
    [
      { range: 'D5', rule: { kind: 'formula', formula: '=D5>0' }, message: '' },
      { range: 'B2:B9', rule: { kind: 'formula', formula: '=B2>0' }, message: '' },
    ],
  ],
  [
    'a question',
    validation(
      'type="textLength" operator="lessThan" errorStyle="warning" errorTitle="Long" sqref="B2"',
      '<formula1>5</formula1>',
    ),
    [
      {
        range: 'B2',
        rule: { kind: 'compared', what: 'textLength', operator: 'lessThan', first: 5 },
        message: '',
        messageTitle: 'Long',
        otherwise: 'asked',
      },
    ],
  ],
  [
    'a prompt alone',
    '<sheetData/><dataValidations><dataValidation allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="Owner" prompt="Who?" sqref="B2"/></dataValidations>',
    [{ range: 'B2', rule: { kind: 'any' }, message: '', prompt: { title: 'Owner', text: 'Who?' } }],
  ],
  [
    'one among the extensions',
    '<sheetData/><extLst><ext xmlns:x14="x"><x14:dataValidations><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    [{ range: 'B2:B9', rule: { kind: 'listFrom', source: '=Lists!$A$1:$A$3' }, message: '' }],
  ],
])('what may be typed is read: %s', (_, sheet, expected) => {
  expect(sheetOf({ sheet }).validations).toEqual(expected);
});
const red = { look: { ink: '#9C0006', fill: '#FFC7CE' } };
const dxfs =
  '<dxfs><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';

test.each<[string, string, string]>([
  ['a formula', rule('type="expression"', '<formula>$A2&gt;5</formula>'), '=$A2>5'],
  ['a comparison', rule('type="cellIs" operator="greaterThan"', '<formula>$H$1</formula>'), '=B2>$H$1'],
  [
    'a comparison with a sum',
    rule('type="cellIs" operator="lessThan"', '<formula>$H$1+1</formula>'),
    '=B2<($H$1+1)',
  ],
  [
    'between',
    rule('type="cellIs" operator="between"', '<formula>1</formula><formula>9</formula>'),
    '=AND(B2>=1,B2<=9)',
  ],
  [
    'words within',
    rule(
      'type="containsText" operator="containsText" text="x"',
      '<formula>NOT(ISERROR(SEARCH("x",B2)))</formula>',
    ),
    '=NOT(ISERROR(SEARCH("x",B2)))',
  ],
  ['what is there twice', rule('type="duplicateValues"'), '=AND(NOT(ISBLANK(B2)),COUNTIF($B$2:$B$9,B2)>1)'],
  ['the largest three', rule('type="top10" rank="3"'), '=AND(ISNUMBER(B2),B2>=LARGE($B$2:$B$9,3))'],
  [
    'below the average',
    rule('type="aboveAverage" aboveAverage="0"'),
    '=AND(ISNUMBER(B2),B2<AVERAGE($B$2:$B$9))',
  ],
])('a conditional format is a highlight by formula: %s', (_, sheet, formula) => {
  expect(sheetOf({ sheet, styles: dxfs }).highlights).toEqual([{ range: 'B2:B9', formula, ...red }]);
});

test('conditional formats come in their order, those of ours are known by their looks, and others are said to be lost', () => {
  const ours =
    '<dxf><font><b/><color rgb="FF8B1A1A"/></font><fill><patternFill><bgColor rgb="FFFBE3E3"/></patternFill></fill></dxf>';
  const sheet =
    '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="2" stopIfTrue="1"><formula>A1="x"</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="B1"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="C1:C9"><cfRule type="colorScale" priority="3"><colorScale/></cfRule></conditionalFormatting>';
  const { plan, losses } = openXlsx(written({ sheet, styles: dxfs.replace('</dxfs>', `${ours}</dxfs>`) }));
  expect(plan.sheets[0]!.highlights).toEqual([
    { range: 'B1', formula: '=TRUE', ...red },
    { range: 'A1', formula: '=A1="x"', look: 'bad', isLast: true },
  ]);
  expect(losses).toEqual(['1 conditional format on ‘S’, such as bars, scales of colour and icons.']);
});
test('a conditional format that looks at another sheet is a highlight too', () => {
  const sheet =
    '<sheetData/><extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1" id="{1}"><xm:f>Lists!$A$1&gt;B2</xm:f>' +
    '<x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  expect(sheetOf({ sheet }).highlights).toEqual([
    { range: 'B2:B9', formula: '=Lists!$A$1>B2', look: { isBold: true } },
  ]);
});
