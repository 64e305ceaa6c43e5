import { openXlsx, type OpenedWorkbook } from '../../../src/files/open/openXlsx';
import { data, packed, type Parts, written } from './parts';

const open = (parts: Parts): OpenedWorkbook => openXlsx(written(parts));
const valuesOf = ({ plan }: OpenedWorkbook) =>
  Object.fromEntries(Object.entries(plan.sheets[0]!.cells).map(([at, { value }]) => [at, value]));
const rowOf = (cells: string) => data(`<row r="1">${cells}</row>`);

test.each<[string, Parts, Record<string, unknown>]>([
  ['a number', { sheet: rowOf('<c r="A1"><v>1.5E3</v></c>') }, { A1: 1500 }],
  [
    'yes and no',
    { sheet: rowOf('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>') },
    { A1: true, B1: false },
  ],
  ['an error that was typed', { sheet: rowOf('<c r="A1" t="e"><v>#N/A</v></c>') }, { A1: '=#N/A' }],
  [
    'a shared text',
    { sheet: rowOf('<c r="A1" t="s"><v>1</v></c>'), texts: '<si><t>no</t></si><si><t>yes</t></si>' },
    { A1: 'yes' },
  ],
  [
    'a text within the cell',
    { sheet: rowOf('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>') },
    { A1: ' a ' },
  ],
  [
    'a text in CDATA',
    { sheet: rowOf('<c r="A1" t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c>') },
    { A1: 'a < b' },
  ],
  [
    'a text in pieces, and how it is said',
    {
      sheet: rowOf('<c r="A1" t="s"><v>0</v></c>'),
      texts: '<si><r><t>To</t></r><r><t>kyo</t></r><rPh sb="0" eb="1"><t>XX</t></rPh></si>',
    },
    { A1: 'Tokyo' },
  ],
  [
    'control characters in the notation of files',
    { sheet: rowOf('<c r="A1" t="s"><v>0</v></c>'), texts: '<si><t>a_x000D_b_x005F_x0041_</t></si>' },
    { A1: 'a\rb_x0041_' },
  ],
  ['the number of a day', { sheet: rowOf('<c r="A1" t="d"><v>2026-04-01</v></c>') }, { A1: 46113 }],
  [
    'the number of a day and hour',
    { sheet: rowOf('<c r="A1" t="d"><v>2026-04-01T12:00:00</v></c>') },
    { A1: 46113.5 },
  ],
  [
    'cells without an address',
    {
      sheet: data(
        '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
      ),
    },
    { A1: 1, D1: 2, E1: 3, A2: 4 },
  ],
  ['no cell where nothing is', { sheet: rowOf('<c r="A1"/><c r="B1"><v></v></c>') }, {}],
])('%s is read', (_, parts, values) => {
  expect(valuesOf(open(parts))).toEqual(values);
});

test.each([
  ['shared', { sheet: rowOf('<c r="A1" t="s"><v>0</v></c>'), texts: '<si><t>=1+1</t></si>' }],
  ['within the cell', { sheet: rowOf('<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>') }],
  ['written as the answer of a formula, without one', { sheet: rowOf('<c r="A1" t="str"><v>=1+1</v></c>') }],
])('a text %s that begins with an equals sign stays that text', (_, parts) => {
  const { plan, shown, losses } = open(parts);
  expect(plan.sheets[0]!.cells.A1).toEqual({ value: '=1+1', isText: true });
  expect(shown.value(plan.sheets[0]!.name, 'A1')).toBe('=1+1');
  expect(losses).toEqual([]);
});

test('a text that reads as an error stays text, and nothing is lost', () => {
  const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const { plan, losses } = open({ sheet: rowOf(text('A1', '#N/A') + text('B1', '#DIV/0!')) });
  expect(plan.sheets[0]?.cells).toMatchObject({ A1: { value: '#N/A' }, B1: { value: '#DIV/0!' } });
  expect(losses).toEqual([]);
});

const formula = (stored: string, attributes = '') => `<c r="A1"><f${attributes}>${stored}</f><v>7</v></c>`;

test.each([
  ['SUM(B1:B9)', '=SUM(B1:B9)'],
  ['_xlfn.XLOOKUP(B1,C1:C9,D1:D9)', '=XLOOKUP(B1,C1:C9,D1:D9)'],
  ['_xlfn._xlws.SORT(B1:B9)', '=SORT(B1:B9)'],
  ['_xlfn.LET(_xlpm.x,B1,_xlpm.x+1)', '=LET(x,B1,x+1)'],
  ['_xlfn.ANCHORARRAY(B1)', '=B1#'],
  ['_xldudf_OT_ROI(4,1)', '=OT.ROI(4,1)'],
  ['_xldudf_ot_roi(4,1)', '=OT.ROI(4,1)'],
  ['[2]!_xldudf_OTDEV_ROI(4,1)+"_xldudf_OT_ROI("', '=OT.ROI(4,1)+"_xldudf_OT_ROI("'],
  ["'C:\\add-ins\\[x.xlam]Sheet'!OT.ROI(4,1)", '=OT.ROI(4,1)'],
  ['_xll.OT.ROI(4,1)', '=OT.ROI(4,1)'],
  ['[0]!Rate*2', '=Rate*2'],
  ['Costs[[#This Row],[Year]]', '=Costs[@Year]'],
  ['Costs[[2024]:[2025]]', '=Costs[[2024]:[2025]]'],
  ['"a_x000D_b"&amp;B1', '="a\rb"&B1'],
])('a formula stored as %s is %s', (stored, formulaOf) => {
  expect(valuesOf(open({ sheet: rowOf(formula(stored)) }))).toEqual({ A1: formulaOf });
});

test.each([['[1]Sheet1!A1*2'], ["'[1]Sheet 1'!A1"], ["SUM('C:\\x\\[Book.xlsx]Sheet'!A1:A9)"], ['[1]!Rate']])(
  'a formula of another workbook, %s, is kept as its figure, and said to be',
  (stored) => {
    const opened = open({ sheet: rowOf(formula(stored)) });
    expect(valuesOf(opened)).toEqual({ A1: 7 });
    expect(opened.losses).toEqual([
      '1 formula on ‘S’ that refers to other workbooks: the figures stay, as values.',
    ]);
  },
);

test('a formula that cells share is each cell’s own, given before or after them', () => {
  const shared = (at: string, text = '') =>
    `<c r="${at}"><f t="shared" si="0"${text && ' ref="B1:B3"'}>${text}</f><v>1</v></c>`;
  const opened = open({
    sheet: data(
      `<row r="1">${shared('B1')}</row><row r="2">${shared('B2', 'A2*$A$1')}</row><row r="3">${shared('B3')}</row>`,
    ),
  });
  expect(valuesOf(opened)).toEqual({ B1: '=A1*$A$1', B2: '=A2*$A$1', B3: '=A3*$A$1' });
  expect(opened.shown.value('S', 'B1')).toBe(1);
  expect(opened.losses).toEqual([]);
});

const array = (attributes: string) =>
  data(
    `<row r="1"><c r="A1"${attributes}><f t="array" ref="A1:B2">TRANSPOSE(D1:E2)</f><v>1</v></c><c r="B1"><v>2</v></c></row>` +
      '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><v>5</v></c></row>',
  );
const metadata =
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

test.each<[string, Parts, string[]]>([
  [
    'of the new kind',
    {
      sheet: array(' cm="1"'),
      workbookRelations: [['rId9', 'sheetMetadata', 'metadata.xml']],
      others: { 'xl/metadata.xml': metadata },
    },
    [],
  ],
  [
    'of the old kind',
    { sheet: array('') },
    ['1 array formula on ‘S’ filled a range of a set size; now each fills as many cells as its answer has.'],
  ],
])('an array formula %s fills its cells', (_, parts, losses) => {
  const opened = open(parts);
  expect(valuesOf(opened)).toEqual({ A1: '=TRANSPOSE(D1:E2)', C2: 5 });
  expect(opened.shown.spill('S', 'A1')).toEqual({ rows: 2, columns: 2 });
  expect(['A1', 'B1', 'A2', 'B2'].map((at) => opened.shown.value('S', at))).toEqual([1, 2, 3, 4]);
  expect(opened.losses).toEqual(losses);
});

test('a what-if table keeps its figures and is said to be lost', () => {
  const opened = open({
    sheet: rowOf('<c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" r1="C1"/><v>5</v></c>'),
  });
  expect(valuesOf(opened)).toEqual({ A1: 5 });
  expect(opened.losses).toEqual(['1 what-if table on ‘S’: its figures stay, as values.']);
});

test('a formula that takes one cell of a range is said to', () => {
  const opened = open({ sheet: rowOf(formula('B1:B9*2')) });
  expect(valuesOf(opened)).toEqual({ A1: '=B1:B9*2' });
  expect(opened.losses[0]).toContain('1 formula on ‘S’ that works on one cell of a range');
});

const dated = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>';
test('days that are counted from 1904 are counted from 1900, hours are not', () => {
  const opened = open({
    before: '<workbookPr date1904="1"/>',
    styles: dated,
    sheet: rowOf(
      '<c r="A1" s="1"><v>44651</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1"><v>44651</v></c><c r="D1" s="1"><f>A1+1</f><v>44652</v></c>',
    ),
  });
  // 1 April 2026 is 46113 from 1900 and 44651 from 1904.
  expect(valuesOf(opened)).toEqual({ A1: 46113, B1: 0.5, C1: 44651, D1: '=A1+1' });
  expect(opened.shown.value('S', 'D1')).toBe(46114);
  expect(opened.losses[0]).toContain('2 dates on ‘S’ were counted from 1904');
});

test('looks within a text are said to be lost', () => {
  const opened = open({
    sheet: rowOf('<c r="A1" t="s"><v>0</v></c>'),
    texts: '<si><r><rPr><b/></rPr><t>Bold</t></r><r><t> not</t></r></si>',
  });
  expect(valuesOf(opened)).toEqual({ A1: 'Bold not' });
  expect(opened.losses).toEqual([
    'Bold, colours and other looks within the text of 1 cell on ‘S’: the text is kept, in one look.',
  ]);
});

test('prefixes of any name, the strict form and UTF-16 are read alike', () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const office = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const relation = (kind: string, target: string) =>
    `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="a" Type="${office}/${kind}" Target="${target}"/></p:Relationships>`;
  const sheet = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="1"><x:c r="A1" t="d"><x:v>2026-04-01</x:v></x:c><x:c t="inlineStr"><x:is><x:t>£</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
  const file = packed({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relation('officeDocument', '/xl/workbook.xml'),
    'xl/workbook.xml': `<x:workbook xmlns:x="${strict}" xmlns:rel="${office}" conformance="strict"><x:sheets><x:sheet name="S" sheetId="1" rel:id="a"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', '/xl/Worksheets/Sheet1.xml'),
    'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(`\uFEFF${sheet}`, 'utf16le')),
  });
  expect(valuesOf(openXlsx(file))).toEqual({ A1: 46113, B1: '£' });
});

test('a million empty rows are passed over', () => {
  const rows = Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 1}"/>`).join('');
  const started = performance.now();
  const opened = open({
    sheet: `<dimension ref="A1:XFD1048576"/>${data(`${rows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)}`,
  });
  expect(valuesOf(opened)).toEqual({ XFD1048576: 1 });
  expect(performance.now() - started).toBeLessThan(20_000);
});
