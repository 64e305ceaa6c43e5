import { ensureLibreOffice, recalculatedEach } from '../../../scripts/libreOffice';
import { changedByOpenpyxl, ensureOpenpyxl } from '../../../scripts/openpyxl';
import { openXlsx } from '../../../src/files/open/openXlsx';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { everyFeature } from '../xlsx/everyFeature';
import { showing } from '../xlsx/shown';
import { inWordsOfFiles } from './alike';
import { ownWorkbook } from './ownWorkbook';

const openpyxl = ensureOpenpyxl();
const libreOffice = ensureLibreOffice();
for (const program of [openpyxl, libreOffice]) {
  if (!('missing' in program)) continue;
  if (process.env.CI) throw new Error(program.missing);
  process.stdout.write(`Files of other programs are not opened: ${program.missing}\n`);
}
const [withOpenpyxl, withLibreOffice] = [openpyxl, libreOffice].map((program) =>
  'program' in program ? test : test.skip,
) as [jest.It, jest.It];
const programOf = (found: { program: string } | { missing: string }) =>
  'program' in found ? found.program : '';

const file = xlsxFile(everyFeature, showing(everyFeature));

withOpenpyxl('what openpyxl changed in a saved case is there when it is opened', () => {
  const changed = changedByOpenpyxl(programOf(openpyxl), file, [
    'inputs, sums = book.worksheets',
    "inputs['B4'] = 31.5",
    "sums['B8'] = '=SUMPRODUCT(Hours*3)'",
    'inputs.insert_rows(12)',
    "inputs['A12'] = 'One more'",
  ]);
  const { plan, losses } = openXlsx(changed);
  const [inputs, sums] = plan.sheets;
  expect(inputs!.cells.B4).toMatchObject({ value: 31.5, style: 'input', format: '£#,##0.00;-£#,##0.00' });
  expect(sums!.cells.B8!.value).toBe('=SUMPRODUCT(Hours*3)');
  expect([inputs!.cells.A12!.value, inputs!.cells.A13!.value]).toEqual(['One more', 'Check']);
  // The rest is as it was saved, as far as openpyxl keeps it.
  const [before] = everyFeature.sheets;
  expect(inputs).toMatchObject({
    name: before!.name,
    columns: before!.columns,
    frozenRows: 2,
    frozenColumns: 1,
    isProtected: true,
    validations: before!.validations,
    highlights: before!.highlights,
  });
  expect(inputs!.cells.B6).toEqual(before!.cells.B6);
  expect(plan.names).toEqual(everyFeature.names);
  expect(sums!.tables).toEqual(everyFeature.sheets[1]!.tables);
  // It drops what a chart says to those who cannot see it.
  const charts = inWordsOfFiles(everyFeature).sheets[1]!.charts!;
  expect(sums!.charts).toEqual(charts.map((chart) => ({ ...chart, altText: chart.title })));
  expect(losses).toEqual([
    "Colours, labels or the description of 4 charts on ‘Year's & sums’: the figures are drawn in our look.",
  ]);
});

withOpenpyxl('a workbook that openpyxl made is opened with all that it holds', () => {
  const made = changedByOpenpyxl(programOf(openpyxl), null, [
    'from openpyxl.styles import Font, PatternFill, Border, Side, Alignment',
    'from openpyxl.worksheet.datavalidation import DataValidation',
    'from openpyxl.formatting.rule import CellIsRule, ColorScaleRule',
    'from openpyxl.comments import Comment',
    'import datetime',
    'sheet = book.active',
    "sheet.title = 'Rates & costs'",
    "sheet['A1'], sheet['B1'] = 'Provider', 'Rate'",
    "sheet['A1'].font = Font(bold=True, color='FFFFFF')",
    "sheet['A1'].fill = PatternFill('solid', fgColor='1F3864')",
    "sheet['A2'], sheet['B2'] = 'Ash', 21.5",
    "sheet['B2'].number_format = '£#,##0.00'",
    "sheet['B3'], sheet['B4'], sheet['B5'] = '=SUM(B2:B2)', datetime.date(2026, 4, 1), True",
    "sheet['B2'].comment = Comment('Per hour', 'Ash')",
    "sheet['B3'].border = Border(top=Side('double', color='000000'))",
    "sheet['A2'].alignment = Alignment(wrap_text=True, vertical='top')",
    "sheet.merge_cells('D1:F2')",
    "sheet.column_dimensions['A'].width = 25",
    'sheet.row_dimensions[2].height = 30',
    "sheet.freeze_panes = 'B2'",
    "rule = DataValidation(type='list', formula1='\"yes,no\"', allow_blank=True)",
    "sheet.add_data_validation(rule); rule.add('C1:C9')",
    "sheet.conditional_formatting.add('B2:B9', CellIsRule(operator='greaterThan', formula=['20'], font=Font(color='9C0006')))",
    "sheet.conditional_formatting.add('B2:B9', ColorScaleRule(start_type='min', end_type='max', start_color='FFFFFF', end_color='FF0000'))",
  ]);
  const { plan, losses } = openXlsx(made);
  const [sheet] = plan.sheets;
  expect(sheet).toMatchObject({
    name: 'Rates & costs',
    rowHeights: { 2: 30 },
    merges: ['D1:F2'],
    frozenRows: 1,
    frozenColumns: 1,
    cells: {
      A1: { value: 'Provider', look: { isBold: true, ink: '#FFFFFF', fill: '#1F3864' } },
      A2: { value: 'Ash', isWrapped: true, look: { verticalAlign: 'top' } },
      B2: { value: 21.5, format: '£#,##0.00', note: 'Per hour' },
      B3: { value: '=SUM(B2:B2)', look: { borders: { top: { style: 'double', colour: '#000000' } } } },
      B4: { value: 46113, format: 'yyyy-mm-dd' },
      B5: { value: true },
    },
    validations: [{ range: 'C1:C9', rule: { kind: 'list', values: ['yes', 'no'] } }],
    highlights: [{ range: 'B2:B9', formula: '=B2>20', look: { ink: '#9C0006' } }],
  });
  // 25 in the file, with the five pixels beside the characters.
  expect(sheet!.columns.A).toBe(24.29);
  expect(losses).toEqual([
    '1 conditional format on ‘Rates & costs’, such as bars, scales of colour and icons.',
  ]);
});

withLibreOffice(
  'what LibreOffice saves of our files is opened with its cells, names and rules',
  () => {
    const own = xlsxFile(ownWorkbook, showing(ownWorkbook));
    const [ours, theirs] = recalculatedEach(programOf(libreOffice), [file, own]).map((saved) =>
      openXlsx(saved),
    );
    const [inputs, sums] = ours!.plan.sheets;
    const before = everyFeature.sheets[0]!;
    const known = (cells: typeof before.cells) =>
      Object.fromEntries(
        Object.entries(cells).flatMap(([at, { value, note }]) =>
          value === undefined ? [] : [[at, { value, note }]],
        ),
      );
    // It keeps TRUE as the formula of itself.
    expect(known(inputs!.cells)).toEqual({
      ...known(before.cells),
      B11: { value: '=TRUE()', note: undefined },
    });
    expect(inputs!.cells.B4).toMatchObject({ format: expect.stringContaining('£') as string });
    // Without a screen it saves no frozen panes.
    expect(inputs!.isProtected).toBe(true);
    expect(inputs!.validations?.map(({ range, rule }) => [range, rule])).toEqual(
      before.validations!.map(({ range, rule }) => [range, rule]),
    );
    expect(ours!.plan.names.map(({ name }) => name).sort()).toEqual(['Hours', 'Rate']);
    expect(sums!.cells.B16!.value).toBe('=TRANSPOSE(Hours)');
    expect(sums!.charts?.map(({ title, kind, series }) => [title, kind, series])).toEqual(
      inWordsOfFiles(everyFeature).sheets[1]!.charts!.map(({ title, kind, series }) => [title, kind, series]),
    );
    expect(theirs!.plan.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Own & "odd"', undefined],
      ['Lists', 'hidden'],
      ['Deep', 'hidden'],
    ]);
    expect(theirs!.plan.sheets[0]!.merges).toEqual(ownWorkbook.sheets[0]!.merges);
    expect(theirs!.plan.sheets[0]!.cells.A1!.look).toMatchObject({ isBold: true, size: 18, font: 'Georgia' });
  },
  180_000,
);
