import { benefits, units } from '../../../cases/savingsProgramme/choices';
import { LEVERS } from '../../../cases/savingsProgramme/sheets';
import {
  type Benefit,
  type Calculation,
  isColumn,
  type Line,
  resultsOf,
} from '../../../calculations/calculation';
import { address, cellAt, quotedSheet } from '../../../formulas/addresses';
import type { Applied, HeldCell, SheetContents, Spreadsheet } from '../../../host/spreadsheet';
import type { InsertedCalculation } from './insertion';
import { libraryWords as words } from './words';

/** The kind of benefit of a lever; a gross effect is none yet, so that the person chooses. */
const kindOf: { readonly [P in Benefit]?: string } = {
  'cash-releasing': benefits.cash,
  'one-off underspend': benefits.cash,
  'gross effect': '',
  capacity: benefits.capacity,
  'cost avoided': benefits.avoided,
  transfer: benefits.transfer,
};

/** Pounds, or pounds a year: what a lever of the programme is measured in. */
const isSendable = (line: Line) =>
  !isColumn(line) && ['£', '£ a year'].includes(line.unit) && kindOf[line.benefit ?? 'none'] !== undefined;

/** The results of a calculation that may become levers. */
export const sendable = (calculation: Calculation): readonly Line[] =>
  resultsOf(calculation).filter(isSendable);

export interface SentLever {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly applied: Applied;
}

const HEADINGS = ['Lever', 'Central', 'Unit', 'Kind of benefit', 'Source', 'Accepted?'] as const;
type Heading = (typeof HEADINGS)[number];
type Columns = Readonly<Record<Heading, number>>;

/**
 * Writes a result into the next empty row of the levers of a savings programme, as one step: its name, its kind of
 * benefit, and a formula that follows it.
 * @throws in words, where the workbook has no such programme, its list is full, or the row cannot be written
 */
export async function sendLever(
  spreadsheet: Spreadsheet,
  calculation: Calculation,
  line: Line,
  inserted: InsertedCalculation,
): Promise<SentLever> {
  const levers = leversIn(await spreadsheet.contents());
  if (!levers) throw new Error(words.lever.noProgramme);
  const { sheet, columns, free, names } = levers;
  if (free === null) throw new Error(words.lever.full(sheet));
  const name = freeLever(nameOf(calculation, line), names);
  const at = (heading: Heading) => address(free, columns[heading]);
  const from = `${quotedSheet(inserted.sheet)}!${inserted.addressOf(line.key)}`;
  const cells: [Heading, string][] = [
    ['Lever', name],
    ['Central', `=${from}`],
    ['Unit', units.pounds],
    ['Kind of benefit', kindOf[line.benefit ?? 'none'] ?? ''],
    ['Source', words.lever.source(calculation.title, inserted.sheet)],
  ];
  const applied = await spreadsheet.apply({
    cells: cells
      .filter(([, value]) => value !== '')
      .map(([heading, value]) => ({ sheet, address: at(heading), value })),
  });
  await spreadsheet.show(sheet, at('Lever')).catch(() => undefined);
  return { sheet, row: free + 1, name, applied };
}

const nameOf = ({ title }: Calculation, { label }: Line) => `${title}: ${label}`;

function freeLever(wanted: string, names: ReadonlySet<string>): string {
  const isTaken = (name: string) => names.has(name.toLowerCase());
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!isTaken(name)) return name;
  }
}

interface LeversHeld {
  sheet: string;
  columns: Columns;
  /** The next empty row, counted from zero; null where there is none. */
  free: number | null;
  /** In lower case. */
  names: ReadonlySet<string>;
}

/** The list of levers of the first programme in the workbook. */
function leversIn(contents: readonly SheetContents[]): LeversHeld | null {
  const isLevers = new RegExp(`^${LEVERS}(?: \\(\\d+\\))?$`);
  for (const { name, cells } of contents) {
    if (!isLevers.test(name)) continue;
    const rows = inRows(cells);
    const heading = [...rows].find(([, row]) => columnsIn(row) !== null);
    const columns = heading && columnsIn(heading[1]);
    if (!heading || !columns) continue;
    const names = new Set<string>();
    let free: number | null = null;
    // The list goes on as far as its last column says whether a row counts.
    for (let row = heading[0] + 1; rows.get(row)?.get(columns['Accepted?'])?.formula; row++) {
      const own = rows.get(row) ?? new Map<number, HeldCell>();
      const typed = [...own].filter(([column, cell]) => column < columns['Accepted?'] && isTyped(cell));
      if (typed.length === 0) free ??= row;
      names.add(String(own.get(columns.Lever)?.value ?? '').toLowerCase());
    }
    return { sheet: name, columns, free, names };
  }
  return null;
}

const isTyped = ({ formula, value }: HeldCell) =>
  formula === null ? value !== null && value !== '' : isOwn(formula);

/** A formula of a person’s, in place of an amount: the list itself has formulas only that look at their own row. */
const isOwn = (formula: string) => formula.includes('!');

function columnsIn(row: ReadonlyMap<number, HeldCell>): Columns | null {
  const found = HEADINGS.map((heading) => [...row].find(([, { value }]) => value === heading)?.[0]);
  if (found.some((column) => column === undefined)) return null;
  return Object.fromEntries(HEADINGS.map((heading, i) => [heading, found[i] ?? 0])) as Record<
    Heading,
    number
  >;
}

function inRows(cells: readonly HeldCell[]): Map<number, Map<number, HeldCell>> {
  const rows = new Map<number, Map<number, HeldCell>>();
  for (const cell of cells) {
    const { row, column } = cellAt(cell.address);
    const own = rows.get(row) ?? new Map<number, HeldCell>();
    own.set(column, cell);
    rows.set(row, own);
  }
  return rows;
}
