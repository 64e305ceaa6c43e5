import { tokenize, tokenTypes } from '@borgar/fx';
import { whyNoName } from '../../formulas/nameRules';
import { complaintAbout, type Counts } from './complaints';
import { complaintAboutNames } from './nameMeanings';

/** A name with what it refers to, with or without an equals sign. */
export interface Named {
  name: string;
  refersTo: string;
}

/** Why a text cannot be the name of anything here, in a sentence; null where it can. */
export function complaintAboutText(name: string, others: readonly string[]): string | null {
  const reason = whyNoName(name);
  if (reason) return `The name “${name}” ${reason}.`;
  const alike = others.find((other) => folded(other) === folded(name));
  if (alike === undefined) return null;
  return alike === name
    ? `There is a name ${alike} already.`
    : `The name “${name}” is ${alike} already: small letters and capitals are the same in a name.`;
}

/** Why what a name refers to has no answer here, in a sentence; null where it has one. The name may be empty, not given yet. */
export function complaintAboutMeaning(
  { name, refersTo }: Named,
  others: readonly Named[],
  counts: Counts,
): string | null {
  const formula = refersTo.trim().replace(/^=/, '');
  const subject = name === '' ? 'A name' : `The name ${name}`;
  const said = (reason: string) => `${subject} cannot refer to =${formula}: ${reason}.`;
  if (formula.trim() === '')
    return `${subject} cannot refer to nothing: give it cells, a value or a formula.`;
  const own = complaintAbout(formula, counts);
  if (own) return said(own.message);
  const inRows = tokenize(`=${formula}`).find(
    ({ type, value }) => type === tokenTypes.REF_NAMED && /^R\d+C\d+$/i.test(value),
  );
  if (inRows) return said(`${inRows.value} is a cell as R1C1 writes it; write it with a letter and a number`);
  const meanings = new Map([...others, { name, refersTo }].map((one) => [folded(one.name), one.refersTo]));
  const among = complaintAboutNames(
    `=${name}`,
    (asked) => meanings.get(folded(asked)),
    (meant) => complaintAbout(meant, counts),
    (called) => counts(called) !== undefined,
  );
  return among ? said(among.message) : null;
}

const folded = (text: string) => text.toUpperCase();
