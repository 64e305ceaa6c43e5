import type { Content, Formula, Ref } from './kinds';
import { addressOfRef } from './refs';
import { nth } from '../formulas/present';

/** What a formula may hold. Several are separated by commas. */
export type Hole = number | Formula | Ref | readonly Hole[];

/** A formula without its `=`: `` f`${r.hours}*${r.rate}` ``. Words and functions are its text; every link is a hole. */
export function f(texts: TemplateStringsArray, ...holes: Hole[]): Formula {
  return formula(texts.flatMap((text, i) => [text, ...(i < holes.length ? partsOf(nth(holes, i)) : [])]));
}

/** The same with another sign between them: `join(costs, '+')`. */
export const join = (holes: readonly Hole[], sign: string): Formula =>
  formula(holes.flatMap((hole, i) => [...(i > 0 ? [sign] : []), ...partsOf(hole)]));

/** Text of a formula that is made elsewhere. Never for a link to a block of a layout. */
export const raw = (text: string): Formula => formula([text]);

/** The longest text that Excel takes between two quotation marks of a formula. */
const LONGEST = 255;

/** Words as a formula writes them: quotation marks doubled, and long words joined from pieces. */
export const words = (text: string): Formula => {
  const pieces = Array.from({ length: Math.max(1, Math.ceil(text.length / LONGEST)) }, (_, i) =>
    text.slice(i * LONGEST, (i + 1) * LONGEST),
  );
  return raw(pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join('&'));
};

const formula = (parts: (string | Ref)[]): Formula => ({ kind: 'formula', parts });

function partsOf(hole: Hole): readonly (string | Ref)[] {
  if (typeof hole === 'number') return [String(hole)];
  if (isMany(hole)) return join(hole, ',').parts;
  return hole.kind === 'formula' ? hole.parts : [hole];
}

const isMany = (hole: object): hole is readonly Hole[] => Array.isArray(hole);

/** A formula or a reference as text without `=`, as a cell of the sheet holds it. */
export function written(value: Formula | Ref, sheet?: string): string {
  const { parts } = value.kind === 'ref' ? f`${value}` : value;
  return parts.map((part) => (typeof part === 'string' ? part : addressOfRef(part, sheet))).join('');
}

/**
 * What a cell of the sheet holds.
 * @throws for text that begins with `=`, which would be a formula whose links nothing checks.
 */
export function contentOf(value: Content, sheet: string): string | number | boolean {
  if (typeof value === 'object') return `=${written(value, sheet)}`;
  if (typeof value === 'string' && value.startsWith('='))
    throw new Error(`A formula must be made with f, so that its links are checked; it is the text ${value}`);
  return value;
}
