import { DecodeUTF8, strFromU8 } from 'fflate';

const STEP = 65_536;

/** The text of a part: UTF-8 unless its first two bytes say that it is UTF-16. */
export function textOf(bytes: Uint8Array): string {
  const order = byteOrder(bytes);
  return (order === null ? strFromU8(bytes) : utf16(bytes, order)).replace(/^\ufeff/, '');
}

/** The same piece by piece, so that a long part is never held whole as text. */
export function textPieces(bytes: Uint8Array, take: (piece: string) => void): void {
  const order = byteOrder(bytes);
  const decoder = new DecodeUTF8((piece) => take(piece));
  for (let from = 0; from < bytes.length; from += STEP) {
    const piece = bytes.subarray(from, from + STEP);
    if (order === null) decoder.push(piece, from + STEP >= bytes.length);
    else take(utf16(piece, order));
  }
}

function byteOrder([first, second]: Uint8Array): 'little' | 'big' | null {
  if (first === 0xff && second === 0xfe) return 'little';
  return first === 0xfe && second === 0xff ? 'big' : null;
}

function utf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const [low, high] = order === 'little' ? [0, 1] : [1, 0];
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at + low] ?? 0) | ((bytes[at + high] ?? 0) << 8));
  }
  return text;
}
