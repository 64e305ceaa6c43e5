import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize, tokenTypes } from '@borgar/fx';

const ofCells: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
]);

/** What a name refers to where it is to mean the same cells in every cell: `=J3*2` as `='In year'!$J$3*2`. */
export function withFixedCells(formula: string, sheet: string): string {
  const tokens = tokenize(formula).map((token) =>
    ofCells.has(token.type) ? { ...token, value: fixed(token.value, sheet) } : token,
  );
  return stringifyTokens(tokens);
}

function fixed(reference: string, sheet: string): string {
  const parsed = parseA1Ref(reference);
  if (!parsed || !('range' in parsed) || !parsed.range) return reference;
  const context = parsed.context ?? [];
  return stringifyA1Ref({
    context: context.length > 0 || sheet === '' ? context : [sheet],
    range: { ...parsed.range, $top: true, $left: true, $bottom: true, $right: true },
  });
}
