import { columnLetters } from '../formulas/addresses';
import type { CellPlan, CellStyle } from './plan';

/** Rows of cells with their top left corner at row `top`, column A unless told otherwise. */
export function block(top: number, rows: (CellPlan | null)[][], left = 0): Record<string, CellPlan> {
  const cells: Record<string, CellPlan> = {};
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell) cells[`${columnLetters(left + c)}${top + r}`] = cell;
    }),
  );
  return cells;
}

export function styled(style: CellStyle, ...values: (string | number)[]): CellPlan[] {
  return values.map((value) => ({ value, style }));
}

/** The formula of a cell; null where it holds a value or nothing. Text may begin with `=` and be none. */
export function plannedFormula({ value, isText }: Pick<CellPlan, 'value' | 'isText'>): string | null {
  return typeof value === 'string' && value.startsWith('=') && !isText ? value : null;
}

/** Whether a cell is given nothing: a blank one, though its value may be a text without letters. */
export function isBlankCell({ value, isText }: Pick<CellPlan, 'value' | 'isText'>): boolean {
  return value === undefined || (value === '' && !isText);
}

/** What a cell that holds an empty text is given; it is not blank. */
export const emptyText = { value: '', isText: true } as const;

/** What a cell that holds this text, whatever it begins with, is given. */
export function heldText(text: string): { value: string; isText?: true } {
  return { value: text, ...(text.startsWith('=') && { isText: true }) };
}

const ERROR = /^=(#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!))$/;

/** The error that a cell holds as though it were typed, without its `=`; null for any other cell. */
export function heldError(cell: Pick<CellPlan, 'value' | 'isText'>): string | null {
  return ERROR.exec(plannedFormula(cell) ?? '')?.[1] ?? null;
}

/** Whether a cell may be typed into where its sheet is protected. */
export function isTypedInto({ style, isOpen }: CellPlan): boolean {
  return style === 'input' || isOpen === true;
}

export const formats = {
  pounds: '£#,##0;-£#,##0;£0',
  poundsAndPence: '£#,##0.00;-£#,##0.00',
  percent: '0.0%',
  wholePercent: '0%',
  number: '#,##0',
  oneDecimal: '#,##0.0',
  twoDecimals: '#,##0.00',
  factor: '0.0000',
  date: 'd mmm yyyy',
  month: 'mmm yyyy',
  text: 'General',
  /** No more decimals than there are, and no bare point after a whole number, which `0.##` would leave. */
  general: '[<1000]General;#,##0.0#####',
  /** Pounds, or a share of them. */
  poundsOrShare: '[<1000]General;£#,##0.00####',
} as const;

const typedPounds = '£#,##0.00####;-£#,##0.00####';
const typedShare = '0.0#####%';
const typedFormats: Readonly<Record<string, string>> = {
  [formats.pounds]: typedPounds,
  [formats.poundsAndPence]: typedPounds,
  [formats.percent]: typedShare,
  [formats.wholePercent]: typedShare,
  [formats.number]: formats.general,
  [formats.oneDecimal]: '#,##0.0#####',
  [formats.twoDecimals]: '#,##0.00####',
  [formats.factor]: formats.general,
};
const allTyped = new Set([...Object.values(typedFormats), formats.general, formats.poundsOrShare]);

/** The format of a figure that may have decimals: it shows those that are typed, six of a number and of a percentage. */
export const typedFormat = (format: string) => typedFormats[format] ?? format;

/** Whether a format hides no decimals. */
export const showsDecimals = (format: string) => allTyped.has(format);
