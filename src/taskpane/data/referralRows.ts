import type { KindId } from '../../extracts/kinds/kind';
import type { Understood } from '../../extracts/understand';
import { address, columnLetters } from '../../formulas/addresses';
import type { CellChange, CellValue, SheetContents } from '../../host/spreadsheet';
import { formats, heldText } from '../../plan/cells';
import type { LongColumn, SheetPlan } from '../../plan/plan';

/** What is filled of a dashboard, as a person chooses it. */
export const REFERRAL_ROWS = 'The table of referrals, a row a referral';
const DASHBOARD = 'service-dashboard';
const TABLE = 'Referrals';

export const fillsReferrals = (caseId: string, kind: KindId) => caseId === DASHBOARD && kind === 'referrals';

/** The headings of the table of a dashboard, where an extract calls its columns otherwise. */
const headings: Readonly<Record<string, string>> = {
  reference: 'Reference',
  received: 'Received',
  source: 'Source of referral',
};
/** By which the row of its headings is known. */
const KNOWN = ['Reference', 'Received', 'Priority'];

export type Rows = Pick<Understood, 'outputs' | 'columns'>;
interface Column {
  values: readonly (string | number | null)[];
  format: string;
}

/** The columns of the extract by the headings that they have in a dashboard. */
function byHeading({ outputs, columns }: Rows): Map<string, Column> {
  return new Map(
    outputs.map(({ key, heading, format }) => [
      headings[key] ?? heading,
      {
        values: columns[key] ?? [],
        format: format === 'date' ? formats.date : format === 'text' ? formats.text : formats.general,
      },
    ]),
  );
}

export const countOf = ({ columns }: Rows) =>
  Math.max(0, ...Object.values(columns).map(({ length }) => length));

/** That some rows were not filled, where there was no room for them. */
export const leftOverSaid = (count: number): string[] =>
  count > 0
    ? [`${count.toLocaleString('en-GB')} referrals had no room in the table: build a dashboard with more.`]
    : [];

/** The least room of those there are that holds the rows; the most where none does. */
export const roomFor = (rows: Rows, rooms: readonly number[]): number =>
  rooms.find((room) => room >= countOf(rows)) ?? rooms[rooms.length - 1] ?? 0;

/** A planned table of referrals with the rows of an extract, as many as there is room for. */
export function withReferrals(sheet: SheetPlan, rows: Rows, source: string, room: number): SheetPlan {
  const found = headingsOn(Object.entries(sheet.cells).map(([at, { value }]) => [at, value ?? null]));
  if (!found) return sheet;
  const columns = byHeading(rows);
  const count = Math.min(room, countOf(rows));
  const long = found.names.map((name): LongColumn => {
    const own = columns.get(name);
    const values = Array.from({ length: count }, (_, i) => own?.values[i] ?? null);
    return { values, ...(own && { format: own.format }) };
  });
  const from = sheet.cells.A2;
  return {
    ...sheet,
    cells: { ...sheet.cells, ...(from && { A2: { ...from, value: source } }) },
    long: [{ at: address(found.row + 1, 0), columns: long }],
  };
}

/** Lists of names on a dashboard, by their headings, and the column of an extract that says which there are. */
const groups = {
  'Ethnic groups': 'ethnicity',
  'Age bands': 'ageBand',
  Teams: 'team',
  'Sources of referral': 'source',
};
const GROUPS = 8;

/** A planned sheet of lists with the names that the extract has, the most frequent first. */
export function withGroups(sheet: SheetPlan, rows: Rows, source: string): SheetPlan {
  const cells = { ...sheet.cells };
  for (const [heading, key] of Object.entries(groups)) {
    const names = mostFrequent(rows.columns[key] ?? []);
    const at = Object.keys(cells).find(
      (one) => cells[one]?.value === heading && cells[one].style === 'heading',
    );
    if (names.length === 0 || !at) continue;
    const top = Number(at.replace(/\D+/, ''));
    for (let i = 0; i < GROUPS; i++) {
      const name = names[i];
      for (const [column, text] of [['A', name] as const, ['C', name && source] as const]) {
        const { value: _, ...look } = cells[`${column}${top + 1 + i}`] ?? {};
        cells[`${column}${top + 1 + i}`] = { ...look, ...(text !== undefined && heldText(text)) };
      }
    }
  }
  return { ...sheet, cells };
}

function mostFrequent(values: readonly unknown[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values)
    if (typeof value === 'string' && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

/** The rows of an extract in place of those of a table that is there: every cell that they do not fill is cleared. */
export function referralChanges(
  sheet: SheetContents,
  rows: Rows,
  source: string,
  room: number,
): { changes: CellChange[]; leftOver: number } {
  const found = headingsOn(sheet.cells.map(({ address: at, value }) => [at, asValue(value)]));
  const count = countOf(rows);
  if (!found) return { changes: [], leftOver: count };
  const taken = Math.min(room, count);
  const columns = byHeading(rows);
  const top = found.row + 1;
  const filled = new Set<string>();
  const changes = found.names.flatMap((name, c): CellChange[] => {
    const own = columns.get(name);
    if (!own) return [];
    return own.values.slice(0, taken).flatMap((value, i): CellChange[] => {
      if (value === null) return [];
      const at = address(top + i, c);
      filled.add(at);
      return [
        {
          sheet: sheet.name,
          address: at,
          ...(typeof value === 'string' ? heldText(value) : { value }),
          looks: { format: own.format },
        },
      ];
    });
  });
  const cleared = sheet.cells.flatMap(({ address: at, value }): CellChange[] => {
    const row = Number(at.replace(/\D+/, ''));
    if (row <= top || row > top + room || filled.has(at) || value === null || value === '') return [];
    return [{ sheet: sheet.name, address: at, value: null }];
  });
  const said: CellChange = { sheet: sheet.name, address: 'A2', ...heldText(source) };
  return { changes: [said, ...cleared, ...changes], leftOver: count - taken };
}

const asValue = (value: SheetContents['cells'][number]['value']): CellValue =>
  typeof value === 'object' ? null : value;

/** The row of the headings, counted from zero, and what they are from the first column on. */
function headingsOn(
  cells: readonly (readonly [string, CellValue])[],
): { row: number; names: string[] } | null {
  const byRow = new Map<number, Map<string, string>>();
  for (const [at, value] of cells) {
    if (typeof value !== 'string') continue;
    const row = Number(at.replace(/\D+/, ''));
    const own = byRow.get(row) ?? new Map<string, string>();
    byRow.set(row, own.set(at.replace(/\d+/, ''), value));
  }
  for (const [row, own] of byRow) {
    const names = [...own.values()];
    if (!KNOWN.every((one) => names.includes(one))) continue;
    const ordered: string[] = [];
    for (let c = 0; own.has(columnLetters(c)); c++) ordered.push(own.get(columnLetters(c)) ?? '');
    return { row: row - 1, names: ordered };
  }
  return null;
}

/** The sheet of the table beside an Inputs sheet that may have a number behind its name. */
export const tableBeside = (inputs: string) => inputs.replace(/^inputs/i, TABLE);
