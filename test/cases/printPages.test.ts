import { strFromU8, unzipSync } from 'fflate';
import { cases } from '../../src/cases/cases';
import { derbyCase } from '../../src/cases/derby/derbyCase';
import { areaOf, cellAt, columnIndex, columnLetters } from '../../src/formulas/addresses';
import { palette } from '../../src/plan/palette';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { pagesAcross, printMargins } from '../../src/plan/printPages';
import { rowHeight } from '../../src/plan/rowHeights';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';

/** As built of itself, and with room for ten years. */
const built: [string, WorkbookPlan][] = cases.flatMap(
  ({ id, example, identity, build }): [string, WorkbookPlan][] => [
    [id, build(example.answers)],
    ...(identity.some((question) => question.id === 'caseYears')
      ? [[`${id} of ten years`, build({ ...example.answers, caseYears: '10' })] as [string, WorkbookPlan]]
      : []),
  ],
);
built.push(['derby', derbyCase()]);
const every = built.flatMap(([id, { sheets }]) =>
  sheets.map((sheet): [string, SheetPlan] => [`${id}: ${sheet.name}`, sheet]),
);
const sheetOf = (id: string, name: string) =>
  built.find(([own]) => own === id)![1].sheets.find((sheet) => sheet.name === name)!;

/** A4 between the margins, in pixels of which 96 make an inch. */
const paperOf = ({ print }: SheetPlan) =>
  ((print?.orientation === 'portrait' ? 210 : 297) / 25.4 - printMargins.left - printMargins.right) * 96;
/** As Excel shows a column of the default font: 7 pixels a character and 5 between columns. */
const widthOf = ({ columns }: SheetPlan, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => (columns[columnLetters(from + i)] ?? 8.43) * 7 + 5).reduce(
    (sum, width) => sum + width,
    0,
  );
/** The last column that prints. */
const lastOf = ({ cells, print }: SheetPlan) =>
  Math.max(
    ...(print?.areas?.map((area) => area.split(':')[1]!) ?? Object.keys(cells)).map((at) =>
      columnIndex(at.replace(/\d+/, '')),
    ),
  );

test.each([
  ['Weekly low', 'workforce', ['Q', 'AD', 'AQ']],
  ['Weekly central', 'workforce', ['Q', 'AD', 'AQ']],
  ['Weekly high', 'workforce', ['Q', 'AD', 'AQ']],
  // The first year is two pages, for the first has the totals too.
  ['Monthly central', 'care-review', ['K', 'Q', 'AC', 'AO', 'BA']],
])('%s prints by quarter or by year, its labels on every page', (name, id, starts) => {
  const pages = pagesAcross(sheetOf(id, name))!;
  expect(pages.starts.map(columnLetters)).toEqual(starts);
  expect(pages.titleColumns).toBe('A:B');
});

const LEAST_TYPE = 8;
test.each(every)('%s prints in type of eight points or more, within the paper', (_name, sheet) => {
  const pages = pagesAcross(sheet);
  const room = paperOf(sheet);
  const last = lastOf(sheet);
  if (!pages) {
    const scale = Math.floor((100 * room) / widthOf(sheet, 0, last));
    expect((11 * scale) / 100).toBeGreaterThanOrEqual(LEAST_TYPE);
    return;
  }
  expect((11 * pages.scale) / 100).toBeGreaterThanOrEqual(LEAST_TYPE);
  const titles = widthOf(sheet, 0, columnIndex(pages.titleColumns.split(':')[1]!));
  const ends = [...pages.starts.slice(1), last + 1].map((start) => start - 1);
  const widths = [
    widthOf(sheet, 0, (pages.starts[0] ?? last + 1) - 1),
    ...pages.starts.map((start, i) => titles + widthOf(sheet, start, ends[i]!)),
  ];
  expect((Math.max(...widths) * pages.scale) / 100).toBeLessThanOrEqual(room);
});

/** Where a person types beside what is printed of it, and the cover, whose guide to the sheets is for the screen. */
const inPart = ['Committee text', 'Cover'];
const printing = every.filter(([, { name, print }]) => print && !inPart.includes(name));

test.each(every.filter(([, { name }]) => name === 'Cover'))(
  '%s leaves nothing out but the guide to the sheets and to the kinds of cell',
  (_name, { cells, print }) => {
    const { bottom } = areaOf(print!.areas![0]!);
    const left = Object.keys(cells).filter((at) => cells[at]!.style === 'heading' && cellAt(at).row > bottom);
    expect(left.map((at) => cells[at]!.value)).toEqual([
      'Sheet',
      'What it is for',
      'Kind of cell',
      'How to tell',
    ]);
  },
);

/** Points of a sheet that a page of A4 holds below the other, at the scale at which it is printed. */
const heightOfPage = (sheet: SheetPlan) => {
  const paper = sheet.print?.orientation === 'portrait' ? 297 : 210;
  const room = (paper / 25.4 - printMargins.top - printMargins.bottom) * 72;
  const scale =
    pagesAcross(sheet)?.scale ??
    (sheet.print?.isOnePage
      ? (100 * LEAST_TYPE) / 11
      : Math.min(100, (100 * paperOf(sheet)) / widthOf(sheet, 0, lastOf(sheet))));
  return (room * 100) / scale;
};
const heightsOf = (
  { cells, columns, rowHeights = {}, otherRows = 15 }: SheetPlan,
  from: number,
  to: number,
) =>
  Array.from({ length: to - from + 1 }, (_, i) => {
    const row = from + i;
    const held = Object.keys(cells).filter((at) => cellAt(at).row === row);
    const own = held.map((at) => ({ plan: cells[at]!, width: columns[at.replace(/\d+/, '')] }));
    return rowHeights[row + 1] ?? Math.max(otherRows, rowHeight(own) ?? 0);
  }).reduce((sum, height) => sum + height, 0);

test.each(every.filter(([, { name }]) => name === 'Cover'))('%s prints on one page', (_name, sheet) => {
  expect(sheet.print!.areas).toHaveLength(1);
  const { top, bottom } = areaOf(sheet.print!.areas![0]!);
  expect(heightsOf(sheet, top, bottom)).toBeLessThan(heightOfPage(sheet));
});

/** Lists longer than a page, and timelines, whose headings are among the rows that every page repeats. */
const isLongList = ({ cells, print }: SheetPlan, top: number) => {
  const last = Number(print!.titleRows!.split(':')[1]);
  const hasHeadings = ['A', 'B'].some((column) => cells[`${column}${last}`]?.style === 'heading');
  const isTimeline = print!.periods !== undefined;
  return hasHeadings || (isTimeline && cells[`A${last - 1}`]?.style === 'heading')
    ? top < last || isTimeline
    : false;
};

test.each(printing)(
  '%s divides no table that fits on a page, and heads every page of one that does not',
  (_name, sheet) => {
    const { cells, print } = sheet;
    const last = Math.max(...Object.keys(cells).map((at) => cellAt(at).row));
    const areas = print!.areas?.map(areaOf) ?? [{ top: 0, bottom: last }];
    const styleOf = (row: number) => cells[`A${row + 1}`]?.style;
    const begun = areas.slice(1).map(({ top }) => ({
      top,
      isAfterGap: !Object.keys(cells).some((at) => cellAt(at).row === top - 1),
      hasHeadings: ['section', 'subtitle', 'heading'].includes(styleOf(top) ?? ''),
    }));
    expect(begun.filter(({ isAfterGap, hasHeadings }) => !isAfterGap && !hasHeadings)).toEqual([]);
    const long = areas.filter(
      ({ top, bottom }) =>
        heightsOf(sheet, top, Math.min(bottom, last)) > heightOfPage(sheet) && !isLongList(sheet, top),
    );
    expect(long).toEqual([]);
  },
);

test.each(printing)('%s prints every cell that holds something', (_name, { cells, print }) => {
  if (!print?.areas) return;
  const areas = print.areas.map(areaOf);
  const [first = 0, last = -1] = print.titleRows?.split(':').map(Number) ?? [];
  const isTitle = (row: number) => row >= first - 1 && row <= last - 1;
  const prints = ({ row, column }: { row: number; column: number }) =>
    areas.some(
      ({ top, bottom, left, right }) =>
        column >= left && column <= right && ((row >= top && row <= bottom) || isTitle(row)),
    );
  const lost = Object.keys(cells).filter((at) => cells[at]!.value !== undefined && !prints(cellAt(at)));
  expect(lost).toEqual([]);
});

test.each(every.filter(([, { print }]) => print))(
  '%s repeats its headings on every page after the first',
  (_name, { cells, print }) => {
    const [first, last] = print!.titleRows?.split(':').map(Number) ?? [];
    expect(first).toBeGreaterThanOrEqual(1);
    const titles = Object.keys(cells).filter((at) => {
      const { row } = cellAt(at);
      return row >= first! - 1 && row <= last! - 1 && cells[at]!.value !== undefined;
    });
    expect(titles.length).toBeGreaterThan(0);
  },
);

test.each(printing)('%s prints no picture twice, nor a part of one', (_name, { charts = [], print }) => {
  if (!print?.areas) return;
  const areas = print.areas.map(areaOf);
  for (const { at } of charts) {
    const { top, bottom, left, right } = areaOf(at);
    const meeting = areas.filter((area) => area.top <= bottom && area.bottom >= top);
    expect(meeting).toHaveLength(1);
    const [{ top: from, bottom: to, left: start, right: end }] = meeting as [(typeof areas)[number]];
    expect([from <= top, bottom <= to, start <= left, right <= end]).toEqual([true, true, true, true]);
  }
});

/** Letters need about nine tenths of the room of a digit, by which columns are measured; bold ones as much. */
const isWithin = (text: string, isBold: boolean, room: number) =>
  text.split('\n').every((line) => line.length * (isBold ? 1 : 0.9) <= room + 1);

test.each(every.filter(([, { print }]) => print))(
  '%s has no text that runs over the edge of its page',
  (_name, sheet) => {
    const { cells, columns, merges = [] } = sheet;
    const starts = pagesAcross(sheet)?.starts ?? [];
    const last = lastOf(sheet);
    const merged = merges.map(areaOf);
    const over = Object.entries(cells).filter(([at, { value, isText, isWrapped, style }]) => {
      if (typeof value !== 'string' || (value.startsWith('=') && !isText) || isWrapped) return false;
      const { row, column } = cellAt(at);
      if (column > last || merged.some(({ top, left }) => top === row && left === column)) return false;
      const end = Math.min(last, ...starts.filter((start) => start > column).map((start) => start - 1));
      const room = Array.from(
        { length: style === 'numberHeading' ? 1 : end - column + 1 },
        (_, i) => columns[columnLetters(column + i)] ?? 8.43,
      ).reduce((sum, width) => sum + width, 0);
      return !isWithin(value, palette[style ?? 'label'].isBold === true, room);
    });
    expect(over.map(([at, { value }]) => [at, value])).toEqual([]);
  },
);

test.each(every.filter(([, { print }]) => print?.areas))(
  '%s has no page of nothing but the columns that every page repeats',
  (_name, sheet) => {
    const { cells, charts = [], print } = sheet;
    const pages = pagesAcross(sheet);
    if (!pages) return;
    const held = [...Object.keys(cells), ...charts.map(({ at }) => at)].map(areaOf);
    const blank = print!.areas!.map(areaOf).flatMap(({ top, bottom, right }) =>
      pages.starts.filter((start, i) => {
        const end = (pages.starts[i + 1] ?? right + 1) - 1;
        const isOn = (area: (typeof held)[number]) =>
          area.top <= bottom && area.bottom >= top && area.left <= end && area.right >= start;
        return start <= right && !held.some(isOn);
      }),
    );
    expect(blank).toEqual([]);
  },
);

test.each(every.filter(([, { name, print }]) => print && /^(Monthly|Weekly)/.test(name)))(
  '%s has its title on every page',
  (_name, { print }) => expect(print!.titleRows).toMatch(/^1:/),
);

test('no page parts a chart', () => {
  const charted: SheetPlan = {
    name: 'Wide',
    columns: Object.fromEntries([...'ABCDEFGH'].map((letter) => [letter, 40])),
    cells: { A1: { value: 'Label' }, H1: { value: 1 } },
    charts: [
      {
        title: 'Cash',
        altText: 'Cash by year',
        kind: 'lines',
        categories: 'A1:B1',
        series: [],
        at: 'D3:E20',
        valueAxis: { title: '£', format: '0' },
      },
    ],
    print: { orientation: 'landscape' },
  };
  // A column is 285 pixels wide, and a page at 8 points holds about 1,388: five with the label.
  expect(pagesAcross(charted)!.starts.map(columnLetters)).toEqual(['D', 'G']);
  expect(pagesAcross({ ...charted, charts: [] })!.starts.map(columnLetters)).toEqual(['E', 'H']);
});

test('the file breaks its pages there, repeats the labels and prints the weeks apart from the summary', () => {
  const plan: WorkbookPlan = { title: '', sheets: [sheetOf('workforce', 'Weekly low')], names: [] };
  const nothing = { value: () => null, spill: () => null };
  const parts = unzipSync(xlsxFile(plan, nothing));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  expect([...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => columnLetters(Number(id)))).toEqual([
    'Q',
    'AD',
    'AQ',
  ]);
  // Excel breaks no page by hand where it is told to fit the sheet to the paper.
  expect(sheet).not.toContain('fitToPage');
  const workbook = strFromU8(parts['xl/workbook.xml']!);
  expect(workbook).toMatch(/_xlnm\.Print_Titles"[^>]*>'Weekly low'!\$A:\$B,'Weekly low'!\$1:\$4</);
  expect(workbook).toMatch(
    /_xlnm\.Print_Area"[^>]*>'Weekly low'!\$A\$1:\$P\$25,'Weekly low'!\$A\$26:\$P\$44,'Weekly low'!\$A\$45:\$BC\$61</,
  );
});
