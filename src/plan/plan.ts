/** A workbook as a value: its contents, before any spreadsheet holds them. */
export interface WorkbookPlan {
  title: string;
  sheets: SheetPlan[];
  names: NamePlan[];
  /** How a cell looks that has no style: the plain look of a person's own workbook. Ours where it is left out. */
  plainLook?: OwnLook;
  /** Attributes by which a file keeps its sheets from being added, moved or renamed, a password's traces among them. */
  structureLock?: Readonly<Record<string, string>>;
}

export interface SheetPlan {
  name: string;
  /** What the sheet is for, in the order in which a reader meets them. */
  role?: SheetRole;
  /** Widths in characters of the default font, by column letter. */
  columns: Record<string, number>;
  /** By A1 address. */
  cells: Record<string, CellPlan>;
  /** Tables too long to plan cell by cell. */
  long?: LongTablePlan[];
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
  /** Of a protected sheet of a person's own. */
  protection?: ProtectionPlan;
  print?: PrintPlan;
  /** Heights in points, by row counted from 1, where a person set one; every other row is as high as its text needs. */
  rowHeights?: Record<number, number>;
  /** Rows that are hidden or belong to a group, counted from 1. */
  rowStates?: Record<number, LineState>;
  /** The same of columns, by letter. */
  columnStates?: Record<string, LineState>;
  /** `B2:D2` */
  merges?: string[];
  /** Left out where the sheet can be seen. A sheet that is `veryHidden` is not offered in Excel's list of hidden ones. */
  visibility?: 'hidden' | 'veryHidden';
  /** `#RRGGBB` */
  tabColour?: string;
  hidesGridlines?: boolean;
  /** In per cent. */
  zoom?: number;
  links?: LinkPlan[];
  /** The width of columns that state none, in characters. */
  otherColumns?: number;
  /** The height of rows that state none and whose text needs no more, in points. */
  otherRows?: number;
}

/** Protection that a person chose, in place of ours. */
export interface ProtectionPlan {
  /** Whether Excel asks for a password before it takes the protection off. */
  hasPassword?: boolean;
  /** What the file says of it, which is written back: what may be done, and the traces of the password, never itself. */
  inFile: Readonly<Record<string, string>>;
}

/** How a row or a column is shown. */
export interface LineState {
  isHidden?: boolean;
  /** How deep in groups it is: 1 to 7. */
  level?: number;
  /** Whether the group that ends before it is folded. */
  isCollapsed?: boolean;
}

/** A cell that leads elsewhere. */
export interface LinkPlan {
  /** `B3` or `B3:D3` */
  at: string;
  /** An address outside the workbook, or a place in it: `#'Care packages'!B3`. */
  to: string;
  tip?: string;
}

export type SheetRole =
  'cover' | 'summary' | 'results' | 'inputs' | 'calculation' | 'checks' | 'evidence' | 'log';

export interface CellPlan {
  /**
   * A plain value, or a formula when it is text that starts with `=`: an error that was typed is the formula `=#N/A`.
   * None where a spilled table will land.
   */
  value?: string | number | boolean;
  /**
   * Of a value that starts with `=`: it is text all the same. Ask `plannedFormula` what a cell calculates. Of an empty
   * value: the cell is not blank, as after an apostrophe by itself.
   */
  isText?: true;
  style?: CellStyle;
  /** A look of the cell's own, over that of its style. */
  look?: OwnLook;
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
  /** The title of a part of a sheet. */
  | 'section'
  /** The sentence that says what the case comes out at. */
  | 'answer'
  | 'heading'
  | 'numberHeading'
  | 'label'
  | 'unit'
  | 'input'
  | 'calculation'
  | 'total'
  | 'result'
  /** A figure that a committee reads first. */
  | 'headline'
  | 'note'
  | 'check';

/**
 * A look that a person gave a cell. What is left out is as the style has it, or plain; null takes away what the style
 * has. Colours are `#RRGGBB`.
 */
export interface OwnLook {
  font?: string;
  /** In points. */
  size?: number;
  ink?: string;
  fill?: string | null;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderlined?: boolean;
  isStruckOut?: boolean;
  /** Text to the left and numbers to the right, if `general`. */
  align?: 'general' | 'left' | 'centre' | 'right';
  verticalAlign?: 'top' | 'middle' | 'bottom';
  /** In steps of Excel's own. */
  indent?: number;
  borders?: { readonly [Side in BorderSide]?: BorderLine | null };
}

export type BorderSide = 'top' | 'right' | 'bottom' | 'left';

export interface BorderLine {
  style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double' | 'hair';
  colour: string;
}

/** Values below one another, column by column. They are values alone: text in them is never a formula. */
export interface LongTablePlan {
  /** The first cell: `A5`. */
  at: string;
  columns: LongColumn[];
}

export interface LongColumn {
  /** A blank is null. Every column has as many as the others. */
  values: readonly (string | number | null)[];
  /** An Excel number format, of the whole column. */
  format?: string;
}

export interface NamePlan {
  name: string;
  /** The sheet that the name belongs to; left out where it holds in the whole workbook. */
  sheet?: string;
  isHidden?: boolean;
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

/** What may be typed into a range. */
export interface ValidationPlan {
  range: string;
  rule: ValidationRule;
  /** What would be accepted: `A share from 0% to 100%.` Empty where a person gave no words. */
  message: string;
  /** A heading over the message. */
  messageTitle?: string;
  /** What happens to anything else, where it is not refused: a question, a remark, or nothing. */
  otherwise?: 'asked' | 'told' | 'accepted';
  refusesBlank?: boolean;
  /** Words that are shown when the cell is chosen. */
  prompt?: { title?: string; text: string };
}

export type ValidationRule =
  | { kind: 'list'; values: string[]; hasNoArrow?: boolean }
  | { kind: 'decimal' | 'whole' | 'date'; least?: number; most?: number }
  | (OwnRule & { least?: never; most?: never });

/** Rules of a person's own, which cases do not use. Formulas are as the first cell of the range would have them. */
export type OwnRule =
  /** One of the values of a range, or of what a formula gives: `=Lists!$A$1:$A$9`. */
  | { kind: 'listFrom'; source: string; hasNoArrow?: boolean }
  | {
      kind: 'compared';
      what: 'decimal' | 'whole' | 'date' | 'time' | 'textLength';
      operator: ComparisonOperator;
      /** A number, or a formula that starts with `=`. */
      first: number | string;
      /** Of `between` and `notBetween`. */
      second?: number | string;
    }
  | { kind: 'formula'; formula: string }
  /** Anything: the range has a prompt alone. */
  | { kind: 'any' };

export type ComparisonOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

/** A look that depends on a formula. The cells themselves must say in words what the colour says. */
export interface HighlightPlan {
  range: string;
  /** As it would be written in the first cell of the range: `=$B4<>"OK"`. */
  formula: string;
  look: HighlightKind | HighlightLook;
  /** Whether highlights after it are passed over where it holds. */
  isLast?: boolean;
}

export type HighlightKind = 'good' | 'caution' | 'bad';

/** A highlight's look of a person's own, over that of the cell. */
export interface HighlightLook extends Pick<
  OwnLook,
  'ink' | 'fill' | 'isBold' | 'isItalic' | 'isUnderlined' | 'isStruckOut' | 'borders'
> {
  format?: string;
}

export interface ChartPlan {
  /** What the chart is called. It is drawn over it, unless a cell says what follows from its figures. */
  title: string;
  /** The cell whose words are drawn as the title: `'Results'!$A$12`. */
  titleFrom?: string;
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
  /**
   * What it means, which has one colour everywhere: a rise is a saving or income, a fall a cost, a total what is left.
   * The base of a waterfall is not drawn. Low, central and high are one figure in three cases: lines with a band.
   */
  look?: SeriesLook;
  /** Drawn as a line over the columns of the others. */
  isLine?: true;
  /** Left out, it has happened and is drawn solid. What is planned is outlined, what is forecast hatched. */
  basis?: 'plan' | 'forecast';
}

export type SeriesLook = 'base' | 'rise' | 'fall' | 'total' | 'low' | 'central' | 'high';

export interface AxisPlan {
  /** What is measured, with its unit: it is drawn below the title. `Net cash by year, £ thousand` */
  title: string;
  format: string;
}

export interface PrintPlan {
  orientation: 'portrait' | 'landscape';
  /** Rows repeated at the top of every page: `1:4`. */
  titleRows?: string;
  /** Columns repeated on every page of a sheet too wide for one: `A:B`; the first alone where none is given. */
  titleColumns?: string;
  /** Reduced to one page, for which the smallest type that is printed is enough. */
  isOnePage?: boolean;
  periods?: PrintedPeriods;
  /** The ranges to print, each on pages of its own: `A1:P43`. The whole sheet where none is given. */
  areas?: string[];
  /** Page set-up of a person's own, in place of ours: nothing of ours is added to it. */
  page?: PagePlan;
  /** Plain words at the head of every page. */
  header?: PageWords;
  /** The same at its foot. Left out, the left has the name of the sheet and the right the number of the page. */
  footer?: PageWords;
}

/** How a timeline is printed. */
export interface PrintedPeriods {
  /** The column of the first. */
  from: string;
  /** How many a page holds, such as a quarter's weeks. */
  onPage: number;
  /** The cell with how many there are of those that the sheet has room for: no more are printed. All, if left out. */
  count?: string;
}

export interface PageWords {
  left?: string;
  centre?: string;
  right?: string;
}

/** What is left out is as Excel has it. */
export interface PagePlan {
  /** Excel's number of a size of paper: 9 is A4, 8 is A3. */
  paper?: number;
  /** In per cent. */
  scale?: number;
  /** How many pages across and down; 0 is as many as it takes. */
  fit?: { across: number; down: number };
  /** In inches. */
  margins?: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  /** In Excel's notation: `&L&A&RPage &P of &N`. */
  header?: string;
  footer?: string;
  /** Rows and columns before which a page ends, counted from 1. */
  rowBreaks?: number[];
  columnBreaks?: number[];
  isCentredAcross?: boolean;
  isCentredDown?: boolean;
  hasGridlines?: boolean;
  hasHeadings?: boolean;
  isOverThenDown?: boolean;
}
