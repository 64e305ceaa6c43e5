import { openXlsx } from '../../../src/files/open/openXlsx';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { data, type Parts, relationships, rule, validation, written } from './parts';

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

test('text longer than Excel takes is cut, so that the workbook can be saved', () => {
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
