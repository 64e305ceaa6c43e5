import type { Applied, Progress } from '../../host/spreadsheet';
import type { CaseDefinition, OfferedCase, Start } from '../../cases/parts/caseDefinition';
import type { Renaming } from '../../plan/offerNames';
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
