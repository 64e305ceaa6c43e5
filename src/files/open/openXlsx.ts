import { type HeldTable, lostTablesAsRanges } from '../../formulas/tables';
import { plannedFormula } from '../../plan/cells';
import type { SheetPlan, WorkbookPlan } from '../../plan/plan';
import { tablesOf } from '../../plan/tables';
import { PackageReader } from '../package/reader';
import type { Limits } from '../package/zip';
import type { Shown, ShownWorkbook, SpillSize } from '../xlsx/shown';
import { childOf, childrenNamed, within, xmlTree, type XmlNode } from '../xml/parse';
import type { Reading } from './cells';
import { Colours } from './colours';
import { extrasIn } from './extras';
import { FormulaReader } from './formulas';
import { Losses, named } from './losses';
import { readSheet } from './readSheet';
import { relationsIn, type Relation } from './relations';
import { sharedTexts } from './sharedTexts';
import { StyleSheet } from './styleSheet';
import {
  isFrom1904,
  listedSheets,
  lostWithFile,
  lostWithWorkbook,
  namesIn,
  formulaChecks,
  structureLock,
} from './workbookPart';

export interface OpenedWorkbook {
  plan: WorkbookPlan;
  /** What the file kept beside its formulas. */
  shown: ShownWorkbook;
  /** What is not kept, a sentence each. */
  losses: string[];
}

export interface OpenOptions {
  /** What our functions are called in the spreadsheet that wrote the file; plans call them OT. */
  namespace?: string;
  limits?: Limits;
}

/**
 * An .xlsx file as a planned workbook. Throws in words where the file is of another kind, encrypted, damaged, too large
 * or made to do harm.
 */
export function openXlsx(file: Uint8Array, { namespace, limits }: OpenOptions = {}): OpenedWorkbook {
  const parts = new PackageReader(file, limits);
  const losses = new Losses();
  const path = relationsIn(parts, '').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  if (!parts.has(path)) throw new Error('The file is not an .xlsx workbook: it names no workbook within.');
  const workbook = xmlTree(parts.content(path), path);
  if (workbook.name !== 'workbook')
    throw new Error('The file is an Office document of another kind, not an .xlsx workbook.');
  const relations = relationsIn(parts, path);
  const part = (kind: string) => relations.find((one) => one.kind === kind && parts.has(one.target))?.target;
  const tree = (kind: string) => {
    const found = part(kind);
    return found === undefined ? null : xmlTree(parts.content(found), found);
  };
  const styleSheet = tree('styles') ?? { name: 'styleSheet', attributes: {}, children: [], text: '' };
  const colours = new Colours(tree('theme'), styleSheet);
  const styles = new StyleSheet(styleSheet, colours);
  const texts = part('sharedStrings');
  const formulas = new FormulaReader(namespace);
  const listed = listedSheets(workbook);
  const twice = listed.find(({ name }, i) => listed.findIndex((one) => isSameName(one.name, name)) < i);
  if (listed.some(({ name }) => name === ''))
    throw new Error('The file is damaged: one of its sheets has no name.');
  if (twice) throw new Error(`The file is damaged: two of its sheets are called ${named(twice.name)}.`);
  const { names, print } = namesIn(workbook, listed, formulas, losses);
  const extras = extrasIn(parts);
  const reading: Reading = {
    texts: texts === undefined ? [] : sharedTexts(parts.content(texts), texts),
    styles,
    formulas,
    isDynamic: dynamicArrays(tree('sheetMetadata')),
    // A file of ours marks every formula that needs it, and holds none that cannot be read.
    look: extras.size > 0 ? null : formulaChecks(names),
    isFrom1904: isFrom1904(workbook),
    losses,
    cells: { count: 0, blank: 0 },
  };
  const people = peopleIn(tree('person'));
  const tables = new Set<string>();
  const inFile = new Map<string, HeldTable>();
  const sheets: SheetPlan[] = [];
  const shown = new ShownCells();
  listed.forEach((sheet, place) => {
    const relation = relations.find(({ id }) => id === sheet.relation);
    if (!relation || relation.kind !== 'worksheet') {
      losses.say(`The sheet ${named(sheet.name)}, which holds ${otherSheet(relation)}.`);
      return;
    }
    const read = readSheet(
      { ...sheet, part: relation.target, extras: extras.get(sheet.number), print: print.get(place) ?? {} },
      { parts, reading, colours, people, tables, inFile },
    );
    sheets.push(read.plan);
    shown.add(sheet.name, read.plan, read.shown, read.spills);
  });
  if (sheets.length === 0)
    throw new Error('The workbook has no sheet of cells: there is nothing in it that can be opened here.');
  lostWithWorkbook(
    relations.map(({ kind }) => kind),
    workbook,
    losses,
  );
  lostWithFile(parts.parts(), losses);
  const kept = new Set(sheets.map(({ name }) => name));
  const plan: WorkbookPlan = {
    title: titleIn(parts),
    sheets,
    names: names.filter(({ sheet }) => sheet === undefined || kept.has(sheet)),
    ...(styles.plainLook && { plainLook: styles.plainLook }),
    ...structureLock(workbook),
  };
  return { plan: withoutLostTables(plan, inFile), shown, losses: losses.sentences() };
}

/** Formulas go on reading the cells of tables that are not kept, and of totals, which no table has here. */
function withoutLostTables(plan: WorkbookPlan, inFile: ReadonlyMap<string, HeldTable>): WorkbookPlan {
  if (inFile.size === 0) return plan;
  const left = tablesOf(plan);
  const kept = (formula: string) =>
    lostTablesAsRanges(formula, (name) => inFile.get(name.toLowerCase()), left);
  for (const { cells } of plan.sheets) {
    for (const [at, cell] of Object.entries(cells)) {
      const formula = plannedFormula(cell);
      if (formula?.includes('[')) cells[at] = { ...cell, value: kept(formula) };
    }
  }
  return {
    ...plan,
    names: plan.names.map((name) => ({ ...name, refersTo: kept(`=${name.refersTo}`).slice(1) })),
  };
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function otherSheet(relation: Relation | undefined): string {
  if (relation?.kind === 'chartsheet') return 'a chart alone';
  return relation?.kind === 'dialogsheet' ? 'a dialogue of old Excels' : 'no cells that can be found';
}

/** Which numbers of a cell’s `cm` mean that its formula is a dynamic array. */
function dynamicArrays(metadata: XmlNode | null): (number: number) => boolean {
  if (!metadata) return () => false;
  const types = childrenNamed(childOf(metadata, 'metadataTypes'), 'metadataType').map(
    ({ attributes }) => attributes.name,
  );
  const cells = childrenNamed(childOf(metadata, 'cellMetadata'), 'bk').map((block) =>
    childrenNamed(block, 'rc').some(({ attributes }) => types[Number(attributes.t) - 1] === 'XLDAPR'),
  );
  return (number) => cells[number - 1] ?? false;
}

function peopleIn(persons: XmlNode | null): Map<string, string> {
  return new Map(
    within(persons ?? undefined, 'person').map(({ attributes }) => [
      attributes.id ?? '',
      attributes.displayName ?? '',
    ]),
  );
}

function titleIn(parts: PackageReader): string {
  const about = relationsIn(parts, '').find(({ kind }) => kind === 'core-properties')?.target;
  if (about === undefined || !parts.has(about)) return '';
  return childOf(xmlTree(parts.content(about), about), 'title')?.text ?? '';
}

/** What the cells of all sheets show. */
class ShownCells implements ShownWorkbook {
  private readonly sheets = new Map<
    string,
    { plan: SheetPlan; shown: ReadonlyMap<string, Shown>; spills: ReadonlyMap<string, SpillSize> }
  >();

  add(
    sheet: string,
    plan: SheetPlan,
    shown: ReadonlyMap<string, Shown>,
    spills: ReadonlyMap<string, SpillSize>,
  ): void {
    this.sheets.set(sheet, { plan, shown, spills });
  }

  value(sheet: string, address: string): Shown {
    const own = this.sheets.get(sheet);
    const kept = own?.shown.get(address);
    if (kept !== undefined) return kept;
    const cell = own?.plan.cells[address];
    return cell?.value === undefined || plannedFormula(cell) !== null ? null : cell.value;
  }

  spill(sheet: string, address: string): SpillSize | null {
    return this.sheets.get(sheet)?.spills.get(address) ?? null;
  }
}
