import type { Period } from '../match/words';
import type { RawCell } from '../raw';
import type { Each } from './each';

/** What an extract is of. */
export type KindId = 'packages' | 'visits' | 'invoices' | 'referrals' | 'staff';

/** How the cells of a field are read. */
export type FieldType = 'text' | 'date' | 'dateTime' | 'amount' | 'duration' | 'yesNo';

/** A column that a kind of extract may have, as a person knows it. */
export interface Field {
  label: string;
  type: FieldType;
  /** Ways in which headings say it, in plain words: see `wordsOf`. */
  says: readonly string[];
  /** Words that no heading of it has. */
  never?: string;
  /** Of durations: what a bare number is where neither heading nor size tells. Of amounts a period alone. */
  unit?: 'hours' | 'minutes';
  /** The figure is for a week, unless the heading says another period. */
  isWeekly?: true;
  /** Where every figure is written as a credit, that is the side of a ledger: all are read as above zero. */
  mayBeTurned?: true;
  /** A blank cell refuses its row where the column is there. */
  isNeeded?: true;
  /** Its values are names of organisations, posts and the like, and never of people. */
  isWords?: true;
}

/** A value once it is read: hours, pounds, an Excel serial, 1 or 0, or text. */
export type Value = number | string | null;
export type Values<K extends string> = Readonly<Partial<Record<K, Value>>>;

/** What a person decides where the extract leaves it open. */
export interface Settings {
  /** Hours of a full-time week. */
  fullTimeHours: number;
  /** The day on which a list of referrals was drawn, as an Excel serial. */
  asAt: number | null;
  /** Days within which a person should be seen. */
  standardDays: number;
  /** Weeks that invoices cover, where a person says so. */
  weeksCovered: number | null;
  /** The start of the case, as an Excel serial: what was reviewed before it is in force already. */
  caseStart: number;
  /** Whether packages that were reviewed before it are refused. */
  leavesOutInForce: boolean;
}

/** Those that are typed, and have a row on the sheet of figures. */
export type SettingKey = Exclude<keyof Settings, 'leavesOutInForce'>;

export const usual: Settings = {
  fullTimeHours: 37,
  asAt: null,
  standardDays: 28,
  weeksCovered: null,
  // 1 April 2027, where a blank care review starts.
  caseStart: 46_478,
  leavesOutInForce: false,
};

/** The settings of a kind that its columns give a use: the start of a case is for those that say when. */
export const settingsOf = ({ settings }: Kind, has: (field: string) => boolean): SettingKey[] =>
  settings.filter((key) => key !== 'caseStart' || has('reviewDate'));

/** Weeks in a year, as every function of ours has them. */
export const WEEKS_A_YEAR = 365 / 7;

export const weeksIn: Record<Period, number> = {
  day: 1 / 7,
  week: 1,
  fortnight: 2,
  fourweeks: 4,
  month: WEEKS_A_YEAR / 12,
  year: WEEKS_A_YEAR,
};

/** Why a row is not taken, which column and what it holds. */
export interface Refused {
  refused: string;
  field: string | null;
}

/** A column of the data as it is written on a sheet. */
export interface Output {
  key: string;
  heading: string;
  format: 'text' | 'date' | 'dateTime' | 'pence' | 'number' | 'twoDecimals';
  width: number;
  /** Marks some rows: a blank in it means nothing. */
  isFlag?: true;
}

/** A figure that a kind of extract gives, in the terms of the cases. */
export interface Figure {
  key: string;
  label: string;
  unit: string;
  format: 'number' | 'twoDecimals' | 'oneDecimal' | 'pounds' | 'pence' | 'percent' | 'date' | 'general';
  /** A formula over columns of the data and other figures; null where the columns it needs are not there. */
  formula: (at: FigurePlaces) => string | null;
  note?: string;
  /** Its note is what the dates cover. */
  saysCovered?: true;
  /** It is zero, and goes to no case, while it is not known how many weeks the extract covers. */
  needsWeeks?: true;
}

export interface FigurePlaces {
  /** The range of a column of the data, `'Packages'!$D$6:$D$605`; null where the extract has none. */
  column: (key: string) => string | null;
  /** The cell of another figure. */
  figure: (key: string) => string;
  /** The value in a row of the table beside the figures, counted below its headings; null where there is none. */
  beside: (row: number) => string | null;
  /** The value in a column of that table, counted from 1, in its row for all; null where there is no table. */
  inAll: (column: number) => string | null;
  /** The cell of a setting. */
  setting: (key: SettingKey) => string;
  /** The period that a date covers; null where it cannot be told. */
  each: Each | null;
}

/** Something that a person should know of the rows taken, and how many it is true of. */
export type Remark = (values: Values<string>) => string | null;

export interface Kind {
  id: KindId;
  /** `Care packages` */
  title: string;
  what: string;
  /** The name of the file may say it. */
  hints: RegExp;
  /** Words that mean the same in the headings of this kind alone, where all the words of its headings are those given. */
  alike: (words: ReadonlySet<string>) => Readonly<Record<string, string>>;
  fields: Readonly<Record<string, Field>>;
  /** Of each list, one set of fields must be there, in the order of preference. */
  needs: readonly (readonly string[])[][];
  /** Changes a match by what its columns hold, such as hours under the heading FTE. */
  settle?: (
    mapping: Readonly<Record<string, number>>,
    sample: (column: number) => readonly RawCell[],
  ) => Readonly<Record<string, number>>;
  outputs: (has: (field: string) => boolean) => Output[];
  /** What a person should know of the columns that are not there. */
  caution?: (has: (field: string) => boolean) => string | null;
  /** What a person should know of the rows taken. */
  cautionOfRows?: (columns: Readonly<Record<string, readonly Value[]>>, settings: Settings) => string | null;
  /** The values of a row as they are written, or why it is refused. */
  row: (values: Values<string>, settings: Settings) => Readonly<Record<string, Value>> | Refused;
  /** What is odd in a row that is taken. */
  odd: Remark;
  figures: readonly Figure[];
  settings: readonly SettingKey[];
  /** Its dates are of weeks or months, not of single days. */
  counts?: 'periods';
  /** A table that one of our functions spills beside the figures; null where the columns it needs are not there. */
  beside?: (column: FigurePlaces['column'], setting: FigurePlaces['setting']) => Beside | null;
}

/** A table that one of our functions spills beside the figures. */
export interface Beside {
  title: string;
  formula: string;
  /** Of the second column, row by row below the headings; left out, numbers are shown as they are. */
  formats?: readonly Figure['format'][];
}

/**
 * The keys of the figures that columns give.
 * @param tellsWeeks whether it is known how many weeks the extract covers
 */
export function figuresGiven(kind: Kind, isThere: (key: string) => boolean, tellsWeeks = true): string[] {
  const column = (key: string) => (isThere(key) ? key : null);
  const setting = (key: string) => key;
  const spill = kind.beside?.(column, setting) ?? null;
  const at: FigurePlaces = {
    column,
    setting,
    each: null,
    figure: (key) => key,
    beside: () => spill && 'A1',
    inAll: () => spill && 'A1',
  };
  return kind.figures
    .filter(({ formula, needsWeeks }) => formula(at) !== null && (tellsWeeks || !needsWeeks))
    .map(({ key }) => key);
}

/** A number of a row, or null. */
export const numberOf = (values: Values<string>, key: string): number | null => {
  const value = values[key];
  return typeof value === 'number' ? value : null;
};

export const refused = (field: string | null, why: string): Refused => ({ refused: why, field });
