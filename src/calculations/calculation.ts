import type { TopicId } from './topics';

/** What a cell holds: a date is `2026-04-01`, and null is a blank. */
export type Value = number | string | null;

/** A calculation works something out; the others are tables to insert and to fill. */
export type Kind = 'calculation' | 'record' | 'checklist' | 'reference';

/**
 * A result is cash-releasing only after lost client charges and with a named budget; before that it is a gross effect.
 * Money that only moves between bodies is a transfer, and never a saving.
 */
export type Benefit =
  | 'cash-releasing'
  | 'gross effect'
  | 'capacity'
  | 'cost avoided'
  | 'transfer'
  | 'one-off underspend'
  | 'cost'
  | 'none';

/** What an input takes beyond the rule of its unit. */
export interface Accepts {
  /** Null: no least value. */
  readonly least?: number | null;
  /** Null: no greatest value. */
  readonly most?: number | null;
  readonly oneOf?: readonly string[];
  /** Whether it may be left blank. */
  readonly blank?: boolean;
}

export interface Field {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
}

/** A value, or a column of a table that grows, with an example and where the example comes from. */
export interface Input extends Field {
  readonly shape?: 'column';
  readonly example: Value | readonly Value[];
  readonly accepts?: Accepts;
  /** Ids of published figures: one, or one for each row, null where nothing is printed. */
  readonly evidence?: string | readonly (string | null)[];
  /** Why the example was assumed, where it was not published. */
  readonly assumption?: string;
}

/**
 * A line of the calculation. In its formula `{key}` is an input or a line, `{key:all}` a whole column within a formula
 * that fills one, `{key:prev}` the cell above. A line of shape column fills the table.
 */
export interface Line extends Field {
  readonly shape?: 'column';
  readonly formula: string;
  /** For the first row alone. */
  readonly first?: string;
  readonly benefit?: Benefit;
  /** With the example inputs. */
  readonly expected: Value | readonly Value[];
}

/** A figure that a document prints, and how it compares with what the calculation gives. */
export interface Published {
  /** One of `evidence/records/documents.json`. */
  readonly document: string;
  readonly place?: string;
  /** As the document prints it; null where it prints none. */
  readonly printed: number | string | null;
  readonly unit?: string;
  /** The line that it is compared with. */
  readonly line?: string;
  /** The input that takes it as it is printed. */
  readonly input?: string;
  /** Of a column, counted from 1. */
  readonly row?: number;
  /** Inputs in place of the example's. */
  readonly with?: Readonly<Record<string, Value | readonly Value[]>>;
  /** What the calculation gives. */
  readonly computed?: number;
  /** Only where printed and computed are the same measure. */
  readonly agrees?: boolean;
  /** An input was worked back from the printed figure: the formula is proved, and the document is not confirmed. */
  readonly circular?: boolean;
  /** Why they agree or do not, or why nothing can be compared. */
  readonly why: string;
}

export interface ChartOf {
  readonly title: string;
  /** Keys of columns. */
  readonly x: string;
  readonly y: string;
}

/** A column of a record, checklist or reference. */
export interface Column extends Field {
  readonly oneOf?: readonly string[];
}

/** As its file has it. */
export interface Entry {
  readonly kind: Kind;
  /** Numbers of the documents' systems that it answers; none where it answers another question. */
  readonly systems: readonly number[];
  readonly title: string;
  readonly question: string;
  readonly answers: string;
  readonly benefit: Benefit;
  /** The period, prices and what is left out. */
  readonly basis?: string;
  readonly inputs?: readonly Input[];
  readonly columns?: readonly Column[];
  readonly rows?: readonly (readonly Value[])[];
  readonly blankRows?: number;
  /** Of the rows of a table. */
  readonly source?: string;
  readonly lines?: readonly Line[];
  /** Keys of lines. */
  readonly results?: readonly string[];
  readonly published?: readonly Published[];
  readonly caution: string;
  /** Ids of calculations, functions, topics and records of the evidence. */
  readonly related: readonly string[];
  /** Other words by which people look for it. */
  readonly words?: readonly string[];
  readonly charts?: readonly ChartOf[];
}

export interface Calculation extends Entry {
  readonly id: string;
  readonly topic: TopicId;
}

/** Its inputs; the columns of a table are inputs too. */
export function inputsOf({ inputs, columns, rows = [] }: Entry): readonly Input[] {
  if (inputs) return inputs;
  return (columns ?? []).map(({ oneOf, ...field }, index) => ({
    ...field,
    shape: 'column',
    example: rows.map((row) => row[index] ?? null),
    accepts: { blank: true, least: field.unit === 'share' ? -1 : null, ...(oneOf && { oneOf }) },
  }));
}

export const isColumn = ({ shape }: { readonly shape?: 'column' }): boolean => shape === 'column';

export const linesOf = ({ lines }: Entry): readonly Line[] => lines ?? [];

/** The lines that answer the question; of a table without lines, none. */
export function resultsOf(entry: Entry): readonly Line[] {
  const keys = new Set(entry.results);
  return linesOf(entry).filter(({ key }) => keys.has(key));
}

/** The rows of an example, as many in each column. */
export function exampleRows(entry: Entry): number {
  return inputsOf(entry).reduce((most, { example }) => Math.max(most, manyOf(example)?.length ?? 0), 0);
}

/** The values of a column; null of a single value. */
export function manyOf(value: Value | readonly Value[]): readonly Value[] | null {
  return typeof value === 'object' && value !== null ? value : null;
}
