import { present } from '../../../src/formulas/present';
import { openXlsx } from '../../../src/files/open/openXlsx';
import type { SheetPlan } from '../../../src/plan/plan';
import { data, type Parts, written } from './parts';

const sheetOf = (parts: Parts): SheetPlan => openXlsx(written(parts)).plan.sheets[0]!;

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

test('formulas go on reading tables that are not kept, and the totals of those that are', () => {
  const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const formula = (at: string, written: string) => `<c r="${at}"><f>${written}</f><v>0</v></c>`;
  const columns = (...names: string[]) =>
    `<tableColumns>${names.map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`).join('')}</tableColumns>`;
  const table = (name: string, ref: string, more: string, within: string) =>
    `<table xmlns="x" id="1" name="${name}" displayName="${name}" ref="${ref}" ${more}>${within}</table>`;
  const { plan } = openXlsx(
    written({
      sheet: data(
        `<row r="1">${text('A1', 'Who')}${text('B1', 'What')}</row><row r="5"><c r="A5"><v>1</v></c>${formula('D5', 'Plain[[#This Row],[Second]]')}</row>` +
          `<row r="11">${formula('A11', 'SUM(People[What])')}${formula('B11', 'People[[#Totals],[What]]')}${formula('C11', 'SUM(Plain[Second])')}</row>`,
      ),
      workbook: '<definedNames><definedName name="Seconds">Plain[Second]</definedName></definedNames>',
      relations: [
        ['rId1', 'table', '../tables/table1.xml'],
        ['rId2', 'table', '../tables/table2.xml'],
      ],
      others: {
        'xl/tables/table1.xml': table('People', 'A1:B4', 'totalsRowCount="1"', columns('Who', 'What')),
        'xl/tables/table2.xml': table('Plain', 'A5:B9', 'headerRowCount="0"', columns('First', 'Second')),
      },
    }),
  );
  const { cells } = present(plan.sheets[0], 'the sheet');
  expect([cells.A11, cells.B11, cells.C11, cells.D5].map((cell) => cell?.value)).toEqual([
    '=SUM(People[What])',
    "='S'!$B$4",
    "=SUM('S'!$B$5:$B$9)",
    "=SINGLE('S'!$B$5:$B$9)",
  ]);
  expect(plan.names).toEqual([{ name: 'Seconds', refersTo: "'S'!$B$5:$B$9" }]);
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
