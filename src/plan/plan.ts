/** A workbook as a value: its contents, before any spreadsheet holds them. */
export interface WorkbookPlan {
  title: string;
  sheets: SheetPlan[];
  names: NamePlan[];
}

export interface SheetPlan {
  name: string;
  /** What the sheet is for, in the order in which a reader meets them. */
  role?: SheetRole;
  /** Widths in characters of the default font, by column letter. */
  columns: Record<string, number>;
  /** By A1 address. */
  cells: Record<string, CellPlan>;
  /** Rows that stay visible while scrolling, counted from the top. */
  frozenRows?: number;
  /** Columns that stay visible while scrolling, counted from the left. */
  frozenColumns?: number;
  /** Ranges in which every row holds one formula, the same in each column: `D8:H24`. */
  timelines?: string[];
  tables?: TablePlan[];
  validations?: ValidationPlan[];
  highlights?: HighlightPlan[];
  charts?: ChartPlan[];
  /** Only cells of style input, and those that are open, may be typed into. There is no password: it guards against slips, not people. */
  isProtected?: boolean;
  print?: PrintPlan;
}

export type SheetRole = 'cover' | 'inputs' | 'calculation' | 'results' | 'checks' | 'evidence' | 'log';

export interface CellPlan {
  /** A plain value, or a formula when it is text that starts with `=`. None where a spilled table will land. */
  value?: string | number | boolean;
  style?: CellStyle;
  /** An Excel number format: `£#,##0`. */
  format?: string;
  /** The words of a cell note. */
  note?: string;
  /** Breaks long text into lines within the column. */
  isWrapped?: boolean;
  /** How many lines that takes, where the words come from a formula that does not hold them. */
  lines?: number;
  /** May be typed into on a protected sheet, as inputs may: the source of a figure, its owner, a note. */
  isOpen?: boolean;
}

/** What a cell is for; each writer draws it in its own way, from one palette. */
export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'numberHeading'
  | 'label'
  | 'input'
  | 'calculation'
  | 'result'
  | 'note'
  | 'check';

export interface NamePlan {
  name: string;
  /** `'Derby case'!$C$6` */
  refersTo: string;
}

/** A list that people filter and add to. Its first row holds the headings: words, each once, no formulas. */
export interface TablePlan {
  /** Unique in the workbook: letters, digits and underscores. */
  name: string;
  /** Headings included: `A6:H30`. */
  range: string;
}

/** What may be typed into a range; anything else is refused with the message. */
export interface ValidationPlan {
  range: string;
  rule:
    | { kind: 'list'; values: string[] }
    | { kind: 'decimal' | 'whole' | 'date'; least?: number; most?: number };
  /** What would be accepted: `A share from 0% to 100%.` */
  message: string;
}

/** A look that depends on a formula. The cells themselves must say in words what the colour says. */
export interface HighlightPlan {
  range: string;
  /** As it would be written in the first cell of the range: `=$B4<>"OK"`. */
  formula: string;
  look: 'good' | 'caution' | 'bad';
}

export interface ChartPlan {
  title: string;
  /** What the chart shows, in a sentence or two, for those who cannot see it. */
  altText: string;
  kind: 'columns' | 'stackedColumns' | 'lines' | 'dots';
  /** One row or column of labels, on any sheet: `'Results'!$B$5:$F$5`. */
  categories: string;
  series: SeriesPlan[];
  /** The range that the chart covers on its sheet: `A20:H38`. */
  at: string;
  valueAxis: AxisPlan;
  categoryAxis?: { title: string };
}

export interface SeriesPlan {
  name: string;
  /** As many cells as there are categories. */
  values: string;
  /** Part of a waterfall: the unseen base that a column floats on, a rise, a fall, or a total. */
  look?: 'base' | 'rise' | 'fall' | 'total';
}

export interface AxisPlan {
  /** With its unit: `£ thousand`. */
  title: string;
  format: string;
}

export interface PrintPlan {
  orientation: 'portrait' | 'landscape';
  /** Rows repeated at the top of every page: `1:4`. */
  titleRows?: string;
  /** Columns repeated on every page of a sheet too wide for one: `A:B`; the first alone where none is given. */
  titleColumns?: string;
  /** Of a timeline: the column of the first period, and how many periods a page holds, such as a quarter's weeks. */
  periods?: { from: string; onPage: number };
  /** The ranges to print, each on pages of its own: `A1:P43`. The whole sheet where none is given. */
  areas?: string[];
}
