import { ICommandService } from '@univerjs/core';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from '@univerjs/sheets';
import { rangeAt } from '../../src/embedded/addresses';
import { presentPlan } from '../../src/embedded/presentPlan';
import type { SheetPlan } from '../../src/plan/plan';
import { openEmbedded } from '../support/embedded/openEmbedded';

let book: Awaited<ReturnType<typeof openEmbedded>>;

const planned = {
  timelines: ['C4:F9'],
  tables: [{ name: 'List', range: 'B4:F9' }],
  print: {
    orientation: 'landscape',
    titleRows: '1:4',
    titleColumns: 'A:B',
    periods: { from: 'C', onPage: 2, count: 'B2' },
    areas: ['A1:F9', 'A12:F20'],
  },
} satisfies Partial<SheetPlan>;

beforeAll(async () => {
  book = await openEmbedded({ sheets: { First: { A1: 1 } } });
  const headings = Object.fromEntries(
    [...'BCDEFG'].map((column) => [`${column}4`, { value: `In ${column}` }]),
  );
  // The fifth row now holds the headings where the fourth is taken out.
  const below = Object.fromEntries([...'BCDEFG'].map((column) => [`${column}5`, { value: `Of ${column}` }]));
  const cells = { ...headings, ...below, A20: { value: 'End' } };
  await book.spreadsheet.apply({ sheets: [{ name: 'Plan', columns: {}, cells, ...planned }] });
});
afterAll(() => book.dispose());

const extras = () => {
  const { timelines, tables, print } = presentPlan({ ...book, title: '' }).sheets[1]!;
  return { timelines, tables, print };
};
const rows = (address: string) => ({ range: { ...rangeAt(address), rangeType: 1 }, direction: 0 });
const columns = (address: string) => ({ range: { ...rangeAt(address), rangeType: 2 }, direction: 3 });
const at = (timeline: string, table: string, print: object) => ({
  timelines: [timeline],
  tables: [{ name: 'List', range: table }],
  print: { ...planned.print, ...print },
});

test.each<[string, string, object, object]>([
  [
    'two rows above',
    InsertRowByRangeCommand.id,
    rows('A1:AZ2'),
    at('C6:F11', 'B6:F11', {
      titleRows: '3:6',
      periods: { ...planned.print.periods, count: 'B4' },
      areas: ['A3:F11', 'A14:F22'],
    }),
  ],
  [
    'a row within',
    InsertRowByRangeCommand.id,
    rows('A6:AZ6'),
    at('C4:F10', 'B4:F10', { areas: ['A1:F10', 'A13:F21'] }),
  ],
  [
    'a row below',
    InsertRowByRangeCommand.id,
    rows('A10:AZ10'),
    at('C4:F9', 'B4:F9', { areas: ['A1:F9', 'A13:F21'] }),
  ],
  [
    'rows that are taken out above and within',
    RemoveRowByRangeCommand.id,
    rows('A3:AZ4'),
    at('C3:F7', 'B3:F7', { titleRows: '1:2', areas: ['A1:F7', 'A10:F18'] }),
  ],
  [
    'a column before',
    InsertColByRangeCommand.id,
    columns('A1:A9999'),
    at('D4:G9', 'C4:G9', {
      titleColumns: 'B:C',
      periods: { from: 'D', onPage: 2, count: 'C2' },
      areas: ['B1:G9', 'B12:G20'],
    }),
  ],
  [
    'a column that is taken out within',
    RemoveColByRangeCommand.id,
    columns('D1:D9999'),
    at('C4:E9', 'B4:E9', { areas: ['A1:E9', 'A12:E20'] }),
  ],
  [
    'all of the rows',
    RemoveRowByRangeCommand.id,
    rows('A1:AZ9'),
    {
      timelines: [],
      tables: [],
      print: {
        orientation: 'landscape',
        titleColumns: 'A:B',
        periods: { from: 'C', onPage: 2 },
        areas: ['A3:F11'],
      },
    },
  ],
])(
  'tables, timelines and print areas go with their cells: %s, and undo brings them back',
  async (_what, id, params, expected) => {
    const sheet = book.workbook.getSheets()[1]!;
    book.activate(sheet.getSheetId());
    const place = { unitId: book.workbook.getUnitId(), subUnitId: sheet.getSheetId() };
    expect(extras()).toEqual(planned);
    await book.injector.get(ICommandService).executeCommand(id, { ...place, ...params });
    expect(extras()).toEqual(expected);
    await book.undo();
    expect(extras()).toEqual(planned);
    await book.redo();
    expect(extras()).toEqual(expected);
    await book.undo();
  },
);

test('so do links, groups and breaks of pages, and what Univer moves itself: heights, hidden rows and merged cells', async () => {
  const kept = (row: number): Partial<SheetPlan> => ({
    links: [{ at: `B${row}:C${row}`, to: 'https://example.org/' }],
    rowStates: { [row]: { level: 2, isCollapsed: true }, [row + 1]: { isHidden: true, level: 1 } },
    columnStates: { D: { level: 1 } },
    rowHeights: { [row]: 30 },
    merges: [`B${row}:C${row}`],
    print: { orientation: 'portrait', page: { rowBreaks: [row + 2] } },
  });
  const cells = { A9: { value: 'End' } };
  await book.spreadsheet.apply({ sheets: [{ name: 'Theirs', columns: {}, cells, ...kept(5) }] });
  const sheet = book.workbook.getSheetBySheetName('Theirs')!;
  book.activate(sheet.getSheetId());
  const place = { unitId: book.workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  const held = () => presentPlan({ ...book, title: '' }).sheets.find(({ name }) => name === 'Theirs');
  expect(held()).toMatchObject(kept(5));
  await book.injector
    .get(ICommandService)
    .executeCommand(InsertRowByRangeCommand.id, { ...place, ...rows('A2:AZ3') });
  expect(held()).toMatchObject(kept(7));
  await book.undo();
  expect(held()).toMatchObject(kept(5));
});
