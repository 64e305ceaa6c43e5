import { openXlsx } from '../../../src/files/open/openXlsx';
import type { SheetPlan } from '../../../src/plan/plan';
import { data, type Parts, written } from './parts';

const sheetOf = (parts: Parts): SheetPlan => openXlsx(written(parts)).plan.sheets[0]!;
const one = data('<row r="1"><c r="A1" s="1"><v>1</v></c></row>');
const summed = data('<row r="1"><c r="A1" s="1"><f>1+1</f><v>2</v></c></row>');

const theme =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Office">' +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>' +
  '</a:clrScheme></a:themeElements></a:theme>';
const styled = (xf: string, { font = '', fill = '', border = '' } = {}, more = ''): Parts => ({
  sheet: one,
  styles:
    `<fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font>${font}</font></fonts>` +
    `<fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills>` +
    `<borders><border/><border>${border}</border></borders><cellXfs><xf/>${xf}</cellXfs>${more}`,
  workbookRelations: [['rId9', 'theme', 'theme/theme1.xml']],
  others: { 'xl/theme/theme1.xml': theme },
});
const blackCalibri = '<sz val="11"/><color rgb="FF000000"/><name val="Calibri"/>';

// The shades of a theme's colours are those that Excel shows in its list: accent 1, lighter by 80%, is D9E1F2.
test.each<[string, Parts, object]>([
  [
    'bold and a size',
    styled('<xf fontId="1"/>', { font: `<b/><sz val="14"/><color theme="1"/><name val="Calibri"/>` }),
    { look: { isBold: true, size: 14 } },
  ],
  [
    'a colour of the theme',
    styled('<xf fontId="1"/>', { font: '<sz val="11"/><color theme="4"/><name val="Calibri"/>' }),
    { look: { ink: '#4472C4' } },
  ],
  [
    'a lighter shade of it',
    styled('<xf fillId="1"/>', {
      fill: '<patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/></patternFill>',
    }),
    { look: { fill: '#D9E1F2' } },
  ],
  [
    'a darker shade of white',
    styled('<xf fillId="1"/>', {
      fill: '<patternFill patternType="solid"><fgColor theme="0" tint="-0.249977111117893"/></patternFill>',
    }),
    { look: { fill: '#BFBFBF' } },
  ],
  [
    'a colour by its number',
    styled('<xf fillId="1"/>', {
      fill: '<patternFill patternType="solid"><fgColor indexed="13"/></patternFill>',
    }),
    { look: { fill: '#FFFF00' } },
  ],
  [
    'a line',
    styled('<xf borderId="1"/>', {
      border: '<left/><right/><top style="mediumDashed"><color indexed="64"/></top><bottom/>',
    }),
    { look: { borders: { top: { style: 'dashed', colour: '#000000' } } } },
  ],
  [
    'a place in the cell',
    styled('<xf><alignment horizontal="center" vertical="center" indent="2" wrapText="1"/></xf>'),
    { look: { align: 'centre', verticalAlign: 'middle', indent: 2 }, isWrapped: true },
  ],
  ['a cell left open', styled('<xf><protection locked="0"/></xf>'), { isOpen: true }],
  ['Excel’s own date', styled('<xf numFmtId="14"/>'), { format: 'dd/mm/yyyy' }],
  ['Excel’s own money', styled('<xf numFmtId="6"/>'), { format: '£#,##0;[Red]-£#,##0' }],
  [
    'a format of one’s own',
    styled(
      '<xf numFmtId="170"/>',
      {},
      '<numFmts><numFmt numFmtId="170" formatCode="0.0&quot; h&quot;"/></numFmts>',
    ),
    { format: '0.0" h"' },
  ],
  [
    'one of our kinds of cell with another fill',
    styled(
      '<xf xfId="1" fontId="1" fillId="1"><alignment vertical="center"/></xf>',
      {
        font: '<sz val="11"/><color rgb="FF1B1B1B"/><name val="Calibri"/>',
        fill: '<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill>',
      },
      '<cellStyles><cellStyle name="OT Calculation" xfId="1"/></cellStyles>',
    ),
    { style: 'calculation', look: { fill: '#FFFF00' } },
  ],
  [
    'an input that was locked',
    styled(
      '<xf xfId="1" fontId="1"/>',
      { font: blackCalibri },
      '<cellStyles><cellStyle name="OT Input" xfId="1"/></cellStyles>',
    ),
    {},
  ],
])('the look of a cell is read: %s', (_, parts, cell) => {
  expect(sheetOf(parts).cells.A1).toEqual({ value: 1, ...cell });
});

// Each is in Excel's list of the colours of a theme, of 2013 and later.
test.each([
  ['4472C4', 0.79998168889431442, '#D9E1F2'],
  ['5B9BD5', 0.79998168889431442, '#DDEBF7'],
  ['5B9BD5', -0.249977111117893, '#2F75B5'],
  ['ED7D31', 0.59999389629810485, '#F8CBAD'],
  ['70AD47', 0.59999389629810485, '#C6E0B4'],
  ['FFC000', -0.249977111117893, '#BF8F00'],
  ['FFFFFF', -0.14999847407452621, '#D9D9D9'],
])('the colour %s with a tint of %s is %s', (rgb, tint, shown) => {
  const fill = `<patternFill patternType="solid"><fgColor rgb="FF${rgb}" tint="${tint}"/></patternFill>`;
  expect(sheetOf(styled('<xf fillId="1"/>', { fill })).cells.A1!.look).toEqual({ fill: shown });
});

test.each([
  ['<xf><alignment textRotation="90"/></xf>', {}, 'Text at an angle in 1 cell on ‘S’: it is level now.'],
  [
    '<xf fillId="1"/>',
    { fill: '<patternFill patternType="darkGrid"/>' },
    'Patterns and shades behind 1 cell on ‘S’: the colour is plain now.',
  ],
  [
    '<xf><protection hidden="1"/></xf>',
    {},
    '1 formula on ‘S’ that protection kept from being seen can be seen now.',
  ],
])('what a look has that a plan has no place for is said: %s', (xf, parts, loss) => {
  expect(openXlsx(written({ ...styled(xf, parts), sheet: summed })).losses).toEqual([loss]);
});
test('blank cells in use have the look of their whole row or column, a cleared one has none', () => {
  const { plan, losses } = openXlsx(
    written({
      sheet:
        '<cols><col min="2" max="16384" width="9.140625" style="1"/></cols>' +
        data(
          '<row r="1"><c r="A1"><v>1</v></c><c r="C1"/></row><row r="2" s="2" customFormat="1"><c r="D2"><v>2</v></c></row><row r="900" s="2" customFormat="1"/>',
        ),
      styles:
        '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="1"/><xf numFmtId="9"/></cellXfs>',
    }),
  );
  const yellow = { look: { fill: '#FFFF00' } };
  expect(plan.sheets[0]!.cells).toEqual({
    A1: { value: 1 },
    B1: yellow,
    D1: yellow,
    A2: { format: '0%' },
    B2: { format: '0%' },
    C2: { format: '0%' },
    D2: { value: 2 },
  });
  expect(losses).toEqual(['The looks of whole rows and columns of ‘S’, beyond the cells in use.']);
});
