import type { CaseDefinition } from '../../cases/parts/caseDefinition';
import { kindOf } from '../../extracts/kinds';
import type { KindId } from '../../extracts/kinds/kind';
import { extractSheets, type ExtractSheets, type Origin } from '../../extracts/sheets';
import { present } from '../../formulas/present';
import type { CellChange, CellValue, Spreadsheet, TakenNames } from '../../host/spreadsheet';
import type { SheetPlan, WorkbookPlan } from '../../plan/plan';
import { withFreeNames } from '../../plan/offerNames';
import { againFor } from './again';
import type { Done, Put, Target } from './bringing';
import type { TakenFromDesk } from './deskMessages';
import { caseOf, feedsOf, fillsPosts, fillsProviders, offersOf, POSTS, SALARIES } from './feeds';
import { cellsOfPlan, type InputRow, inputRows, linked } from './inputRows';
import { payOf } from './payTables';
import { filledPosts, filledSalaries } from './postRows';
import { filledProviders } from './providerRows';
import { dataWords } from './words';

const words = dataWords.put;

/** A case in the workbook that figures of an extract can go to. */
export interface CaseFound {
  id: string;
  /** The name of its Inputs sheet. */
  sheet: string;
  /** The inputs that figures of the extract fill. */
  inputs: string[];
}

/** The first rows and columns of a sheet of inputs, and of the table of providers. */
const READ = 'A1:AK250';

/** The cases in a workbook with inputs that an extract of this kind fills. */
export async function casesIn(
  spreadsheet: Spreadsheet,
  kind: KindId,
  figures: readonly string[],
): Promise<CaseFound[]> {
  const { sheets } = await spreadsheet.taken();
  const named = sheets.filter((name) => /^inputs\b/i.test(name));
  const read = await Promise.all(named.map((name) => cellsOn(spreadsheet, name)));
  return named.flatMap((sheet, i) => {
    const labels = new Set(inputRows(read[i] ?? []).map(({ label }) => label));
    const id = caseOf(labels);
    if (id === null) return [];
    const offers = offersOf(id, kind, figures).map(({ input }) => input);
    const inputs = offers.filter((input) => labels.has(input) || input === POSTS || input === SALARIES);
    return inputs.length > 0 || fillsProviders(id, kind) ? [{ id, sheet, inputs }] : [];
  });
}

async function cellsOn(spreadsheet: Spreadsheet, sheet: string): Promise<CellValue[][]> {
  const [cells] = await spreadsheet.readRanges([READ], sheet);
  return cells ?? [];
}

/** The whole change: the sheets of the data, and the figures in a case, as one step. */
export async function changeFor(
  spreadsheet: Spreadsheet,
  taken: TakenFromDesk,
  origin: Origin,
  target: Target,
  cases: readonly CaseDefinition[],
): Promise<Put> {
  const kind = kindOf(taken.reading.kind);
  if (target.where === 'again') return againFor(spreadsheet, taken, kind, origin, target);
  const names = await spreadsheet.taken();
  const made = extractSheets({ ...taken.understood, kind }, taken.reading, origin, names, payOf);
  const own = made.sheets.map(({ name }) => name);
  const first = present(made.sheets[0], 'the sheet of figures');
  const base = { sheets: made.sheets, names: made.names };
  const done = {
    sheets: own,
    linked: [],
    leftOver: 0,
    remarks: [],
    landing: { sheet: first.name, address: 'A1' },
  };
  switch (target.where) {
    case 'data':
      return { change: base, done };
    case 'case': {
      const links = await linksInto(spreadsheet, made, kind.id, target);
      return {
        change: { ...base, cells: links.cells, unprotecting: true },
        done: {
          ...done,
          linked: links.linked,
          leftOver: links.leftOver,
          remarks: links.remarks,
          landing: { sheet: target.sheet, address: 'A1' },
        },
      };
    }
    case 'new': {
      const definition = present(
        cases.find(({ id }) => id === target.id),
        `the case ${target.id}`,
      );
      const built = newCase(definition, made, kind.id, target, names);
      return {
        change: {
          sheets: [...built.plan.sheets, ...base.sheets],
          names: [...built.plan.names, ...base.names],
        },
        done: {
          ...done,
          sheets: [...built.plan.sheets.map(({ name }) => name), ...own],
          linked: built.linked,
          leftOver: built.leftOver,
          remarks: built.remarks,
          landing: built.landing,
        },
      };
    }
  }
}

interface Links {
  cells: CellChange[];
  linked: string[];
  leftOver: number;
  /** What was not filled, and why. */
  remarks: string[];
}

async function linksInto(
  spreadsheet: Spreadsheet,
  made: ExtractSheets,
  kind: KindId,
  target: Extract<Target, { where: 'case' }>,
): Promise<Links> {
  const inputs = await cellsOn(spreadsheet, target.sheet);
  const caseId = caseOf(new Set(inputRows(inputs).map(({ label }) => label)));
  const { sheets } = await spreadsheet.taken();
  const beside = async (name: string): Promise<Held | null> => {
    const sheet = target.sheet.replace(/^inputs/i, name);
    return sheets.includes(sheet) ? { name: sheet, cells: await cellsOn(spreadsheet, sheet) } : null;
  };
  return links(made, kind, caseId ?? '', target.inputs, {
    inputs: { name: target.sheet, cells: inputs },
    providers: target.providers ? await beside('Providers') : null,
    establishment: target.inputs.includes(POSTS) ? await beside('Establishment') : null,
  });
}

interface Held {
  name: string;
  cells: CellValue[][];
}

interface SheetsOfCase {
  inputs: Held;
  /** Null where its table is not to be filled, or is not there. */
  providers: Held | null;
  establishment: Held | null;
}

function links(
  made: ExtractSheets,
  kind: KindId,
  caseId: string,
  chosen: readonly string[],
  { inputs, providers, establishment }: SheetsOfCase,
): Links {
  const rows = inputRows(inputs.cells);
  const cells: CellChange[] = [];
  const done: string[] = [];
  const given = made.figures.map(({ key }) => key);
  const central = (input: string) => {
    const row = rows.find(({ label }) => label === input);
    return row ? `$${row.column('central')}$${row.row}` : 'NA()';
  };
  for (const { input, figure, of } of feedsOf(caseId, kind, given)) {
    const row = rows.find(({ label }) => label === input);
    const place = made.figures.find(({ key }) => key === figure);
    if (!chosen.includes(input) || !row || !place) continue;
    const formula = of ? of(place.reference, central) : place.reference;
    cells.push(...linked(row, inputs.name, formula, made.source));
    done.push(input);
  }
  const remarks: string[] = [];
  if (made.posts && establishment) {
    const { roles, unmatched } = made.posts;
    const filled = filledPosts(establishment.cells, establishment.name, roles, made.source);
    cells.push(...filled);
    if (filled.length > 0) done.push(POSTS);
    if (unmatched.length > 0) remarks.push(words.noRole(unmatched));
  }
  if (made.posts && chosen.includes(SALARIES)) {
    const filled = filledSalaries(rows, inputs.name, made.posts.roles, made.source);
    cells.push(...filled.cells);
    done.push(...filled.linked);
    remarks.push(...filled.without.map(({ role, unpaid }) => words.noPay(role, unpaid)));
  }
  if (!made.posts && (chosen.includes(POSTS) || chosen.includes(SALARIES))) remarks.push(words.noTitles);
  if (!providers) return { cells, linked: done, leftOver: 0, remarks };
  const filled = filledProviders(providers.cells, providers.name, made.providers, {
    source: made.source,
    year: yearOf(rows),
  });
  return { cells: [...cells, ...filled.changes], linked: done, leftOver: filled.leftOver, remarks };
}

const yearOf = (rows: readonly InputRow[]): CellValue =>
  rows.find(({ label }) => label === 'Year of the prices')?.value('central') ?? null;

function newCase(
  definition: CaseDefinition,
  made: ExtractSheets,
  kind: KindId,
  target: Extract<Target, { where: 'new' }>,
  names: TakenNames,
): Links & { plan: WorkbookPlan; landing: Done['landing'] } {
  const isBlankTable = target.providers && fillsProviders(definition.id, kind);
  const hasPosts = fillsPosts(definition.id, kind) && target.inputs.includes(POSTS);
  const answers = {
    ...target.answers,
    ...(isBlankTable && { startingTable: 'blank' }),
    // No posts of another council beside one's own.
    ...(hasPosts && { council: 'own' }),
  };
  const plan = definition.build(answers);
  const sheetOf = (name: string) => plan.sheets.find((sheet) => sheet.name === name);
  const inputs = present(sheetOf('Inputs'), 'the Inputs sheet');
  const heldAt = (name: string) => {
    const sheet = sheetOf(name);
    return sheet ? held(sheet) : null;
  };
  const found = links(made, kind, definition.id, target.inputs, {
    inputs: held(inputs),
    providers: isBlankTable ? heldAt('Providers') : null,
    establishment: hasPosts ? heldAt('Establishment') : null,
  });
  for (const { sheet, address, value, isText } of found.cells) {
    const { cells } = present(sheetOf(sheet), `the sheet ${sheet}`);
    if (value !== null) cells[address] = { ...cells[address], value, ...(isText && { isText }) };
  }
  const reserved = {
    sheets: [...names.sheets, ...made.sheets.map(({ name }) => name)],
    names: [...names.names, ...made.names.map(({ name }) => name)],
  };
  const offer = withFreeNames(plan, reserved);
  const { sheet, address } = definition.landing;
  const renamed = offer.renamed.find((one) => one.kind === 'sheet' && one.from === sheet)?.to ?? sheet;
  return { ...found, plan: offer.plan, landing: { sheet: renamed, address } };
}

const held = (sheet: SheetPlan): Held => ({ name: sheet.name, cells: cellsOfPlan(sheet) });
