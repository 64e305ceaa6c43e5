import type { FunctionDescription } from '../functions/catalogue/notes';
import { findCalls, replaceCalls, type FormulaCall } from '../formulas/calls';
import { twinOf } from '../functions/catalogue/twin';
import { isBlankCell } from './arguments';
import { isCellByCell } from './cellByCell';
import { holdsBlank, holdsEmptyText, isOnlyTotalled } from './emptyTexts';
import { callsUs } from './formulaInFile';
import { words } from './words';
import type { FileSheet, WorkbookFile } from '../files/inPlace/workbookFile';
import type { Setting } from './setting';
import { under } from '../formulas/present';

const MOST_CHARACTERS = 8192;
const ABSOLUTE = /\$[A-Z]{1,3}\$\d+$/i;

export interface FormulaPlace {
  sheet: FileSheet;
  /** Entered as one formula for a range, so that arithmetic over several cells is done cell by cell. */
  isArray: boolean;
  /** Read from more than one cell, so that what a relative reference means differs from one to the next. */
  moves?: boolean;
  /** A function that fills a table has a place for it. */
  takesTables?: boolean;
}

export type Plain = { formula: string; why: string; isCellByCell: boolean } | { reason: string };

/** A formula without calls to our functions that gives the same, or why there is none. Neither has its `=`. */
export function plainFormula(formula: string, standing: FormulaPlace, setting: Setting): Plain {
  const { namespace, catalogue } = setting;
  for (const call of findCalls(`=${formula}`, namespace)) {
    const reason = obstacle(call, standing, setting);
    if (reason !== null) return { reason };
  }
  const blanks: string[] = [];
  let reason: string | undefined;
  const replaced = replaceCalls(`=${formula}`, namespace, (call) => {
    const description = under(catalogue, call.name);
    const blank = blankArguments(call, description, standing, setting);
    const blankNames = new Set(blank.map(({ name }) => name));
    const name = `${namespace}.${call.name}`;
    const isTable = description.twin === undefined;
    const plain = isTable
      ? setting.worked.rangeOf(call, description, blankNames, standing.sheet)
      : twinOf(call, description, blankNames);
    if (plain === null) {
      reason ??= isTable ? words.because.noPlainTable(name) : words.because.incomplete(name);
      return null;
    }
    const empty = emptyTextIn(call, description, standing.sheet, setting.file, isTable ? '' : plain);
    if (empty) reason ??= words.because.emptyText(name, empty);
    const leftOut = isTable ? description.plain?.leavesOutBlanks : undefined;
    const given = call.arguments[description.parameters.findIndex(({ name: one }) => one === leftOut)];
    if (leftOut && given && holdsBlank(given, standing.sheet, setting.file))
      reason ??= words.because.blankRows(name, leftOut);
    blanks.push(...blank.map((each) => `${each.name} (${each.text})`));
    return plain;
  });
  if (reason !== undefined) return { reason };
  if (callsUs(replaced, namespace)) return { reason: words.because.unreadable };
  const cellByCell = isCellByCell(formula, setting);
  if (cellByCell && !standing.isArray) return { reason: words.because.ranges };
  if (replaced.length > MOST_CHARACTERS) return { reason: words.because.tooLong };
  const why = blanks.length ? words.because.twinWithBlanks(blanks.join(', ')) : words.because.twin;
  return { formula: replaced.slice(1), why, isCellByCell: cellByCell };
}

/** Why a call, as it was written, has no twin here. */
export function obstacle(
  call: FormulaCall,
  { sheet, moves, takesTables }: FormulaPlace,
  setting: Setting,
): string | null {
  const name = `${setting.namespace}.${call.name}`;
  const description = setting.catalogue.get(call.name);
  if (!description) return words.because.unknown(name);
  if (description.twin === undefined && !(takesTables && description.plain)) {
    return description.plain ? words.because.table : words.because.noTwin(name);
  }
  const oneValued = (called: string) => isOneValued(called, setting);
  for (const [index, { name: parameter, optional }] of description.parameters.entries()) {
    const given = call.arguments[index];
    if (!optional || !given || given.kind === 'omitted') continue;
    const isUnknown = moves && given.kind === 'reference' && !ABSOLUTE.test(given.text);
    if (isUnknown || isBlankCell(given, sheet, setting.file, oneValued) === null) {
      return words.because.mayBeBlank(name, parameter);
    }
  }
  return null;
}

/** The argument that holds an empty text which the ordinary formula would not take for blank, if there is one. */
export function emptyTextIn(
  call: FormulaCall,
  { parameters, passesOver = [] }: FunctionDescription,
  sheet: FileSheet,
  file: WorkbookFile,
  formula = '',
): string | undefined {
  return parameters.find(({ name }, index) => {
    const given = call.arguments[index];
    if (!given || !['reference', 'name'].includes(given.kind)) return false;
    if (passesOver.includes(name) || (formula !== '' && isOnlyTotalled(formula, given.text))) return false;
    return holdsEmptyText(given, sheet, file);
  })?.name;
}

export function blankArguments(
  call: FormulaCall,
  description: FunctionDescription,
  { sheet }: FormulaPlace,
  { file }: Setting,
): { name: string; text: string }[] {
  return description.parameters.flatMap(({ name, optional }, index) => {
    const given = call.arguments[index];
    if (!optional || !given || given.kind === 'omitted') return [];
    return isBlankCell(given, sheet, file) ? [{ name, text: given.text }] : [];
  });
}

/** Whether one of our functions, as a formula names it, gives one value and no table. */
function isOneValued(called: string, { namespace, catalogue }: Setting): boolean {
  const prefix = new RegExp(`^(?:_xldudf_${namespace}_|${namespace}\\.)`, 'i');
  const description = prefix.test(called)
    ? catalogue.get(called.replace(prefix, '').toUpperCase())
    : undefined;
  return description !== undefined && !fillsTable(description);
}

function fillsTable({ result }: FunctionDescription): boolean {
  return result.dimensionality === 'matrix';
}
