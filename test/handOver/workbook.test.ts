import { strToU8, zipSync } from 'fflate';
import { handedOver, partsOf, row, stamp, workbookOf } from './fixture';

const rows = row(
  1,
  '<c r="A1"><v>4</v></c>',
  '<c r="B1" t="str"><f>_xldudf_OT_ENGINE()</f><v>OT 1</v></c>',
  '<c r="C1"><f>_xldudf_OT_FULLYEAREFFECT(A1,D1)</f><v>1</v></c>',
);

test('lists what was replaced on a sheet of its own, with the stamp', () => {
  const { parts } = handedOver({ sheets: { 'Hand-over': { rows }, 'hand-over (2)': { rows: '' } } });
  expect(parts['xl/workbook.xml']).toMatch(
    /<sheet [^>]*name="Hand-over \(3\)" sheetId="5" r:id="rId(\d+)"\/><\/sheets>/,
  );
  const list = parts['xl/worksheets/sheet3.xml']!;
  const cells = [...list.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><is><t[^>]*>(.*?)<\/t>/g)].map(
    ([, , at, text]) => [at, text],
  );
  const inRow = (number: number) => cells.filter(([at]) => at === String(number)).map(([, text]) => text);
  expect(inRow(2)).toEqual([`Made on ${stamp.date} with ${stamp.engine}.`]);
  expect(inRow(3)).toEqual([`Data: ${stamp.vintage}.`]);
  expect(inRow(9)).toEqual(['Sheet', 'Where', 'Formula before', 'Became', 'What is there now', 'Why']);
  expect(inRow(10)).toEqual([
    'Hand-over',
    'B1',
    '=OT.ENGINE()',
    'Fixed value',
    '“OT 1”',
    'OT.ENGINE has no plain-Excel twin.',
  ]);
  expect(inRow(11)).toEqual([
    'Hand-over',
    'C1',
    '=OT.FULLYEAREFFECT(A1,D1)',
    'Formula',
    '=A1*(365/7)',
    'It gives the same figure without the add-in. Blank when the copy was made, so its default is written in: weeksPerYear (D1).',
  ]);
  expect(parts['[Content_Types].xml']).toContain('PartName="/xl/worksheets/sheet3.xml"');
  const looks = parts['xl/styles.xml']!;
  expect(looks).toContain('<fonts count="3">');
  expect(looks).toContain('<cellXfs count="5">');
});

test('says so where nothing called the add-in, and changes no sheet', () => {
  const given = workbookOf({ sheets: { Sheet1: { rows: row(1, '<c r="A1"><f>1+1</f><v>2</v></c>') } } });
  const { parts, replacements } = handedOver(given);
  expect(replacements).toEqual([]);
  expect(parts['xl/worksheets/sheet1.xml']).toBe(partsOf(given)['xl/worksheets/sheet1.xml']);
  expect(parts['xl/worksheets/sheet2.xml']).toContain(
    'No formula of this workbook called a function of the add-in.',
  );
});

test('leaves the order of calculation to Excel, and asks it to calculate on opening', () => {
  const { parts } = handedOver({ sheets: { Sheet1: { rows } } });
  expect(Object.keys(parts).filter((name) => name.includes('calcChain'))).toEqual([]);
  expect(parts['[Content_Types].xml']! + parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  expect(parts['xl/workbook.xml']).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  const without = handedOver({ sheets: { Sheet1: { rows } }, afterNames: '<extLst/>' });
  expect(without.parts['xl/workbook.xml']).toContain('</sheets><calcPr fullCalcOnLoad="1"/><extLst/>');
});

test('the same workbook gives the same bytes', () => {
  const given = workbookOf({ sheets: { Sheet1: { rows } } });
  expect(handedOver(given).file).toEqual(handedOver(given).file);
});

const comments =
  '<comments xmlns="m"><authors><author>Ann</author></authors><commentList>' +
  '<comment ref="B1" authorId="0"><text><t>Seen &amp; agreed</t></text></comment>' +
  '<comment ref="A1" authorId="0"><text><r><t>Untouched</t></r></text></comment></commentList></comments>';
const drawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1031" type="#_x0000_t202"><v:textbox><br></v:textbox></v:shape></xml>';

describe('notes', () => {
  const related = [
    { id: 'rId1', kind: 'comments', part: 'comments1.xml', xml: comments },
    { id: 'rId2', kind: 'vmlDrawing', part: 'drawings/vmlDrawing1.vml', xml: drawing },
  ];
  const more = row(2, '<c r="B2" t="str"><f>_xldudf_OT_ENGINE()</f><v>OT 1</v></c>');

  test('go below what a note says already, and beside the notes that are there', () => {
    const { parts } = handedOver({
      sheets: { Sheet1: { rows: rows + more, after: '<legacyDrawing r:id="rId2"/>', related } },
    });
    const words = parts['xl/comments1.xml']!;
    expect(words).toMatch(
      /<comment ref="B1" authorId="0"><text><r>.*?Seen &amp; agreed\n\nValue only: =OT.ENGINE\(\) on /s,
    );
    expect(words).toContain('<comment ref="A1" authorId="0"><text><r><t>Untouched</t></r></text></comment>');
    expect(words).toMatch(/<comment ref="B2" authorId="1".*Value only/s);
    expect(words).toContain('<author>Ann</author><author>OT Business Case for Excel</author>');
    const boxes = parts['xl/drawings/vmlDrawing1.vml']!;
    expect(boxes.startsWith(drawing.slice(0, -'</xml>'.length), boxes.indexOf('<xml'))).toBe(true);
    expect(boxes.match(/<v:shape /g)).toHaveLength(2);
    expect(boxes).toContain('id="_x0000_s1032"');
    expect(boxes).toContain('<x:Row>1</x:Row><x:Column>1</x:Column>');
    expect(parts['xl/worksheets/sheet1.xml']!.match(/<legacyDrawing/g)).toHaveLength(1);
  });

  test('come with all that a sheet without notes lacks, in the order of its XML', () => {
    const after = '<pageMargins left="1"/><drawing r:id="rId5"/><tableParts count="0"/><extLst/>';
    const { parts } = handedOver({ sheets: { Sheet1: { rows, after } } });
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(
      /<drawing r:id="rId5"\/><legacyDrawing [^>]*r:id="rId2"\/><tableParts/,
    );
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toMatch(
      /comments" Target="\/xl\/comments1.xml".*vmlDrawing" Target="\/xl\/drawings\/vmlDrawing1.vml"/,
    );
    expect(parts['[Content_Types].xml']).toMatch(/<Types[^>]*><Default Extension="vml"/);
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<v:shapetype id="_x0000_t202"');
  });

  test('are left out where a cell has a thread of comments, and the list says so', () => {
    const threads =
      '<ThreadedComments><threadedComment ref="B1" id="{1}"><text>Why?</text></threadedComment></ThreadedComments>';
    const threaded = {
      id: 'rId3',
      kind: 'threadedComment',
      part: 'threadedComments/threadedComment1.xml',
      xml: threads,
    };
    const { parts, replacements } = handedOver({
      sheets: { Sheet1: { rows, after: '<legacyDrawing r:id="rId2"/>', related: [...related, threaded] } },
    });
    expect(parts['xl/comments1.xml']).toContain(comments);
    expect(replacements[0]!.why).toContain('The cell has a thread of comments, so no note was added to it.');
  });
});

test.each<[what: string, file: Uint8Array, message: RegExp]>([
  ['no zip at all', strToU8('Id,Council'), /^The file is not an \.xlsx workbook/],
  ['a workbook with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /Take the password off/],
  ['another kind of zip', zipSync({ 'a.txt': strToU8('a') }), /^The file is not an \.xlsx workbook/],
  [
    'a strict workbook',
    zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>',
      ),
    }),
    /Save it as “Excel Workbook \(\.xlsx\)”/,
  ],
])('%s is refused in words', (_, file, message) => {
  expect(() => handedOver(file)).toThrow(message);
});
