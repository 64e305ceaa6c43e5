import { wordsOfCells } from '../../extracts/again/moves';
import { became, becameOfAlike, type Shared, under } from '../../extracts/again/under';
import { extractSheets, filesOf, type Origin } from '../../extracts/sheets';
import type { Understood } from '../../extracts/understand';
import { address as addressAt } from '../../formulas/addresses';
import { nth } from '../../formulas/present';
import type { Spreadsheet } from '../../host/spreadsheet';
import { heldText, plannedFormula } from '../../plan/cells';
import type { SheetPlan } from '../../plan/plan';
import type { Put, Target } from './bringing';
import type { TakenFromDesk } from './deskMessages';
import { earlierOf } from './earlier';
import { following } from './following';
import { keepSettings, newProviders, otherYear } from './heldBefore';
import { type HeldExtract, heldExtract, rowsHeld } from './heldExtract';
import { cellsOfPlan } from './inputRows';
import { logEntries, logsBeside } from './logLines';
import { payOf } from './payTables';
import { dataWords } from './words';

const words = dataWords.again;

/**
 * Replaces an extract that is here, or adds rows under its rows: new sheets are made, every formula, name, rule and chart
 * that reads the former sheets reads the new ones, and the former ones are removed.
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
  const { cells, pointers, followed } = following(
    contents,
    // The name by which the former figures are found goes with them.
    (await spreadsheet.pointers()).filter(
      ({ kind: what, called }) => what !== 'name' || called !== earlier?.name,
    ),
    held,
    made,
    {
      names: new Map(tables.map(({ name }) => [name.toLowerCase(), nth(data.tables ?? [], 0).name])),
      from: earlier?.from ?? '',
    },
  );
  const moved = new Set(cells.map(({ sheet }) => sheet));
  const former = earlier ? filesOf(earlier.from) : held.figures.name;
  const log = await logEntries(
    spreadsheet,
    logsBeside([...moved], names.sheets),
    dataWords.log[target.how](origin.name, former),
    `${made.source} ${dataWords.log.follow(cells.length)}`,
    origin.day,
  );
  return {
    change: {
      sheets: made.sheets,
      names: made.names,
      cells: [...cells, ...log.cells],
      pointers,
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
        ...(followed.length > 0 ? [words.followed(followed)] : []),
        ...(log.full.length > 0 ? [dataWords.log.full(log.full)] : []),
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
