import type { FunctionDescription } from '../functions/catalogue/notes';
import { checksInCopy } from './checksInCopy';
import { withRoomFor } from './columnWidths';
import { callsUs, uses, withoutSpills } from './formulaInFile';
import { decide, fillsCells, formerTables, type Decision } from './cellReplacements';
import { threadedCells, withNotes } from './comments';
import { FixedLooks } from './fixedLooks';
import { formulasOf } from './formulaCells';
import { freeName } from '../plan/freeName';
import { headsOf } from '../plan/heads';
import { withHeads } from '../files/inPlace/heads';
import { identitiesInWorkbook } from '../files/inPlace/identity';
import { leaveOut } from './leaveOut';
import { addLooks, listSheet } from './listSheet';
import { plainNames } from './names';
import { PackageReader } from '../files/package/reader';
import { fileCellKey, Precedents } from './precedents';
import type { Replacement, Stamp } from './replacement';
import { rewriteTables, withPlainRules } from './rules';
import { rewrittenCells } from './rewrittenCells';
import { withCells } from '../files/inPlace/sheetCells';
import { words } from './words';
import { workedSheet } from './workedSheet';
import { WorkedTables } from './workedTables';
import { workbookPart } from './workbookPart';
import { WorkbookFile, type FileSheet } from '../files/inPlace/workbookFile';
import { present } from '../formulas/present';

export interface HandOverOptions {
  catalogue: FunctionDescription[];
  namespace: string;
  stamp: Stamp;
}

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export interface HandOver {
  file: Uint8Array;
  replacements: Replacement[];
  /** How many of the workbook's checks can fail in the copy; null where it has none of ours. */
  checks: { all: number; live: number } | null;
}

/**
 * A copy of a workbook in which nothing calls our functions. A formula that has a plain form becomes ordinary formulas.
 * Any other becomes the value stored in the file, which says that it is fixed. Checks that cannot fail then are marked as not
 * live. A sheet lists each replacement, and a note on each value says which formula gave it. What the workbook says is left
 * out of a copy is not in it.
 */
export function handOverCopy(given: Uint8Array, { catalogue, namespace, stamp }: HandOverOptions): HandOver {
  const parts = new PackageReader(given);
  const leftOut = leaveOut(parts);
  const file = new WorkbookFile(parts);
  const byName = new Map(catalogue.map((entry) => [entry.name.toUpperCase(), entry]));
  const sheetNames = file.sheets.map(({ name }) => name);
  const worked = new WorkedTables(freeName(words.worked.sheet, sheetNames), file, namespace);
  const setting = { file, namespace, catalogue: byName, worked };

  // What was typed on the cover since the workbook was built is at the head of every page too.
  const identities = identitiesInWorkbook(file);
  const cells = file.sheets.flatMap(formulasOf);
  const ours = (gone: ReadonlySet<string>) =>
    cells.filter((one) => fillsCells(one) && (callsUs(one.stored, namespace) || uses(one.stored, gone)));
  const names = plainNames(setting, formerTables(ours(new Set())));
  const filled = formerTables(ours(names.gone));
  const { decisions, unshared } = decide(cells, names.gone, filled, setting);
  const tables = new Map([
    ...formerTables(decisions.filter(({ becomes }) => becomes === 'value')),
    ...filled,
  ]);
  for (const decision of decisions) {
    if (decision.becomes === 'formula') {
      decision.formula = withoutSpills(decision.formula, decision.sheet.name, tables);
    }
  }

  const looks = new FixedLooks(parts, stylesOf(file), stamp.date);
  const sheets = file.sheets
    .filter(({ xml }) => xml !== '')
    .map((sheet) => {
      const own = decisions.filter((decision) => decision.sheet === sheet);
      return { sheet, own, ...rewrittenCells(sheet, own, unshared, file, namespace, looks) };
    });
  const keyed = <T>(of: (one: (typeof sheets)[number]) => Map<string, T>): [string, T][] =>
    sheets.flatMap((one) =>
      [...of(one)].map(([address, value]): [string, T] => [fileCellKey(one.sheet.name, address), value]),
    );
  const changed = new Map(keyed(({ formulas }) => formulas));
  const fixed = new Set(keyed((one) => one.fixed).map(([key]) => key));
  const checks = checksInCopy(file, new Precedents(file, cells, changed, fixed, worked), looks);
  looks.write();

  const replacements = [...leftOut, ...names.replacements];
  for (const one of sheets) {
    const { sheet, own } = one;
    const xml = withCells(sheet.xml, new Map([...one.changed, ...(checks?.changed.get(sheet) ?? [])]));
    const threaded = own.length ? threadedCells(parts, sheet.part) : new Set<string>();
    const elsewhere: Replacement[] = [];
    const setElsewhere = { ...setting, goneNames: names.gone, tables };
    const ruled = withPlainRules(
      withRoomFor(xml, numbersAmong(one.fixed, sheet, file)),
      sheet,
      setElsewhere,
      elsewhere,
    );
    rewriteTables(parts, sheet, setElsewhere, elsewhere);
    const noted = withNotes(parts, { part: sheet.part, xml: ruled }, notesOn(own, threaded, stamp));
    const identity = identities.of(sheet.name);
    const now = identity && Object.keys(identity).length > 0 ? withHeads(noted, headsOf(identity)) : noted;
    if (now !== sheet.xml) parts.write(sheet.part, now);
    replacements.push(...one.listed.map((entry) => heldBack(entry, threaded)), ...elsewhere);
  }
  addSheets(file, worked, replacements, stamp, (added) => workbookPart(file, names, tables, added));
  removeCalculationOrder(file);
  return {
    file: parts.bytes(),
    replacements,
    checks: checks && { all: checks.all, live: checks.live },
  };
}

/** A text that does not fit is cut or runs on; a number is not shown at all. */
function numbersAmong(shown: Map<string, string>, sheet: FileSheet, file: WorkbookFile): Map<string, string> {
  return new Map(
    [...shown].filter(
      ([address]) => file.value(present(file.cell(sheet, address), `the cell ${address}`))?.kind === 'number',
    ),
  );
}

function stylesOf({ parts, part }: WorkbookFile): string | undefined {
  return parts.relationships(part).find(({ kind }) => kind === 'styles')?.target;
}

function notesOn(decisions: Decision[], threaded: ReadonlySet<string>, stamp: Stamp): Map<string, string> {
  return new Map(
    decisions
      .filter(({ becomes, cell }) => becomes === 'value' && !threaded.has(cell.address))
      .map(({ cell, original, why }) => [
        cell.address,
        words.note(original, stamp.date, stamp.engine, stamp.vintage, why),
      ]),
  );
}

function heldBack(entry: Replacement, threaded: ReadonlySet<string>): Replacement {
  if (entry.became !== 'value' || !threaded.has(entry.where)) return entry;
  return { ...entry, why: `${entry.why} ${words.noteHeldBack}` };
}

function addSheets(
  file: WorkbookFile,
  worked: WorkedTables,
  replacements: Replacement[],
  stamp: Stamp,
  workbookWith: (added: { name: string; relationship: string }[]) => string,
): void {
  const { parts } = file;
  const looks = addLooks(parts, stylesOf(file));
  const sheet = (name: string, xml: string) => {
    const part = parts.add('xl/worksheets/sheet', 'xml', xml, WORKSHEET);
    return { name, relationship: parts.relate(file.part, 'worksheet', part) };
  };
  const taken = [...file.sheets.map(({ name }) => name), worked.sheetName];
  const added = [
    ...(worked.tables.length ? [sheet(worked.sheetName, workedSheet(worked.tables, looks))] : []),
    sheet(freeName(words.sheet, taken), listSheet(replacements, stamp, looks)),
  ];
  parts.write(file.part, workbookWith(added));
}

/** Excel writes its list of the order of calculation again. A list that names a cell without a formula counts as damage. */
function removeCalculationOrder({ parts, part }: WorkbookFile): void {
  const order = parts.relationships(part).find(({ kind }) => kind === 'calcChain');
  if (order) parts.remove(order.target, part);
}
