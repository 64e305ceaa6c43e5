import type { FunctionDescription } from '../../functions/catalogue/catalogue';
import { callsUs, uses, withoutSpills } from './formulaInFile';
import { decide, fillsCells, tablesOf, type Decision } from './cellReplacements';
import { threadedCells, withNotes } from './comments';
import { formulasOf } from './formulaCells';
import { freeName } from './freeName';
import { addLooks, listSheet } from './listSheet';
import { plainNames } from './names';
import { Package } from './package';
import type { Replacement, Stamp } from './replacement';
import { rewriteTables, withPlainRules } from './rules';
import { rewrittenCells } from './rewrittenCells';
import { words } from './words';
import { workbookPart } from './workbookPart';
import { WorkbookFile, type FileSheet } from './workbookFile';

export interface HandOverOptions {
  catalogue: FunctionDescription[];
  namespace: string;
  stamp: Stamp;
}

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * A copy of a workbook in which nothing calls our functions. What has a plain-Excel twin becomes that, the rest the
 * values stored in the file; a sheet lists each, and a note on each value says what stood there.
 */
export function handOverCopy(
  given: Uint8Array,
  { catalogue, namespace, stamp }: HandOverOptions,
): { file: Uint8Array; replacements: Replacement[] } {
  const parts = new Package(given);
  const file = new WorkbookFile(parts);
  const byName = new Map(catalogue.map((entry) => [entry.name.toUpperCase(), entry]));
  const setting = { file, namespace, catalogue: byName };

  const cells = file.sheets.flatMap(formulasOf);
  const ours = (gone: ReadonlySet<string>) =>
    cells.filter((one) => fillsCells(one) && (callsUs(one.stored, namespace) || uses(one.stored, gone)));
  const names = plainNames(setting, tablesOf(ours(new Set())));
  const filled = tablesOf(ours(names.gone));
  const { decisions, unshared } = decide(cells, names.gone, filled, setting);
  const tables = new Map([...tablesOf(decisions.filter(({ becomes }) => becomes === 'value')), ...filled]);
  for (const decision of decisions) {
    if (decision.becomes === 'formula') {
      decision.formula = withoutSpills(decision.formula, decision.sheet.name, tables);
    }
  }

  const replacements = [...names.replacements];
  for (const sheet of file.sheets.filter(({ xml }) => xml !== '')) {
    const own = decisions.filter((decision) => decision.sheet === sheet);
    const { xml, listed } = rewrittenCells(sheet, own, unshared, file, namespace);
    const threaded = own.length ? threadedCells(parts, sheet.part) : new Set<string>();
    const elsewhere: Replacement[] = [];
    const setElsewhere = { ...setting, goneNames: names.gone, tables };
    const ruled = withPlainRules(xml, sheet, setElsewhere, elsewhere);
    rewriteTables(parts, sheet, setElsewhere, elsewhere);
    const noted = withNotes(parts, { part: sheet.part, xml: ruled }, notesOn(own, threaded, stamp));
    if (noted !== sheet.xml) parts.write(sheet.part, noted);
    replacements.push(...listed.map((entry) => heldBack(entry, threaded)), ...elsewhere);
  }
  addList(file, replacements, stamp, (sheet) => workbookPart(file, names, tables, sheet));
  removeCalculationOrder(file);
  return { file: parts.bytes(), replacements };
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

function addList(
  file: WorkbookFile,
  replacements: Replacement[],
  stamp: Stamp,
  workbookWith: (sheet: { name: string; relationship: string }) => string,
): void {
  const { parts } = file;
  const styles = parts.relationships(file.part).find(({ kind }) => kind === 'styles');
  const xml = listSheet(replacements, stamp, addLooks(parts, styles?.target));
  const part = parts.add('xl/worksheets/sheet', 'xml', xml, WORKSHEET);
  const relationship = parts.relate(file.part, 'worksheet', part);
  const name = freeName(
    words.sheet,
    file.sheets.map((sheet: FileSheet) => sheet.name),
  );
  parts.write(file.part, workbookWith({ name, relationship }));
}

/** Excel makes its list of formulas in the order of calculation anew; one that names a cell without a formula is damage. */
function removeCalculationOrder({ parts, part }: WorkbookFile): void {
  const order = parts.relationships(part).find(({ kind }) => kind === 'calcChain');
  if (order) parts.remove(order.target, part);
}
