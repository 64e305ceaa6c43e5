import type { Family } from './catalogue/notes';
import { businessCaseFamily } from './businessCase';
import { careReviewFamily } from './careReview';
import { deliveryFamily } from './delivery';
import { investToSaveFamily } from './investToSave';
import { reviewTablesFamily } from './reviewTables';
import { savingsOverTimeFamily } from './savingsOverTime';
import { demandFamily } from './demand';
import { marketFamily } from './market';
import { programmeFamily } from './programme';
import { reviewPriorityFamily } from './reviewPriority';
import { reviewTeamFamily } from './reviewTeam';

/** In the order in which a user meets them. */
export const families: Family[] = [
  careReviewFamily,
  reviewTablesFamily,
  savingsOverTimeFamily,
  businessCaseFamily,
  investToSaveFamily,
  deliveryFamily,
  reviewPriorityFamily,
  reviewTeamFamily,
  programmeFamily,
  demandFamily,
  marketFamily,
];
