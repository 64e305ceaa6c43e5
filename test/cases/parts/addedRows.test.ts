import { IUndoRedoService } from '@univerjs/core';
import { translateFormulaToR1C1 } from '@borgar/fx';
import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { cases } from '../../../src/cases/cases';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { presentPlan } from '../../../src/embedded/presentPlan';
import { addressOfCell } from '../../../src/formulas/addresses';
import type { WorkbookPlan } from '../../../src/plan/plan';
import { growingLists } from '../../../src/taskpane/shared/addRows/growingLists';
import { rowsAdded } from '../../../src/taskpane/shared/addRows/rowsAdded';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import { ofToday } from '../../support/long';
import { Opened } from '../../files/xlsx/opened';

const ADDED = 2;

/** Rows put in, worked out apart: by the text of references alone. */
interface Put {
  sheet: string;
  before: number;
}
const moved = (row: number, sheet: string, puts: readonly Put[]) =>
  row + ADDED * puts.filter((put) => put.sheet === sheet && put.before <= row).length;
const reference =
  /(?:('[^']+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\w(.!])/g;
function movedText(text: string, own: string, puts: readonly Put[]): string {
  return text
    .split(/("[^"]*")/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece.replace(
            reference,
            (_all, sheet: string | undefined, from: string, row: string, to?: string, last?: string) => {
              const on = sheet?.replace(/^'|'$/g, '') ?? own;
              const at = (given: string) => moved(Number(given), on, puts);
              return `${sheet ? `${sheet}!` : ''}${from}${at(row)}${last ? `:${to}${at(last)}` : ''}`;
            },
          ),
    )
    .join('');
}
/** Univer drops the name of a formula’s own sheet, and puts others in quotes. */
const plain = (text: string, own: string) =>
  text.replace(/'(\w+)'!/g, '$1!').replace(own ? new RegExp(`(?<![\\w'])${own}!`, 'g') : /$^/, '');
const splitAddress = (at: string) => [at.replace(/\d+/, ''), Number(at.replace(/\D+/, ''))] as const;

/** What a plan says by places: formulas and values of cells, names, charts, rules and tables. */
function placed(plan: WorkbookPlan, puts: readonly Put[] = []) {
  const text = (own: string, said: string) => plain(movedText(said, own, puts), own);
  return {
    names: plan.names.map(({ name, refersTo }) => [name, text('', refersTo)]),
    sheets: plan.sheets.map(
      ({ name, cells, charts = [], validations = [], tables = [], timelines = [] }) => ({
        name,
        cells: Object.fromEntries(
          Object.entries(cells).flatMap(([at, { value, isText }]) => {
            if (value === undefined) return [];
            const [column, row] = splitAddress(at);
            const isFormula = typeof value === 'string' && value.startsWith('=') && !isText;
            return [[`${column}${moved(row, name, puts)}`, isFormula ? text(name, value) : value]];
          }),
        ),
        charts: charts.map(({ at, categories, series }) =>
          [at, categories, ...series.map(({ values }) => values)].map((said) => text(name, said)),
        ),
        ranges: [...validations, ...tables].map(({ range }) => text(name, range)).sort(),
        timelines: timelines.map((range) => text(name, range)),
      }),
    ),
  };
}

const lists = cases.flatMap(({ id, build, example }) =>
  growingLists(build(example.answers).names).map(({ title }) => ({ id, title })),
);
const chosen = ofToday('Lists with rows added', lists, 1, ({ id, title }) => `${title} of ${id}`);
const tried = cases.flatMap((definition) => {
  const titles = chosen.filter(({ id }) => id === definition.id).map(({ title }) => title);
  return titles.length > 0 ? [{ id: definition.id, definition, titles }] : [];
});

async function built({ build, example }: (typeof cases)[number]) {
  const functions = loadBuiltFunctions(ensureBuilt('functions'));
  const book = await openEmbedded({ sheets: { First: { A1: 1 } } }, functions);
  const { sheets, names } = build(example.answers);
  await book.spreadsheet.apply({ sheets, names });
  book.injector.get(IUndoRedoService).clearUndoRedo(book.workbook.getUnitId());
  return book;
}

test.each(tried)(
  'rows are added to $titles of $id as if it had been built with them, and one undo takes them away',
  async ({ definition, titles }) => {
    const book = await built(definition);
    try {
      const { spreadsheet } = book;
      const now = () => presentPlan({ ...book, title: '' });
      const says = async () => (await spreadsheet.readRanges(['MasterCheck'], 'Checks'))[0];
      const guarded = () => book.workbook.getSheets().map((sheet) => book.protection.isProtected(sheet));
      const [check, guard] = [await says(), guarded()];
      for (const title of titles) {
        const list = growingLists(await spreadsheet.definedNames()).find((one) => one.title === title)!;
        const before = now();
        await spreadsheet.apply(rowsAdded(list, ADDED, await spreadsheet.contents()));
        const after = now();

        const puts = list.parts
          .map(({ sheet, area }) => ({ sheet, before: area.bottom + 1 }))
          .filter(
            (put, i, all) =>
              i === all.findIndex((one) => one.sheet === put.sheet && one.before === put.before),
          );
        const [expected, found] = [placed(before, puts), placed(after)];
        for (const sheet of found.sheets) {
          const wanted = expected.sheets.find((one) => one.name === sheet.name)!.cells;
          for (const at of Object.keys(sheet.cells)) if (!(at in wanted)) delete sheet.cells[at];
        }
        expect(found).toEqual(expected);

        for (const { sheet, area } of list.parts) {
          const last = moved(area.bottom + 1, sheet, puts);
          const { cells } = after.sheets.find(({ name }) => name === sheet)!;
          const pattern = (row: number) =>
            Array.from({ length: area.right - area.left + 1 }, (_, c) => {
              const at = addressOfCell({ row: row - 1, column: area.left + c });
              const { value, style: given, format, isOpen } = cells[at] ?? {};
              // Univer keeps one name for what looks alike.
              const style = given === 'label' ? 'calculation' : given === 'unit' ? 'note' : given;
              const isFormula = typeof value === 'string' && value.startsWith('=');
              return {
                formula: isFormula && plain(translateFormulaToR1C1(value, at), sheet),
                style,
                format,
                isOpen,
              };
            });
          for (let n = 1; n <= ADDED; n++) expect(pattern(last - n)).toEqual(pattern(last));
        }
        expect([await says(), guarded()]).toEqual([check, guard]);

        const parts = [...new Opened(await spreadsheet.file()).parts.values()].map(String).join();
        for (const { range } of after.sheets.flatMap(({ tables = [] }) => tables))
          expect(parts).toContain(`ref="${range}"`);
        for (const { range } of after.sheets.flatMap(({ validations = [] }) => validations))
          expect(parts).toContain(range);

        await book.undo();
        expect(placed(now())).toEqual(placed(before));
        await book.redo();
        expect(placed(now())).toEqual(placed(after));
        expect([book.notPutBack, guarded()]).toEqual([[], guard]);
      }
    } finally {
      book.dispose();
    }
  },
  300_000,
);
