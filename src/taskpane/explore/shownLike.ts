import { readNumber, readShare } from '../building/typed';
import { formatBrief } from '../format/numbers';

/** Shows and reads numbers as a cell shows its own: pounds as pounds, a share as a percentage. */
export interface Manner {
  show(value: number): string;
  /** Null for what is no number. */
  read(typed: string): number | null;
  unit: string;
}

export function mannerOf(text: string): Manner {
  if (text.includes('%')) {
    const show = (value: number) =>
      `${signed(value, (size) => formatBrief(Number((size * 100).toFixed(2))))}%`;
    return { show, read: readShare, unit: '%' };
  }
  if (text.includes('£')) {
    return { show: (value) => signed(value, (size) => `£${inPounds(size)}`), read: readNumber, unit: '£' };
  }
  return { show: (value) => signed(value, brief), read: readNumber, unit: '' };
}

function signed(value: number, show: (size: number) => string): string {
  const shown = show(Math.abs(value));
  return value < 0 && /[1-9]/.test(shown) ? `−${shown}` : shown;
}

const wholePounds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const pence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function inPounds(size: number): string {
  return (size >= 1000 || Number.isInteger(size) ? wholePounds : pence).format(size);
}

function brief(size: number): string {
  return size >= 1000 ? wholePounds.format(size) : formatBrief(size);
}
