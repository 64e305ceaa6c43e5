import type { PackageReader } from '../files/package/reader';
import { asPeopleSeeIt, callsUs, uses, withoutSpills, type FormerTables } from './formulaInFile';
import { plainFormula } from './plainFormula';
import { type Setting } from './setting';
import type { Replacement } from './replacement';
import { words } from './words';
import { attribute, escaped, unescaped, withoutAttributes } from '../files/xml/inPlace';
import type { FileSheet } from '../files/inPlace/workbookFile';

export interface Elsewhere extends Setting {
  goneNames: ReadonlySet<string>;
  tables: FormerTables;
}

type Rewritten = { formula: string; entry: Omit<Replacement, 'where'> | null } | { reason: string };

const RULE = /<((?:x14:)?(?:cfRule|dataValidation))\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/\1>)/g;
const RULE_FORMULA = /<(formula[12]?|xm:f)>([\s\S]*?)<\/\1>/g;

/** A sheet's XML with our functions taken out of its conditional formats and its rules for entries. */
export function withPlainRules(
  xml: string,
  sheet: FileSheet,
  setting: Elsewhere,
  report: Replacement[],
): string {
  const without = xml.replace(RULE, (rule: string) => {
    const where = placeOf(xml, rule);
    return rewrittenAll(rule, RULE_FORMULA, where, sheet, true, setting, report, words.because.rule) ?? '';
  });
  if (without === xml) return xml;
  return without
    .replace(/<((?:x14:)?conditionalFormatting)\b[^>]*>(?:\s*<xm:sqref>[^<]*<\/xm:sqref>)?\s*<\/\1>/g, '')
    .replace(
      /<((?:x14:)?dataValidations)\b([^>]*)>([\s\S]*?)<\/\1>/g,
      (_, name: string, attributes: string, content: string) => {
        const count = content.match(/<(?:x14:)?dataValidation\b/g)?.length ?? 0;
        const counted = attributes.replace(/\bcount="\d+"/, `count="${count}"`);
        return count === 0 ? '' : `<${name}${counted}>${content}</${name}>`;
      },
    );
}

/** The tables of a sheet, with which Excel fills in new rows. */
export function rewriteTables(
  parts: PackageReader,
  sheet: FileSheet,
  setting: Elsewhere,
  report: Replacement[],
): void {
  for (const { kind, target } of parts.relationships(sheet.part)) {
    if (kind !== 'table') continue;
    const xml = parts.read(target);
    const rewritten = xml.replace(
      /<tableColumn\b((?:[^>"]|"[^"]*")*?)>([\s\S]*?)<\/tableColumn>/g,
      (column: string) => {
        const where = `${attribute(xml, 'displayName')}[${attribute(column, 'name')}]`;
        const formula = /<((?:calculatedColumn|totalsRow)Formula)\b[^>]*>([\s\S]*?)<\/\1>/g;
        return column.replace(formula, (element: string, name: string) => {
          const one = new RegExp(`<(${name})\\b[^>]*>([\\s\\S]*?)</\\1>`, 'g');
          const isArray = attribute(element, 'array') === '1';
          return (
            rewrittenAll(element, one, where, sheet, isArray, setting, report, words.because.column) ?? ''
          );
        });
      },
    );
    if (rewritten !== xml) parts.write(target, withoutEmptyTotals(rewritten));
  }
}

/** A piece of XML with its formulas made plain; null where one of them cannot be. */
function rewrittenAll(
  piece: string,
  pattern: RegExp,
  where: string,
  sheet: FileSheet,
  isArray: boolean,
  setting: Elsewhere,
  report: Replacement[],
  consequence: string,
): string | null {
  const entries: Replacement[] = [];
  let reason: string | undefined;
  let before = '';
  const rewritten = piece.replace(pattern, (element: string, _: string, text: string) => {
    const original = unescaped(text);
    const answer = plain(original, sheet, isArray, setting);
    if (answer === null) return element;
    if ('reason' in answer) {
      reason ??= answer.reason;
      before = asPeopleSeeIt(original, setting.namespace);
      return element;
    }
    if (answer.entry) entries.push({ ...answer.entry, where });
    return element.replace(/>[\s\S]*</, () => `>${escaped(answer.formula)}<`);
  });
  if (reason === undefined) {
    report.push(...entries);
    return rewritten;
  }
  report.push({
    sheet: sheet.name,
    where,
    original: before,
    became: 'removed',
    now: '',
    why: `${consequence} ${reason}`,
  });
  return null;
}

function plain(formula: string, sheet: FileSheet, isArray: boolean, setting: Elsewhere): Rewritten | null {
  const { namespace, goneNames, tables } = setting;
  const spillFree = withoutSpills(formula, sheet.name, tables);
  if (uses(formula, goneNames)) return { reason: words.because.usesName };
  const isOurs = callsUs(formula, namespace);
  if (!isOurs && spillFree === formula) return null;
  const answer = isOurs
    ? plainFormula(spillFree, { sheet, isArray, moves: true }, setting)
    : { formula: spillFree, why: words.because.spill };
  if ('reason' in answer) return answer;
  const original = asPeopleSeeIt(formula, namespace);
  const now = asPeopleSeeIt(answer.formula, namespace);
  return {
    formula: answer.formula,
    entry: { sheet: sheet.name, original, became: 'formula', now, why: answer.why },
  };
}

/** The cells that a rule is for: its own, or those of the format that holds it. */
function placeOf(xml: string, rule: string): string {
  const own = attribute(/^<[^>]*/.exec(rule)?.[0] ?? '', 'sqref') ?? /<xm:sqref>([^<]*)/.exec(rule)?.[1];
  if (own) return own;
  const at = xml.indexOf(rule);
  const holder = xml.slice(xml.lastIndexOf('conditionalFormatting', at), at);
  return attribute(holder, 'sqref') ?? /<xm:sqref>([^<]*)/.exec(xml.slice(at))?.[1] ?? '';
}

/** A custom total must have its formula. */
function withoutEmptyTotals(xml: string): string {
  return xml.replace(
    /<tableColumn\b(?:[^>"]|"[^"]*")*?>([\s\S]*?)<\/tableColumn>/g,
    (column: string, content: string) =>
      content.includes('<totalsRowFormula') || !/totalsRowFunction="custom"/.test(column)
        ? column
        : withoutAttributes(column, 'totalsRowFunction'),
  );
}
