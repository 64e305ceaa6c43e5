import { kindOf } from './kinds';
import { type Field, type Kind, type KindId, type Settings, usual } from './kinds/kind';
import { findIdentifiers, type Identifier } from './identifiers/find';
import type { IdentifierChoice } from './identifiers/keys';
import { type Mapping, matchColumns } from './match/columns';
import { sampleOf } from './match/fit';
import { findHeadings, headingsAt } from './match/headings';
import { isBlankCell, type RawCell, type RawTable } from './raw';
import { type GuessedUnit, guessUnits } from './units';
import { turnedFields } from './signs';
import { headingOf, type Unnamed, unnamedColumns } from './unnamed';
import { DateReader, orderOf, type OrderFound } from './values/dates';

/** How an extract is to be read: guessed, and then as the person says. */
export interface Reading {
  kind: KindId;
  /** Counted from 0. */
  headingRow: number;
  /** As the file has them; empty for a column without one. */
  headings: string[];
  unnamed: Unnamed[];
  mapping: Mapping;
  units: Record<string, GuessedUnit>;
  dates: OrderFound;
  settings: Settings;
  /** Columns that tell who people are. */
  identifiers: Identifier[];
  /** By column; one left out is dropped. */
  choices: Readonly<Record<number, IdentifierChoice>>;
  /** Fields of amounts that are written below zero in every row, and are read as above zero. */
  turned: readonly string[];
  /** Rows that are the same in every column are left out. */
  leavesOutDuplicates: boolean;
}

/** What a person has decided; the rest is guessed. */
export interface Decided {
  kind?: KindId;
  headingRow?: number;
  /** By field, null for no column. */
  mapping?: Readonly<Record<string, number | null>>;
  units?: Readonly<Record<string, Pick<GuessedUnit, 'time' | 'period'>>>;
  dateOrder?: OrderFound['order'];
  settings?: Partial<Settings>;
  choices?: Readonly<Record<number, IdentifierChoice>>;
  leavesOutDuplicates?: boolean;
}

/** Null where the extract is like no kind and the person has named none. */
export function propose(table: RawTable, decided: Decided = {}): Reading | null {
  const found = findHeadings(table, decided.kind && kindOf(decided.kind));
  const kind = decided.kind ? kindOf(decided.kind) : found.kind;
  if (!kind) return null;
  const headingRow = decided.headingRow ?? found.row;
  const headings = headingRow === found.row ? found.headings : headingsAt(table, headingRow);
  const samples = new Map<number, RawCell[]>();
  const sample = (column: number) => {
    const known = samples.get(column) ?? sampleOf(table.columns[column] ?? [], headingRow + 1);
    samples.set(column, known);
    return known;
  };
  const mapping = mapped(matchColumns(kind, headings, sample).mapping, decided.mapping);
  const guessed = guessUnits(kind, mapping, headings, sample);
  const units = Object.fromEntries(
    Object.entries(guessed).map(([key, unit]) => {
      const own = decided.units?.[key];
      return [key, own ? { ...unit, ...own, isSure: true, because: 'You said so.' } : unit];
    }),
  );
  const dated = datedColumns(kind, mapping);
  const order = orderOf(dated.map((column) => (table.columns[column] ?? []).slice(headingRow + 1)));
  const dates = decided.dateOrder ? { ...order, order: decided.dateOrder } : order;
  const columnsOf = (is: (field: Field) => boolean) =>
    new Set(
      Object.entries(mapping).flatMap(([key, column]) =>
        kind.fields[key] && is(kind.fields[key]) ? [column] : [],
      ),
    );
  const unnamed = unnamedColumns(table, headingRow, headings);
  const named = table.columns.map((_, column) => headingOf({ headings, unnamed }, column));
  const identifiers = findIdentifiers(table, named, headingRow, {
    dates: new Set(dated),
    words: columnsOf(({ isWords }) => isWords === true),
    figures: columnsOf(({ type }) => type !== 'text'),
  });
  return {
    kind: kind.id,
    headingRow,
    headings,
    unnamed,
    mapping,
    units,
    dates,
    settings: {
      ...usual,
      ...(kind.settings.includes('asAt') && { asAt: latest(table, dated, headingRow, dates) }),
      ...decided.settings,
    },
    identifiers,
    choices: decided.choices ?? {},
    turned: turnedFields(kind, mapping, table, headingRow),
    leavesOutDuplicates:
      decided.leavesOutDuplicates ?? hasIdentity(table, headingRow, { mapping, headings, identifiers }),
  };
}

function mapped(guessed: Mapping, decided: Decided['mapping'] = {}): Mapping {
  const moved = new Set(Object.values(decided));
  const kept = Object.entries(guessed).filter(
    ([key, column]) => !Object.hasOwn(decided, key) && !moved.has(column),
  );
  const given = Object.entries(decided).filter((entry): entry is [string, number] => entry[1] !== null);
  return Object.fromEntries([...kept, ...given]);
}

function datedColumns(kind: Kind, mapping: Mapping): number[] {
  return Object.entries(mapping)
    .filter(([key]) => ['date', 'dateTime'].includes(kind.fields[key]?.type ?? ''))
    .map(([, column]) => column);
}

/** The last day that any of the dates is: a list cannot have been drawn before it. */
function latest(
  { columns }: RawTable,
  dated: number[],
  headingRow: number,
  { order }: OrderFound,
): number | null {
  const reader = new DateReader(order, 2000);
  let last = 0;
  for (const column of dated) {
    const cells = columns[column] ?? [];
    for (let i = headingRow + 1; i < cells.length; i++) {
      const cell = cells[i] ?? null;
      const read = isBlankCell(cell) ? null : reader.read(cell);
      if (typeof read === 'number' && read > last) last = read;
    }
  }
  return last === 0 ? null : Math.floor(last);
}

/**
 * Whether rows can be told apart: without a reference that most rows have to themselves, two posts or two visits may
 * well be alike in every column.
 */
function hasIdentity(
  table: RawTable,
  headingRow: number,
  { mapping, headings, identifiers }: Pick<Reading, 'mapping' | 'headings' | 'identifiers'>,
): boolean {
  const named = headings.flatMap((heading, column) => (NUMBERED.test(heading) ? [column] : []));
  const told = identifiers.filter(({ kind }) => kind.endsWith('number')).map(({ column }) => column);
  const columns = [...(mapping.reference === undefined ? [] : [mapping.reference]), ...told, ...named];
  return columns.some((column) => {
    const cells = (table.columns[column] ?? []).slice(headingRow + 1);
    const filled = cells.filter((cell) => !isBlankCell(cell));
    return filled.length > 0 && new Set(filled).size >= MOSTLY * filled.length;
  });
}

const NUMBERED = /\b(?:id|ref|reference|no|number)\b/i;
/** The least share of different cells in a column that tells rows apart. */
const MOSTLY = 0.5;
