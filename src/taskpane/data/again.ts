import { movesBetween, wordsOfCells } from '../../extracts/again/moves';
import { became, becameOfAlike, type Shared, under } from '../../extracts/again/under';
import { extractSheets, type ExtractSheets, filesOf, type Origin, sourceOf } from '../../extracts/sheets';
import { HEADINGS } from '../../extracts/sheets/dataSheet';
import type { Understood } from '../../extracts/understand';
import { address as addressAt } from '../../formulas/addresses';
import { nth, present } from '../../formulas/present';
import { renameReferences } from '../../formulas/renameReferences';
import { repointed } from '../../formulas/repointed';
import type { CellChange, SheetContents, Spreadsheet } from '../../host/spreadsheet';
import { heldText, plannedFormula } from '../../plan/cells';
import type { SheetPlan } from '../../plan/plan';
import type { Put, Target } from './bringing';
import type { TakenFromDesk } from './deskMessages';
import { earlierOf } from './earlier';
import { keepSettings, newProviders, otherYear } from './heldBefore';
import { type HeldExtract, heldExtract, rowsHeld } from './heldExtract';
import { cellsOfPlan } from './inputRows';
import { payOf } from './payTables';
import { dataWords } from './words';

const words = dataWords.again;
/** Cells that are named where they cannot follow. */
const MOST_NAMED = 6;

/**
 * Replaces an extract that is here, or adds rows under its rows: new sheets are made, every formula that reads the former
 * sheets reads the new ones, and the former ones are removed.
 * @throws in words where a formula would have nothing to read; a `SameRows` where a choice is needed
 */
export async function againFor(
  spreadsheet: Spreadsheet,
  { understood: travelled, reading }: TakenFromDesk,
  kind: Understood['kind'],
  origin: Origin,
  target: Extract<Target, { where: 'again' }>,
): Promise<Put> {
  const earlier = (await earlierOf(spreadsheet, kind.id)).find(({ figures }) => figures === target.figures);
  const contents = await spreadsheet.contents();
  const held = heldExtract(contents, target.figures);
  const fresh = { ...travelled, kind };
  if (target.how === 'under' && isKeyed(reading)) throw new Error(words.keyed);
  const joined =
    target.how === 'under'
      ? under(rowsHeld(held, fresh.outputs), fresh, target.same)
      : { understood: fresh, shared: null };
  const names = await spreadsheet.taken();
  const providers = providersOf(held);
  const made = extractSheets(joined.understood, reading, origin, names, payOf, {
    files: joined.shared && earlier ? filesOf(earlier.from) : null,
    providers,
    shared: joined.shared,
  });
  const [figures, data] = [nth(made.sheets, 0), nth(made.sheets, 1)];
  keepTyped(held, figures);
  const kept = keepSettings(held, figures, kind, reading.settings);
  const tables = (await spreadsheet.lists()).tables.filter(({ sheet }) => sheet === held.data.name);
  const cells = following(contents, held, made, {
    names: new Map(tables.map(({ name }) => [name.toLowerCase(), nth(data.tables ?? [], 0).name])),
    from: earlier?.from ?? '',
  });
  const moved = new Set(cells.map(({ sheet }) => sheet));
  return {
    change: {
      sheets: made.sheets,
      names: made.names,
      cells,
      removes: {
        sheets: [held.figures.name, held.data.name],
        names: earlier ? [earlier.name] : [],
      },
      unprotecting: true,
    },
    done: {
      sheets: made.sheets.map(({ name }) => name),
      linked: [],
      leftOver: 0,
      remarks: [
        words.gone([held.figures.name, held.data.name]),
        ...(joined.shared ? saidOf(joined.shared) : []),
        ...kept,
        ...newProviders(
          providers,
          made.providers.map(({ name }) => name),
        ),
        ...otherYear(held, fresh),
        words.moved(cells.length, [...moved]),
      ],
      landing: { sheet: figures.name, address: 'A1' },
    },
  };
}

/** Whether a column of the extract holds keys, that say nothing of rows of another day. */
function isKeyed({ identifiers, choices }: TakenFromDesk['reading']): boolean {
  return identifiers.some(({ column }) => choices[column] === 'key');
}

function saidOf({ before, exact, changed, alike, replaced, choice }: Shared): string[] {
  return [
    words.before(before),
    ...(exact > 0 ? [words.exact(exact)] : []),
    ...(changed > 0 ? [words.changed(changed, became[choice ?? 'leave'])] : []),
    ...(alike > 0 ? [words.alike(alike, becameOfAlike(choice))] : []),
    ...(replaced > 0 ? [words.replaced(replaced)] : []),
  ];
}

/** Every cell outside the former sheets that reads them, as it reads the new ones. */
function following(
  contents: readonly SheetContents[],
  held: HeldExtract,
  made: ExtractSheets,
  { names, from }: { names: ReadonlyMap<string, string>; from: string },
): CellChange[] {
  const [figures, data] = [nth(made.sheets, 0), nth(made.sheets, 1)];
  const headings = nth(cellsOfPlan(data), HEADINGS - 1);
  const rows = present(data.long?.[0]?.columns[0], 'the rows').values.length;
  const move = movesBetween(
    {
      figures: { name: held.figures.name, cells: held.cells },
      data: {
        name: held.data.name,
        headings: held.headings,
        first: HEADINGS,
        last: HEADINGS + Math.max(1, held.rows.length) - 1,
      },
    },
    {
      figures: { name: figures.name, cells: cellsOfPlan(figures) },
      data: { name: data.name, headings, first: HEADINGS, last: HEADINGS + Math.max(1, rows) - 1 },
    },
  );
  const former = new Set([held.figures.name.toLowerCase(), held.data.name.toLowerCase()]);
  const sources = [sourceOf(from, held.figures.name), made.source] as const;
  const lost: string[] = [];
  const cells = contents
    .filter(({ name }) => !former.has(name.toLowerCase()))
    .flatMap(({ name: sheet, cells: own }) =>
      own.flatMap(({ address, formula, value, spilledFrom }): CellChange[] => {
        if (spilledFrom !== null) return [];
        if (formula === null) {
          const text = typeof value === 'string' ? withSource(value, sources) : value;
          return typeof text === 'string' && text !== value ? [{ sheet, address, ...heldText(text) }] : [];
        }
        const to = repointed(formula, former, move);
        if (to.lost.length > 0) lost.push(words.cell(sheet, address, nth(to.lost, 0)));
        const renamed = renameReferences(to.formula, { sheets: new Map(), names });
        const text = withSource(renamed, sources, (source) => source.replaceAll('"', '""'));
        return text === formula ? [] : [{ sheet, address, value: text }];
      }),
    );
  if (lost.length > 0) throw new Error(words.lost(lost.slice(0, MOST_NAMED), lost.length));
  return cells;
}

function withSource(
  text: string,
  [before, after]: readonly [string | null, string],
  held = (source: string) => source,
): string {
  return before === null ? text : text.replaceAll(held(before), held(after));
}

/** The names in the rows of providers on a sheet of figures. */
function providersOf({ cells }: HeldExtract): string[] {
  const top = cells.findIndex(([first], i) => first === 'Provider' && cells[i - 1]?.[0] === 'By provider');
  if (top < 0) return [];
  const names = cells.slice(top + 1).map(([first]) => first);
  const end = names.findIndex((name) => name === null || name === '' || name === undefined);
  return names.slice(0, end < 0 ? undefined : end).map(String);
}

/** The first column of the tables beside the figures. */
const BESIDE = 5;

/** What a person typed into the tables beside the figures, such as the role of a job title, stays with its row. */
function keepTyped({ figures, cells }: HeldExtract, plan: SheetPlan): void {
  const wordsBefore = wordsOfCells(cells);
  const formulas = new Set(
    figures.cells.filter(({ formula }) => formula !== null).map(({ address }) => address),
  );
  const typed = new Map<string, string | number>();
  for (const [row, held] of cells.entries())
    for (const [column, value] of held.entries()) {
      const isPlain = typeof value === 'number' || (typeof value === 'string' && value !== '');
      if (column > BESIDE && isPlain && !formulas.has(addressAt(row, column)))
        typed.set(wordsBefore(row, column), value);
    }
  const grid = cellsOfPlan(plan);
  const wordsNow = wordsOfCells(grid);
  for (const [row, planned] of grid.entries())
    for (const column of planned.keys()) {
      const address = addressAt(row, column);
      const cell = plan.cells[address];
      const value = typed.get(wordsNow(row, column));
      if (cell?.style !== 'input' || value === undefined || value === plannedFormula(cell)) continue;
      plan.cells[address] = { ...cell, ...(typeof value === 'string' ? heldText(value) : { value }) };
    }
}
