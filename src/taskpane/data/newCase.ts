import { landingOf } from '../../cases/parts/landing';
import type { CaseDefinition } from '../../cases/parts/caseDefinition';
import type { ExtractSheets } from '../../extracts/sheets';
import type { Understood } from '../../extracts/understand';
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
import {
  countOf,
  fillsReferrals,
  leftOverSaid,
  REFERRAL_ROWS,
  roomFor,
  withGroups,
  withReferrals,
} from './referralRows';
import { writeFirst } from './logLines';
import { dataWords as words } from './words';
import type { YearFound } from './yearFound';

/** A new case with the figures of an extract in it, under names that are free. */
export function newCase(
  definition: CaseDefinition,
  made: ExtractSheets,
  understood: Understood,
  target: Extract<Target, { where: 'new' }>,
  names: TakenNames,
  year: YearFound | null,
  day: number,
): Links & { plan: WorkbookPlan; landing: Done['landing'] } {
  const kind = understood.kind.id;
  const hasReferrals = fillsReferrals(definition.id, kind) && target.inputs.includes(REFERRAL_ROWS);
  const isBlankTable = target.providers && fillsProviders(definition.id, kind);
  const hasPosts = fillsPosts(definition.id, kind) && target.inputs.includes(POSTS);
  const asked = hasPosts ? { ...target.answers, [WHOSE]: OWN } : target.answers;
  const answers = {
    ...answersOf(definition, asked, year),
    ...(hasReferrals && { contents: 'own', room: String(roomFor(understood, roomsOf(definition))) }),
  };
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
  if (hasReferrals) {
    // The last row of the table is filled only where more are missing: a check looks at it.
    const room = Number(answers.room) + 1;
    plan.sheets = plan.sheets.map((sheet) =>
      sheet.name === 'Referrals'
        ? withReferrals(sheet, understood, made.source, room)
        : sheet.name === 'Lists'
          ? withGroups(sheet, understood, made.source)
          : sheet,
    );
    found.linked.push(REFERRAL_ROWS);
    found.remarks.push(...leftOverSaid(countOf(understood) - room));
  }
  writeFirst(plan, words.log.built(found.linked), `${made.source} ${words.log.othersNot}`, day);
  const reserved = {
    sheets: [...names.sheets, ...made.sheets.map(({ name }) => name)],
    names: [...names.names, ...made.names.map(({ name }) => name)],
  };
  const offer = withFreeNames(plan, reserved);
  return { ...found, plan: offer.plan, landing: landingOf(offer) };
}

/** The rooms that a case offers for rows. */
function roomsOf({ questions }: CaseDefinition): number[] {
  const room = questions.find(({ id }) => id === 'room');
  return room?.kind === 'choice' ? room.choices.map(({ value }) => Number(value)) : [];
}

const held = (sheet: SheetPlan): Held => ({ name: sheet.name, cells: cellsOfPlan(sheet) });

const formulasOf = ({ cells }: SheetPlan): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(cells).flatMap(([address, cell]) => {
      const formula = plannedFormula(cell);
      return formula === null ? [] : [[address, formula] as const];
    }),
  );
