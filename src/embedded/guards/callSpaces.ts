import { tokenize, tokenTypes } from '@borgar/fx';

/** The formula without spaces between the name of a function and its bracket: Excel drops that in `SUM (A1,A2)`. */
export function withoutCallSpaces(formula: string, isFunction: (name: string) => boolean): string {
  if (!/[A-Z\d]\s+\(/i.test(formula)) return formula;
  const tokens = tokenize(formula);
  const isSpace = (i: number) => {
    const type = tokens[i]?.type;
    return type === tokenTypes.WHITESPACE || type === tokenTypes.NEWLINE;
  };
  return tokens
    .filter((_, i) => {
      if (!isSpace(i)) return true;
      const before = tokens[i - 1];
      const isNamed = before?.type === tokenTypes.REF_NAMED || before?.type === tokenTypes.FUNCTION;
      return !(isNamed && tokens[i + 1]?.value === '(' && isFunction(before.value.toUpperCase()));
    })
    .map(({ value }) => value)
    .join('');
}
