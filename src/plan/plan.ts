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
  /** A plain value, or a formula when it is text that starts with `=`. None where a spilled table will land. */
  value?: string | number | boolean;
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
  | 'heading'
  | 'numberHeading'
  | 'label'
  | 'input'
  | 'calculation'
  | 'result'
  | 'note'
  | 'check';

/** A look that a person gave a cell. What is left out is as the style has it, or plain. Colours are `#RRGGBB`. */
export interface OwnLook {
  font?: string;
  /** In points. */
  size?: number;
  ink?: string;
  fill?: string;
  isBold?: boolean;
  isItalic?: boolean;
  isUnderlined?: boolean;
  isStruckOut?: boolean;
  align?: 'left' | 'centre' | 'right';
  verticalAlign?: 'top' | 'middle' | 'bottom';
  /** In steps of Excel's own. */
  indent?: number;
  borders?: { readonly [Side in 'top' | 'right' | 'bottom' | 'left']?: BorderLine };
}

export interface BorderLine {
  style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double' | 'hair';
  colour: string;
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
  /** Plain words at the head of every page. */
  header?: PageWords;
  /** The same at its foot. Left out, the left has the name of the sheet and the right the number of the page. */
  footer?: PageWords;
}

export interface PageWords {
  left?: string;
  centre?: string;
  right?: string;
}
