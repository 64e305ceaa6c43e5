import type { FunctionDescription } from '../../functions/catalogue/notes';
import { calculationInWords, isStillCalculating, type Spreadsheet } from '../../host/spreadsheet';
import { identityInFile } from '../../files/inPlace/identity';
import { fileNameOf } from '../../plan/identity';
import { handOverCopy, type HandOver } from '../../handOver/handOverCopy';
import type { Replacement } from '../../handOver/replacement';
import { deliveredInWords, type GivenFile } from '../shared/otherWays/given';
import { stampOf } from '../shared/stamp';
import { words } from './words';

/** The name of a file of the case, by whose it is; null where the cover does not say. */
export function ownName(file: Uint8Array, what?: string): string | null {
  try {
    const identity = identityInFile(file);
    return identity.title === undefined ? null : fileNameOf(identity, { ...(what && { what }) });
  } catch {
    // That its name cannot be told is no reason to withhold a file.
    return null;
  }
}

/** Gives the user a copy that needs no add-in, tells what it gives, and answers what it says of it. */
export async function makeCopy(
  spreadsheet: Spreadsheet,
  catalogue: FunctionDescription[],
  now: Date,
  onFile: (given: GivenFile) => void = () => undefined,
): Promise<string[]> {
  const waiting = calculationInWords(await spreadsheet.settled());
  const stamp = stampOf(now);
  const { namespace } = spreadsheet;
  const saved = await spreadsheet.file();
  const { file, replacements, checks } = handOverCopy(saved, {
    catalogue,
    namespace,
    stamp,
  });
  const name = ownName(saved, words.copy.what(stamp.date)) ?? words.copy.name(stamp.date);
  onFile({ file, name });
  return [
    deliveredInWords(await spreadsheet.deliver(file, name), name),
    ...(waiting === null ? [] : [waiting]),
    ...summary(replacements, checks),
  ];
}

export function summary(replacements: Replacement[], checks: HandOver['checks'] = null): string[] {
  const { copy } = words;
  if (replacements.length === 0) return [copy.none];
  const count = (became: Replacement['became']) =>
    replacements.filter((replacement) => replacement.became === became).length;
  const shown = replacements.filter(({ became, now }) => became === 'value' && now.startsWith('#'));
  const waiting = shown.filter(({ now }) => isStillCalculating({ error: now })).length;
  const errors = shown.length - waiting;
  return [
    count('formula') > 0 && copy.formulas(count('formula')),
    count('value') > 0 && copy.values(count('value')),
    waiting > 0 && copy.calculating(waiting),
    errors > 0 && copy.errors(errors),
    count('removed') > 0 && copy.removed(count('removed')),
    checks !== null && copy.checks(checks.live, checks.all),
    copy.listed,
  ].filter((line) => line !== false);
}
