import { columnLetters } from '../formulas/addresses';
import { kindOf } from './kinds';
import { tellsWeeks } from './covered';
import { figuresGiven, type Settings } from './kinds/kind';
import { Keys } from './identifiers/keys';
import { missingFrom } from './match/columns';
import { type Decided, propose, type Reading } from './propose';
import { isBlankCell, type RawTable, type Report, textOf } from './raw';
import { headingOf } from './unnamed';
import { readFile } from './read/readFile';
import { readValues } from './read/values';
import { type Understood, understand } from './understand';

/** What a person first sees of a table in a file. */
export interface TableSeen {
  name: string;
  rows: number;
  how: string;
}

/** A column of the file: its heading, and what a few of its cells hold, unless they tell who people are. */
export interface ColumnSeen {
  column: number;
  heading: string;
  examples: string[];
}

/** All of an extract but its rows. */
export type Told = Omit<Understood, 'kind' | 'columns' | 'lines'> & {
  /** The keys of the figures that it gives. */
  figures: string[];
};

/** What is made of an extract so far. */
export interface Seen {
  reading: Reading;
  columns: ColumnSeen[];
  /** What has to be matched before there are figures, in words; none where all is there. */
  missing: string[];
  /** Null while something is missing. */
  told: Told | null;
}

const EXAMPLES = 3;
const REFUSED_SHOWN = 200;

/** Holds the tables of a file while a person decides how they are to be read: in a worker, or on the page. */
export class Desk {
  private tables: RawTable[] = [];
  private last: { table: RawTable; reading: Reading; understood: Understood | null } | null = null;

  constructor(private keys = new Keys()) {}

  /** Keys that were given before, by a desk that was closed. */
  remember(entries: readonly (readonly [string, string])[]): void {
    this.keys = new Keys(entries);
  }

  open(bytes: Uint8Array, name: string, onProgress?: Report): TableSeen[] {
    this.tables = readFile(bytes, name, onProgress);
    return this.tables.map(seenOf);
  }

  openValues(rows: readonly (readonly unknown[])[], name: string): TableSeen[] {
    this.tables = [readValues(rows, name)];
    return this.tables.map(seenOf);
  }

  /** How a table would be read, and what would come of it. Null where it is like no kind of extract and none is named. */
  see(index: number, decided: Decided, onProgress?: Report): Seen | null {
    const table = this.tableAt(index);
    const reading = propose(table, decided);
    if (!reading) return null;
    const missing = missingFrom(kindOf(reading.kind), reading.mapping);
    const understood = missing.length > 0 ? null : understand(table, reading, this.keys, onProgress);
    this.last = { table, reading, understood };
    return {
      reading,
      columns: columnsOf(table, reading),
      missing,
      told: understood && toldOf(understood, reading.settings),
    };
  }

  /** Every row as it was agreed, and the keys that replace identifiers, for the page to remember. */
  take(): {
    understood: Understood;
    reading: Reading;
    keys: (readonly [string, string])[];
  } {
    if (!this.last?.understood) throw new Error('Nothing has been understood yet.');
    const { reading, understood } = this.last;
    return { understood, reading, keys: this.keys.entries() };
  }

  private tableAt(index: number): RawTable {
    const table = this.tables[index];
    if (!table) throw new Error('That table is no longer open. Choose the file again.');
    return table;
  }
}

const seenOf = ({ name, rows, how }: RawTable): TableSeen => ({ name, rows, how });

function toldOf(understood: Understood, settings: Settings): Told {
  const { kind, cautions, outputs, refused, counts, odd, blanks, eitherWay, repeated } = understood;
  const keys = new Set(outputs.map(({ key }) => key));
  return {
    cautions,
    figures: figuresGiven(kind, (key) => keys.has(key), tellsWeeks(kind, understood.columns, settings)),
    outputs,
    refused: refused.slice(0, REFUSED_SHOWN),
    counts,
    odd,
    blanks,
    eitherWay,
    repeated,
  };
}

function columnsOf(table: RawTable, reading: Reading): ColumnSeen[] {
  const { headingRow, identifiers } = reading;
  return table.columns.flatMap((_, column) => {
    const heading = headingOf(reading, column);
    if (heading === '') return [];
    const isHidden = identifiers.some((one) => one.column === column);
    const examples: string[] = [];
    const cells = table.columns[column] ?? [];
    for (let row = headingRow + 1; !isHidden && row < cells.length && examples.length < EXAMPLES; row++) {
      const text = isBlankCell(cells[row]) ? '' : textOf(cells[row]);
      if (text !== '' && !examples.includes(text)) examples.push(text);
    }
    const isShared = reading.headings.some((other, at) => at !== column && other === heading);
    return [
      { column, heading: isShared ? `${heading} (column ${columnLetters(column)})` : heading, examples },
    ];
  });
}
