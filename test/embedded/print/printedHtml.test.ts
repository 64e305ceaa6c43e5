/** @jest-environment jsdom */
import { printedHtml } from '../../../src/embedded/print/printedHtml';
import type { Shown, ShownWorkbook } from '../../../src/files/xlsx/shown';
import type { ChartPlan, PagePlan, SheetPlan, WorkbookPlan } from '../../../src/plan/plan';

const chart: ChartPlan = {
  title: 'Hours',
  altText: 'Hours by year.',
  kind: 'columns',
  categories: "'Case'!$A$3:$A$4",
  series: [{ name: 'Hours', values: "'Case'!$B$3:$B$4" }],
  at: 'A6:B9',
  valueAxis: { title: 'Hours', format: '0' },
};
const sheet: SheetPlan = {
  name: 'Case',
  columns: { A: 20, B: 12, C: 10, D: 10 },
  cells: {
    A1: { value: 'A title that runs on over the cells beside it', style: 'title' },
    A2: { value: 'Year', style: 'heading' },
    B2: { value: 'Saving', style: 'numberHeading' },
    A3: { value: '2026/27' },
    B3: { value: 1234.5, format: '£#,##0', style: 'input' },
    A4: { value: '<b>2027</b> & on' },
    B4: { value: '=B3*2', format: '£#,##0' },
    D5: { value: 'beside' },
    A10: { value: 'after the chart' },
  },
  charts: [chart],
  print: { orientation: 'portrait', titleRows: '1:2' },
};
const values: Record<string, Shown> = { B4: 2469, A20: 'A', B20: 'B', C20: 'C', D20: 'D', E20: 2 };
const shown: ShownWorkbook = {
  value: (_sheet, at) => {
    const value = values[at] ?? sheet.cells[at]?.value;
    return value === undefined ? null : value;
  },
  spill: () => null,
};
const draw = (one: ChartPlan, _sheet: SheetPlan, width: number, height: number) =>
  `<svg data-title="${one.title}" data-size="${Math.round(width)} ${Math.round(height)}"></svg>`;

function printed(more: Partial<SheetPlan> = {}, sheets = ['Case']): Document {
  const plan: WorkbookPlan = { title: 'A case', sheets: [{ ...sheet, ...more }], names: [] };
  return new DOMParser().parseFromString(
    printedHtml(plan, shown, sheets, draw, new Date(2026, 10, 30, 9, 5)),
    'text/html',
  );
}

const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
const styleOf = (document: Document) => document.querySelector('style')!.textContent;

test('title rows are the head of the table, which every page repeats, and headings are said to be headings', () => {
  const document = printed();
  expect(texts(document, 'thead tr')).toEqual([
    'A title that runs on over the cells beside it',
    'YearSaving',
  ]);
  expect(texts(document, 'thead th[scope="col"]')).toEqual(['Year', 'Saving']);
});

test('rows above those that are repeated come before them, once', () => {
  const document = printed({ print: { orientation: 'portrait', titleRows: '2:2' } });
  expect(texts(document, 'table').map((text) => text?.slice(0, 7))).toEqual(['A title', 'YearSav']);
  expect(texts(document, 'thead')).toEqual(['YearSaving']);
});

test('numbers are written as their formats say, and text is never markup', () => {
  expect(texts(printed(), 'tbody tr').slice(0, 2)).toEqual(['2026/27£1,235', '<b>2027</b> & on£2,469']);
});

test('text runs on over the blank cells beside it', () => {
  const title = printed().querySelector('thead td')!;
  expect([title.getAttribute('colspan'), title.textContent]).toEqual([
    '4',
    'A title that runs on over the cells beside it',
  ]);
});

test('a chart is whole, in place of the rows under it, as large as the cells that it covers', () => {
  const rows = [...printed().querySelectorAll('tbody tr')];
  const at = rows.findIndex((row) => row.querySelector('svg'));
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    '2026/27£1,235',
    '<b>2027</b> & on£2,469',
    'beside',
    '',
    'after the chart',
  ]);
  // Columns of 168 and 104 pixels on the screen are 204 points; four rows of 15 points are 60.
  expect([at, rows[at]!.querySelector('svg')!.dataset.size]).toEqual([3, '204 60']);
});

test('a chart on a sheet that is made smaller keeps its proportions: it is drawn as on the screen, and made smaller whole', () => {
  const document = printed({ columns: { A: 100, B: 30 } });
  const figure = document.querySelector<HTMLElement>('.charts > figure')!;
  const type = parseFloat(document.querySelector('table')!.style.fontSize);
  const [width, height] = figure.querySelector('svg')!.dataset.size!.split(' ').map(Number);
  const printedWidth = parseFloat(figure.style.width);
  expect(height).toBe(60);
  // Its letters are as large as those of the cells, on paper as on the screen, where they are of 11 points.
  expect(type).toBeLessThan(9);
  expect((11 * printedWidth) / width!).toBeCloseTo(type, 1);
});

test.each<[string, Partial<SheetPlan>, RegExp]>([
  ['upright A4', {}, /size:8\.27in 11\.69in/],
  ['A4 across', { print: { orientation: 'landscape' } }, /size:11\.69in 8\.27in/],
  [
    'A3 of a person’s own',
    { print: { orientation: 'landscape', page: { paper: 8 } } },
    /size:16\.54in 11\.69in/,
  ],
  [
    'margins of a person’s own',
    {
      print: {
        orientation: 'portrait',
        page: { margins: { left: 1, right: 2, top: 0.5, bottom: 0.75, header: 0.3, footer: 0.3 } },
      },
    },
    /margin:0\.5in 2in 0\.75in 1in/,
  ],
])('the paper is %s', (_what, more, expected) => {
  expect(styleOf(printed(more))).toMatch(expected);
});

const content = (document: Document, box: string) =>
  new RegExp(`@${box}\\{content:((?:"(?:[^"\\\\]|\\\\.)*"|[^;"])*);`).exec(styleOf(document))?.[1];
const head = { left: 'Northmere Council, Adults', right: 'Care "reviews" <one>' };
const foot = { centre: 'Version 2, draft, 30 November 2026' };

test.each<[string, NonNullable<SheetPlan['print']>, Record<string, string | undefined>]>([
  [
    'whose it is, as the plan has it, with the sheet and the page',
    { orientation: 'portrait', header: head, footer: foot },
    {
      'top-left': '"Northmere Council, Adults"',
      'top-center': undefined,
      'top-right': '"Care \\"reviews\\" \\3c one>"',
      'bottom-left': '"Case"',
      'bottom-center': '"Version 2, draft, 30 November 2026"',
      'bottom-right': '"Page " counter(page) " of " counter(pages)',
    },
  ],
  [
    'the sheet and the page, where nobody has said whose it is',
    { orientation: 'portrait' },
    { 'top-left': undefined, 'bottom-left': '"Case"', 'bottom-center': undefined },
  ],
  [
    'what a person chose, in the notation of a file, and nothing else',
    { orientation: 'portrait', page: { header: '&L&"Arial,Bold"&14R&&D&C&F, &A&R&D &T' } },
    {
      'top-left': '"R" "&" "D"',
      'top-center': '"A case" ", " "Case"',
      'top-right': '"30/11/2026" " " "09:05"',
      'bottom-left': undefined,
      'bottom-right': undefined,
    },
  ],
])('every page has %s', (_what, print, boxes) => {
  const document = printed({ print });
  expect(Object.fromEntries(Object.keys(boxes).map((box) => [box, content(document, box)]))).toEqual(boxes);
});

test.each([
  ['at the end', 'AB', ['AB']],
  ['between others', 'AC', ['A', 'AC']],
])('a page of nothing but the columns that are repeated is not printed: %s', (_where, held, expected) => {
  const document = printed({
    cells: Object.fromEntries([...held].map((column) => [`${column}20`, { value: column }])),
    columns: { A: 40, B: 90, C: 90, D: 90 },
    charts: [],
    print: { orientation: 'portrait', areas: ['A20:D20'], titleColumns: 'A:A' },
  });
  expect([...document.querySelectorAll('section')].map(({ textContent }) => textContent)).toEqual(expected);
});

test('areas are pages of their own, hidden rows and columns are left out', () => {
  const document = printed({
    print: { orientation: 'portrait', areas: ['A2:B3', 'A4:D5'] },
    columnStates: { B: { isHidden: true } },
    rowStates: { 3: { isHidden: true } },
  });
  expect([...document.querySelectorAll('section')].map(({ textContent }) => textContent)).toEqual([
    'Year',
    '<b>2027</b> & onbeside',
  ]);
});

test('merged cells are one', () => {
  const cell = printed({ merges: ['A3:B4'] }).querySelector('tbody td')!;
  expect([cell.getAttribute('colspan'), cell.getAttribute('rowspan'), cell.textContent]).toEqual([
    '2',
    '2',
    '2026/27',
  ]);
});

test('a page ends where a person put a break', () => {
  const document = printed({ print: { orientation: 'portrait', page: { rowBreaks: [4] } } });
  expect(texts(document, 'tr.break')).toEqual(['<b>2027</b> & on£2,469']);
});

test.each([
  ['a narrow sheet', { A: 20 }, 11],
  ['a sheet a little too wide', { A: 100, B: 30 }, 8],
  ['a sheet much too wide', { A: 40, B: 90, C: 90, D: 90 }, 8],
] as [string, Record<string, number>, number][])(
  'type on %s is at least 8 points',
  (_what, columns, expected) => {
    const sizes = [...printed({ columns }).querySelectorAll('table')].map((table) =>
      parseFloat(table.style.fontSize),
    );
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(8);
    expect(Math.floor(Math.min(...sizes))).toBe(expected);
  },
);

test('a sheet much too wide goes on beside, with its first column repeated', () => {
  const document = printed({ columns: { A: 40, B: 90, C: 90, D: 90 }, charts: [] });
  const sections = [...document.querySelectorAll('section')];
  expect(sections.length).toBeGreaterThan(1);
  for (const section of sections) expect(section.textContent).toContain('2026/27');
});

test.each<[string, PagePlan, string[]]>([
  ['where a person put a break', { columnBreaks: [3] }, ['AB', 'ACD']],
  ['where there is no more room', { scale: 300 }, ['AB', 'ACD']],
  ['nowhere, where they fit it to a page', { fit: { across: 1, down: 0 } }, ['ABCD']],
])('pages of a person’s own end %s, and repeat the columns that they chose', (_where, page, expected) => {
  const document = printed({
    cells: Object.fromEntries([...'ABCD'].map((column) => [`${column}20`, { value: column }])),
    columns: { A: 10, B: 20, C: 10, D: 10 },
    charts: [],
    print: { orientation: 'portrait', titleColumns: 'A:A', page },
  });
  expect([...document.querySelectorAll('section')].map(({ textContent }) => textContent)).toEqual(expected);
});

test('no period beyond the count is printed', () => {
  const document = printed({
    cells: Object.fromEntries([...'ABCD', 'E'].map((column) => [`${column}20`, { value: column }])),
    charts: [],
    // The cell E20 shows 2.
    print: { orientation: 'portrait', areas: ['A20:D20'], periods: { from: 'B', onPage: 12, count: 'E20' } },
  });
  expect(document.body.textContent).toBe('ABC');
});

test('text is printed in the format of its cell', () => {
  const document = printed({ cells: { A3: { value: '2026/27', format: '"● "@' } }, charts: [] });
  expect(texts(document, 'td')).toContain('● 2026/27');
});

test('only the sheets chosen are there', () => {
  expect(printed({}, []).querySelector('table')).toBeNull();
});
