import { tokenize, tokenTypes } from '@borgar/fx';
import type { Refusal } from '../refusalLog';
import type { MeaningOf } from './rangeTexts';

/**
 * Why a formula has no answer for what a name in it means: a name that reads itself, through others too, or one that
 * refers to no formula. Univer puts what a name means in its place, and would never end.
 * @param complaint about what a name refers to, by itself
 * @param isFunction of a name in capitals
 */
export function complaintAboutNames(
  formula: string,
  meaning: MeaningOf,
  complaint: (refersTo: string) => Refusal | null,
  isFunction: (name: string) => boolean,
): Refusal | null {
  const sound = new Set<string>();

  return among(formula, []);

  function among(text: string, path: readonly string[]): Refusal | null {
    for (const name of namesIn(text, isFunction)) {
      const found = of(name, path);
      if (found) return found;
    }
    return null;
  }

  function of(name: string, path: readonly string[]): Refusal | null {
    const key = name.toUpperCase();
    if (sound.has(key)) return null;
    const refersTo = meaning(name);
    if (refersTo === undefined) return null;
    const from = path.findIndex((one) => one.toUpperCase() === key);
    if (from >= 0) return ofCircle([...path.slice(from), path[from] ?? name], refersTo);
    const own = complaint(refersTo);
    const found = own
      ? { ...own, message: `the name ${name} refers to ${shownFormula(refersTo)}: ${own.message}` }
      : among(refersTo, [...path, name]);
    if (!found) sound.add(key);
    return found;
  }
}

/**
 * Names in the order in which they are written, each once; sheets before them are left out. What is called is a name
 * only where no function has it.
 */
function namesIn(formula: string, isFunction: (name: string) => boolean): string[] {
  const found = new Set<string>();
  for (const { type, value } of tokenize(formula.startsWith('=') ? formula : `=${formula}`))
    if (type === tokenTypes.REF_NAMED || (type === tokenTypes.FUNCTION && !isFunction(value.toUpperCase())))
      found.add(value.slice(value.lastIndexOf('!') + 1));
  return [...found];
}

function ofCircle(way: readonly string[], refersTo: string): Refusal {
  const [first, ...others] = way;
  if (/^=?\s*LAMBDA\s*\(/i.test(refersTo))
    return {
      code: '#NAME?',
      message: `the name ${first} is a LAMBDA that calls itself${through(others)}, which works in Excel and not here; write out its steps in cells`,
    };
  return {
    code: '#REF!',
    message: `a circular reference: the name ${first} reads ${others.join(', which reads ')}; a name cannot read itself`,
  };
}

function through(others: readonly string[]): string {
  const between = others.slice(0, -1);
  return between.length > 0 ? ` through ${between.join(' and ')}` : '';
}

const shownFormula = (refersTo: string) => (refersTo.startsWith('=') ? refersTo : `=${refersTo}`);
