import { type AstExpression, nodeTypes, parseA1Ref, type RangeA1, stringifyA1Ref } from '@borgar/fx';
import { edges, overlap } from '../../formulas/addresses';
import { MOST_COLUMNS, MOST_ROWS } from '../../formulas/functions/sizes';
import { operandsOf } from '../../formulas/operands';
import { rangeCalls } from '../sheetFunctions/ranges';

/** What a name refers to, where there is such a name. */
export type MeaningOf = (name: string) => string | undefined;

const shaped: ReadonlySet<string> = new Set(['SUMIF', 'AVERAGEIF']);

interface Cells {
  sheet: string | undefined;
  range: RangeA1;
}

/** The cells that a reference, or a name for one, means, independent of their values. */
function cellsOf(node: AstExpression | null | undefined, meaning: MeaningOf): Cells | null {
  if (node?.type === nodeTypes.BINARY && node.operator === ' ') {
    const text = shared(...operandsOf(node), meaning);
    return text === null ? null : cellsAt(text);
  }
  if (node?.type !== nodeTypes.REFERENCE) return null;
  return cellsAt(node.value) ?? cellsAt(meaning(node.value)?.replace(/^=/, '') ?? '');
}

function cellsAt(reference: string): Cells | null {
  const parsed = parseA1Ref(reference);
  if (!parsed || !('range' in parsed) || !parsed.range) return null;
  const context = parsed.context ?? [];
  return context.length > 1 ? null : { sheet: context[0], range: parsed.range };
}

export function unionParts(node: AstExpression): AstExpression[] {
  if (node.type !== nodeTypes.BINARY || node.operator !== ',') return [node];
  return node.arguments.flatMap(unionParts);
}

export const union = (parts: string[]) => (parts.length === 1 ? parts.join() : `CUBE(${parts.join(',')})`);

/** All cells between those of two ranges; null where these are not known from the text. */
export function spanned(left: AstExpression, right: AstExpression, meaning: MeaningOf): string | null {
  const [a, b] = [cellsOf(left, meaning), cellsOf(right, meaning)];
  if (!a || !b || (b.sheet !== undefined && a.sheet?.toUpperCase() !== b.sheet.toUpperCase())) return null;
  const [one, two] = [edges(a.range), edges(b.range)];
  return textOf(a.sheet, {
    top: Math.min(one.top, two.top),
    left: Math.min(one.left, two.left),
    bottom: Math.max(one.bottom, two.bottom),
    right: Math.max(one.right, two.right),
  });
}

/** The cells that are in both, as text; null where there are none. */
export function shared(left: AstExpression, right: AstExpression, meaning: MeaningOf): string | null {
  for (const [several, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (several.type !== nodeTypes.BINARY || several.operator !== ',') continue;
    const parts = several.arguments.flatMap((part) => shared(part, other, meaning) ?? []);
    return parts.length === 0 ? null : union(parts);
  }
  const [a, b] = [cellsOf(left, meaning), cellsOf(right, meaning)];
  if (!a || !b || a.sheet?.toUpperCase() !== b.sheet?.toUpperCase()) return null;
  const range = overlap(edges(a.range), edges(b.range));
  return range && textOf(a.sheet, range);
}

/**
 * The cells that SUMIF adds up: as many as it looks at, from the first of those that are named. Where they are worked
 * out by the formula, so is this range; null where it is the one written, or there is none.
 */
export function shapedRange(
  callee: { type: string; name?: string },
  [range, , sums]: (AstExpression | null)[],
  meaning: MeaningOf,
  write: (node: AstExpression) => string,
): string | null {
  if (!shaped.has(callee.name?.toUpperCase() ?? '') || !range || !sums) return null;
  const [looked, added] = [cellsOf(range, meaning), cellsOf(sums, meaning)];
  if (!looked || !added) return `${rangeCalls.shaped}(${write(sums)},${write(range)})`;
  const [one, two] = [edges(looked.range), edges(added.range)];
  const bottom = Math.min(two.top + one.bottom - one.top, MOST_ROWS - 1);
  const right = Math.min(two.left + one.right - one.left, MOST_COLUMNS - 1);
  if (bottom === two.bottom && right === two.right) return null;
  return textOf(added.sheet, { top: two.top, left: two.left, bottom, right });
}

/** `IF(A1,B1,B2):B9` and `B9:OFFSET(A1,B1,0)`, of which an end is worked out: Univer would work it out too early. */
export function isOddSpan(ends: readonly AstExpression[], inLambda: boolean): boolean {
  return ends.some(
    ({ type, ...end }) =>
      type === nodeTypes.LET ||
      type === nodeTypes.CALL ||
      // A parameter, as in `MAP(A1:A9,LAMBDA(v,SUM(A1:v)))`.
      (inLambda && type === nodeTypes.REFERENCE && (end as { kind?: string }).kind === 'name'),
  );
}

function textOf(sheet: string | undefined, range: RangeA1): string {
  return stringifyA1Ref({ context: sheet === undefined ? [] : [sheet], range });
}
