import { ruleOf } from '../../../src/calculations/accepts';
import { type Calculation, inputsOf, isColumn } from '../../../src/calculations/calculation';
import { calculationById, calculations } from '../../../src/calculations/library';
import { calculationPlan } from '../../../src/calculations/plan';
import { presentPlan } from '../../../src/embedded/presentPlan';
import { absolute, areaOf, rangeText, sheetArea } from '../../../src/formulas/addresses';
import type { WorkbookChange } from '../../../src/host/spreadsheet';
import type { SheetPlan } from '../../../src/plan/plan';
import { atCell, atSelection, NoRoom, onOwnSheet } from '../../../src/taskpane/build/library/insertion';
import { growingLists } from '../../../src/taskpane/shared/addRows/growingLists';
import { rowsAdded } from '../../../src/taskpane/shared/addRows/rowsAdded';
import { named, opened } from './support/inserted';

const calculation = calculationById.get('care-review-programme')!;
const CASH = 15804.76071428571;

jest.setTimeout(60_000);

async function withBook(work: (book: Awaited<ReturnType<typeof opened>>) => Promise<void>) {
  const book = await opened();
  try {
    await work(book);
  } finally {
    book.dispose();
  }
}

describe('Beside its cells, a calculation at a cell has what one on a sheet of its own has', () => {
  /** One with single inputs, one with a table, and one with a chart. */
  const others = [
    calculations.find((one) => !inputsOf(one).some(isColumn) && inputsOf(one).length > 1)!,
    calculation,
    calculations.find(({ charts = [] }) => charts.length > 0)!,
  ];

  test.each(others.map((one): [string, Calculation] => [one.id, one]))(
    '%s: rules, tables, charts and looks',
    (_id, one) =>
      withBook(async (book) => {
        const own = await onOwnSheet(book.spreadsheet, one);
        await atCell(book.spreadsheet, one, { sheet: 'Ours', address: 'C5' });
        const { sheets } = presentPlan({ ...book, title: '' });
        const planOf = (name: string) => sheets.find((sheet) => sheet.name === name)!;
        const [alone, here] = [planOf(own.sheet), planOf('Ours')];
        /** As it is two columns to the right and four rows down. */
        const moved = (address: string) => {
          const { top, left, bottom, right } = areaOf(address);
          return rangeText({ top: top + 4, left: left + 2, bottom: bottom + 4, right: right + 2 });
        };
        const inputs = inputsOf(one).filter((input) => ruleOf(input) !== null);
        expect(here.validations).toHaveLength(inputs.length);
        expect(here.validations).toEqual(
          alone.validations!.map((rule) => ({ ...rule, range: moved(rule.range) })),
        );
        expect(here.tables).toEqual(
          alone.tables!.map(({ name, range }) => ({ name: `${name}_2`, range: moved(range) })),
        );
        expect(here.tables).toHaveLength(inputsOf(one).some(isColumn) ? 1 : 0);
        const inHere = (reference: string) => {
          const { area } = sheetArea(reference, '');
          return absolute('Ours', areaOf(moved(rangeText(area))));
        };
        expect(here.charts).toEqual(
          alone.charts!.map((chart) => ({
            ...chart,
            at: moved(chart.at),
            categories: inHere(chart.categories),
            series: chart.series.map((line) => ({ ...line, values: inHere(line.values) })),
          })),
        );
        expect(here.charts).toHaveLength(one.charts?.length ?? 0);
        const looks = (sheet: SheetPlan, at: (address: string) => string) =>
          Object.keys(calculationPlan(one, { sheet: 'S' }).plan.sheets[0]!.cells).map((address) => {
            const { style, format, isWrapped = false, look, note } = sheet.cells[at(address)] ?? {};
            // A unit and a note look alike, and a cell says no more than how it looks. A page of its own ends a heading.
            const isBroken = style !== 'heading' && isWrapped;
            return [address, style === 'unit' ? 'note' : style, format, isBroken, look, note];
          });
        expect(looks(here, moved)).toEqual(looks(alone, (address) => address));
        await book.undo();
        const after = presentPlan({ ...book, title: '' }).sheets.find(({ name }) => name === 'Ours')!;
        expect([after.validations, after.tables, after.charts]).toEqual([[], [], []]);
        expect(book.notPutBack).toEqual([]);
        await book.redo();
        const again = presentPlan({ ...book, title: '' }).sheets.find(({ name }) => name === 'Ours')!;
        expect([again.validations, again.tables, again.charts]).toEqual([
          here.validations,
          here.tables,
          here.charts,
        ]);
      }),
  );

  test('what an input does not accept is refused there too, and rows come into its table', () =>
    withBook(async (book) => {
      book.select('Ours', 'C5');
      await atSelection(book.spreadsheet, calculation);
      const [list] = growingLists(await book.spreadsheet.definedNames());
      const { tables: before } = await book.spreadsheet.lists();
      await book.spreadsheet.apply(rowsAdded(list!, 2, await book.spreadsheet.contents()));
      const { tables } = await book.spreadsheet.lists();
      const [was, is] = [before, tables].map((found) => areaOf(found[0]!.address));
      expect(is).toEqual({ ...was, bottom: was!.bottom + 2 });
      const { validations = [] } = presentPlan({ ...book, title: '' }).sheets.find(({ name }) => name === 'Ours')!; // prettier-ignore
      const ofColumns = validations.map(({ range }) => areaOf(range)).filter(({ top }) => top > was!.top);
      expect(ofColumns.some(({ top, bottom }) => top === is!.top + 1 && bottom === is!.bottom)).toBe(true);
    }));

  test.each<[string, WorkbookChange, RegExp, string]>([
    [
      'joined cells',
      { sheets: [{ name: 'Theirs', columns: {}, cells: {}, merges: ['D9:E10'] }] },
      /^The joined cells D9:E10 are in the way on the sheet “Theirs”\. The calculation needs C5:/,
      'C12',
    ],
    [
      'a table',
      {
        sheets: [
          {
            name: 'Theirs',
            columns: {},
            cells: { A40: { value: 'One' }, B40: { value: 'Two' } },
            tables: [{ name: 'Listed', range: 'A40:B60' }],
          },
        ],
      },
      /^The table Listed is in the way on the sheet “Theirs”\./,
      'A62',
    ],
    [
      'a chart',
      {
        sheets: [
          {
            name: 'Theirs',
            columns: {},
            cells: { J1: { value: 'a' }, K1: { value: 1 } },
            charts: [
              {
                title: 'By year',
                altText: 'One column.',
                kind: 'columns',
                categories: 'Theirs!$J$1:$J$1',
                series: [{ name: 'One', values: 'Theirs!$K$1:$K$1' }],
                at: 'E7:J20',
                valueAxis: { title: '£', format: '0' },
              },
            ],
          },
        ],
      },
      /^The chart “By year” is in the way on the sheet “Theirs”\./,
      'C22',
    ],
  ])('%s in the way is refused in words, and there is room below', (what, change, words, free) =>
    withBook(async (book) => {
      await book.spreadsheet.apply(change);
      const before = presentPlan({ ...book, title: '' });
      const address = what === 'a table' ? 'A42' : 'C5';
      const refused = await atCell(book.spreadsheet, calculation, { sheet: 'Theirs', address }).then(
        () => null,
        (error: NoRoom) => error,
      );
      expect(refused?.message).toMatch(words);
      expect(refused?.free).toEqual({ sheet: 'Theirs', address: free });
      expect(presentPlan({ ...book, title: '' })).toEqual(before);
      await atCell(book.spreadsheet, calculation, refused!.free!);
      expect(await named(book, 'CareReviewProgramme_cash')).toBeCloseTo(CASH, 8);
    }),
  );
});
