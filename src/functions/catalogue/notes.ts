import type { SeriesId } from '../../evidence/series';

/** Notes on a function that cannot be said in its JSDoc: how it is shown, and how it is checked. */
export interface FunctionNotes {
  /** One formula that can be typed as written, without the namespace's own cells. */
  example: Example;
  /** What an omitted optional argument means, in Excel's own syntax: `365/7`, `"net"`. */
  defaults?: Record<string, string>;
  /**
   * The same value by ordinary Excel functions, `{argument}` being what the user passed. For functions that return one
   * number or one text. Functions of Excel 2016 and LibreOffice 7 only.
   */
  twin?: string | TwinWriter;
  /** Arguments whose cells may hold an empty text, which the twin passes over as the function passes over a blank. */
  passesOver?: readonly string[];
  /** The same for a function that fills a table: a formula for each of its cells. */
  plain?: PlainForm;
  /** The call whose twin is shown where a TwinWriter has no call to go by. The example, if it is left out. */
  typicalCall?: string;
  /** What it refuses beyond arguments outside their stated domain. */
  refusals?: string[];
  /** The formula as a sentence: `visits × minutes ÷ 60 × carers, added up over the rows`. */
  inWords: string;
  /** Where it discounts: whether its rate and flows are real or of the year, and how to be consistent. */
  priceBasis?: string;
  /** Where the method comes from. */
  source: string;
  /** What to know before relying on the answer, such as a value that was not read at its source. */
  caution?: string;
  /** Series of reference values that it answers from, so that it can be said until when they hold. */
  uses?: SeriesId[];
  /** Ids of evidence records that bear on it. */
  evidence?: string[];
}

/**
 * For twins whose shape depends on how an argument is written. Given each argument's text, defaults filled in, it
 * answers a template as above, or null where no formula short enough for a cell would do.
 */
export type TwinWriter = (argumentTexts: Readonly<Record<string, string>>) => string | null;

export interface Example {
  /** In Excel syntax with the production namespace: `=OT.ROI(4,1)`. */
  formula: string;
  /** What it gives: one value, or the rows of a spilled table. */
  value: ExampleValue | ExampleValue[][];
}

export type ExampleValue = number | string | boolean;

/** The functions of one file, under the heading a user sees. */
export interface Family {
  title: string;
  functions: Record<string, FunctionNotes>;
}

/** One entry of functions.json, as Microsoft's generator writes it. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result: { type?: string; dimensionality?: string };
}

export interface ParameterMetadata {
  name: string;
  description: string;
  type?: string;
  dimensionality?: 'matrix' | 'scalar';
  optional?: boolean;
}

/** Everything there is to say about one function, joined from functions.json and the notes beside its code. */
export interface FunctionDescription extends FunctionMetadata, FunctionNotes {
  family: string;
  /** `ROI(benefits, costs, [basis])`, without the namespace. */
  signature: string;
}

/** What a plain table is asked for: how the call's arguments are written, and the cells that it is to fill. */
export interface PlainTable {
  /** Each argument's text, defaults filled in. One that is left out and has no default is missing. */
  texts: Readonly<Record<string, string>>;
  /** Headings included. */
  rows: number;
  columns: number;
  /** The address of a cell of this table, counted from 0: formulas may read cells of the table itself. */
  at(row: number, column: number): string;
}

/** A formula starts with `=` and is a template as a twin is; anything else is written as it is. */
export type PlainCell = string | number;

export interface PlainForm {
  /**
   * A cell for each cell of the table, or null where no ordinary formulas give it as its arguments are written.
   * Functions of Excel 2016 and LibreOffice 7 only.
   */
  cells: (table: PlainTable) => PlainCell[][] | null;
  /**
   * The argument that says how many rows or columns there are besides the headings (and `more` of them), for a table
   * whose size turns on a number. A cell beyond that gives an empty text under a first heading, and 0 elsewhere.
   */
  grows?: { by: string; more?: number; along: 'rows' | 'columns'; atMost: number };
  /** The table's size where no argument's value decides it; null where it cannot be told from the texts. */
  size?: (texts: Readonly<Record<string, string>>) => { rows: number; columns: number } | null;
  /** The argument whose blank cells the function leaves out, so that its cells are not the table's rows. */
  leavesOutBlanks?: string;
}
