import type { NamePlan, SheetPlan, WorkbookPlan } from '../../plan/plan';
import { whyNoName } from '../../formulas/nameRules';
import { needsArray } from '../xlsx/arrays';
import { childOf, childrenNamed, isTrue, numberIn, prefixed, type XmlNode } from '../xml/parse';
import { plainText } from '../xml/write';
import { isWritable, type FormulaReader } from './formulas';
import { many, type Losses } from './losses';
import type { FormulaCheck } from './cellFormulas';
import type { PrintNames } from './page';

export interface ListedSheet {
  name: string;
  /** Its number, by which our own part names it. */
  number: number;
  relation: string;
  visibility: SheetPlan['visibility'];
}

/** Every sheet that the workbook lists, charts that are sheets included. */
export function listedSheets(workbook: XmlNode): ListedSheet[] {
  return childrenNamed(childOf(workbook, 'sheets'), 'sheet').map(({ attributes }) => ({
    name: plainText(attributes.name ?? ''),
    number: numberIn(attributes.sheetId) ?? 0,
    relation: prefixed(attributes, 'id') ?? '',
    visibility:
      attributes.state === 'hidden' || attributes.state === 'veryHidden' ? attributes.state : undefined,
  }));
}

export function isFrom1904(workbook: XmlNode): boolean {
  return isTrue(childOf(workbook, 'workbookPr')?.attributes.date1904);
}

/** Protection of the list of sheets, as the file says it. */
export function structureLock(workbook: XmlNode): Pick<WorkbookPlan, 'structureLock'> {
  const attributes = childOf(workbook, 'workbookProtection')?.attributes;
  return attributes && Object.keys(attributes).length > 0 ? { structureLock: { ...attributes } } : {};
}

export interface Names {
  names: NamePlan[];
  /** By the place of the sheet in the list. */
  print: ReadonlyMap<number, PrintNames>;
}

/** @param sheets all that the workbook lists, by which names say where they hold */
export function namesIn(
  workbook: XmlNode,
  sheets: readonly ListedSheet[],
  formulas: FormulaReader,
  losses: Losses,
): Names {
  const names: NamePlan[] = [];
  const print = new Map<number, PrintNames>();
  for (const { attributes, text } of childrenNamed(childOf(workbook, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId, hidden } = attributes;
    const place = numberIn(localSheetId);
    const sheet = place === undefined ? undefined : sheets[place]?.name;
    const builtIn = /^_xlnm\.(.*)$/i.exec(name)?.[1];
    const stored = plainText(text).trim();
    if (place !== undefined && (builtIn === 'Print_Area' || builtIn === 'Print_Titles')) {
      print.set(place, { ...print.get(place), [builtIn]: stored });
      continue;
    }
    if (builtIn !== undefined) {
      if (/^_FilterDatabase$/i.test(builtIn)) continue;
      losses.count(
        'builtIn',
        '',
        (n) => `${many(n, 'name')} that Excel keeps for itself, such as ${builtIn}.`,
      );
      continue;
    }
    if (isTrue(attributes.function) || isTrue(attributes.vbProcedure) || isTrue(attributes.xlm)) {
      losses.count('macroName', '', (n) => `${many(n, 'name')} of macros.`);
      continue;
    }
    const read = formulas.read(stored);
    if (
      !('formula' in read) ||
      stored === '' ||
      !isWritable(read.formula) ||
      (place !== undefined && sheet === undefined)
    ) {
      losses.say(`The name ${name}, which refers to another workbook or to what cannot be read here.`);
      continue;
    }
    const called = plainText(name);
    const reason = whyNoName(called) ?? whyAgain(called, sheet, names);
    if (reason !== null) {
      losses.say(`The name ${called}, which ${reason}.`);
      continue;
    }
    names.push({
      name: called,
      ...(sheet !== undefined && { sheet }),
      ...(isTrue(hidden) && { isHidden: true }),
      refersTo: read.formula.slice(1),
    });
  }
  return { names, print };
}

function whyAgain(called: string, sheet: string | undefined, names: readonly NamePlan[]): string | null {
  const other = names.find((one) => one.sheet === sheet && one.name.toUpperCase() === called.toUpperCase());
  return other ? `is the name ${other.name} a second time: small letters and capitals are the same` : null;
}

/**
 * Whether a formula that is not marked as one of many values works on many cells, where Excel takes one of them and
 * shows `@` (ours are always of many); or cannot be read at all.
 */
export function formulaChecks(names: NamePlan[]): (formula: string) => FormulaCheck {
  const known = new Map<string, FormulaCheck>();
  return (formula) => {
    // What differs between cells is the rows alone, for most.
    const shape = formula.replace(/\d+/g, '1');
    let found = known.get(shape);
    if (found === undefined) {
      const isMany = !/\bOT\./.test(formula) && needsArray(formula, names);
      found = isMany ? 'oneOfMany' : isWritable(formula) ? 'fine' : 'unread';
      known.set(shape, found);
    }
    return found;
  };
}

/** The same by the paths of its parts. */
export function lostWithFile(parts: readonly string[], losses: Losses): void {
  const has = (path: RegExp) => parts.some((part) => path.test(part));
  if (has(/^docMetadata\/LabelInfo\.xml$/i)) losses.say('The sensitivity label of the file.');
  if (has(/^_xmlsignatures\//i)) losses.say('The digital signature of the file.');
  if (has(/^docProps\/custom\.xml$/i))
    losses.say('Properties that were added to the file, a sensitivity label among them if it has one.');
}

/** What else of a workbook is lost, by the parts that it leads to. */
export function lostWithWorkbook(kinds: readonly string[], workbook: XmlNode, losses: Losses): void {
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  if (count('vbaProject') > 0) losses.say('Macros.');
  if (count('connections') > 0)
    losses.say('Connections to data outside the workbook: their figures stay, as values.');
  if (count('slicerCache') + count('timelineCache') > 0) losses.say('Slicers, by which tables are filtered.');
  if (count('externalLink') > 0)
    losses.say(
      `Links to ${many(count('externalLink'), 'other workbook')}: figures that came from there stay, as values.`,
    );
  const sharing = childOf(workbook, 'fileSharing')?.attributes;
  if (sharing) losses.say('The wish, or the password, by which the workbook opens for reading only.');
  const calculation = childOf(workbook, 'calcPr')?.attributes ?? {};
  if (isTrue(calculation.iterate))
    losses.say('Circular references that were worked out step by step: they are not worked out here.');
  if (calculation.fullPrecision !== undefined && !isTrue(calculation.fullPrecision))
    losses.say(
      '“Precision as displayed”: figures are worked out in full here, and may differ in the last digit.',
    );
}
