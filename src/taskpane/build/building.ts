import type { Applied, Progress, TakenNames } from '../../host/spreadsheet';
import type { Answers, CaseDefinition, OfferedCase, Start } from '../../cases/parts/caseDefinition';
import { withFreeNames, type Renaming } from '../../plan/offerNames';
import type { WorkbookPlan } from '../../plan/plan';

/** The step that the user has reached on the Build page. */
export type Building =
  | { step: 'choose'; problem?: string }
  /** The chosen case is on its way; with a problem it did not come. */
  | { step: 'fetch'; chosen: OfferedCase; start: Start | 'example'; problem?: string }
  | { step: 'ask'; definition: CaseDefinition; start: Start; problem?: string }
  | { step: 'preview'; draft: Draft; state: PreviewState }
  | { step: 'done'; draft: Draft; offer: Offer; applied: Applied; notShown: string | null; isLast: boolean };

export type PreviewState =
  | { status: 'reading' }
  | { status: 'unreadable'; reason: string }
  | { status: 'ready'; offer: Offer; hasChanged: boolean }
  | { status: 'writing'; offer: Offer; progress: Progress | null }
  | { status: 'failed'; offer: Offer; reason: string };

/** A case with its answers, as it would be in an empty workbook. */
export interface Draft {
  definition: CaseDefinition;
  isExample: boolean;
  start: Start;
  plan: WorkbookPlan;
}

/** The same with names that are free in the workbook at hand. */
export interface Offer {
  plan: WorkbookPlan;
  renamed: Renaming[];
}

export function draftOf(
  definition: CaseDefinition,
  answers: Answers | 'example',
  start: Start = 'defaults',
): Draft {
  const isExample = answers === 'example';
  return {
    definition,
    isExample,
    start,
    plan: isExample ? definition.build(definition.example.answers) : definition.build(answers, start),
  };
}

export function offerFor({ plan }: Draft, taken: TakenNames): Offer {
  return withFreeNames(plan, taken);
}

export function isSameOffer(one: Offer, other: Offer): boolean {
  return JSON.stringify(one.renamed) === JSON.stringify(other.renamed);
}

/** Where to land, under the name that the sheet was given. */
export function landingOf({ definition }: Draft, { renamed }: Offer): { sheet: string; address: string } {
  const { sheet, address } = definition.landing;
  return {
    sheet: renamed.find(({ kind, from }) => kind === 'sheet' && from === sheet)?.to ?? sheet,
    address,
  };
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
