import { columnLetters } from '../../src/formulas/addresses';
import { oneOfEverything } from '../support/office/plans';
import { openForWriting } from '../support/office/openForWriting';

describe('What Excel is asked to write', () => {
  let excel: ReturnType<typeof openForWriting>;
  beforeEach(async () => {
    excel = openForWriting();
    await excel.spreadsheet.apply(oneOfEverything());
  });
  afterEach(() => excel.dispose());

  const look = (sheet: string, address: string, what: string) => {
    const [, letters, row] = /^([A-Z])(\d+)$/.exec(address)!;
    return excel.sheet(sheet).look(Number(row), letters!.charCodeAt(0) - 64, what);
  };

  test.each([
    ['a formula, in the namespace of this copy', 'Results', 'A2', '=OTDEV.ROI(Share,1)'],
    ['a formula that names the column of a new table', 'Inputs', 'C4', '=SUM(Packages[Hours])'],
    ['a number', 'Inputs', 'B4', 0.4],
    ['text', 'Inputs', 'B5', 'fast'],
    ['a changed cell', 'Sums', 'A1', '=DATE(2027,4,1)'],
    ['a cleared cell', 'Sums', 'A2', ''],
    ['text that Excel would take for a date', 'Sums', 'A3', '1/2'],
  ])('%s', (_what, sheet, address, expected) => {
    expect(excel.workbook.formula(sheet, address)).toBe(expected);
  });

  test('number formats, and those of changed cells as they were', () => {
    const format = (sheet: string, address: string) => excel.workbook.numberFormat(sheet, address);
    expect(format('Inputs', 'B4')).toBe('0%');
    expect(format('Inputs', 'B5')).toBe('General');
    expect(format('Sums', 'A1')).toBe('0.0');
  });

  test.each([
    ['a title', 'Inputs', 'A1', { 'font.Color': '#1F3864', 'font.Bold': true, 'font.Size': 16 }],
    [
      'an input',
      'Inputs',
      'B5',
      { 'font.Color': '#0B3D91', 'fill.Color': '#FFF8DC', 'font.Bold': undefined },
    ],
    ['a heading over numbers', 'Inputs', 'B8', { HorizontalAlignment: 'Right', 'fill.Color': '#1F3864' }],
    ['a frame', 'Inputs', 'B5', { 'border.EdgeTop.Style': 'Continuous', 'border.EdgeTop.Color': '#8A6D00' }],
    ['a frame inside a column', 'Inputs', 'B5', { 'border.InsideHorizontal.Color': '#8A6D00' }],
    [
      'no frame inside where there is no inside',
      'Inputs',
      'B5',
      { 'border.InsideVertical.Color': undefined },
    ],
    ['long text in lines', 'Inputs', 'C4', { WrapText: true, autofit: true }],
    ['a width of 30 characters in points', 'Inputs', 'A20', { ColumnWidth: 161.25 }],
    ['an input that stays unlocked', 'Inputs', 'B4', { 'protection.Locked': false }],
    ['a calculation that does not', 'Inputs', 'C4', { 'protection.Locked': undefined }],
    ['nothing where nothing is planned', 'Results', 'D1', { 'font.Color': undefined, WrapText: undefined }],
  ])('%s', (_what, sheet, address, expected) => {
    const found = Object.keys(expected).map((what) => [what, look(sheet, address, what)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test.each([
    ['a share', 'B4', { decimal: { formula1: 0, formula2: 1, operator: 'Between' } }],
    ['a list', 'B5', { list: { inCellDropDown: true, source: 'fast,slow' } }],
    ['a date', 'B6', { date: { formula1: '=45000', operator: 'GreaterThanOrEqualTo' } }],
  ])('what may be typed: %s, and the words for the rest', (_what, address, rule) => {
    expect(look('Inputs', address, 'validation.Rule')).toEqual(rule);
    expect(look('Inputs', address, 'validation.ErrorAlert')).toMatchObject({
      showAlert: true,
      style: 'Stop',
    });
  });

  test('tables', () => {
    const [table] = excel.sheet('Inputs').tables;
    expect(table).toMatchObject({
      bag: { Name: 'Packages' },
      area: { top: 8, left: 1, rows: 2, columns: 2 },
    });
  });

  test('looks that depend on a formula, in the namespace of this copy', () => {
    expect(excel.sheet('Results').conditionalFormats).toEqual([
      {
        areas: [{ sheet: 'Results', top: 2, left: 1, rows: 2, columns: 1 }],
        bag: {
          rule: { Formula: '=OTDEV.ROI(A2,1)<0' },
          format: { font: { Color: '#6B4700', Bold: true }, fill: { Color: '#FFF1CC' } },
        },
      },
    ]);
  });

  test('charts, with titles, names, units and places', () => {
    const charts = excel.sheet('Results').charts.map(({ bag, series }) => ({ ...bag, series }));
    const cells = (sheet: string, top: number, left: number, rows: number, columns: number) => ({
      sheet,
      top,
      left,
      rows,
      columns,
    });
    expect(charts).toMatchObject([
      {
        kind: 'ColumnStacked',
        Name: 'From cost to saving',
        title: { Text: 'From cost to saving' },
        position: 'D2:J20',
        valueAxis: { title: { Text: '£ thousand' }, NumberFormat: '£#,##0', LinkNumberFormat: false },
        categoryAxis: { title: { Text: 'Step' } },
        legend: { Visible: false },
        series: [
          {
            Name: 'Base',
            fill: 'none',
            line: 'none',
            values: cells('Inputs', 4, 2, 3, 1),
            categories: cells('Inputs', 4, 1, 3, 1),
          },
          {
            Name: 'Saving',
            fill: '#1F7391',
            values: cells('Results', 2, 1, 2, 1),
          },
          { Name: 'Other', fill: '#5A3D7A' },
        ],
      },
      { kind: 'Line', legend: { Visible: false }, series: [{ Name: 'Net', line: { Color: '#1F3864' } }] },
      {
        kind: 'LineMarkers',
        series: [{ line: 'none', MarkerStyle: 'Circle', MarkerBackgroundColor: '#1F3864' }],
      },
      {
        kind: 'ColumnClustered',
        title: { formula: '=Results!$A$1' },
        legend: { Visible: true, Position: 'Top', entries: { 2: { Visible: false } } },
        series: [
          { fill: '#CEE0E7', line: { Color: '#1F7391' }, HasDataLabels: true },
          { fill: '#E6D2CA', line: { Color: '#8F3410', LineStyle: 'Dash' } },
          {
            ChartType: 'LineMarkers',
            points: { 1: { HasDataLabel: true, label: { ShowSeriesName: true, Position: 'Right' } } },
          },
        ],
      },
    ]);
    expect(charts.map(({ series }) => series.length)).toEqual([3, 1, 1, 3]);
  });

  test('groups that fold, and the colour of the tab', () => {
    const sheet = excel.sheet('Results');
    const rows = [{ way: 'ByRows', area: { top: 3, rows: 2 } }];
    expect(sheet.groups).toMatchObject(rows);
    expect(sheet.folded).toMatchObject(rows);
    expect(sheet.page.tabColour).toBe('#1F7391');
  });

  test('what stays visible, how it prints, and the guard', () => {
    expect(excel.sheet('Inputs')).toMatchObject({ frozen: { rows: 3, columns: 0 }, isProtected: true });
    expect(excel.sheet('Results')).toMatchObject({
      frozen: { rows: 0, columns: 1 },
      isProtected: false,
      page: {
        Orientation: 'Portrait',
        PaperSize: 'A4',
        Zoom: { horizontalFitToPages: 1 },
        titleRows: '$1:$1',
      },
    });
  });

  test('a timeline prints by quarter, or by half of one too wide, its labels on every page', async () => {
    const weeks = Array.from({ length: 26 }, (_, n) => columnLetters(n + 1));
    await excel.spreadsheet.apply({
      names: [],
      sheets: [
        {
          name: 'Weekly',
          columns: { A: 60, ...Object.fromEntries(weeks.map((column) => [column, 10])) },
          cells: { A5: { value: 'List' }, AA5: { value: 1 } },
          print: { orientation: 'landscape', periods: { from: 'B', onPage: 13 }, areas: ['A1:N4', 'A5:AA9'] },
        },
      ],
    });
    // 60 characters are 425 pixels and 13 weeks of 10 are 975: of 1,010 pixels that is 72%, which is type of 7.9 points.
    // Seven weeks are 525.
    expect(excel.sheet('Weekly').page).toMatchObject({
      Zoom: { scale: 100 },
      LeftMargin: 18,
      titleColumns: '$A:$A',
      breaks: ['I1', 'O1', 'V1'],
      areas: '$A$1:$N$4,$A$5:$AA$9',
    });
  });

  test('names, for the formulas that use them', () => {
    expect(excel.workbook.names.get('Share')).toBe("'Inputs'!$B$4");
  });
});

test('The oldest Excel that the add-in opens in takes all of it', async () => {
  const excel = openForWriting({ ExcelApi: '1.9' });
  await excel.spreadsheet.apply(oneOfEverything());
  expect(excel.workbook.formula('Results', 'A2')).toBe('=OTDEV.ROI(Share,1)');
  excel.dispose();
});

describe('Notes', () => {
  const written = { sheet: 'Sums', address: 'A3', value: 1, note: 'Now a number.' };

  test('are input messages in an Excel that lets add-ins write none', async () => {
    const excel = openForWriting();
    await excel.spreadsheet.apply(oneOfEverything());
    const prompt = (sheet: string, row: number, column: number) =>
      excel.sheet(sheet).look(row, column, 'validation.Prompt');
    expect(prompt('Inputs', 4, 2)).toEqual({ title: '', message: 'Our assumption.', showPrompt: true });
    expect(prompt('Sums', 3, 1)).toEqual({ title: '', message: 'Was a formula.', showPrompt: true });
    excel.dispose();
  });

  // This copy of Microsoft's library has no `notes` yet: only that one member is stood in for.
  describe('with a stand-in for worksheet.notes', () => {
    const open = (held: Record<string, string>) => {
      const excel = openForWriting({ ExcelApi: '1.18' });
      const notes = standInForNotes(held);
      Object.defineProperty(Excel.Worksheet.prototype, 'notes', { get: () => notes });
      return excel;
    };

    test('are added to new sheets', async () => {
      const held: Record<string, string> = {};
      await open(held).spreadsheet.apply({ ...oneOfEverything(), cells: [] });
      expect(held).toEqual({ B4: 'Our assumption.' });
    });

    test.each([
      ['added', {}],
      ['replaced', { A3: 'Was a formula.' }],
    ])('of a changed cell are %s', async (_how, held: Record<string, string>) => {
      await open(held).spreadsheet.apply({ cells: [written] });
      expect(held).toEqual({ A3: 'Now a number.' });
    });

    test.each([
      ['taken away', {}],
      ['as they were', { A3: 'Was a formula.' }],
    ])('are %s if the change fails', async (_how, held: Record<string, string>) => {
      const before = { ...held };
      const excel = open(held);
      excel.refuse(4, 'GeneralException', 'No idea.');
      await expect(excel.spreadsheet.apply({ cells: [written] })).rejects.toThrow('as it was');
      expect(held).toEqual(before);
    });
  });
});

/** Writes at once, where Excel would with the next request. */
function standInForNotes(held: Record<string, string>) {
  const note = (address: string) => ({
    isNullObject: held[address] === undefined,
    load: () => undefined,
    delete: () => delete held[address],
    get content() {
      return held[address]!;
    },
    set content(words: string) {
      held[address] = words;
    },
  });
  return {
    add: (address: string, words: string) => {
      if (held[address] !== undefined) throw new Error('The cell has a note.');
      held[address] = words;
    },
    getItem: note,
    getItemOrNullObject: note,
  };
}
