/** The text of a file, and the name of the encoding it was read with. */
export interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** So many bytes tell a text of two bytes a character from one without zeros. */
const SAMPLE = 4_096;

/**
 * Reads text by its byte-order mark; without one, as UTF-16 where every second byte is zero, as UTF-8 where it is that
 * without a fault, and else as Windows-1252, which Excel in the United Kingdom writes.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = byteOrder(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: windows1252(bytes), encoding: 'Windows-1252' };
  }
}

/** Node reads some of these bytes as the control characters of Latin-1. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => FROM_0x80[control.charCodeAt(0) - 0x80] ?? control);
}

const FROM_0x80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  const zeros = [0, 0] as [number, number];
  for (let i = 0; i < 2 * pairs; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  if (odd > 0.4 * pairs && even < 0.1 * pairs) return 'utf-16le';
  return even > 0.4 * pairs && odd < 0.1 * pairs ? 'utf-16be' : null;
}
