import { isFunction, parse, tokenize, tokenTypes, type Token } from '@borgar/fx';
import { classify, type FormulaArgument } from './argumentText';
import { bracketed } from './parentheses';

/** A call to one of our functions, as written in a formula. Positions are offsets into that formula. */
export interface FormulaCall {
  /** Upper case, without the namespace: `ROI`. */
  name: string;
  text: string;
  start: number;
  end: number;
  arguments: FormulaArgument[];
}

type Located = Token & { loc: [number, number] };

/** Every call to a function of the namespace, the outer before the inner. A formula that cannot be read has none. */
export function findCalls(formula: string, namespace: string): FormulaCall[] {
  const tokens = read(formula);
  if (!tokens) return [];
  return tokens.flatMap((token, index) => {
    const name = isFunction(token) ? nameWithin(token.value, namespace) : null;
    return name === null ? [] : [callAt(formula, tokens.slice(index), name)];
  });
}

/**
 * The formula with each call replaced by what `replace` answers, innermost first: the call it is given holds
 * arguments whose own calls are replaced already. Null leaves the call. A replacement that would bind differently
 * from the call it replaces gets brackets. A formula that cannot be read comes back as it was.
 */
export function replaceCalls(
  formula: string,
  namespace: string,
  replace: (call: FormulaCall) => string | null,
): string {
  let result = '';
  let written = 0;
  for (const call of findCalls(formula, namespace)) {
    if (call.start < written) continue;
    const inner = call.arguments.map((argument) => replaceCalls(argument.text, namespace, replace));
    const rewritten = withArguments(call, inner);
    const replacement = replace(rewritten);
    result += formula.slice(written, call.start);
    result +=
      replacement === null
        ? rewritten.text
        : bracketed(replacement, formula.slice(0, call.start), formula.slice(call.end));
    written = call.end;
  }
  return result + formula.slice(written);
}

/** The same formula with our functions under another namespace: examples are written for OT. */
export function withNamespace(formula: string, from: string, to: string): string {
  if (from === to) return formula;
  return replaceCalls(
    formula,
    from,
    (call) => `${to}.${call.name}${call.text.slice(call.text.indexOf('('))}`,
  );
}

/** The references and names in a piece of formula, each as one would write it in a cell: `B3`, `D2#`, `Rate`. */
export function referencesIn(text: string): string[] {
  const tokens = read(text) ?? [];
  const found = tokens.flatMap((token, index) => {
    if (!references.has(token.type)) return [];
    return [tokens[index + 1]?.value === '#' ? `${token.value}#` : token.value];
  });
  return [...new Set(found)];
}

const references: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
  tokenTypes.REF_STRUCT,
  tokenTypes.REF_NAMED,
]);

/** The tokens of a formula; null where it has no syntax tree. */
function read(text: string): Located[] | null {
  try {
    const tokens = tokenize(text, { withLocation: true }) as Located[];
    parse(tokens, { looseRefCalls: true });
    return tokens;
  } catch {
    return null;
  }
}

/**
 * The name of a function of the namespace without it, in capitals; null for any other function. Files hold such names as
 * `_xldudf_OT_ROI`.
 */
export function nameWithin(written: string, namespace: string): string | null {
  const name = written.toUpperCase();
  for (const prefix of [`${namespace}.`, `_xldudf_${namespace}_`]) {
    if (name.startsWith(prefix.toUpperCase()) && name.length > prefix.length)
      return name.slice(prefix.length);
  }
  return null;
}

/** The call that begins with the first of these tokens, its name; the second is the bracket it opens. */
function callAt(formula: string, [called, opening, ...rest]: Located[], name: string): FormulaCall {
  if (!called || !opening) throw new Error(`The call of ${name} in ${formula} has no opening bracket`);
  const [start] = called.loc;
  const spans: [number, number][] = [];
  let from = opening.loc[1];
  let depth = 1;
  for (const { value, type, loc } of rest) {
    if (type !== tokenTypes.OPERATOR) continue;
    if (value === '(' || value === '{') depth++;
    if (value === ')' || value === '}') depth--;
    if (depth === 0 || (depth === 1 && value === ',')) {
      spans.push([from, loc[0]]);
      from = loc[1];
    }
    if (depth === 0) break;
  }
  const [only, ...others] = spans;
  const none = only !== undefined && others.length === 0 && formula.slice(...only).trim() === '';
  return {
    name,
    text: formula.slice(start, from),
    start,
    end: from,
    arguments: none ? [] : spans.map(([left, right]) => classify(formula.slice(left, right), left)),
  };
}

function withArguments(call: FormulaCall, texts: string[]): FormulaCall {
  let text = call.text;
  const rewritten = [...call.arguments];
  for (const [i, argument] of [...call.arguments.entries()].reverse()) {
    const { start, end } = argument;
    const put = texts[i] ?? argument.text;
    text = text.slice(0, start - call.start) + put + text.slice(end - call.start);
    if (put !== argument.text) rewritten[i] = classify(put, start);
  }
  return { ...call, text, arguments: rewritten };
}
