import type {
  CellChange,
  CellPlace,
  HeldCell,
  SheetContents,
  Spreadsheet,
  WorkbookChange,
} from '../../host/spreadsheet';
import { block, heldText, styled } from '../../plan/cells';
import { columnLetters } from '../../formulas/addresses';
import type { CellPlan, SheetPlan } from '../../plan/plan';
import type { ExploredInput } from './exploredInput';
import { sheetAndAddress, placeKey } from './exploredInput';
import { rowsOf, wordsBeside } from './grid';
import { words } from './words';

export interface SavedCell extends CellPlace {
  /** One worked out has a formula, which stays: it is shown beside the inputs and not put back. */
  kind: 'input' | 'result' | 'workedOut';
  label: string;
  unit: string;
}

export interface SavedScenario {
  name: string;
  /** By `sheet!address`. */
  values: Map<string, number | string>;
}

export interface SavedScenarios {
  cells: SavedCell[];
  saved: SavedScenario[];
}

const said = words.scenarios.sheet;
const HEADINGS = 4;
const FIRST = 5;
/** Kind, label, sheet, cell, unit. */
const FIXED = 5;
export const MOST_SCENARIOS = 12;
const MOST_CELLS = 80;
const LONGEST_NAME = 40;
/** Thousands with commas and no pence; smaller values unrounded. */
const AS_READ = '[>=1000]#,##0;[<=-1000]-#,##0;General';

/** The scenarios saved on the sheet Scenarios; null where the workbook has none. */
export function readScenarios(contents: SheetContents[]): SavedScenarios | null {
  const sheet = contents.find(({ name }) => name === said.name);
  if (!sheet) return null;
  const rows = new Map(rowsOf(sheet).map(({ row, cells }) => [row + 1, cells]));
  const at = (row: number, column: number) => valueIn(rows.get(row)?.get(column));
  const cells: SavedCell[] = [];
  for (let row = FIRST; typeof at(row, 1) === 'string'; row++) {
    const text = (column: number) => String(at(row, column) ?? '');
    cells.push({
      kind: kindSaid(text(0)),
      label: text(1),
      sheet: text(2),
      address: text(3),
      unit: text(4),
    });
  }
  const saved: SavedScenario[] = [];
  for (let column = FIXED; column < FIXED + MOST_SCENARIOS; column++) {
    const name = at(HEADINGS, column);
    if (name === null) break;
    const values = new Map<string, number | string>();
    cells.forEach((cell, i) => {
      const value = at(FIRST + i, column);
      if (typeof value === 'number' || typeof value === 'string') values.set(placeKey(cell), value);
    });
    saved.push({ name: String(name), values });
  }
  return { cells, saved };
}

const kindSaid = (text: string): SavedCell['kind'] =>
  text === said.kinds.result ? 'result' : text === said.kinds.workedOut ? 'workedOut' : 'input';

/** The same, by reading that sheet alone. */
export async function scenariosSaved(
  spreadsheet: Pick<Spreadsheet, 'readRanges'>,
): Promise<SavedScenarios | null> {
  const last = columnLetters(FIXED + MOST_SCENARIOS - 1);
  const [values] = await spreadsheet.readRanges([`A1:${last}${FIRST + MOST_CELLS}`], said.name);
  if (!values) return null;
  const cells = values.flatMap((row, r) =>
    row.flatMap((value, c): HeldCell[] =>
      value === null
        ? []
        : [{ address: `${columnLetters(c)}${r + 1}`, value, formula: null, spilledFrom: null }],
    ),
  );
  return readScenarios([{ name: said.name, isProtected: false, cells }]);
}

/** The change that saves a scenario under its name: a new one beside the others, or one of that name anew. */
export function savingOf(
  name: string,
  inputs: ExploredInput[],
  result: { cell: CellPlace; label: string; value: number | string },
  existing: SavedScenarios | null,
): WorkbookChange {
  const wanted = name.trim();
  if (wanted === '' || wanted.startsWith('=')) throw new Error(words.scenarios.nameless);
  if (wanted.length > LONGEST_NAME) throw new Error(words.scenarios.long(LONGEST_NAME));
  const saved = existing?.saved ?? [];
  const same = saved.findIndex((one) => one.name.toLowerCase() === wanted.toLowerCase());
  const place = same >= 0 ? same : saved.length;
  if (place >= MOST_SCENARIOS) throw new Error(words.scenarios.full(MOST_SCENARIOS));

  const values = new Map<string, number | string>(inputs.map((input) => [placeKey(input), input.central]));
  values.set(placeKey(result.cell), result.value);
  const own: SavedCell[] = [
    { kind: 'result', ...result.cell, label: result.label, unit: said.resultUnit },
    ...inputs.map(({ sheet, address, label, unit, isWorkedOut }) => ({
      kind: isWorkedOut ? ('workedOut' as const) : ('input' as const),
      sheet,
      address,
      label,
      unit,
    })),
  ];
  const before = existing?.cells ?? [];
  const known = new Set(before.map(placeKey));
  const cells = [...before, ...own.filter((cell) => !known.has(placeKey(cell)))];
  if (cells.length > MOST_CELLS) throw new Error(words.scenarios.tooMany(MOST_CELLS));

  const column = columnLetters(FIXED + place);
  const typed: CellChange[] = [change(`${column}${HEADINGS}`, wanted)];
  cells.forEach((cell, i) => {
    const row = FIRST + i;
    if (i >= before.length)
      describedBy(cell).forEach((text, k) => typed.push(change(`${columnLetters(k)}${row}`, text)));
    const value = values.get(placeKey(cell));
    if (value !== undefined || same >= 0) typed.push(change(`${column}${row}`, value ?? null));
  });
  return existing ? { cells: typed } : { sheets: [sheetWith(typed)] };
}

/**
 * The change that puts a scenario's inputs back into their cells. A sheet keeps their addresses as text, which does not
 * follow a cell when rows are inserted: where another cell has the address by now, nothing is put back.
 */
export function puttingBack(
  { name, values }: SavedScenario,
  { cells }: SavedScenarios,
  contents: SheetContents[],
): WorkbookChange {
  const put = cells.flatMap(({ kind, label, sheet, address }) => {
    const value = values.get(placeKey({ sheet, address }));
    return kind === 'input' && typeof value === 'number' ? [{ label, sheet, address, value }] : [];
  });
  const moved = put.filter((cell) => !isStill(contents, cell));
  if (moved.length > 0) throw new Error(words.scenarios.moved(name, moved));
  return { cells: put.map(({ sheet, address, value }) => ({ sheet, address, value })) };
}

/** What of a scenario is worked out by formulas, which are left alone. */
export const formulasIn = ({ values }: SavedScenario, { cells }: SavedScenarios): string[] =>
  cells.filter((cell) => cell.kind === 'workedOut' && values.has(placeKey(cell))).map(({ label }) => label);

/** Whether a cell holds a number that was typed, beside the words by which it was saved. */
function isStill(contents: SheetContents[], { label, ...place }: CellPlace & { label: string }): boolean {
  const held = contents
    .find(({ name }) => name === place.sheet)
    ?.cells.find(({ address }) => address === place.address);
  const isTyped = typeof held?.value === 'number' && held.formula === null && held.spilledFrom === null;
  return isTyped && (label === sheetAndAddress(place) || wordsBeside(contents, place).includes(label));
}

/** Those cells that do not hold what a scenario has for them, as the workbook is read again. */
export async function notAsPutBack(
  spreadsheet: Pick<Spreadsheet, 'readRanges'>,
  { cells = [] }: WorkbookChange,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
    const here = cells.filter((cell) => cell.sheet === sheet);
    const read = await spreadsheet.readRanges(
      here.map(({ address }) => address),
      sheet,
    );
    here.forEach((cell, i) => {
      if (read[i]?.[0]?.[0] !== cell.value) wrong.push(sheetAndAddress(cell));
    });
  }
  return wrong;
}

function change(address: string, value: CellChange['value']): CellChange {
  const held = typeof value === 'string' ? heldText(value) : { value };
  return { sheet: said.name, address, ...held };
}

function describedBy({ kind, label, sheet, address, unit }: SavedCell): string[] {
  return [said.kinds[kind], label, sheet, address, unit];
}

/** With room for more, so that scenarios saved later look the same. */
function sheetWith(typed: CellChange[]): SheetPlan {
  const room = Array.from({ length: MOST_CELLS }, (): CellPlan[] => [
    ...Array.from({ length: FIXED }, (): CellPlan => ({ style: 'label' })),
    ...Array.from({ length: MOST_SCENARIOS }, (): CellPlan => ({ style: 'label', format: AS_READ })),
  ]);
  const headings: CellPlan[] = [
    ...styled('heading', ...said.headings),
    ...Array.from({ length: MOST_SCENARIOS }, (): CellPlan => ({ style: 'numberHeading' })),
  ];
  const cells = {
    ...block(1, [styled('title', said.title), styled('note', said.note)]),
    ...block(HEADINGS, [headings, ...room]),
  };
  for (const { address, value, isText } of typed)
    cells[address] = { ...cells[address], ...(value !== null && { value }), ...(isText && { isText }) };
  const columns = Object.fromEntries(
    Array.from({ length: MOST_SCENARIOS }, (_, i) => [columnLetters(FIXED + i), 18]),
  );
  return {
    name: said.name,
    role: 'log',
    columns: { A: 10, B: 44, C: 20, D: 9, E: 22, ...columns },
    cells,
    frozenRows: HEADINGS,
    frozenColumns: 2,
    print: { orientation: 'landscape', titleRows: `${HEADINGS}:${HEADINGS}` },
  };
}

function valueIn(cell: HeldCell | undefined): number | string | null {
  const value = cell?.value ?? null;
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null;
}
