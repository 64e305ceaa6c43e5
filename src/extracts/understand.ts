import { columnLetters } from '../formulas/addresses';
import { present } from '../formulas/present';
import { kindOf } from './kinds';
import { numbersWithin } from './identifiers/numbers';
import type { Kind, Output, Refused, Value } from './kinds/kind';
import type { Reading } from './propose';
import { type IdentifierChoice, Keys } from './identifiers/keys';
import { coveredIn } from './covered';
import { Duplicates } from './duplicates';
import { lineAt } from './lines';
import { wordsOf } from './match/words';
import { isBlankCell, type RawTable, type Report, textOf } from './raw';
import { notReadAs, readersOf } from './readers';
import { calledAlike, headingOf, unnamedInWords } from './unnamed';
import { isTold } from './values/dates';
import { UNREAD } from './values/amounts';

/** A row that is not taken. */
export interface RefusedRow {
  /** As a spreadsheet numbers the rows of the file. */
  line: number;
  heading: string;
  /** What the cell holds, as it is written; masked where it is an identifier. */
  value: string;
  reason: string;
}

/** What an extract holds, once it is read. */
export interface Understood {
  kind: Kind;
  /** What is to be known of columns: those that are not there, that have no heading, or are written in a way of their own. */
  cautions: string[];
  outputs: Output[];
  /** By the key of an output, a value a row. */
  columns: Readonly<Record<string, Value[]>>;
  /** Of each row taken, its line in the file. */
  lines: number[];
  refused: RefusedRow[];
  counts: Counts;
  /** What is odd in rows that are taken, the most frequent first. */
  odd: { what: string; count: number; line: number }[];
  /** By field, how many rows taken have no value. */
  blanks: Readonly<Record<string, number>>;
  /** Dates read in one of two ways in which they could be read; 0 where another date tells which. */
  eitherWay: number;
  /** References that come more than once with other figures. */
  repeated: { count: number; line: number } | null;
}

export interface Counts {
  /** Rows below the headings that are neither blank, totals, notes nor headings again. */
  read: number;
  taken: number;
  refused: number;
  duplicates: number;
  totals: number;
  blank: number;
  headings: number;
  notes: number;
}

const SAID_EVERY = 20_000;
const MOST_SHOWN = 40;

/** Reads every row of an extract as it was agreed that it be read. */
export function understand(
  table: RawTable,
  reading: Reading,
  keys: Keys = new Keys(),
  onProgress: Report = () => undefined,
): Understood {
  const kind = kindOf(reading.kind);
  const read = readersOf(kind, table, reading);
  const { identifiers, choices } = reading;
  const choiceOf = new Map(
    identifiers.map((one) => [one.column, { ...one, choice: choices[one.column] ?? 'drop' }]),
  );
  const outputs = outputsOf(kind, reading, choiceOf);
  const columns = Object.fromEntries(outputs.map(({ key }) => [key, [] as Value[]]));
  const shown = outputs.map(({ key, isFlag = false }) => {
    const kept = keptAs.exec(key)?.[1];
    const column = kept === undefined ? reading.mapping[key] : Number(kept);
    return {
      key,
      isFlag,
      into: present(columns[key], key),
      /** The column of the file that is written as it is there. */
      kept: kept === undefined ? null : Number(kept),
      identifier: column === undefined ? undefined : choiceOf.get(column),
    };
  });
  const counts: Counts = {
    read: 0,
    taken: 0,
    refused: 0,
    duplicates: 0,
    totals: 0,
    blank: 0,
    headings: 0,
    notes: 0,
  };
  const refusedRows: RefusedRow[] = [];
  const odd = new Map<string, { count: number; line: number }>();
  const blanks: Record<string, number> = {};
  const duplicates = new Duplicates(table, reading, read);
  const lines: number[] = [];
  const own = ownColumns(kind, reading);
  const words = read
    .filter(({ field }) => ['text', 'date', 'dateTime'].includes(field.type))
    .map(({ column }) => column);
  const last = reading.headings.length;

  for (let row = reading.headingRow + 1; row < table.rows; row++) {
    if (row % SAID_EVERY === 0) onProgress(row / table.rows);
    const line = lineAt(table, row, reading.headings, own, words);
    if (line !== 'row') {
      counts[ignored[line]]++;
      continue;
    }
    counts.read++;
    const values: Record<string, Value> = {};
    let problem: Refused | null = beyondHeadings(table, row, last, reading);
    for (const { key, field, cells, of } of read) {
      const cell = cells[row] ?? null;
      const value = of(cell);
      if (value === UNREAD) problem ??= { field: key, refused: notReadAs(field, reading) };
      else {
        values[key] = value;
        if (value === null && field.isNeeded) problem ??= { field: key, refused: `${field.label} is blank` };
      }
    }
    const made = problem ?? kind.row(values, reading.settings);
    if ('refused' in made) {
      counts.refused++;
      refusedRows.push(refusal(table, row, reading, made as Refused, choiceOf));
      continue;
    }
    if (duplicates.has(row, values.reference ?? null)) {
      counts.duplicates++;
      if (reading.leavesOutDuplicates) continue;
    }
    counts.taken++;
    lines.push(row + 1);
    const taken = made;
    for (const { key, into, kept, identifier, isFlag } of shown) {
      const value = kept === null ? (taken[key] ?? null) : textIn(table, row, kept);
      const written =
        identifier?.choice === 'key' && value !== null ? keys.of(identifier.kind, String(value)) : value;
      into.push(written);
      if (written === null && !isFlag) blanks[key] = (blanks[key] ?? 0) + 1;
    }
    const what = kind.odd(taken);
    if (what !== null) {
      const before = odd.get(what);
      odd.set(what, { count: (before?.count ?? 0) + 1, line: before?.line ?? row + 1 });
    }
  }
  onProgress(1);
  return {
    kind,
    cautions: cautionsOf(kind, reading, columns),
    outputs,
    columns,
    lines,
    refused: refusedRows,
    counts,
    odd: [...odd].map(([what, found]) => ({ what, ...found })).sort((a, b) => b.count - a.count),
    blanks,
    eitherWay: isTold(reading.dates) ? 0 : reading.dates.either,
    repeated: duplicates.repeated,
  };
}

const ignored = { blank: 'blank', total: 'totals', headings: 'headings', note: 'notes' } as const;

/** Columns of which every true row has one filled: its reference, or else its words and dates. */
function ownColumns(kind: Kind, { mapping, identifiers }: Reading): number[] {
  const told = Object.entries(mapping)
    .filter(([key]) => key === 'reference')
    .map(([, column]) => column);
  const ids = identifiers
    .filter(({ kind: of }) => of === 'NHS number' || of === 'name')
    .map(({ column }) => column);
  if (told.length + ids.length > 0) return [...told, ...ids];
  return Object.entries(mapping)
    .filter(([key]) => ['date', 'dateTime'].includes(kind.fields[key]?.type ?? ''))
    .map(([, column]) => column);
}

function beyondHeadings(
  table: RawTable,
  row: number,
  last: number,
  { headings, unnamed }: Reading,
): Refused | null {
  for (let c = table.columns.length - 1; c >= 0 && (c >= last || !headings[c]); c--)
    if (!isBlankCell(table.columns[c]?.[row] ?? null) && !unnamed.some(({ column }) => column === c))
      return {
        field: null,
        refused: 'It has more cells than there are headings, so its cells may have moved',
      };
  return null;
}

function cautionsOf(kind: Kind, reading: Reading, columns: Understood['columns']): string[] {
  const { mapping, unnamed, turned, dates } = reading;
  const used = new Set(Object.values(mapping));
  const caution = kind.caution?.((key) => Object.hasOwn(mapping, key)) ?? null;
  const ofRows = kind.cautionOfRows?.(columns, reading.settings) ?? null;
  const covered = reading.settings.weeksCovered === null ? coveredIn(kind, columns, reading)?.caution : null;
  return [
    ...(caution === null ? [] : [caution]),
    ...(ofRows === null ? [] : [ofRows]),
    ...(covered ? [covered] : []),
    ...(kind.id === 'invoices' && wordsOf(headingOf(reading, mapping.amount ?? -1)).includes('gross')
      ? [
          `The net amount is read from the column ${headingOf(reading, mapping.amount ?? -1)}: VAT may be in it. Match the column of net amounts, or none where the rows have hours and a rate.`,
        ]
      : []),
    ...(dates.dayFirst > 0 && dates.monthFirst > 0
      ? [
          `Dates are written in both orders: ${dates.dayFirst} can only be read with the day first, ${dates.monthFirst} only with the month first. Those that do not fit are refused.`,
        ]
      : []),
    ...calledAlike(reading).map(
      ({ heading, columns }) =>
        `Several columns are called ${heading}: ${columns.map(columnLetters).join(', ')}. Look whether the right one is used.`,
    ),
    ...turned.map(
      (key) =>
        `${kind.fields[key]?.label ?? key}: every figure is written as a credit (CR, in brackets or with a minus), and is read as above zero.`,
    ),
    ...unnamed.map((one) => `${unnamedInWords(one, used.has(one.column))}.`),
  ];
}

type Chosen = Map<number, Reading['identifiers'][number] & { choice: IdentifierChoice }>;

function refusal(
  table: RawTable,
  row: number,
  reading: Reading,
  { field, refused }: Refused,
  chosen: Chosen,
): RefusedRow {
  const column = field === null ? undefined : reading.mapping[field];
  const cell = column === undefined ? '' : textOf(table.columns[column]?.[row]);
  const isKept = column !== undefined && chosen.get(column)?.choice === 'keep';
  const isHidden = !isKept && ((column !== undefined && chosen.has(column)) || numbersWithin(cell));
  const value = isHidden && cell !== '' ? '(left out: an identifier)' : cell;
  return {
    line: row + 1,
    heading: column === undefined ? '' : headingOf(reading, column),
    value: value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value,
    reason: refused,
  };
}

const keptAs = /^column(\d+)$/;

/** The columns of the kind, less those that tell who people are and are dropped; then those that are kept or keyed. */
function outputsOf(kind: Kind, { mapping }: Reading, chosen: Chosen): Output[] {
  const isDropped = (key: string) => {
    const column = mapping[key];
    return column !== undefined && chosen.get(column)?.choice === 'drop';
  };
  const used = kind.outputs((key) => Object.hasOwn(mapping, key)).filter(({ key }) => !isDropped(key));
  const shown = new Set(used.map(({ key }) => mapping[key]));
  const besides = [...chosen.values()]
    .filter(({ column, choice }) => choice !== 'drop' && !shown.has(column))
    .map(({ column, heading, choice }): Output => ({
      key: `column${column}`,
      heading: choice === 'key' ? `${heading} (key)` : heading,
      format: 'text',
      width: 18,
    }));
  return uniquelyHeaded([...used, ...besides]);
}

/** A table of Excel’s has each heading once, and none that would be a formula. */
function uniquelyHeaded(outputs: Output[]): Output[] {
  const taken = new Set<string>();
  return outputs.map((output) => {
    const wanted = output.heading.replace(/^[=+@-]+\s*/, '') || 'Column';
    let heading = wanted;
    for (let n = 2; taken.has(heading.toLowerCase()); n++) heading = `${wanted} (${n})`;
    taken.add(heading.toLowerCase());
    return { ...output, heading };
  });
}

function textIn(table: RawTable, row: number, column: number): Value {
  const cell = table.columns[column]?.[row] ?? null;
  return isBlankCell(cell) ? null : textOf(cell);
}
