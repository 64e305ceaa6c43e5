import { columnLetters } from '../../../src/formulas/addresses';

export interface Place {
  letters: string;
  /** From 1, as the row. */
  column: number;
  row: number;
}

const parsed = new Map<string, Place>();

export function parseAddress(address: string): Place {
  const known = parsed.get(address);
  if (known) return known;
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  if (!letters) throw new Error(`${address} is not the address of a cell`);
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  const place = { letters, column, row: Number(digits) };
  parsed.set(address, place);
  return place;
}

export function parseRange(range: string) {
  const [first, last = first] = range.split(':').map((address) => parseAddress(address));
  return { top: first!.row, left: first!.column, bottom: last!.row, right: last!.column };
}

/** Row by row. */
export function addressesIn(range: string): string[] {
  const { top, left, bottom, right } = parseRange(range);
  const addresses: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) addresses.push(`${columnLetters(column - 1)}${row}`);
  return addresses;
}

/** `'Monthly low'!$C$4:$D$5` is a range of that sheet; a name has no range. */
export function splitReference(
  reference: string,
  sheet: string,
): { sheetName: string; range: string | null } {
  const [, quoted, plain, rest] = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(reference) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain ?? sheet;
  const range = rest!.replaceAll('$', '').replace(/#$/, '');
  return { sheetName, range: /^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(range) ? range : null };
}
