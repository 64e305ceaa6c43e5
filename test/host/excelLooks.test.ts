import type { LeftOut } from '../../src/host/spreadsheet';
import { openForWriting } from '../support/office/openForWriting';
import { oneOfEverything } from '../support/office/plans';

/** What each kind of look asks of Excel, by object and member, and how the report names it. */
const looks: [type: string, member: string, sheet: string, what: string | RegExp][] = [
  ['RangeFont', 'Color', 'Inputs', 'colours and fonts'],
  ['RangeFont', 'Size', 'Inputs', 'colours and fonts'],
  ['RangeFill', 'Color', 'Inputs', 'colours and fonts'],
  ['RangeFormat', 'HorizontalAlignment', 'Inputs', 'colours and fonts'],
  ['RangeBorder', 'Style', 'Inputs', 'frames of cells'],
  ['RangeFormat', 'ColumnWidth', 'Inputs', 'width of column B'],
  ['Range', 'Merge', 'Inputs', 'cells A12:B12 joined into one'],
  ['RangeFormat', 'RowHeight', 'Inputs', 'height of row 12'],
  ['RangeFormat', 'WrapText', 'Inputs', 'text broken into lines'],
  ['RangeFormat', 'AutofitRows', 'Inputs', 'text broken into lines'],
  ['Range', 'NumberFormat', 'Inputs', 'number formats'],
  ['Table', 'Style', 'Inputs', 'style of the table Packages'],
  ['DataValidation', 'Rule', 'Inputs', 'the rule for what may be typed in B4'],
  ['DataValidation', 'Prompt', 'Inputs', 'the note on B4'],
  ['ConditionalFormatCollection', 'Add', 'Results', 'highlights that depend on a figure'],
  ['ConditionalRangeFill', 'Color', 'Results', 'highlights that depend on a figure'],
  ['ChartCollection', 'Add', 'Results', 'the chart “From cost to saving”'],
  ['ChartSeries', 'SetValues', 'Results', 'the chart “From cost to saving”'],
  ['ChartSeries', 'MarkerStyle', 'Results', 'the markers of “Rate” of the chart “Each authority”'],
  ['ChartFill', 'SetSolidColor', 'Results', 'the colour of “Saving” of the chart “From cost to saving”'],
  ['ChartLegend', 'Position', 'Results', 'the legend of the chart “Cash by year”'],
  ['ChartLegendEntry', 'Visible', 'Results', 'the legend of the chart “Cash by year”'],
  [
    'ChartAxis',
    'NumberFormat',
    'Results',
    'the number format of the value axis of the chart “Over the years”',
  ],
  ['ChartAxis', 'TickLabelPosition', 'Results', 'the place of the labels of the chart “Over the years”'],
  ['ChartAxisTitle', 'Text', 'Results', 'the title of the category axis of the chart “From cost to saving”'],
  ['ChartTitle', 'Text', 'Results', 'the title of the chart “Each authority”'],
  ['Chart', 'SetPosition', 'Results', 'the place of the chart “Each authority”'],
  ['WorksheetFreezePanes', 'FreezeRows', 'Inputs', 'frozen rows and columns'],
  ['PageLayout', 'Orientation', 'Results', 'page orientation'],
  ['PageLayout', 'PaperSize', 'Results', 'paper size'],
  ['PageLayout', 'LeftMargin', 'Results', 'narrow margins in print'],
  ['PageLayout', 'Zoom', 'Results', 'one page wide in print'],
  ['HeaderFooter', 'LeftHeader', 'Results', 'words at the head and the foot of every page'],
  ['PageLayout', 'SetPrintTitleRows', 'Results', 'headings on every page'],
  ['WorksheetProtection', 'Protect', 'Inputs', 'protection against slips'],
];

describe('A look that Excel refuses', () => {
  let excel: ReturnType<typeof openForWriting>;
  beforeEach(() => (excel = openForWriting()));
  afterEach(() => excel.dispose());

  const contents = () => ({
    sheets: excel.workbook.sheets.map(({ name }) => name),
    formulas: ['Inputs!B4', 'Inputs!C4', 'Results!A2', 'Sums!A1', 'Sums!A3'].map((at) => {
      const [sheet, address] = at.split('!');
      return excel.workbook.formula(sheet!, address!);
    }),
    names: [...excel.workbook.names.keys()],
    tables: excel.sheet('Inputs').tables.map(({ bag }) => bag.Name),
  });

  const WHOLE = {
    sheets: ['Sums', 'Kept', 'Inputs', 'Results'],
    formulas: [0.4, '=SUM(Packages[Hours])', '=OTDEV.ROI(Share,1)', '=DATE(2027,4,1)', '1/2'],
    names: ['Answer', 'Kept!Rate', 'Share'],
    tables: ['Packages'],
  };
  const named = ({ sheet, what }: LeftOut) => [sheet, what];

  test.each(looks)(
    '%s.%s leaves all contents, and is reported by name',
    async (type, member, sheet, what) => {
      excel.refuseMember(type, member);
      const { leftOut } = await excel.spreadsheet.apply(oneOfEverything());
      expect(contents()).toEqual(WHOLE);
      expect(leftOut.map(named)).toContainEqual([sheet, what]);
      expect(leftOut.every(({ reason }) => reason === null || reason.endsWith('It said: Not here.'))).toBe(
        true,
      );
    },
  );

  test.each(looks)('%s.%s costs no other look', async (type, member) => {
    await excel.spreadsheet.apply(oneOfEverything());
    const [inputs, results] = [lookOf('Inputs'), lookOf('Results')];
    excel = openForWriting();
    excel.refuseMember(type, member, { times: 1 });
    // Refused once, with the request that had it; by itself it is then taken, and all is as if nothing was refused.
    const { leftOut } = await excel.spreadsheet.apply(oneOfEverything());
    expect(leftOut).toEqual([]);
    expect([lookOf('Inputs'), lookOf('Results')]).toEqual([inputs, results]);
  });

  const lookOf = (name: string) => {
    const { charts, conditionalFormats, page, frozen, isProtected, tables } = excel.sheet(name);
    const cells = ['A1', 'B4', 'B5', 'C4', 'A2'].map((address) =>
      ['font.Color', 'fill.Color', 'WrapText', 'ColumnWidth', 'protection.Locked', 'validation.Rule'].map(
        (what) => excel.sheet(name).look(Number(address.slice(1)), address.charCodeAt(0) - 64, what),
      ),
    );
    return {
      charts: charts.map(({ bag, series }) => ({ bag, series })),
      conditionalFormats,
      page,
      frozen,
      isProtected,
      tables,
      cells,
    };
  };

  test('nothing is left out where nothing is refused', async () => {
    expect((await excel.spreadsheet.apply(oneOfEverything())).leftOut).toEqual([]);
  });

  test('a chart of which the data is refused is taken away, with its looks untried', async () => {
    excel.refuseMember('ChartSeries', 'SetXAxisValues');
    const { leftOut } = await excel.spreadsheet.apply(oneOfEverything());
    expect(excel.sheet('Results').charts).toEqual([]);
    const ofLegend = leftOut.find(({ what }) => what === 'the legend of the chart “Cash by year”');
    expect(ofLegend).toEqual({ sheet: 'Results', what: ofLegend!.what, reason: null });
  });

  test('a waterfall whose base cannot be hidden is no chart, and the others stay', async () => {
    excel.refuseMember('ChartFill', 'Clear');
    await excel.spreadsheet.apply(oneOfEverything());
    const titles = excel.sheet('Results').charts.map(({ bag }) => bag.Name);
    expect(titles).toEqual(['Over the years', 'Each authority', 'Cash by year']);
  });

  test('a sheet whose inputs cannot be left open is not protected, so that they can be typed in', async () => {
    excel.refuseMember('FormatProtection', 'Locked');
    const { leftOut } = await excel.spreadsheet.apply(oneOfEverything());
    expect(excel.sheet('Inputs').isProtected).toBe(false);
    expect(leftOut.map(named)).toEqual([
      ['Inputs', 'input cells left open'],
      ['Inputs', 'protection against slips'],
    ]);
  });

  test('an Excel that refuses every look is not asked for all of them one by one', async () => {
    for (const [type, member] of looks) excel.refuseMember(type, member);
    const before = excel.roundTrips();
    const { leftOut } = await excel.spreadsheet.apply(oneOfEverything());
    expect(contents()).toEqual(WHOLE);
    expect(leftOut.length).toBeGreaterThanOrEqual(40);
    expect(excel.roundTrips() - before).toBeLessThan(250);
  });
});

describe('Contents that Excel refuses', () => {
  test.each([
    ['WorksheetCollection', 'Add'],
    ['NamedItemCollection', 'Add'],
    ['Range', 'Formulas'],
    ['TableCollection', 'Add'],
    ['Table', 'Name'],
  ])('%s.%s puts everything back', async (type, member) => {
    const excel = openForWriting();
    const before = excel.workbook.state();
    // Refused while writing, and taken when what was there is typed again.
    excel.refuseMember(type, member, { times: 1 });
    await expect(excel.spreadsheet.apply(oneOfEverything())).rejects.toThrow(
      /Not here\. The workbook is as it was\.$/,
    );
    expect(excel.workbook.state()).toEqual(before);
    excel.dispose();
  });
});
