import type { Family } from './catalogue/notes';
import { businessCaseFamily } from './businessCase';
import { careReviewFamily } from './careReview';
import { datedRatesFamily } from './datedRates';
import { deliveryFamily } from './delivery';
import { homecarePaymentsFamily } from './homecarePayments';
import { homecareRatesFamily } from './homecareRates';
import { investToSaveFamily } from './investToSave';
import { preventionFamily } from './prevention';
import { rateTablesFamily } from './rateTables';
import { reviewTablesFamily } from './reviewTables';
import { savingsOverTimeFamily } from './savingsOverTime';
import { waitingListFamily } from './waitingList';
import { workforceFamily } from './workforce';
import { workforceTablesFamily } from './workforceTables';

/** In the order in which a user meets them. */
export const families: Family[] = [
  careReviewFamily,
  reviewTablesFamily,
  savingsOverTimeFamily,
  businessCaseFamily,
  investToSaveFamily,
  deliveryFamily,
  workforceFamily,
  workforceTablesFamily,
  waitingListFamily,
  preventionFamily,
  homecareRatesFamily,
  rateTablesFamily,
  homecarePaymentsFamily,
  datedRatesFamily,
];
