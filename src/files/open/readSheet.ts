import { cellIn } from '../../formulas/addresses';
import type { ChartPlan, SheetPlan, TablePlan } from '../../plan/plan';
import type { HeldTable } from '../../formulas/tables';
import type { PackageReader } from '../package/reader';
import type { Shown, SpillSize } from '../xlsx/shown';
import { childOf, childrenNamed, isTrue, within, xmlTree } from '../xml/parse';
import { areaIn } from './cellFormulas';
import type { Reading } from './cells';
import { chartOf, drawingContents } from './charts';
import type { Colours } from './colours';
import { withLines, type SheetExtras } from './extras';
import { highlightsOf } from './highlights';
import { many, named, type Losses } from './losses';
import { conversationsOf, notesOf } from './notes';
import { printOf, type PrintNames } from './page';
import { relationsIn, type Relation } from './relations';
import { linksOf, readSheetPart, shapeOf, type SheetPart } from './sheetPart';
import { distinct, tableInFile, tableOf } from './tables';
import { validationsOf } from './validations';
import { fillWholeLines } from './wholeLines';
import type { ListedSheet } from './workbookPart';

export interface SheetToRead extends ListedSheet {
  part: string;
  extras: SheetExtras | undefined;
  print: PrintNames;
}

interface Workbook {
  parts: PackageReader;
  reading: Reading;
  colours: Colours;
  /** Names of people by their ids. */
  people: ReadonlyMap<string, string>;
  /** Names of tables met so far, in small letters. */
  tables: Set<string>;
  /** All of the file’s tables by their names in small letters, those that cannot be kept too. */
  inFile: Map<string, HeldTable>;
}

export interface ReadSheet {
  plan: SheetPlan;
  shown: ReadonlyMap<string, Shown>;
  spills: ReadonlyMap<string, SpillSize>;
}

export function readSheet(sheet: SheetToRead, workbook: Workbook): ReadSheet {
  const { name, part, extras, visibility } = sheet;
  const { parts, reading, colours } = workbook;
  const { losses, formulas, styles } = reading;
  if (!parts.has(part)) throw new Error(`The file is damaged: it lacks the sheet ${named(name)}.`);
  const read = readSheetPart(parts.content(part), part, name, reading);
  if (fillWholeLines(read, styles))
    losses.say(`The looks of whole rows and columns of ${named(name)}, beyond the cells in use.`);
  const relations = relationsIn(parts, part).filter(
    ({ target, isOutside }) => isOutside || parts.has(target),
  );
  addNotes(read, relations, sheet, workbook);
  const targets = new Map(
    relations.filter(({ isOutside }) => isOutside).map(({ id, target }) => [id, target]),
  );
  const cells = extras ? withLines(read.cells.cells, extras.lines) : read.cells.cells;
  const tables = tablesOf(relations, name, cells, workbook);
  const validations = validationsOf(read.nodes, name, formulas, losses);
  const highlights = highlightsOf(read.nodes, name, { styles, formulas }, losses);
  const charts = chartsOf(relations, name, workbook);
  loseOthers(read, relations, name, losses);
  const plan: SheetPlan = {
    name,
    ...(extras?.role !== undefined && { role: extras.role }),
    ...shapeOf(read, name, colours, losses),
    cells,
    ...(visibility !== undefined && { visibility }),
    ...(extras && extras.timelines.length > 0 && { timelines: extras.timelines }),
    ...(tables.length > 0 && { tables }),
    ...(validations.length > 0 && { validations }),
    ...(highlights.length > 0 && { highlights }),
    ...linksOf(read, targets),
    ...(charts.length > 0 && { charts }),
  };
  if (plan.protection?.hasPassword)
    losses.say(
      `The password of ${named(name)} is not asked for here. It stays in the file: Excel asks for it.`,
    );
  return {
    plan: { ...plan, ...printOf(plan, read.nodes, sheet.print, extras, losses) },
    shown: read.cells.shown,
    spills: read.cells.formulas.spills,
  };
}

function treesOf(kind: string, relations: Relation[], parts: PackageReader) {
  return relations
    .filter((relation) => relation.kind === kind)
    .map(({ target }) => ({ target, root: xmlTree(parts.content(target), target) }));
}

function addNotes({ cells }: SheetPart, relations: Relation[], { name }: SheetToRead, workbook: Workbook) {
  const { parts, people, reading } = workbook;
  const notes = new Map(treesOf('comments', relations, parts).flatMap(({ root }) => [...notesOf(root)]));
  const threads = treesOf('threadedComment', relations, parts).flatMap(({ root }) => [
    ...conversationsOf(root, people),
  ]);
  for (const [at, words] of threads) notes.set(at, words);
  reading.losses.count(
    'threads',
    name,
    (n) => `${many(n, 'conversation')} in comments on ${named(name)}: the words are kept, as notes.`,
    threads.length,
  );
  for (const [at, note] of notes) {
    if (cellIn(at) && areaIn(at) && note !== '') cells.cells[at] = { ...cells.cells[at], note };
  }
}

function tablesOf(
  relations: Relation[],
  sheet: string,
  cells: SheetPlan['cells'],
  { parts, reading, tables, inFile }: Workbook,
): TablePlan[] {
  const read = treesOf('table', relations, parts).flatMap(({ root }) => {
    const table = tableInFile(root, sheet);
    if (table) inFile.set(table.name.toLowerCase(), table);
    return tableOf(root, sheet, cells, reading.losses) ?? [];
  });
  return distinct(read, tables);
}

function chartsOf(relations: Relation[], sheet: string, { parts, reading }: Workbook): ChartPlan[] {
  const charts: ChartPlan[] = [];
  const say = (kind: string, count: number, sentence: (count: number) => string) =>
    reading.losses.count(kind, sheet, sentence, count);
  for (const { target, root } of treesOf('drawing', relations, parts)) {
    const { charts: placed, otherCharts, pictures, shapes } = drawingContents(root);
    const own = new Map(relationsIn(parts, target).map((relation) => [relation.id, relation.target]));
    let [others, redrawn] = [otherCharts, 0];
    for (const one of placed) {
      const part = own.get(one.id);
      const read =
        part === undefined || !parts.has(part)
          ? null
          : chartOf(xmlTree(parts.content(part), part), one, sheet);
      if (read) charts.push(read.chart);
      else others++;
      if (read?.isRedrawn) redrawn++;
    }
    const at = named(sheet);
    say(
      'redrawn',
      redrawn,
      (n) =>
        `Colours, labels or the description of ${many(n, 'chart')} on ${at}: the figures are drawn in our look.`,
    );
    say('chart', others, (n) => `${many(n, 'chart')} on ${at}.`);
    say('picture', pictures, (n) => `${many(n, 'picture')} on ${at}.`);
    say('shape', shapes, (n) => `${many(n, 'shape')} on ${at}.`);
  }
  return charts;
}

/** What else a sheet holds that no plan has a place for. */
function loseOthers({ nodes }: SheetPart, relations: Relation[], sheet: string, losses: Losses): void {
  const at = named(sheet);
  const has = (name: string) => nodes.some((node) => node.name === name);
  const count = (kind: string) => relations.filter((relation) => relation.kind === kind).length;
  losses.count(
    'pivot',
    sheet,
    (n) => `${many(n, 'pivot table')} on ${at}: ${n === 1 ? 'its' : 'their'} figures stay, as values.`,
    count('pivotTable'),
  );
  losses.count('slicer', sheet, (n) => `${many(n, 'slicer')} on ${at}.`, count('slicer') + count('timeline'));
  losses.count(
    'control',
    sheet,
    (n) => `${many(n, 'button or control', 'buttons or controls')} on ${at}.`,
    count('ctrlProp') + count('control'),
  );
  losses.count(
    'object',
    sheet,
    (n) => `${many(n, 'document')} put into ${at}.`,
    count('oleObject') + count('package'),
  );
  losses.count(
    'query',
    sheet,
    (n) => `${many(n, 'connection')} to data on ${at}: the figures stay, as values.`,
    count('queryTable'),
  );
  const view =
    childOf(
      nodes.find(({ name }) => name === 'sheetViews'),
      'sheetView',
    )?.attributes ?? {};
  if (view.showZeros !== undefined && !isTrue(view.showZeros))
    losses.say(`Zeros on ${at} were not shown; they are shown now.`);
  if (isTrue(view.showFormulas)) losses.say(`${at} showed its formulas; it shows their results now.`);
  if (isTrue(view.rightToLeft)) losses.say(`${at} ran from right to left; it runs from left to right now.`);
  const heads = nodes.find(({ name }) => name === 'headerFooter')?.children ?? [];
  if (heads.some(({ name, text }) => /^(first|even)/.test(name) && text !== ''))
    losses.say(
      `Headers and footers of the first and of even pages of ${at}: all pages have those of the others.`,
    );
  if (has('picture')) losses.say(`The picture behind ${at}.`);
  if (has('legacyDrawingHF')) losses.say(`Pictures in the header or footer of ${at}.`);
  if (has('scenarios')) losses.say(`What-if scenarios of ${at}.`);
  if (has('protectedRanges'))
    losses.say(`Ranges of ${at} that certain people may change though it is protected.`);
  if (has('customSheetViews')) losses.say(`Custom views of ${at}.`);
  const filter = nodes.find(({ name }) => name === 'autoFilter');
  if (filter)
    losses.say(
      childrenNamed(filter, 'filterColumn').length > 0
        ? `The filter of ${at}: rows that it hid stay hidden until they are shown.`
        : `The filter buttons of ${at}.`,
    );
  const sparklines = nodes
    .filter(({ name }) => name === 'extLst')
    .flatMap((node) => within(node, 'sparkline'));
  losses.count(
    'sparkline',
    sheet,
    (n) => `${many(n, 'small chart')} within cells on ${at}.`,
    sparklines.length,
  );
}
