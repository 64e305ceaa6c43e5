import { serialOf } from '../../model/financialYear';
import { formatDate } from './format/dates';
import { formatNumber } from './format/numbers';

/** `1,200`, `£25.05`, `-3`: commas only where thousands have them, so that 1,20 is not taken for 120. */
const number = /^([-−]?)\s*£?\s*(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$|^([-−]?)\s*£?\s*(\.\d+)$/;

export function readNumber(text: string): number | null {
  const digits = digitsOf(text);
  return digits === null ? null : finite(Number(digits));
}

/** A percentage, with its sign or without, as a fraction. */
export function readShare(text: string): number | null {
  const digits = digitsOf(text.replace(/\s*%$/, ''));
  // Division by 100 would add the noise of binary arithmetic.
  return digits === null || text.includes('£') ? null : finite(Number(`${digits}e-2`));
}

/** Day first, with the year in full, as an Excel serial number. */
export function readDate(text: string): number | null {
  const parts = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text);
  if (!parts) return null;
  const [day, month, year] = parts.slice(1).map(Number) as [number, number, number];
  const isReal =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  const serial = serialOf({ year, month, day });
  return isReal && formatDate(serial) !== null ? serial : null;
}

export const shownNumber = formatNumber;

export function shownShare(share: number): string {
  const percent = Number(`${share}e2`);
  return `${formatNumber(Number.isNaN(percent) ? share * 100 : percent)}%`;
}

const EPOCH = serialOf({ year: 1970, month: 1, day: 1 });

export function shownDate(serial: number): string {
  return new Date((serial - EPOCH) * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'UTC' });
}

function digitsOf(text: string): string | null {
  const parts = number.exec(text);
  if (!parts) return null;
  const [, sign = '', whole = '', decimals = '', otherSign = '', onlyDecimals = ''] = parts;
  return `${sign || otherSign ? '-' : ''}${whole.replaceAll(',', '')}${decimals}${onlyDecimals}`;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
