import { tokenize, tokenTypes } from '@borgar/fx';

export interface LastSum {
  sign: '+' | '-';
  /** Where the sign is in the formula. */
  at: number;
}

const looser: ReadonlySet<string> = new Set(['=', '<>', '<', '>', '<=', '>=', '&']);

/**
 * The addition or subtraction that a formula does last, outside all brackets; null where it does something else last.
 * Of these alone Excel gives zero where its operands agree to fifteen digits: `=0.5-0.4-0.1` is 0, and
 * `=(0.5-0.4-0.1)` is -2.8E-17.
 * @see https://learn.microsoft.com/en-us/office/troubleshoot/excel/floating-point-arithmetic-inaccurate-result
 */
export function lastSum(formula: string): LastSum | null {
  if (!/[+-]/.test(formula)) return null;
  let last: LastSum | null = null;
  let depth = 0;
  let at = 0;
  let isOperand = false;
  for (const { type, value } of tokenize(formula)) {
    const place = at;
    at += value.length;
    if (type === tokenTypes.WHITESPACE || type === tokenTypes.NEWLINE) continue;
    if (type !== tokenTypes.OPERATOR) {
      isOperand = type !== tokenTypes.FX_PREFIX;
      continue;
    }
    if (value === '(' || value === '{') depth++;
    if (value === ')' || value === '}') depth--;
    if (depth === 0) {
      if (looser.has(value)) return null;
      // A sign where no operand is before it belongs to the operand after it.
      if ((value === '+' || value === '-') && isOperand) last = { sign: value, at: place };
    }
    isOperand = value === ')' || value === '}' || value === '%' || value === '#';
  }
  return last;
}
