import { openXlsx } from '../../../src/files/open/openXlsx';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import type { SheetPlan } from '../../../src/plan/plan';
import { data, type Parts, relationships, written } from './parts';

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
      '<xf xfId="1" fontId="1" fillId="1"><alignment vertical="top"/></xf>',
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

test.each<[string, string, object]>([
  [
    'widths in characters',
    '<cols><col min="1" max="2" width="20.7109375" customWidth="1"/></cols><sheetData/>',
    { columns: { A: 20, B: 20 } },
  ],
  [
    'no width for columns that are as all others',
    '<sheetFormatPr defaultColWidth="12.7109375"/><cols><col min="1" max="16384" width="12.7109375"/></cols><sheetData/>',
    { columns: {}, otherColumns: 12 },
  ],
  [
    'hidden and grouped columns',
    '<cols><col min="2" max="3" width="9.140625" hidden="1" outlineLevel="1"/><col min="4" max="4" width="9.140625" collapsed="1"/></cols><sheetData/>',
    {
      columnStates: {
        B: { isHidden: true, level: 1 },
        C: { isHidden: true, level: 1 },
        D: { isCollapsed: true },
      },
    },
  ],
  [
    'heights that a person set',
    data('<row r="1" ht="30" customHeight="1"/><row r="2" ht="25"/>'),
    { rowHeights: { 1: 30 } },
  ],
  [
    'hidden and grouped rows',
    data('<row r="2" hidden="1" outlineLevel="2"/><row r="3" collapsed="true"/>'),
    { rowStates: { 2: { isHidden: true, level: 2 }, 3: { isCollapsed: true } } },
  ],
  [
    'frozen panes',
    '<sheetViews><sheetView><pane xSplit="1" ySplit="2" topLeftCell="B9" state="frozen"/></sheetView></sheetViews><sheetData/>',
    { frozenRows: 2, frozenColumns: 1 },
  ],
  [
    'panes that are split, not frozen',
    '<sheetViews><sheetView><pane xSplit="1200" ySplit="900" topLeftCell="B9"/></sheetView></sheetViews><sheetData/>',
    {},
  ],
  [
    'no gridlines, a zoom',
    '<sheetViews><sheetView showGridLines="0" zoomScale="85"/></sheetViews><sheetData/>',
    { hidesGridlines: true, zoom: 85 },
  ],
  [
    'merged cells',
    '<sheetData/><mergeCells><mergeCell ref="B2:D2"/><mergeCell ref="A1"/></mergeCells>',
    { merges: ['B2:D2'] },
  ],
  [
    'the colour of the tab',
    '<sheetPr><tabColor rgb="FFC55A11"/></sheetPr><sheetData/>',
    { tabColour: '#C55A11' },
  ],
  [
    'protection as ours',
    '<sheetData/><sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
    { isProtected: true },
  ],
  [
    'protection of one’s own',
    '<sheetData/><sheetProtection sheet="1" objects="1"/>',
    { isProtected: true, protection: { inFile: { objects: '1' } } },
  ],
  ['protection that is off', '<sheetData/><sheetProtection sheet="0" objects="1"/>', {}],
])('a sheet has %s', (_, sheet, expected) => {
  const { name, columns, cells, print, ...rest } = sheetOf({ sheet });
  expect([name, cells, print]).toEqual(['S', {}, { orientation: 'portrait', page: {} }]);
  expect({ columns, ...rest }).toEqual({ columns: {}, ...expected });
});

test('a password of a sheet is kept as the file has it, and said not to be asked for', () => {
  const sheet =
    '<sheetData/><sheetProtection algorithmName="SHA-512" hashValue="x==" saltValue="y==" spinCount="100000" sheet="1"/>';
  const { plan, losses } = openXlsx(written({ sheet }));
  expect(plan.sheets[0]!.protection).toEqual({
    hasPassword: true,
    inFile: { algorithmName: 'SHA-512', hashValue: 'x==', saltValue: 'y==', spinCount: '100000' },
  });
  expect(losses).toEqual([
    'The password of ‘S’ is not asked for here. It stays in the file: Excel asks for it.',
  ]);
});

const validation = (attributes: string, within = '') =>
  `<sheetData/><dataValidations><dataValidation allowBlank="1" showErrorMessage="1" ${attributes}>${within}</dataValidation></dataValidations>`;
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

const rule = (attributes: string, within = '', sqref = 'B2:B9') =>
  `<sheetData/><conditionalFormatting sqref="${sqref}"><cfRule dxfId="0" priority="1" ${attributes}>${within}</cfRule></conditionalFormatting>`;
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

test('names are read with where they hold, and what of them is lost is said', () => {
  const { plan, losses } = openXlsx(
    written({
      sheet: '<sheetData/>',
      workbook:
        '<definedNames><definedName name="Rate">S!$A$1</definedName><definedName name="Own" localSheetId="0" hidden="1">_xlfn.XLOOKUP(1,S!$A:$A,S!$B:$B)</definedName>' +
        '<definedName name="Far">[1]Sheet1!$A$1</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">S!$A$1:$B$9</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$B$9,S!$D:$E</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">S!$A:$B,S!$1:$2</definedName></definedNames>',
    }),
  );
  expect(plan.names).toEqual([
    { name: 'Rate', refersTo: 'S!$A$1' },
    { name: 'Own', sheet: 'S', isHidden: true, refersTo: 'XLOOKUP(1,S!$A:$A,S!$B:$B)' },
  ]);
  expect(plan.sheets[0]!.print).toMatchObject({
    areas: ['A1:B9', 'D1:E1048576'],
    titleRows: '1:2',
    titleColumns: 'A:B',
  });
  expect(losses).toEqual(['The name Far, which refers to another workbook or to what cannot be read here.']);
});

test('a table is read without its totals; one without headings is said to be lost', () => {
  const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const table = (name: string, ref: string, more = '') =>
    `<table xmlns="x" id="1" name="${name}" displayName="${name}" ref="${ref}" ${more}><autoFilter ref="${ref}"/></table>`;
  const { plan, losses } = openXlsx(
    written({
      sheet: data(
        `<row r="1">${text('A1', 'Who')}${text('B1', 'What')}</row><row r="5"><c r="A5"><v>1</v></c></row>`,
      ),
      relations: [
        ['rId1', 'table', '../tables/table1.xml'],
        ['rId2', 'table', '../tables/table2.xml'],
      ],
      others: {
        'xl/tables/table1.xml': table('People', 'A1:B4', 'totalsRowCount="1"'),
        'xl/tables/table2.xml': table('Plain', 'A5:B9', 'headerRowCount="0"'),
      },
    }),
  );
  expect(plan.sheets[0]!.tables).toEqual([{ name: 'People', range: 'A1:B3' }]);
  expect(losses).toEqual([
    '1 row of totals under tables on ‘S’: the cells stay, below the table.',
    '1 table on ‘S’ without headings that each say one thing: the cells stay.',
  ]);
});

test('notes and conversations are kept as notes, links with where they lead', () => {
  const { plan, losses } = openXlsx(
    written({
      sheet:
        '<sheetData/><hyperlinks><hyperlink ref="A1" r:id="rId2" location="part" tooltip="Tip"/><hyperlink ref="B1" location="S!A9"/><hyperlink ref="C1" r:id="rId3"/></hyperlinks>',
      relations: [
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'hyperlink', 'https://a.example/', true],
        ['rId3', 'hyperlink', 'javascript:alert(1)', true],
        ['rId4', 'threadedComment', '../threadedComments/t.xml'],
      ],
      workbookRelations: [['rId9', 'person', 'persons/person.xml']],
      others: {
        'xl/comments1.xml':
          '<comments><commentList><comment ref="A1"><text><r><t>Ash:</t></r><r><t xml:space="preserve">\nlook</t></r></text></comment><comment ref="B1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
        'xl/threadedComments/t.xml':
          '<ThreadedComments><threadedComment ref="B1" personId="{1}"><text>Is it net?</text></threadedComment><threadedComment ref="B1" personId="{2}"><text>Yes.</text></threadedComment></ThreadedComments>',
        'xl/persons/person.xml': '<personList><person displayName="Ash" id="{1}"/></personList>',
      },
    }),
  );
  expect(plan.sheets[0]!.cells).toEqual({
    A1: { note: 'Ash:\nlook' },
    B1: { note: 'Ash: Is it net?\nYes.' },
  });
  expect(plan.sheets[0]!.links).toEqual([
    { at: 'A1', to: 'https://a.example/#part', tip: 'Tip' },
    { at: 'B1', to: '#S!A9' },
  ]);
  expect(losses).toEqual(['1 conversation in comments on ‘S’: the words are kept, as notes.']);
});

test('pictures, shapes, charts of others, pivot tables, macros and the like are each said to be lost', () => {
  const anchor = (within: string) => `<xdr:twoCellAnchor>${within}</xdr:twoCellAnchor>`;
  const { losses } = openXlsx(
    written({
      sheet:
        '<sheetData/><autoFilter ref="A1:B9"/><drawing r:id="rId1"/><extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline/></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
      workbook: '<calcPr iterate="1"/>',
      relations: [
        ['rId1', 'drawing', '../drawings/d.xml'],
        ['rId2', 'pivotTable', '../p.xml'],
        ['rId3', 'pivotTable', '../p.xml'],
      ],
      workbookRelations: [
        ['rId8', 'vbaProject', 'vbaProject.bin'],
        ['rId9', 'externalLink', 'e.xml'],
      ],
      others: {
        'xl/drawings/d.xml': `<xdr:wsDr>${anchor('<xdr:pic/>').repeat(3)}${anchor('<xdr:sp/>')}${anchor('<xdr:graphicFrame><c:chart r:id="rId1"/></xdr:graphicFrame>')}</xdr:wsDr>`,
        'xl/drawings/_rels/d.xml.rels': relationships(['rId1', 'chart', '../c.xml']),
        'xl/c.xml': '<c:chartSpace><c:chart><c:plotArea><c:pieChart/></c:plotArea></c:chart></c:chartSpace>',
        'xl/p.xml': '<p/>',
      },
    }),
  );
  expect([...losses].sort()).toEqual([
    '1 chart on ‘S’.',
    '1 shape on ‘S’.',
    '1 small chart within cells on ‘S’.',
    '2 pivot tables on ‘S’: their figures stay, as values.',
    '3 pictures on ‘S’.',
    'Circular references that were worked out step by step: they are not worked out here.',
    'Links to 1 other workbook: figures that came from there stay, as values.',
    'Macros.',
    'The filter buttons of ‘S’.',
  ]);
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

test('a conditional format that looks at another sheet is a highlight too', () => {
  const sheet =
    '<sheetData/><extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1" id="{1}"><xm:f>Lists!$A$1&gt;B2</xm:f>' +
    '<x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  expect(sheetOf({ sheet }).highlights).toEqual([
    { range: 'B2:B9', formula: '=Lists!$A$1>B2', look: { isBold: true } },
  ]);
});

const saved = (opened: ReturnType<typeof openXlsx>) => openXlsx(xlsxFile(opened.plan, opened.shown)).plan;

test.each<[string, Parts, RegExp]>([
  [
    'a formula',
    { sheet: data('<row r="1"><c r="A1"><f>SUM(</f><v>5</v></c></row>') },
    /^1 formula on ‘S’ that cannot be read here: the figures stay, as values\.$/,
  ],
  [
    'a name',
    {
      sheet: '<sheetData/>',
      workbook: '<definedNames><definedName name="Odd">S!$A$1)</definedName></definedNames>',
    },
    /^The name Odd/,
  ],
  [
    'a rule for what may be typed',
    { sheet: validation('type="custom" sqref="A1"', '<formula1>A1&gt;(</formula1>') },
    /^1 rule for what may be typed on ‘S’/,
  ],
  [
    'a conditional format',
    { sheet: rule('type="expression"', '<formula>A1&gt;(</formula>') },
    /^1 conditional format/,
  ],
])('%s that cannot be read is said to be lost, and the rest can be saved', (_, parts, loss) => {
  const opened = openXlsx(written(parts));
  expect(opened.losses).toEqual([expect.stringMatching(loss)]);
  expect(saved(opened)).toEqual(opened.plan);
});

test('what is longer than Excel takes is cut, so that the workbook can be saved', () => {
  const parts = {
    sheet:
      data(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(40_000)}</t></is></c></row>`) +
      `<dataValidations><dataValidation type="whole" error="${'b'.repeat(300)}" sqref="B2"><formula1>1</formula1><formula2>2</formula2></dataValidation></dataValidations>`,
  };
  const opened = openXlsx(written(parts));
  expect(String(opened.plan.sheets[0]!.cells.A1!.value)).toHaveLength(32_767);
  expect(opened.plan.sheets[0]!.validations![0]!.message).toHaveLength(225);
  expect(saved(opened)).toEqual(opened.plan);
});

test.each<[string, Parts, string]>([
  [
    'a sensitivity label',
    { sheet: '<sheetData/>', others: { 'docMetadata/LabelInfo.xml': '<labels/>' } },
    'The sensitivity label of the file.',
  ],
  [
    'a password for changing it',
    { sheet: '<sheetData/>', before: '<fileSharing readOnlyRecommended="1"/>' },
    'The wish, or the password, by which the workbook opens for reading only.',
  ],
  [
    'another first page',
    {
      sheet:
        '<sheetData/><headerFooter differentFirst="1"><firstHeader>&amp;CDraft</firstHeader></headerFooter>',
    },
    'Headers and footers of the first and of even pages of ‘S’: all pages have those of the others.',
  ],
  [
    'zeros that are not shown',
    { sheet: '<sheetViews><sheetView showZeros="0"/></sheetViews><sheetData/>' },
    'Zeros on ‘S’ were not shown; they are shown now.',
  ],
  [
    'figures as they are shown',
    { sheet: '<sheetData/>', workbook: '<calcPr fullPrecision="0"/>' },
    '“Precision as displayed”: figures are worked out in full here, and may differ in the last digit.',
  ],
])('a workbook with %s is said to lose it', (_, parts, loss) => {
  expect(openXlsx(written(parts)).losses).toEqual([loss]);
});
