import { landingOf } from '../../cases/parts/landing';
import type { CaseDefinition } from '../../cases/parts/caseDefinition';
import type { KindId } from '../../extracts/kinds/kind';
import type { ExtractSheets } from '../../extracts/sheets';
import { present } from '../../formulas/present';
import type { TakenNames } from '../../host/spreadsheet';
import { plannedFormula } from '../../plan/cells';
import { withFreeNames } from '../../plan/offerNames';
import type { SheetPlan, WorkbookPlan } from '../../plan/plan';
import { answersOf, OWN, startOf, WHOSE } from './asked';
import type { Done, Target } from './bringing';
import { fillsPosts, fillsProviders, POSTS } from './feeds';
import { cellsOfPlan } from './inputRows';
import { type Held, type Links, links } from './links';
import { writeFirst } from './logLines';
import { dataWords as words } from './words';
import type { YearFound } from './yearFound';

/** A new case with the figures of an extract in it, under names that are free. */
export function newCase(
  definition: CaseDefinition,
  made: ExtractSheets,
  kind: KindId,
  target: Extract<Target, { where: 'new' }>,
  names: TakenNames,
  year: YearFound | null,
  day: number,
): Links & { plan: WorkbookPlan; landing: Done['landing'] } {
  const isBlankTable = target.providers && fillsProviders(definition.id, kind);
  const hasPosts = fillsPosts(definition.id, kind) && target.inputs.includes(POSTS);
  const asked = hasPosts ? { ...target.answers, [WHOSE]: OWN } : target.answers;
  const answers = answersOf(definition, asked, year);
  const plan = definition.build(answers, startOf(definition, answers));
  const sheetOf = (name: string) => plan.sheets.find((sheet) => sheet.name === name);
  const inputs = present(sheetOf('Inputs'), 'the Inputs sheet');
  const heldAt = (name: string) => {
    const sheet = sheetOf(name);
    return sheet ? held(sheet) : null;
  };
  const sheetsOfCase = {
    inputs: { ...held(inputs), formulas: formulasOf(inputs) },
    providers: isBlankTable ? heldAt('Providers') : null,
    establishment: hasPosts ? heldAt('Establishment') : null,
  };
  const found = links(made, kind, definition.id, target.inputs, sheetsOfCase, year);
  for (const { sheet, address, value, isText, looks } of found.cells) {
    const { cells } = present(sheetOf(sheet), `the sheet ${sheet}`);
    if (value !== null) cells[address] = { ...cells[address], ...looks, value, ...(isText && { isText }) };
  }
  writeFirst(plan, words.log.built(found.linked), `${made.source} ${words.log.othersNot}`, day);
  const reserved = {
    sheets: [...names.sheets, ...made.sheets.map(({ name }) => name)],
    names: [...names.names, ...made.names.map(({ name }) => name)],
  };
  const offer = withFreeNames(plan, reserved);
  return { ...found, plan: offer.plan, landing: landingOf(offer) };
}

const held = (sheet: SheetPlan): Held => ({ name: sheet.name, cells: cellsOfPlan(sheet) });

const formulasOf = ({ cells }: SheetPlan): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(cells).flatMap(([address, cell]) => {
      const formula = plannedFormula(cell);
      return formula === null ? [] : [[address, formula] as const];
    }),
  );
