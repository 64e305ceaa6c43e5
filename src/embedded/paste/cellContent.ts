import { CellValueType, type ICellData, numfmt } from '@univerjs/core';
import { textType } from '../errorCells';
import { MOST_DIGITS } from '../../formulas/functions/entry';
import { readTyped } from '../typed';
import { withoutMarks } from './clipboardWords';
import type { PastedCell } from './pasted';
import { numberShownAs } from './shownNumber';

/** What a pasted cell holds, and the format that goes with it where the target cell has none. */
export interface PastedContent {
  cell: Pick<ICellData, 'v' | 't' | 'f'>;
  format?: string;
  /** The number is not to be had: the column it comes from was too narrow to show it. */
  isHidden?: boolean;
  /** It looks like a number or a date, and could not be read as one. */
  isUnread?: boolean;
  /** The number was shown in thousands or millions, and is the rounded one. */
  isScaled?: boolean;
  /** The number is written otherwise than the text was: 123 for 00123. */
  isShortened?: boolean;
}

/** `mayCalculate`: whether text that begins with = is a formula, as it is where it is pasted as plain text. */
export function pastedContentOf(
  { text, exact = text, isText, number, format }: PastedCell,
  thisYear: number,
  mayCalculate: boolean,
): PastedContent {
  const own = text === '' ? nothing : asText(exact);
  if (format !== undefined && isOfText(format)) return { cell: own, format: '@' };
  if (isText) return { cell: own };
  const shown = format === undefined || /^general$/i.test(format) ? {} : { format };
  if (number !== undefined)
    return { cell: asNumber(number), ...(format === undefined && formatOf(text, thisYear)), ...shown };
  if (text === '') return { cell: nothing, ...shown };
  if (/^#+$/.test(text)) return { cell: asText(text), isHidden: true };
  if (text.startsWith('=') && text.length > 1)
    return { cell: mayCalculate ? { f: text, v: null, t: null } : own };
  if (format !== undefined && isAccountingZero(text, format)) return { cell: asNumber(0), ...shown };

  const behind = format === undefined ? undefined : numberShownAs(text, format);
  if (behind) return { cell: asNumber(behind.value), ...shown, ...(behind.isScaled && { isScaled: true }) };

  const typed = readTyped(text, thisYear) ?? dateOfWeekday(text, thisYear);
  switch (typed?.kind) {
    case 'number':
    case 'date':
      return {
        cell: asNumber(typed.value),
        ...(typed.format !== undefined && { format: typed.format }),
        ...shown,
        ...(format === undefined && isShortened(text) && { isShortened: true }),
      };
    case 'logical':
      return { cell: { v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN } };
    case 'error':
      return { cell: { v: typed.value, t: CellValueType.STRING } };
    case 'formula':
      return mayCalculate ? { cell: { f: typed.formula, v: null, t: null } } : { cell: own };
    default:
      return {
        cell: own,
        ...(isUnread(text, format, typed !== null, thisYear) && { isUnread: true }),
      };
  }
}

/** A number with zeros before it or with more digits than Excel keeps, or a code such as 1E5. */
function isShortened(text: string): boolean {
  if (/^\d+e\d+$/i.test(text) || /^[-+(£\s]*0\d[\d,]*(?:\.\d*)?[)%\s]*$/.test(text)) return true;
  return /^[-+(£\s]*[\d,]*\.?\d*[)%\s]*$/.test(text) && significant(text).length > MOST_DIGITS;
}

const significant = (text: string) => text.replace(/\D/g, '').replace(/^0+|0+$/g, '');

const nothing = { v: null, t: null };

function asText(text: string): PastedContent['cell'] {
  return { v: text, t: textType(text) };
}

function asNumber(value: number): PastedContent['cell'] {
  return { v: value, t: CellValueType.NUMBER };
}

/** A number given without its format is shown as it was: a date as a date. */
function formatOf(text: string, thisYear: number): Pick<PastedContent, 'format'> {
  const typed = readTyped(text, thisYear);
  return typed && 'format' in typed && typed.format !== undefined ? { format: typed.format } : {};
}

function isOfText(format: string): boolean {
  return format.trim() === '@';
}

const unit =
  '(?:k|m|mn|mln|bn|b|tn|thousand|million|billion|h|hrs?|hours?|mins?|minutes?|d|days?|wks?|weeks?|mths?|months?|yrs?|years?|' +
  'fte|wte|pa|p\\.a\\.|pcm|pw|p|pence|pct|percent|people|visits?|packages?|clients?|units?|x|km|miles?)';
const withUnit = new RegExp(
  `^[-+(]*[£$€]?[-+]?\\d[\\d,]*(?:\\.\\d+)?\\s?%?\\s?${unit}\\)?(?:\\s?(?:a|an|per|each|/)\\s?[a-z]+)?$`,
  'i',
);
/** In dollars or euros, or so much an hour. */
const otherAmount = /^[-+(]*(?:[$€]\s?[-+]?[\d.][\d.,]*\)?|£[\d.,]+\s?(?:an?|per|each|\/)\s?[a-z ]*)$/i;

/** As ledgers print them: with the side of the account, the code of the currency, a mark, or spaces for commas. */
const size = '[-+(]*[£$€]?[-+]?\\d[\\d,]*(?:[.,]\\d+)?\\)?';
const ofLedger = new RegExp(
  [
    `${size}\\s?(?:cr|dr|gbp|eur|usd)`,
    `(?:cr|dr)\\s${size}`,
    `(?:gbp|eur|usd)\\s?${size}`,
    `${size}\\s?[*†‡]+`,
    '[-+(]*[£$€]?[-+]?[1-9]\\d{0,2}(?: \\d{3})+(?:[.,]\\d+)?\\)?',
  ]
    .map((form) => `^${form}$`)
    .join('|'),
  'i',
);

const telephone = /^(?:\+|0)\d[\d ]* \d[\d ]*$/;

/** A person would take it for a number or a date; `isTyped` where it looks so to the reader of entries. */
function isUnread(text: string, format: string | undefined, isTyped: boolean, thisYear: number): boolean {
  if (isTyped) return !telephone.test(text);
  const bare = withoutMarks(text);
  if (bare !== text && readTyped(bare, thisYear) !== null) return true;
  if (withUnit.test(text) || otherAmount.test(text) || ofLedger.test(text)) return true;
  return format !== undefined && /\d/.test(text) && numfmt.isDateFormat(format);
}

/** An accountant’s nought is a dash. */
function isAccountingZero(text: string, format: string): boolean {
  return /^[£$€]?\s*-$/.test(text) && /"?-"?\?*/.test(format) && !numfmt.isDateFormat(format);
}

/** The long dates of clipboards: `Wednesday, 1 April 2026`. */
function dateOfWeekday(text: string, thisYear: number) {
  const bare = text.replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?\s+/i, '');
  const typed = bare === text ? null : readTyped(bare, thisYear);
  return typed?.kind === 'date' ? typed : null;
}
