import { calendarDate, isoDate, realSerial } from '../model/dates';
import type { ValidationPlan } from '../plan/plan';
import type { Input, Value } from './calculation';
import { isMoney } from './units';

type Rule = Pick<ValidationPlan, 'rule' | 'message'>;

const DIRECTIONS = ['1', '-1'];
const FINANCIAL_YEAR = /^(\d{4})\/(\d{2})$/;
const FIRST_DATE = 1;
const LAST_DATE = 2_958_465;

/** What an input accepts, in words without a full stop: `a share from 0 to 1`. */
export function acceptedInWords(input: Input): string {
  const { unit, accepts } = input;
  const blank = accepts?.blank ? ', or nothing' : '';
  if (accepts?.oneOf) return `one of: ${accepts.oneOf.join(', ')}${blank}`;
  if (unit === '1 or 0') return `1 or 0${blank}`;
  if (unit === '1 or -1') return `1 or -1${blank}`;
  if (unit === 'date') return `a date such as 2026-04-01${blank}`;
  if (isFinancialYear(input)) return 'a financial year such as 2026/27';
  if (unit === 'text') return 'words';
  const { least, most } = boundsOf(input);
  const what =
    unit === 'share' ? 'a share' : isMoney(unit) ? `a number of pounds (${unit})` : `a number (${unit})`;
  return `${what}${range(least, most)}${blank}`;
}

function range(least: number | null, most: number | null): string {
  if (least === null) return most === null ? '' : ` of ${most} or less`;
  return most === null ? ` of ${least} or more` : ` from ${least} to ${most}`;
}

/** A share is from 0 to 1 and every other number 0 or more, where the input does not say otherwise. */
function boundsOf({ unit, accepts }: Input): { least: number | null; most: number | null } {
  const { least = 0, most = unit === 'share' ? 1 : null } = accepts ?? {};
  return { least, most: least === null && accepts?.most === undefined ? null : most };
}

const isFinancialYear = ({ label, unit, shape }: Input) =>
  unit === 'text' && shape !== 'column' && label === 'Financial year';

/** The value that a text gives an input; undefined where it is not accepted. */
export function valueFrom(input: Input, text: string): Value | undefined {
  const { unit, accepts } = input;
  const typed = text.trim();
  if (typed === '') return accepts?.blank || (unit === 'text' && input.shape === 'column') ? null : undefined;
  if (accepts?.oneOf) return accepts.oneOf.find((one) => one.toLowerCase() === typed.toLowerCase());
  if (unit === 'date') return dateFrom(typed);
  if (isFinancialYear(input)) return financialYear(typed);
  if (unit === 'text') return typed;
  const number = numberFrom(typed);
  if (number === undefined) return undefined;
  if (unit === '1 or 0') return number === 0 || number === 1 ? number : undefined;
  if (unit === '1 or -1') return DIRECTIONS.includes(String(number)) ? number : undefined;
  const { least, most } = boundsOf(input);
  const isWithin = (least === null || number >= least) && (most === null || number <= most);
  return isWithin ? number : undefined;
}

function numberFrom(text: string): number | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function dateFrom(text: string): string | undefined {
  const serial = serialOfIso(text);
  return serial === null ? undefined : isoDate(serial);
}

/** Null where a text is no date of the calendar in the form `2026-04-01`. */
export function serialOfIso(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === undefined
    ? null
    : realSerial({ year: Number(year), month: Number(month), day: Number(day) });
}

function financialYear(text: string): string | undefined {
  const [, first, second] = FINANCIAL_YEAR.exec(text) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second) ? text : undefined;
}

/** What may be typed into its cells; null where anything may. */
export function ruleOf(input: Input): Rule | null {
  const message = `${capitalised(acceptedInWords(input))}.`;
  const { unit, accepts } = input;
  if (accepts?.oneOf) return { rule: { kind: 'list', values: [...accepts.oneOf] }, message };
  if (unit === 'date') return { rule: { kind: 'date', least: FIRST_DATE, most: LAST_DATE }, message };
  if (unit === 'text' || unit === 'own unit') return null;
  if (unit === '1 or 0') return { rule: { kind: 'whole', least: 0, most: 1 }, message };
  if (unit === '1 or -1') return { rule: { kind: 'list', values: DIRECTIONS }, message };
  const { least, most } = boundsOf(input);
  if (least === null && most === null) return null;
  return {
    rule: { kind: 'decimal', ...(least !== null && { least }), ...(most !== null && { most }) },
    message,
  };
}

const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A value as a cell holds it: a date as its serial. */
export function cellValue({ unit }: { readonly unit: string }, value: Value): number | string | undefined {
  if (value === null || value === '') return undefined;
  return (unit === 'date' && typeof value === 'string' ? serialOfIso(value) : null) ?? value;
}

/** What a cell shows, as a text: a date in the form `2026-04-01`, a number with every digit. */
export function textOf({ unit }: { readonly unit: string }, value: number | string | boolean | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (unit !== 'date' || typeof value !== 'number') return String(value);
  const { day } = calendarDate(value);
  return day > 0 ? isoDate(value) : String(value);
}
