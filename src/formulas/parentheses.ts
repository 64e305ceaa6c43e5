import { nodeTypes, tokenize, tokenTypes } from '@borgar/fx';
import { classify, nodeOf } from './argumentText';

/** Text to put between `before` and `after`, in brackets if it would otherwise bind differently there. */
export function bracketed(text: string, before: string, after: string): string {
  return standsAlone(before, after) || !bindsLoosely(text, after) ? text : `(${text})`;
}

/** Between brackets, between commas, or as the whole of a formula, no text needs brackets. */
function standsAlone(before: string, after: string): boolean {
  const left = before.trimEnd();
  const right = after.trimStart();
  return (left === '' || left === '=' || /[(,]$/.test(left)) && (right === '' || /^[),]/.test(right));
}

function bindsLoosely(text: string, after: string): boolean {
  if (classify(text, 0).kind === 'literal') {
    // Excel reads -5^2 as 25; people and other programs do not.
    return /^\s*[-+]/.test(text) && after.trimStart().startsWith('^');
  }
  if (isEnclosed(text)) return false;
  const node = nodeOf(text);
  if (!node) return true;
  if (node.type !== nodeTypes.BINARY && node.type !== nodeTypes.UNARY) return false;
  return ![':', '#'].includes(node.operator);
}

/** Whether one pair of brackets already holds the whole text. */
function isEnclosed(text: string): boolean {
  const tokens = tokenize(text.trim());
  let depth = 0;
  return (
    tokens[0]?.value === '(' &&
    tokens.every((token, index) => {
      if (token.type === tokenTypes.OPERATOR && token.value === '(') depth++;
      if (token.type === tokenTypes.OPERATOR && token.value === ')') depth--;
      return depth > 0 || index === tokens.length - 1;
    })
  );
}
