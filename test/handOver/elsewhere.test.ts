import { callsLeft, cellIn, handedOver, row, withoutLook } from './fixture';

const NET = 'IF("net"="gross",SUM(Sheet1!$A$1)/SUM(2),(SUM(Sheet1!$A$1)-SUM(2))/SUM(2))';
const asXml = (text: string) => text.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const rows = row(1, '<c r="A1"><v>4</v></c>');

describe('a defined name', () => {
  test('that has a twin is replaced, and cells that use it stay as they are', () => {
    const cell = '<c r="B1"><f>Return*2</f><v>2</v></c>';
    const { parts, replacements } = handedOver({
      sheets: { Sheet1: { rows: row(1, '<c r="A1"><v>4</v></c>', cell) } },
      names: '<definedName name="Return">_xldudf_OT_ROI(Sheet1!$A$1,2)</definedName>',
    });
    expect(parts['xl/workbook.xml']).toContain(`<definedName name="Return">${asXml(NET)}</definedName>`);
    expect(cellIn(parts, 'B1')).toBe(cell);
    expect(replacements).toEqual([
      expect.objectContaining({ sheet: null, where: 'Return', became: 'formula' }),
    ]);
  });

  test('that has none gives #N/A, and what used it, itself or by another name, becomes a value', () => {
    const { parts, replacements } = handedOver({
      sheets: {
        Sheet1: {
          rows: row(
            1,
            '<c r="A1"><f>Twice+1</f><v>7</v></c>',
            '<c r="B1"><f>"Twice"&amp;Other</f><v>8</v></c>',
            '<c r="C1"><f>Twice.Two</f><v>9</v></c>',
          ),
        },
      },
      names:
        '<definedName name="Stamped">_xldudf_OT_ENGINE()</definedName><definedName name="Twice">LEN(Stamped)</definedName>' +
        '<definedName name="Other">Sheet1!$A$9</definedName><definedName name="_xldudf_OT_ENGINE" hidden="1">#NAME?</definedName>',
    });
    expect(parts['xl/workbook.xml']).toContain(
      '<definedNames><definedName name="Stamped">#N/A</definedName><definedName name="Twice">#N/A</definedName>' +
        '<definedName name="Other">Sheet1!$A$9</definedName></definedNames>',
    );
    expect(withoutLook(cellIn(parts, 'A1'))).toBe('<c r="A1"><v>7</v></c>');
    expect(cellIn(parts, 'B1')).toContain('<f>');
    expect(cellIn(parts, 'C1')).toContain('<f>');
    expect(replacements.map(({ where, became }) => [where, became])).toEqual([
      ['Stamped', 'removed'],
      ['Twice', 'removed'],
      ['A1', 'value'],
    ]);
  });

  test('whose argument may be another cell for each that uses it has none', () => {
    const { replacements } = handedOver({
      sheets: { Sheet1: { rows } },
      names: '<definedName name="Return">_xldudf_OT_ROI(Sheet1!$A$1,2,Sheet1!A9)</definedName>',
    });
    expect(replacements[0]).toMatchObject({ became: 'removed', now: '#N/A' });
  });
});

test.each<[situation: string, after: string, expected: string, listed: [string, string][]]>([
  [
    'a conditional format with a twin',
    '<conditionalFormatting sqref="B2:B9"><cfRule type="expression" priority="1"><formula>_xldudf_OT_FULLYEAREFFECT($A$1,52)&gt;3</formula></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="B2:B9"><cfRule type="expression" priority="1"><formula>($A$1*52)&gt;3</formula></cfRule></conditionalFormatting>',
    [['B2:B9', 'formula']],
  ],
  [
    'one of two rules without a twin',
    '<conditionalFormatting sqref="B2"><cfRule type="expression" priority="1"><formula>_xldudf_OT_ENGINE()=""</formula></cfRule><cfRule type="expression" priority="2"><formula>B2&gt;1</formula></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="B2"><cfRule type="expression" priority="2"><formula>B2&gt;1</formula></cfRule></conditionalFormatting>',
    [['B2', 'removed']],
  ],
  [
    'the only rule without a twin',
    '<conditionalFormatting sqref="B2"><cfRule type="expression" priority="1"><formula>_xldudf_OT_ENGINE()=""</formula></cfRule></conditionalFormatting><pageMargins left="1"/>',
    '<pageMargins left="1"/>',
    [['B2', 'removed']],
  ],
  [
    'a rule for what may be typed',
    '<dataValidations count="2"><dataValidation type="custom" sqref="C1"><formula1>_xldudf_OT_ENGINE()&lt;&gt;""</formula1></dataValidation><dataValidation type="whole" sqref="C2"><formula1>1</formula1></dataValidation></dataValidations>',
    '<dataValidations count="1"><dataValidation type="whole" sqref="C2"><formula1>1</formula1></dataValidation></dataValidations>',
    [['C1', 'removed']],
  ],
  [
    'rules of newer versions of Excel',
    '<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="x"><x14:cfRule type="expression" id="{1}"><xm:f>_xldudf_OT_FULLYEAREFFECT(Sheet1!$A$1,52)&gt;3</xm:f></x14:cfRule><xm:sqref>D1:D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
    '<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="x"><x14:cfRule type="expression" id="{1}"><xm:f>(Sheet1!$A$1*52)&gt;3</xm:f></x14:cfRule><xm:sqref>D1:D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
    [['D1:D9', 'formula']],
  ],
])('%s', (_, after, expected, listed) => {
  const { parts, replacements } = handedOver({ sheets: { Sheet1: { rows, after } } });
  expect(parts['xl/worksheets/sheet1.xml']).toContain(`</sheetData>${expected}</worksheet>`);
  expect(replacements.map(({ where, became }) => [where, became])).toEqual(listed);
  expect(callsLeft(parts)).toEqual([]);
});

test('the columns and totals of a table do without the add-in', () => {
  const column = (id: number, name: string, inside: string, more = '') =>
    `<tableColumn id="${id}" name="${name}"${more}>${inside}</tableColumn>`;
  const { parts, replacements } = handedOver({
    sheets: {
      Sheet1: {
        rows,
        related: [
          {
            id: 'rId7',
            kind: 'table',
            part: 'tables/table1.xml',
            xml:
              '<table displayName="Packages"><tableColumns count="3">' +
              column(
                1,
                'Saving',
                '<calculatedColumnFormula>_xldudf_OT_FULLYEAREFFECT(Packages[[#This Row],[Hours]],52)</calculatedColumnFormula>',
              ) +
              column(2, 'Stamp', '<calculatedColumnFormula>_xldudf_OT_ENGINE()</calculatedColumnFormula>') +
              column(
                3,
                'Total',
                '<totalsRowFormula>_xldudf_OT_ENGINE()</totalsRowFormula>',
                ' totalsRowFunction="custom"',
              ) +
              '</tableColumns></table>',
          },
        ],
      },
    },
  });
  expect(parts['xl/tables/table1.xml']).toContain(
    column(
      1,
      'Saving',
      '<calculatedColumnFormula>Packages[[#This Row],[Hours]]*52</calculatedColumnFormula>',
    ) +
      column(2, 'Stamp', '') +
      column(3, 'Total', ''),
  );
  expect(replacements.map(({ where, became }) => [where, became])).toEqual([
    ['Packages[Saving]', 'formula'],
    ['Packages[Stamp]', 'removed'],
    ['Packages[Total]', 'removed'],
  ]);
});
