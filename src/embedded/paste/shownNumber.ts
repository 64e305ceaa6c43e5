import { numfmt } from '@univerjs/core';

export interface ShownNumber {
  value: number;
  /** The format leaves out thousands or millions, so that the number is the rounded one. */
  isScaled: boolean;
}

/**
 * The number that a format shows as this text, for formats that add words or leave out thousands: `1.5m` in `0.0,,"m"`
 * is 1,500,000. Found by trying what the digits could be, and taken where the format shows it so. Undefined where no
 * number is shown so, and for formats that add nothing, whose text reads as a number without them.
 */
export function numberShownAs(text: string, format: string): ShownNumber | undefined {
  const { adds, scales } = traitsOf(format);
  if (!adds) return undefined;
  const wanted = bare(text);
  for (const size of sizesIn(text)) {
    for (const scale of scales) {
      const value = Number(`${size}e${scale}`);
      for (const signed of [value, -value])
        if (isShownAs(signed, format, wanted)) return { value: signed || 0, isScaled: scale > 0 };
    }
  }
  return isShownAs(0, format, wanted) ? { value: 0, isScaled: false } : undefined;
}

interface Traits {
  adds: boolean;
  /** Powers of ten by which the number may differ from the text shown. */
  scales: number[];
}

const known = new Map<string, Traits>();

/** A table has the same few formats over and over. */
function traitsOf(format: string): Traits {
  let traits = known.get(format);
  if (!traits) {
    const literals = (format.match(/"[^"]*"|\\.|\[\$[^\]]*\]/g) ?? []).map((literal) =>
      literal.replace(/^\[\$([^-\]]*).*$/, '$1').replace(/["\\]/g, ''),
    );
    const numeric = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
    const thousands = Math.max(
      0,
      ...(numeric.match(/[#0?],+(?![#0?,])/g) ?? []).map((run) => run.length - 1),
    );
    const adds =
      thousands > 0 || literals.some((literal) => /[^£$€()\-–%\s]/.test(literal)) || hasGaps(format);
    const scales = [...(numeric.includes('%') ? [-2] : []), 0];
    for (let i = 1; i <= thousands; i++) scales.push(3 * i);
    traits = { adds: adds && !numfmt.isDateFormat(format) && numfmt.isValidFormat(format), scales };
    known.set(format, traits);
  }
  return traits;
}

/** Digits with spaces or dashes between them, as a sort code has. */
function hasGaps(format: string): boolean {
  return /[#0?](?:"[^"]*"|\\.|-)+[#0?]/.test(format);
}

/** The numbers that a text could mean: each number in it, and all its digits as one. */
function sizesIn(text: string): Set<string> {
  const numbers = text.match(/\d[\d,]*(?:\.\d+)?|\.\d+/g) ?? [];
  return new Set([...numbers.map((one) => one.replaceAll(',', '')), text.replace(/\D/g, '')].filter(Boolean));
}

function isShownAs(value: number, format: string, wanted: string): boolean {
  try {
    return bare(numfmt.format(format, value)) === wanted;
  } catch {
    // A format that cannot be read shows no number.
    return false;
  }
}

function bare(text: string): string {
  return text.replace(/\s+/g, '').replace(/[\u2212\u2013]/g, '-');
}
