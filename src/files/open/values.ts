import { LONGEST_TEXT } from '../limits';
import type { Shown } from '../xlsx/shown';
import { plainText } from '../xml/write';

/** What a cell holds beside its formula: a value, and whether its text had looks of its own within. */
export interface StoredCell {
  value: Shown;
  isRich: boolean;
}

export interface StoredText extends StoredCell {
  value: string;
}

/** @param kind the cell’s `t` */
export function valueOf(kind: string, stored: string, shared: readonly StoredText[]): StoredCell {
  switch (kind) {
    case 's':
      return shared[Number(stored)] ?? { value: null, isRich: false };
    case 'str':
    case 'inlineStr':
      return { value: plainText(stored).slice(0, LONGEST_TEXT), isRich: false };
    case 'b':
      return { value: stored.trim() === '1' || stored.trim() === 'true', isRich: false };
    case 'e':
      return { value: stored.trim() === '' ? null : { error: stored.trim() }, isRich: false };
    case 'd':
      return { value: serialOf(stored.trim()) ?? stored, isRich: false };
    default: {
      if (stored.trim() === '') return { value: null, isRich: false };
      const number = Number(stored);
      return { value: Number.isFinite(number) ? number : stored, isRich: false };
    }
  }
}

const MS_A_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** The number of a day and time written as `2026-04-01T09:30:00`, or of a time alone. */
export function serialOf(written: string): number | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)?T?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?$/.exec(written) ?? [];
  if (day === undefined && time === undefined) return null;
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
  const ofDay = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (day === undefined) return ofDay;
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / MS_A_DAY);
  if (Number.isNaN(days)) return null;
  // Excel counts a 29 February 1900.
  return (days < 61 ? days - 1 : days) + ofDay;
}
