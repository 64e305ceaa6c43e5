import { careReviewDefinition } from './careReview/case';
import type { CaseDefinition } from './parts/caseDefinition';
import { preventionDefinition } from './prevention/case';
import { rateComparisonDefinition } from './rateComparison/case';
import { savingsProgrammeDefinition } from './savingsProgramme/case';
import { serviceDashboardDefinition } from './serviceDashboard/case';
import { workforceDefinition } from './workforce/case';

/** The cases that can be built, in the order in which the pane offers them. */
export const cases: CaseDefinition[] = [
  careReviewDefinition,
  rateComparisonDefinition,
  workforceDefinition,
  savingsProgrammeDefinition,
  preventionDefinition,
  serviceDashboardDefinition,
];
