import { Inflate, strFromU8 } from 'fflate';

/** What a file may hold before it is refused: far above any workbook that people make. */
export interface Limits {
  /** Of the file itself. */
  bytes: number;
  /** Of all its parts once unpacked. */
  unpacked: number;
  parts: number;
}

export const limits: Limits = { bytes: 100e6, unpacked: 256e6, parts: 10_000 };

interface Entry {
  name: string;
  method: number;
  packed: number;
  /** The checksum of what it holds. */
  sum: number;
  at: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LARGE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** How much is unpacked before the total is looked at: a step gives a thousand times as much at most. */
const STEP = 16_384;

/**
 * The parts of a zip archive by their paths. What an archive says of its sizes is not believed: they are counted while
 * it is unpacked. Throws in words where it is damaged, encrypted, or made to do harm.
 */
export function unzipped(file: Uint8Array, most: Limits = limits): Map<string, Uint8Array> {
  if (file.length > most.bytes)
    throw new Error(
      `The file has ${megabytes(file.length)}; a workbook of up to ${megabytes(most.bytes)} can be opened. Split it, or take pictures out of it.`,
    );
  const entries = entriesOf(file, most);
  const parts = new Map<string, Uint8Array>();
  let unpacked = 0;
  const count = (bytes: number) => {
    unpacked += bytes;
    if (unpacked > most.unpacked)
      throw new Error(
        `The file unpacks to more than ${megabytes(most.unpacked)}, which no ordinary workbook does. It was not opened. If it is yours, split it or delete sheets of data from a copy.`,
      );
  };
  for (const entry of entries) {
    const path = pathOf(entry.name);
    if (path.endsWith('/')) continue;
    if (parts.has(path)) throw new Error(`The file is damaged: it holds the part ${path} twice.`);
    const contents = contentsOf(file, entry, count);
    if (checksum(contents) !== entry.sum) throw damaged();
    parts.set(path, contents);
  }
  return parts;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en-GB')} MB`;
}

/** A path that leads out of the archive is never one of a workbook. */
function pathOf(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^\/+/, '');
  if (path.split('/').includes('..') || /^[a-z]:/i.test(path))
    throw new Error(
      `The file holds a part that leads outside it, ${name.slice(0, 80)}. Workbooks do not: it was not opened.`,
    );
  return path;
}

function entriesOf(file: Uint8Array, most: Limits): Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const { count, start } = directoryOf(view);
  if (count > most.parts)
    throw new Error(
      `The file holds ${count.toLocaleString('en-GB')} parts; a workbook has ${most.parts.toLocaleString('en-GB')} at most. It was not opened.`,
    );
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    if (flags & 1)
      throw new Error('The file is encrypted. Take the password off, save it as .xlsx, and open it again.');
    const nameAt = at + 46;
    const large = largeSizes(view, nameAt + nameLength, extraLength);
    let [unpacked, packed, offset] = [24, 20, 42].map((place) => view.getUint32(at + place, true)) as [
      number,
      number,
      number,
    ];
    if (unpacked === LARGE) unpacked = large.shift() ?? LARGE;
    if (packed === LARGE) packed = large.shift() ?? LARGE;
    if (offset === LARGE) offset = large.shift() ?? LARGE;
    entries.push({
      name: nameOf(file.subarray(nameAt, nameAt + nameLength), flags),
      method: view.getUint16(at + 10, true),
      packed,
      sum: view.getUint32(at + 16, true),
      at: offset,
    });
    at = nameAt + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** In UTF-8 where the archive says so. */
function nameOf(bytes: Uint8Array, flags: number): string {
  return strFromU8(bytes, (flags & 0x800) === 0);
}

/** The directory of an archive is at its end, before a comment of any length. */
function directoryOf(view: DataView): { count: number; start: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
      const end = Number(view.getBigUint64(locator + 8, true));
      if (end + 56 > view.byteLength || view.getUint32(end, true) !== END_64) throw damaged();
      return {
        count: Number(view.getBigUint64(end + 32, true)),
        start: Number(view.getBigUint64(end + 48, true)),
      };
    }
    return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  }
  throw damaged();
}

function largeSizes(view: DataView, from: number, length: number): number[] {
  const end = Math.min(from + length, view.byteLength);
  for (let at = from; at + 4 <= end;) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const numbers: number[] = [];
      for (let one = at + 4; one + 8 <= Math.min(at + 4 + size, end); one += 8)
        numbers.push(Number(view.getBigUint64(one, true)));
      return numbers;
    }
    at += 4 + size;
  }
  return [];
}

function contentsOf(file: Uint8Array, entry: Entry, count: (bytes: number) => void): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const { at, packed, method } = entry;
  if (at + 30 > file.length || view.getUint32(at, true) !== LOCAL) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > file.length) throw damaged();
  const data = file.subarray(start, start + packed);
  if (method === STORED) {
    count(data.length);
    return data;
  }
  if (method !== DEFLATED)
    throw new Error(
      'The file is packed in a way that workbooks are not. Save it as .xlsx and open it again.',
    );
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  let refusal: Error | null = null;
  const inflate = new Inflate((piece, isLast) => {
    isWhole ||= isLast;
    length += piece.length;
    try {
      count(piece.length);
    } catch (cause) {
      refusal = cause as Error;
    }
    pieces.push(piece);
  });
  for (let from = 0; from < data.length && !refusal; from += STEP) {
    const to = Math.min(from + STEP, data.length);
    try {
      inflate.push(data.subarray(from, to), to === data.length);
    } catch (cause) {
      throw damaged(cause);
    }
  }
  if (refusal) throw refusal as Error;
  if (!isWhole) throw damaged();
  return joined(pieces, length);
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32, which fflate keeps to itself: without it a damaged file might give other figures. */
function checksum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

function joined(pieces: Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function damaged(cause?: unknown): Error {
  return new Error(
    'The file is damaged or not whole: it cannot be unpacked as an .xlsx workbook. Fetch or copy it again, or open it in Excel and save it as “Excel Workbook (.xlsx)”.',
    { cause },
  );
}
