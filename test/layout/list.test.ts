import { ICommandService } from '@univerjs/core';
import { InsertRowByRangeCommand } from '@univerjs/sheets';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { rangeAt } from '../../src/embedded/addresses';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../src/embedded/computed';
import { presentPlan } from '../../src/embedded/presentPlan';
import { workbookFile } from '../../src/embedded/workbookFile';
import { f, firstOf, fix, list, rows, sheet, span, table, values, workbook } from '../../src/layout';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';
import { openEmbedded } from '../support/embedded/openEmbedded';
import { Opened } from '../files/xlsx/opened';

interface Provider {
  name: string;
  hours: number;
  price: number;
}
const NUMBER = {
  rule: { kind: 'decimal' as const, least: 0, most: 500 },
  message: 'A number from 0 to 500.',
};
const providers = Array.from({ length: 25 }, (_, n): Provider => ({
  name: `Provider ${n + 1}`,
  hours: n + 1,
  price: 20 + n / 10,
}));

/** Prices, a second list that works something out of each, and totals, a chart and a name elsewhere. */
function pricesOf(spare: number) {
  const title = rows('Title', [[{ value: 'Prices', style: 'title' }]]);
  const prices = list('Prices', { spare, table: 'Prices' }, providers, {
    name: { heading: 'Provider', of: (_r, { from }) => from?.name },
    hours: { heading: 'Hours', format: '0', of: (_r, { from }) => from?.hours, accepts: NUMBER },
    price: { heading: 'Price', format: '0.00', of: (_r, { from }) => from?.price, accepts: NUMBER },
    cost: { heading: 'Cost', format: '0.00', style: 'calculation', of: (r) => f`${r.hours}*${r.price}` },
  });
  const shares = list('Shares', { spare }, providers, {
    share: {
      heading: 'Share',
      format: '0%',
      style: 'calculation',
      of: (_r, row) => f`${prices.in(row).hours}/SUM(${prices.column('hours')})`,
    },
  });
  const totals = values(
    'Totals',
    {},
    {
      hours: { label: 'Hours', format: '0', of: f`SUM(${prices.column('hours')})` },
      cost: { label: 'Cost', format: '0.00', of: f`SUM(${prices.column('cost')})` },
      mean: { label: 'Mean price', format: '0.00', of: (r) => f`${r.cost}/${r.hours}` },
    },
  );
  const over = table(
    'Dear',
    { columns: ['from20', 'from22'] },
    {
      hours: {
        label: 'Hours at this price or more',
        format: '0',
        of: {
          from20: f`SUMIF(${prices.column('price')},">=20",${prices.column('hours')})`,
          from22: f`SUMIF(${prices.column('price')},">=22",${prices.column('hours')})`,
        },
      },
    },
  );
  const room = rows('Room for the chart', [], 20);
  const plan = workbook(
    'Prices',
    [
      sheet('Prices', [title, 1, prices], {
        widths: [30, 10, 10, 10],
        frozen: { rows: prices.heading('name'), columns: prices.heading('name') },
        tables: prices.tables,
        validations: prices.validations,
        highlights: [
          {
            range: prices.column('price'),
            formula: f`${fix(firstOf(prices.column('price')), '$A1')}>22`,
            look: 'caution',
          },
        ],
      }),
      sheet('Shares', [2, shares], { widths: [10] }),
      sheet('Results', [totals, 1, over, 1, room], {
        widths: [30, 10, 10, 10],
        charts: [
          {
            title: 'Hours',
            altText: 'Hours of each provider.',
            kind: 'columns',
            categories: prices.column('name'),
            series: [{ name: 'Hours', values: prices.column('hours') }],
            at: span(room.at(0, 0), room.at(19, 3)),
            valueAxis: { title: 'Hours', format: '0' },
          },
        ],
      }),
    ],
    [{ name: 'AllHours', refersTo: prices.column('hours') }],
  );
  return { plan, prices, totals };
}

const sheetOf = ({ sheets }: WorkbookPlan, name: string): SheetPlan =>
  sheets.find((one) => one.name === name)!;
const valuesOf = (plan: WorkbookPlan, name: string) =>
  Object.fromEntries(
    Object.entries(sheetOf(plan, name).cells).flatMap(([at, { value }]) =>
      value === undefined ? [] : [[at, value]],
    ),
  );

test('twenty-five rows and those that are spare are in every range', () => {
  const { plan } = pricesOf(2);
  const { cells, tables, validations, highlights, frozenRows, frozenColumns } = sheetOf(plan, 'Prices');
  expect([cells.A3?.value, cells.A4?.value, cells.A28?.value, cells.A29, cells.D30?.value]).toEqual([
    'Provider',
    'Provider 1',
    'Provider 25',
    { style: 'input' },
    '=$B30*$C30',
  ]);
  expect([tables, validations?.map(({ range }) => range), highlights, frozenRows, frozenColumns]).toEqual([
    [{ name: 'Prices', range: 'A3:D30' }],
    ['B4:B30', 'C4:C30'],
    [{ range: 'C4:C30', formula: '=$C4>22', look: 'caution' }],
    3,
    1,
  ]);
  expect(sheetOf(plan, 'Shares').cells.A5?.value).toBe('=Prices!$B5/SUM(Prices!$B$4:$B$30)');
  expect(plan.names).toEqual([{ name: 'AllHours', refersTo: 'Prices!$B$4:$B$30' }]);
  expect(sheetOf(plan, 'Results').charts).toMatchObject([
    { categories: 'Prices!$A$4:$A$30', series: [{ values: 'Prices!$B$4:$B$30' }], at: 'A7:D26' },
  ]);
});

describe('a row put in before the last, in a workbook that is open', () => {
  const { plan } = pricesOf(2);
  const grown = pricesOf(3).plan;
  let book: Awaited<ReturnType<typeof openEmbedded>>;

  beforeAll(async () => {
    book = await openEmbedded({ sheets: { Empty: {} } });
    await book.spreadsheet.apply({ sheets: plan.sheets, names: plan.names });
    for (const [name, row] of [
      ['Prices', 30],
      ['Shares', 30],
    ] as const) {
      book.select(name, `A${row}`);
      await book.injector.get(ICommandService).executeCommand(InsertRowByRangeCommand.id, {
        unitId: book.workbook.getUnitId(),
        subUnitId: book.workbook.getSheetBySheetName(name)!.getSheetId(),
        range: rangeAt(`A${row}:AZ${row}`),
        direction: 0,
      });
      // What the layout says a row holds.
      for (const [at, { value }] of Object.entries(sheetOf(grown, name).cells))
        if (at.endsWith(`${row}`) && value !== undefined) await book.type(name, at, value);
    }
    for (const [at, value] of Object.entries({ A30: 'New', B30: 100, C30: 30 }))
      await book.type('Prices', at, value);
  });
  afterAll(() => book.dispose());
  const now = () => presentPlan({ ...book, title: 'Prices' });

  test('every formula is as if the list had been built with that row', () => {
    const typed = { A30: 'New', B30: 100, C30: 30 };
    expect(valuesOf(now(), 'Prices')).toEqual({ ...valuesOf(grown, 'Prices'), ...typed });
    for (const name of ['Shares', 'Results']) expect(valuesOf(now(), name)).toEqual(valuesOf(grown, name));
  });

  // Univer's highlights follow rows on a page alone, and the embedded workbook's tables nowhere: a file has them below.
  test('and so are names, charts and validations', () => {
    expect(now().names).toEqual(grown.names);
    expect(sheetOf(now(), 'Prices').validations).toEqual(sheetOf(grown, 'Prices').validations);
    const [{ categories, at, series }] = sheetOf(grown, 'Results').charts as [
      NonNullable<SheetPlan['charts']>[0],
    ];
    const unquoted = JSON.parse(
      JSON.stringify(sheetOf(now(), 'Results').charts).replaceAll("'Prices'", 'Prices'),
    );
    expect(unquoted).toMatchObject([{ categories, at, series }]);
  });

  test('totals include values typed into it', () => {
    const hours = 325 + 100;
    const cost = providers.reduce((sum, one) => sum + one.hours * one.price, 0) + 100 * 30;
    expect(book.cells.read(book.workbook.getSheetBySheetName('Results')!.getSheetId(), 0, 2)).toBe(hours);
    const shown = [1, 2].map((row) =>
      book.cells.read(book.workbook.getSheetBySheetName('Results')!.getSheetId(), row, 2),
    );
    expect(shown[0]).toBeCloseTo(cost, 6);
    expect(shown[1]).toBeCloseTo(cost / hours, 9);
  });

  test('and the file that is saved has it in every range', () => {
    const file = textOf(workbookFile({ ...book, title: 'Prices' }));
    for (const range of [...inFormulas, ...inSheets]) expect(file).toContain(range);
  });
});

const inFormulas = ['Prices!$B$4:$B$31', "'Prices'!$A$4:$A$31", 'SUM(Prices!$B$4:$B$31)', '$B31*$C31'];
const inSheets = ['sqref="B4:B31"', 'sqref="C4:C31"'];
const textOf = (file: Uint8Array) =>
  [...new Opened(file).parts.values()].map(String).join().replaceAll('<c:f>Prices!', "<c:f>'Prices'!");

test('a file of the list with another row has it in every range, the highlight and the table among them', async () => {
  const { plan } = pricesOf(3);
  const shown = await computedWorkbook(plan, loadBuiltFunctions(ensureBuilt('functions')));
  const file = textOf(xlsxFile(plan, shown));
  const highlight = '<conditionalFormatting sqref="C4:C31">';
  for (const range of [...inFormulas, ...inSheets, highlight, 'ref="A3:D31"']) expect(file).toContain(range);
});

test('a list that never grows has the rows given, and a cell of null is left out', () => {
  const fixed = list('Fixed', { spare: 0 }, [1, 2], {
    even: { heading: 'Even', of: (_r, { from }) => (from === 2 ? from : null) },
  });
  const total = rows('Total', [[{ value: f`SUM(${fixed.column('even')})` }]]);
  const plan = workbook('Even', [sheet('Even', [fixed, total], { widths: [] })]);
  expect(valuesOf(plan, 'Even')).toEqual({ A1: 'Even', A3: 2, A4: '=SUM($A$2:$A$3)' });
  expect(sheetOf(plan, 'Even').cells.A2).toBeUndefined();
});

test('the widths of a list are those of its columns, in their order', () => {
  const { widths } = list('Widths', { spare: 1 }, [1], {
    wide: { heading: 'Wide', width: 40, of: () => 1 },
    plain: { heading: 'Plain', of: () => 2 },
    narrow: { heading: 'Narrow', width: 6, of: () => 3 },
  });
  expect(widths).toEqual([40, 8.43, 6]);
});
