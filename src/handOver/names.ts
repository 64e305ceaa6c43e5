import { asPeopleSeeIt, callsUs, uses, withoutSpills, type FormerTables } from './formulaInFile';
import { plainFormula } from './plainFormula';
import { type Setting } from './setting';
import type { Replacement } from './replacement';
import { words } from './words';
import type { FileName } from '../files/inPlace/workbookFile';
import { nth } from '../formulas/present';

export interface PlainNames {
  /** What each changed name now says; null where it is taken out. */
  changed: Map<FileName, string | null>;
  /** In lower case: names that now give #N/A, so that what uses them must become a value. */
  gone: Set<string>;
  replacements: Replacement[];
}

/** Defined names that call our functions, as written in the copy. */
export function plainNames(setting: Setting, tables: FormerTables): PlainNames {
  const { file, namespace } = setting;
  const { changed, gone, replacements }: PlainNames = {
    changed: new Map(),
    gone: new Set(),
    replacements: [],
  };
  const report = (name: FileName, became: Replacement['became'], now: string, why: string) =>
    replacements.push({
      sheet: name.sheet === null ? null : (file.sheets[name.sheet]?.name ?? null),
      where: name.name,
      original: asPeopleSeeIt(name.formula, namespace),
      became,
      now,
      why,
    });
  const takeOut = (name: FileName, reason: string) => {
    changed.set(name, '#N/A');
    gone.add(name.name.toLowerCase());
    report(name, 'removed', '#N/A', `${words.because.nameGone} ${reason}`);
  };

  for (const name of file.names) {
    // Excel keeps a hidden name for a function that it does not know.
    if (name.name.toLowerCase().startsWith(`_xldudf_${namespace}_`.toLowerCase())) changed.set(name, null);
    if (changed.has(name) || !callsUs(name.formula, namespace)) continue;
    const sheet = nth(file.sheets, name.sheet ?? 0);
    const spillFree = withoutSpills(name.formula, sheet.name, tables);
    const plain = plainFormula(spillFree, { sheet, isArray: true, moves: true }, setting);
    if ('reason' in plain) {
      takeOut(name, plain.reason);
      continue;
    }
    changed.set(name, plain.formula);
    report(name, 'formula', asPeopleSeeIt(plain.formula, namespace), plain.why);
  }
  for (let before = -1; before < gone.size;) {
    before = gone.size;
    for (const name of file.names) {
      if (gone.has(name.name.toLowerCase()) || !uses(changed.get(name) ?? name.formula, gone)) continue;
      takeOut(name, words.because.usesName);
    }
  }
  return { changed, gone, replacements };
}
