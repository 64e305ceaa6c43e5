import fc from 'fast-check';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { heldText } from '../../../src/plan/cells';
import { decoded, Opened } from './opened';
import { oneSheet, showing } from './shown';

test.each([
  ['dots', 'span'],
  ['lines', 'span'],
  ['columns', 'gap'],
] as const)('%s leave a place without a figure empty: %s', (kind, blanks) => {
  const plan = oneSheet(
    { A1: { value: 'Ash' }, A2: { value: 'Birch' }, B1: { value: 1 }, B2: { value: '=NA()' } },
    {
      charts: [
        {
          title: 'Rates',
          altText: 'One rate of two.',
          kind,
          categories: '$A$1:$A$2',
          series: [{ name: 'Rate', values: '$B$1:$B$2' }],
          at: 'D1:H9',
          valueAxis: { title: '£ an hour', format: '£0' },
        },
      ],
    },
  );
  const file = new Opened(xlsxFile(plan, showing(plan)));
  expect(file.attributes('xl/charts/chart1.xml', 'c:dispBlanksAs').map(({ val }) => val)).toEqual([blanks]);
});

test('months under a chart are written as the cells write them', () => {
  const plan = oneSheet(
    { A1: { value: 46113, format: 'mmm yyyy' }, A2: { value: 46143, format: 'mmm yyyy' }, B1: { value: 1 } },
    {
      charts: [
        {
          title: 'Months',
          altText: 'One month.',
          kind: 'lines',
          categories: '$A$1:$A$2',
          series: [{ name: 'Hours', values: '$B$1:$B$2' }],
          at: 'D1:H9',
          valueAxis: { title: 'Hours', format: '0.0' },
        },
      ],
    },
  );
  const file = new Opened(xlsxFile(plan, showing(plan)));
  const chart = 'xl/charts/chart1.xml';
  expect(file.attributes(chart, 'c:numFmt').map(({ formatCode }) => formatCode)).toEqual([
    ...['0.0', '0.0'],
    ...['mmm yyyy', '0.0'],
  ]);
  expect(file.texts(chart, 'c:pt')).toEqual(['46113', '46143', '1']);
});

test('our functions are stored as add-in functions, under the namespace they are for', () => {
  const plan = oneSheet({ A1: { value: '=OT.ROI(4,1)' } });
  const file = new Opened(xlsxFile(plan, showing(plan, { A1: 3 }), { namespace: 'OTDEV' }));
  expect(file.texts('xl/worksheets/sheet1.xml', 'f')).toEqual(['_xldudf_OTDEV_ROI(4,1)']);
});

test('a formula under the text format keeps no text format, so that it can be edited', () => {
  const plan = oneSheet({ A1: { value: '="a"', format: '@' }, A2: { value: 'a', format: '@' } });
  const file = new Opened(xlsxFile(plan, showing(plan, { A1: 'a' })));
  const formats = file.attributes('xl/styles.xml', 'xf').map(({ numFmtId }) => numFmtId);
  const styleOf = (at: string) => Number(file.cell('xl/worksheets/sheet1.xml', at).getAttribute('s'));
  // The first of all is the style of no cell.
  expect(['A1', 'A2'].map((at) => formats[1 + styleOf(at)])).toEqual(['0', '49']);
});

test('what cannot be read as a formula is kept as text', () => {
  const plan = oneSheet({ A1: { value: '=SUM(' } });
  const file = new Opened(xlsxFile(plan, showing(plan)));
  expect(file.all('xl/worksheets/sheet1.xml', 'f')).toEqual([]);
  expect(file.texts('xl/sharedStrings.xml', 't')).toEqual(['=SUM(']);
});

test('any text comes back from the file as it was, as a value, a result, a note and a heading', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        '_',
        'x',
        '0',
        '1',
        'A',
        '\r',
        '\n',
        '\t',
        ' ',
        '\u0001',
        '<',
        '&',
        '"',
        '\uD800',
        '\uFFFE',
      ),
    }),
  );
  fc.assert(
    fc.property(
      anyText.filter((text) => text !== ''),
      (text) => {
        const plan = oneSheet(
          { A1: { ...heldText(text), note: text }, A2: { value: 1 }, B1: { value: '=A1' } },
          { tables: [{ name: 'Table', range: 'A1:A2' }] },
        );
        const file = new Opened(xlsxFile(plan, showing(plan, { B1: text })));
        expect(decoded(file.texts('xl/sharedStrings.xml', 't')[0]!)).toBe(text);
        expect(
          decoded(file.cell('xl/worksheets/sheet1.xml', 'B1').getElementsByTagName('v')[0]!.textContent!),
        ).toBe(text);
        expect(decoded(file.texts('xl/comments1.xml', 't')[0]!)).toBe(text);
        expect(decoded(file.attributes('xl/tables/table1.xml', 'tableColumn')[0]!.name!)).toBe(text);
      },
    ),
    { numRuns: 200 },
  );
});

const list = (values: string[]) => ({
  validations: [{ range: 'A1', rule: { kind: 'list', values }, message: 'One.' }],
});
const table = (range: string) => ({ tables: [{ name: 'Costs', range }] });

test.each([
  [
    'a list that is too long',
    oneSheet({}, list(Array(40).fill('seven77'))),
    'A1 has 319 characters; Excel takes 255',
  ],
  ['a list with a comma', oneSheet({}, list(['a,b'])), '“a,b”'],
  ['a table of headings alone', oneSheet({ A1: { value: 'a' } }, table('A1:B1')), 'must have a row below'],
  [
    'a table with a number for a heading',
    oneSheet({ A1: { value: 1 } }, table('A1:A2')),
    'must be plain words; it is 1',
  ],
  [
    'a table with a formula for a heading',
    oneSheet({ A1: { value: '=B1' } }, table('A1:A2')),
    'must be plain words',
  ],
  ['a heading twice', oneSheet({ A1: { value: 'a' }, B1: { value: 'A' } }, table('A1:B2')), 'has “A” twice'],
  ['text that is too long', oneSheet({ A1: { value: 'a'.repeat(32_768) } }), 'Sheet!A1 has 32768 characters'],
  ['a formula that is too long', oneSheet({ A1: { value: `=${'1+'.repeat(4100)}1` } }), 'Excel takes 8192'],
  [
    'a sheet without a name',
    { ...oneSheet({}), sheets: [{ name: '', columns: {}, cells: {} }] },
    '“” is not',
  ],
  [
    'a sheet with a slash',
    { ...oneSheet({}), sheets: [{ name: '2026/27', columns: {}, cells: {} }] },
    '2026/27',
  ],
  ['no sheet', { ...oneSheet({}), sheets: [] }, 'must have a sheet'],
  ['a name that refers to nothing', { ...oneSheet({}), names: [{ name: 'A', refersTo: '$A$1)' }] }, '$A$1)'],
  [
    'title rows that are cells',
    oneSheet({}, { print: { orientation: 'portrait', titleRows: 'A1' } }),
    'they are A1',
  ],
])('%s is refused in words', (_, plan, words) => {
  expect(() => xlsxFile(plan, showing(plan))).toThrow(words);
});
