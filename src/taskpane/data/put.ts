import type { CaseDefinition } from '../../cases/parts/caseDefinition';
import { kindOf } from '../../extracts/kinds';
import type { KindId } from '../../extracts/kinds/kind';
import { extractSheets, type ExtractSheets, type Origin } from '../../extracts/sheets';
import { present } from '../../formulas/present';
import type { CellChange, CellValue, Spreadsheet, TakenNames, WorkbookChange } from '../../host/spreadsheet';
import type { SheetPlan, WorkbookPlan } from '../../plan/plan';
import { withFreeNames } from '../../plan/offerNames';
import type { Done, Target } from './bringing';
import type { TakenFromDesk } from './deskMessages';
import { feeds, fillsProviders } from './feeds';
import { cellsOfPlan, type InputRow, inputRows, linked } from './inputRows';
import { filledProviders } from './providerRows';

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
export async function casesIn(spreadsheet: Spreadsheet, kind: KindId): Promise<CaseFound[]> {
  const { sheets } = await spreadsheet.taken();
  const named = sheets.filter((name) => /^inputs\b/i.test(name));
  const read = await Promise.all(named.map((name) => cellsOn(spreadsheet, name)));
  return named.flatMap((sheet, i) => {
    const labels = new Set(inputRows(read[i] ?? []).map(({ label }) => label));
    const own = feeds.filter((feed) => feed.kind === kind && labels.has(feed.input));
    const [first] = own;
    return first ? [{ id: first.case, sheet, inputs: own.map(({ input }) => input) }] : [];
  });
}

async function cellsOn(spreadsheet: Spreadsheet, sheet: string): Promise<CellValue[][]> {
  const [cells] = await spreadsheet.readRanges([READ], sheet);
  return cells ?? [];
}

export interface Put {
  change: WorkbookChange;
  done: Omit<Done, 'applied'>;
}

/** The whole change: the sheets of the data, and the figures in a case, as one step. */
export async function changeFor(
  spreadsheet: Spreadsheet,
  taken: TakenFromDesk,
  origin: Origin,
  target: Target,
  cases: readonly CaseDefinition[],
): Promise<Put> {
  const names = await spreadsheet.taken();
  const kind = kindOf(taken.reading.kind);
  const made = extractSheets({ ...taken.understood, kind }, taken.reading, origin, names);
  const own = made.sheets.map(({ name }) => name);
  const first = present(made.sheets[0], 'the sheet of figures');
  const base = { sheets: made.sheets, names: made.names };
  const done = { sheets: own, linked: [], leftOver: 0, landing: { sheet: first.name, address: 'A1' } };
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
}

async function linksInto(
  spreadsheet: Spreadsheet,
  made: ExtractSheets,
  kind: KindId,
  target: Extract<Target, { where: 'case' }>,
): Promise<Links> {
  const inputs = await cellsOn(spreadsheet, target.sheet);
  const caseId = feeds.find((feed) => feed.kind === kind && target.inputs.includes(feed.input))?.case;
  const sheet = providersSheetBeside(target.sheet);
  const { sheets } = await spreadsheet.taken();
  const hasTable = target.providers && sheets.includes(sheet);
  return links(
    made,
    kind,
    caseId ?? '',
    target.inputs,
    { name: target.sheet, cells: inputs },
    hasTable ? { name: sheet, cells: await cellsOn(spreadsheet, sheet) } : null,
  );
}

const providersSheetBeside = (inputs: string) => inputs.replace(/^inputs/i, 'Providers');

interface Held {
  name: string;
  cells: CellValue[][];
}

function links(
  made: ExtractSheets,
  kind: KindId,
  caseId: string,
  chosen: readonly string[],
  inputs: Held,
  providers: Held | null,
): Links {
  const rows = inputRows(inputs.cells);
  const cells: CellChange[] = [];
  const done: string[] = [];
  for (const { input, figure } of feeds.filter(
    (feed) => feed.kind === kind && feed.case === caseId && chosen.includes(feed.input),
  )) {
    const row = rows.find(({ label }) => label === input);
    const place = made.figures.find(({ key }) => key === figure);
    if (!row || !place) continue;
    cells.push(...linked(row, inputs.name, place.reference, made.source));
    done.push(input);
  }
  if (!providers) return { cells, linked: done, leftOver: 0 };
  const filled = filledProviders(providers.cells, providers.name, made.providers, {
    source: made.source,
    year: yearOf(rows),
  });
  return { cells: [...cells, ...filled.changes], linked: done, leftOver: filled.leftOver };
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
  const answers = { ...target.answers, ...(isBlankTable && { startingTable: 'blank' }) };
  const plan = definition.build(answers);
  const sheetOf = (name: string) => plan.sheets.find((sheet) => sheet.name === name);
  const inputs = present(sheetOf('Inputs'), 'the Inputs sheet');
  const providers = isBlankTable ? sheetOf('Providers') : undefined;
  const found = links(
    made,
    kind,
    definition.id,
    target.inputs,
    held(inputs),
    providers ? held(providers) : null,
  );
  for (const { sheet, address, value } of found.cells) {
    const { cells } = present(sheetOf(sheet), `the sheet ${sheet}`);
    if (value !== null) cells[address] = { ...cells[address], value };
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
