import { readNumber, readShare } from '../shared/typed';
import { formatBrief } from '../shared/format/numbers';

/** Shows and reads numbers as a cell shows its own: pounds as pounds, a share as a percentage. */
export interface Manner {
  /** With as many digits as help a reader. */
  show(value: number): string;
  /** With all of them, so that it reads back as it was: a target, a mark on an axis. */
  exact(value: number): string;
  /** Null if it is not a number. */
  read(typed: string): number | null;
  unit: '£' | '%' | '';
}

export function mannerOf(text: string): Manner {
  if (text.includes('%'))
    return manner('%', (size) => formatBrief(Number((size * 100).toFixed(2))), readShare);
  if (text.includes('£')) return manner('£', inPounds, readNumber);
  return manner('', brief, readNumber);
}

function manner(unit: Manner['unit'], digits: (size: number) => string, read: Manner['read']): Manner {
  const withUnit = (shown: string) => (unit === '%' ? `${shown}%` : `${unit}${shown}`);
  const show = (value: number) => signed(value, (size) => withUnit(digits(size)));
  const exact = (value: number) => {
    const shown = show(value);
    return read(shown) === value
      ? shown
      : signed(value, (size) => withUnit(every.format(unit === '%' ? size * 100 : size)));
  };
  return { show, exact, read, unit };
}

const every = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 });
const few = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });

function signed(value: number, show: (size: number) => string): string {
  const shown = show(Math.abs(value));
  return value < 0 && /[1-9]/.test(shown) ? `−${shown}` : shown;
}

const wholePounds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const pence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function inPounds(size: number): string {
  return (size >= 1000 || Number.isInteger(size) ? wholePounds : pence).format(size);
}

/** Less than this is the noise of binary arithmetic. */
const NOISE = 1e-9;

function brief(size: number): string {
  if (size >= 1000) return wholePounds.format(size);
  return few.format(size < NOISE ? 0 : size);
}
