import type { Field, Kind, Value } from './kinds/kind';
import type { Reading } from './propose';
import { wordsOf } from './match/words';
import { isBlankCell, type RawCell, type RawTable, textOf } from './raw';
import { factors, type Unit } from './units';
import { readAmount, readDuration, readYesNo, UNREAD } from './values/amounts';
import { DateReader } from './values/dates';

/** A mapped column, and how its cells are read. */
export interface FieldReader {
  key: string;
  field: Field;
  column: number;
  cells: readonly RawCell[];
  of: (cell: RawCell) => Value | typeof UNREAD;
}

export function readersOf(
  kind: Kind,
  { columns }: RawTable,
  { mapping, units, dates, headings, turned }: Reading,
): FieldReader[] {
  const days = new DateReader(dates.order, 2000);
  return Object.entries(mapping).flatMap(([key, column]) => {
    const field = kind.fields[key];
    const cells = columns[column];
    if (!field || !cells) return [];
    const read = readerOf(field, units[key] ?? {}, days, cells, headings[column] ?? '');
    const of = field.type === 'text' ? read : withoutErrors(read);
    return [{ key, field, column, cells, of: turned.includes(key) ? aboveZero(of) : of }];
  });
}

/** What a sheet shows where a look-up found nothing: words are blank there, but a figure is not known. */
const NOT_FOUND = /^\s*#n\/a\s*$/i;

const withoutErrors =
  (read: FieldReader['of']): FieldReader['of'] =>
  (cell) =>
    typeof cell === 'string' && NOT_FOUND.test(cell) ? UNREAD : read(cell);

const aboveZero =
  (read: FieldReader['of']): FieldReader['of'] =>
  (cell) => {
    const value = read(cell);
    return typeof value === 'number' && value !== 0 ? -value : value;
  };

function readerOf(
  field: Field,
  unit: Unit,
  days: DateReader,
  cells: readonly RawCell[],
  heading: string,
): FieldReader['of'] {
  const factor = factors(field, unit);
  switch (field.type) {
    case 'text':
      return (cell) => (isBlankCell(cell) ? null : textOf(cell));
    case 'date':
    case 'dateTime':
      return (cell) => (isBlankCell(cell) ? null : days.read(cell));
    case 'amount':
      return (cell) => {
        const read = readAmount(cell);
        return typeof read === 'number' ? read * factor.bare : read;
      };
    case 'duration':
      return (cell) => {
        const read = readDuration(cell);
        if (read === null || read === UNREAD) return read;
        return 'hours' in read ? read.hours * factor.hours : read.bare * factor.bare;
      };
    case 'yesNo': {
      // Where some have two carers, or the heading says that carers are counted, 1 is one carer and no yes.
      const areCounts = countsCarers(heading) || cells.some((cell) => cell === 2 || cell === '2');
      return (cell) =>
        areCounts && cell !== null && /^\s*\d(?:\.0+)?\s*$/.test(String(cell))
          ? Number(Number(cell) > 1)
          : readYesNo(cell);
    }
  }
}

/** `No. of carers`, `Carers`; not `Two carers?` */
function countsCarers(heading: string): boolean {
  const words = wordsOf(heading);
  return words.includes('carer') && !words.some((word) => ['double', 'two', '2'].includes(word));
}

const accepted: Record<Field['type'], string> = {
  text: 'words',
  date: 'a date, such as 22/02/2026, 22-Feb-26 or 2026-02-22',
  dateTime: 'a date and time, such as 22/02/2026 23:15',
  amount: 'a number, such as 24.62, £1,234.50 or (50.00)',
  duration: 'hours, such as 12.5, 12:30 or 12h 30m',
  yesNo: 'yes or no',
};

/** Why a cell is refused: what its field accepts. */
export function notReadAs(field: Field, { dates }: Reading): string {
  const order = field.type === 'date' || field.type === 'dateTime' ? `, ${dates.order}` : '';
  return `${field.label} must be ${accepted[field.type]}${order}`;
}
