import { tokenize, tokenTypes } from '@borgar/fx';

/** Before a name that is also that of a function. Nobody types it. */
const MARK = '_NAMED_';

/**
 * A formula in which names that are called as functions are, such as `Rate`, cannot be taken for those: Univer would put
 * what the name refers to in the place of the function in `RATE(12,-100,1000)` too.
 * @param clashes whether a name of the workbook is that of a function
 */
export function withMarkedNames(formula: string, clashes: (name: string) => boolean): string {
  const tokens = tokenize(formula);
  let isChanged = false;
  const written = tokens.map(({ type, value }, i) => {
    if (type !== tokenTypes.REF_NAMED || tokens[i + 1]?.value === '(') return value;
    const [sheet, name] = apart(value);
    if (!clashes(name)) return value;
    isChanged = true;
    return `${sheet}${MARK}${name}`;
  });
  return isChanged ? written.join('') : formula;
}

/** The name that was marked; undefined for any other. */
export function markedName(name: string): string | undefined {
  return name.startsWith(MARK) ? name.slice(MARK.length) : undefined;
}

/** `Sums!Rate` is the name of one sheet. */
function apart(written: string): [sheet: string, name: string] {
  const at = written.lastIndexOf('!') + 1;
  return [written.slice(0, at), written.slice(at)];
}
