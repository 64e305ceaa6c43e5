import type { Family } from './catalogue/notes';
import { benchmarkFamily } from './benchmark';
import { businessCaseFamily } from './businessCase';
import { careReviewFamily } from './careReview';
import { deliveryFamily } from './delivery';
import { evidenceFamily } from './evidence';
import { investToSaveFamily } from './investToSave';
import { reviewTablesFamily } from './reviewTables';
import { savingsOverTimeFamily } from './savingsOverTime';

/** In the order in which a user meets them. */
export const families: Family[] = [
  careReviewFamily,
  reviewTablesFamily,
  savingsOverTimeFamily,
  businessCaseFamily,
  investToSaveFamily,
  deliveryFamily,
  evidenceFamily,
  benchmarkFamily,
];
