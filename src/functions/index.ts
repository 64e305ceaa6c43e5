import type { Family } from './catalogue/notes';
import { benchmarkFamily } from './benchmark';
import { businessCaseFamily } from './businessCase';
import { careReviewFamily } from './careReview';
import { datedRatesFamily } from './datedRates';
import { deliveryFamily } from './delivery';
import { demandFamily } from './demand';
import { grantContributionFamily } from './grantContribution';
import { homecarePaymentsFamily } from './homecarePayments';
import { homecareRatesFamily } from './homecareRates';
import { evidenceFamily } from './evidence';
import { investToSaveFamily } from './investToSave';
import { marketFamily } from './market';
import { preventionFamily } from './prevention';
import { programmeFamily } from './programme';
import { rateComparisonFamily } from './rateComparison';
import { rateTablesFamily } from './rateTables';
import { reviewPriorityFamily } from './reviewPriority';
import { reviewTablesFamily } from './reviewTables';
import { reviewTeamFamily } from './reviewTeam';
import { savingsOverTimeFamily } from './savingsOverTime';
import { uncertaintyFamily } from './uncertainty';
import { visitSummaryFamily } from './visitSummary';
import { waitingListFamily } from './waitingList';
import { waitProfileFamily } from './waitProfile';
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
  homecareRatesFamily,
  rateComparisonFamily,
  rateTablesFamily,
  homecarePaymentsFamily,
  visitSummaryFamily,
  datedRatesFamily,
  workforceFamily,
  workforceTablesFamily,
  waitingListFamily,
  waitProfileFamily,
  preventionFamily,
  grantContributionFamily,
  reviewPriorityFamily,
  reviewTeamFamily,
  programmeFamily,
  demandFamily,
  marketFamily,
  evidenceFamily,
  benchmarkFamily,
  uncertaintyFamily,
];
