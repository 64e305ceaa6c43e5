import { cases } from '../../src/cases/cases';
import { columnIndex, columnLetters } from '../../src/formulas/addresses';
import { widthForTwoLines } from '../../src/plan/lines';
import type { CellPlan, SheetPlan } from '../../src/plan/plan';
import { rowHeight } from '../../src/plan/rowHeights';
import { wrapCut } from '../../src/plan/wrapCut';

const every = cases.flatMap(({ id, example, build }) =>
  build(example.answers).sheets.map((sheet): [string, SheetPlan] => [`${id}: ${sheet.name}`, sheet]),
);

const long = 'Whose figure it is, where it comes from and what to do with it, in many more words than fit.';
const oneSheet = (cells: Record<string, CellPlan>): SheetPlan => ({
  name: 'Own',
  columns: { A: 20, B: 20, C: 20 },
  cells,
});

describe('a row is as high as its visible texts need', () => {
  const wrapped = (value: string): CellPlan => ({ value, isWrapped: true });
  test.each<[string, { plan: CellPlan; width: number | undefined }[], number | undefined]>([
    ['short text', [{ plan: wrapped('Rate'), width: 20 }], undefined],
    ['long text', [{ plan: wrapped(long), width: 48 }], 30],
    ['long text in a column out of sight', [{ plan: wrapped(long), width: 0 }], undefined],
    [
      'short words of a choice by formula',
      [{ plan: wrapped('=IF($C7=$O7,"Published","Yours")'), width: 44 }],
      undefined,
    ],
    ['long words of one', [{ plan: wrapped(`=IF($C7=$O7,"${long}","Yours")`), width: 48 }], 30],
    ['words put together', [{ plan: wrapped('="Prices of "&B4'), width: 44 }], 30],
    ['a figure beside long text that is not broken', [{ plan: { value: long }, width: 20 }], undefined],
  ])('%s', (_what, cells, expected) => {
    expect(rowHeight(cells)).toBe(expected);
  });
});

test.each<[string, Record<string, CellPlan>, boolean]>([
  ['fits', { A1: { value: 'Rate' }, B1: { value: 1 } }, false],
  ['runs on over blank cells', { A1: { value: 'Thirty letters and a few more' } }, false],
  ['runs into a filled cell', { A1: { value: 'Thirty letters and a few more' }, B1: { value: 1 } }, true],
  [
    'runs into where a result will spill',
    { A1: { value: 'Thirty letters and a few more' }, B1: { style: 'calculation' } },
    true,
  ],
  [
    'heads a column of numbers',
    { A1: { value: 'Thirty letters and a few more', style: 'numberHeading' } },
    true,
  ],
  ['is a formula', { A1: { value: '="Thirty letters and a few more"' }, B1: { value: 1 } }, false],
])('text that %s is broken into lines: %s', (_what, cells, expected) => {
  expect(wrapCut(oneSheet(cells)).cells.A1!.isWrapped === true).toBe(expected);
});

test.each<[string, string[], number]>([
  ['short texts leave the width', ['Rate'], 10],
  ['two lines of twenty letters and a space between', ['twenty letters so up twenty letters so up'], 19],
  ['three paragraphs take the most there is', ['a\nb\nc'], 160],
])('a width for two lines: %s', (_what, texts, expected) => {
  expect(widthForTwoLines(texts, 10)).toBe(expected);
});

/** By an estimate of its own: a letter of the default font is 6 pixels wide at the least, a character of width is 7. */
function cutTexts({ columns, cells }: SheetPlan): string[] {
  return Object.entries(cells).flatMap(([at, { value, isWrapped }]) => {
    if (typeof value !== 'string' || value.startsWith('=') || isWrapped) return [];
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(at)!;
    let room = 0;
    let next = columnIndex(letters!);
    do room += (columns[columnLetters(next++)] ?? 8.43) * 7;
    while (cells[`${columnLetters(next)}${row}`]?.value === undefined && room < 4000);
    return value.length * 6 > room ? [`${at} ${value}`] : [];
  });
}

test.each(every)('%s cuts no text', (_name, sheet) => {
  expect(cutTexts(sheet)).toEqual([]);
});

/** In the embedded workbook a column takes eight pixels a character, and eight beside. */
test.each(every.filter(([, { charts }]) => charts))(
  '%s has no picture wider than 760 pixels',
  (_name, sheet) => {
    for (const { at, title } of sheet.charts ?? []) {
      const [, first = '', last = ''] = /^([A-Z]+)\d+:([A-Z]+)\d+$/.exec(at)!;
      let width = 0;
      for (let column = columnIndex(first); column <= columnIndex(last); column++)
        width += (sheet.columns[columnLetters(column)] ?? 8.43) * 8 + 8;
      expect([title, width <= 760]).toEqual([title, true]);
    }
  },
);

test.each(every)('%s folds nothing, which Excel allows on no protected sheet', (_name, sheet) => {
  expect([sheet.rowStates, sheet.columnStates]).toEqual([undefined, undefined]);
});

/** Of a cell, or of those that are merged with it. */
const widthOf = ({ columns, merges = [] }: SheetPlan, at: string) => {
  const own = at.replace(/\d+/, '');
  const merged = merges.find((merge) => merge.startsWith(`${at}:`))?.split(':')[1];
  const last = columnIndex(merged?.replace(/\d+/, '') ?? own);
  let width = 0;
  for (let column = columnIndex(own); column <= last; column++)
    width += columns[columnLetters(column)] ?? 8.43;
  return width;
};

test.each(every)('%s has no row of figures higher than two lines', (_name, sheet) => {
  const high = Object.entries(sheet.cells).filter(([at, plan]) => {
    const isHeading = plan.style === 'heading' || plan.style === 'numberHeading';
    const width = widthOf(sheet, at);
    return !isHeading && !plan.lines && plan.isWrapped && (rowHeight([{ plan, width }]) ?? 0) > 30;
  });
  expect(high.map(([at]) => at)).toEqual([]);
});
