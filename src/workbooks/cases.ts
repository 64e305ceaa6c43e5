import { careReviewDefinition } from './careReview/case';
import type { CaseDefinition } from './caseDefinition';
import { workforceDefinition } from './workforce/case';

/** The cases that can be built, in the order in which the pane offers them. */
export const cases: CaseDefinition[] = [careReviewDefinition, workforceDefinition];
