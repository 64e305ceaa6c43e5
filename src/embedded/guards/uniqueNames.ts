import { tokenize, tokenTypes } from '@borgar/fx';

interface Call {
  kind: 'LET' | 'LAMBDA' | 'other';
  argument: number;
  /** The new names of its variables, by their names in capitals. */
  names: Map<string, string>;
  /** A name of LET is known once its value is over. */
  next: [name: string, own: string] | null;
}

/**
 * The same formula where no two LETs or LAMBDAs give one name to different things: `LET(x,1,LET(x,2,x)+x)`. Univer takes
 * the inner for the outer, and a LAMBDA that is written out where it is called would take one for the other. A name that
 * one LET gives twice stays as it is, for Excel refuses it.
 * @param isElsewhere whether a name means something outside the formula, which LET and LAMBDA hide
 */
export function withUniqueNames(
  formula: string,
  isElsewhere: (name: string) => boolean = () => false,
): string {
  if (!/\b(?:LET|LAMBDA)\s*\(/i.test(formula)) return formula;
  const tokens = tokenize(formula);
  const taken = new Set(tokens.map(({ value }) => value.toUpperCase()));
  const declared = new Set<string>();
  const calls: Call[] = [];
  let isChanged = false;
  let before = '';
  const written = tokens.map(({ type, value }, i) => {
    if (type === tokenTypes.WHITESPACE || type === tokenTypes.NEWLINE) return value;
    const last = before;
    before = type === tokenTypes.FUNCTION ? value.toUpperCase() : value;
    const call = calls.at(-1);
    if (type === tokenTypes.OPERATOR) {
      if (value === '(' || value === '{') calls.push(opened(value === '(' ? last : ''));
      else if (value === ')' || value === '}') calls.pop();
      else if (value === ',' && call) {
        call.argument++;
        if (call.next && call.argument % 2 === 0) {
          call.names.set(...call.next);
          call.next = null;
        }
      }
      return value;
    }
    const isName = type === tokenTypes.REF_NAMED || type === tokenTypes.FUNCTION;
    if (!isName) return value;
    const name = value.toUpperCase();
    const isDeclared = call && declares(call, last) && following(i) === ',';
    const own = isDeclared ? declare(call, name, value) : known(name);
    if (own === undefined || own === value) return value;
    isChanged = true;
    return own;
  });
  return isChanged ? written.join('') : formula;

  function opened(name: string): Call {
    const kind = name === 'LET' || name === 'LAMBDA' ? name : 'other';
    return { kind, argument: 0, names: new Map(), next: null };
  }

  function declares({ kind, argument }: Call, last: string): boolean {
    const isFirst = last === '(' || last === ',';
    return isFirst && (kind === 'LAMBDA' || (kind === 'LET' && argument % 2 === 0));
  }

  function following(i: number): string | undefined {
    return tokens
      .slice(i + 1)
      .find(({ type }) => type !== tokenTypes.WHITESPACE && type !== tokenTypes.NEWLINE)?.value;
  }

  function declare(call: Call, name: string, value: string): string {
    const isTwice = call.names.has(name);
    const isTaken = declared.has(name) || isElsewhere(value);
    const own = isTaken && !isTwice ? fresh(value) : (call.names.get(name) ?? value);
    declared.add(name);
    if (call.kind === 'LET') call.next = [name, own];
    else call.names.set(name, own);
    return own;
  }

  function fresh(value: string): string {
    for (let n = 2; ; n++) {
      const own = `${value}_${n}`;
      if (taken.has(own.toUpperCase()) || isElsewhere(own)) continue;
      taken.add(own.toUpperCase());
      return own;
    }
  }

  function known(name: string): string | undefined {
    for (let i = calls.length - 1; i >= 0; i--) {
      const own = calls[i]?.names.get(name);
      if (own !== undefined) return own;
    }
    return undefined;
  }
}
