import type { CaseDefinition } from '../../cases/parts/caseDefinition';
import { kindOf } from '../../extracts/kinds';
import type { KindId } from '../../extracts/kinds/kind';
import { extractSheets, type ExtractSheets, type Origin } from '../../extracts/sheets';
import { areaOf } from '../../formulas/addresses';
import { present } from '../../formulas/present';
import type { CellValue, Spreadsheet } from '../../host/spreadsheet';
import { againFor } from './again';
import type { Put, Target } from './bringing';
import type { TakenFromDesk } from './deskMessages';
import { caseOf, fillsProviders, offersOf, POSTS, SALARIES } from './feeds';
import { inputRows } from './inputRows';
import { type Held, type Links, links } from './links';
import { logEntries, logsBeside } from './logLines';
import { newCase } from './newCase';
import { payOf } from './payTables';
import { leftOverSaid, REFERRAL_ROWS, referralChanges, tableBeside } from './referralRows';
import { dataWords as words } from './words';
import { type YearFound, yearFound } from './yearFound';

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
    const inputs = offers.filter(
      (input) => labels.has(input) || [POSTS, SALARIES, REFERRAL_ROWS].includes(input),
    );
    return inputs.length > 0 || fillsProviders(id, kind) ? [{ id, sheet, inputs }] : [];
  });
}

async function cellsOn(spreadsheet: Spreadsheet, sheet: string): Promise<CellValue[][]> {
  const [cells] = await spreadsheet.readRanges([READ], sheet);
  return cells ?? [];
}

async function formulasOn(spreadsheet: Spreadsheet, sheet: string): Promise<ReadonlyMap<string, string>> {
  const held = (await spreadsheet.contents()).find(({ name }) => name === sheet);
  return new Map(
    (held?.cells ?? []).flatMap(({ address, formula, spilledFrom }) =>
      formula === null || spilledFrom !== null ? [] : [[address, formula] as const],
    ),
  );
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
  const year = yearFound(taken.understood);
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
      const links = await linksInto(spreadsheet, made, kind.id, target, year);
      const referrals = target.inputs.includes(REFERRAL_ROWS)
        ? await referralsInto(spreadsheet, taken.understood, made.source, target.sheet)
        : null;
      const linked = [...links.linked, ...(referrals ? [REFERRAL_ROWS] : [])];
      const cells = [...links.cells, ...(referrals?.changes ?? [])];
      const log = await logEntries(
        spreadsheet,
        cells.length > 0 ? logsBeside([target.sheet], names.sheets) : [],
        words.log.filled(linked),
        made.source,
        origin.day,
      );
      return {
        change: { ...base, cells: [...cells, ...log.cells], unprotecting: true },
        done: {
          ...done,
          linked: [...links.linked, ...(referrals ? [REFERRAL_ROWS] : [])],
          leftOver: links.leftOver,
          remarks: [
            ...links.remarks,
            ...leftOverSaid(referrals?.leftOver ?? 0),
            ...(log.full.length > 0 ? [words.log.full(log.full)] : []),
          ],
          landing: { sheet: target.sheet, address: 'A1' },
        },
      };
    }
    case 'new': {
      const definition = present(
        cases.find(({ id }) => id === target.id),
        `the case ${target.id}`,
      );
      const built = newCase(definition, made, { ...taken.understood, kind }, target, names, year, origin.day);
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

/** The rows of an extract in the table of referrals that belongs to an Inputs sheet. */
async function referralsInto(
  spreadsheet: Spreadsheet,
  understood: TakenFromDesk['understood'],
  source: string,
  inputs: string,
) {
  const name = tableBeside(inputs);
  const sheet = (await spreadsheet.contents()).find((one) => one.name === name);
  const table = (await spreadsheet.lists()).tables.find((one) => one.sheet === name);
  if (!sheet || !table) return null;
  const { top, bottom } = areaOf(table.address);
  return referralChanges(sheet, understood, source, bottom - top);
}

async function linksInto(
  spreadsheet: Spreadsheet,
  made: ExtractSheets,
  kind: KindId,
  target: Extract<Target, { where: 'case' }>,
  year: YearFound | null,
): Promise<Links> {
  const inputs = await cellsOn(spreadsheet, target.sheet);
  const caseId = caseOf(new Set(inputRows(inputs).map(({ label }) => label)));
  const { sheets } = await spreadsheet.taken();
  const beside = async (name: string): Promise<Held | null> => {
    const sheet = target.sheet.replace(/^inputs/i, name);
    return sheets.includes(sheet) ? { name: sheet, cells: await cellsOn(spreadsheet, sheet) } : null;
  };
  const sheetsOfCase = {
    inputs: { name: target.sheet, cells: inputs, formulas: await formulasOn(spreadsheet, target.sheet) },
    providers: target.providers ? await beside('Providers') : null,
    establishment: target.inputs.includes(POSTS) ? await beside('Establishment') : null,
  };
  return links(made, kind, caseId ?? '', target.inputs, sheetsOfCase, year);
}
