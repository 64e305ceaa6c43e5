import assertiveReviewTeam from './assertive-review-team.json';
import averagePackageCost from './average-package-cost.json';
import brokerageSaving from './brokerage-saving.json';
import careHoursReleased from './care-hours-released.json';
import careReviewProgramme from './care-review-programme.json';
import caseBeforeAfterRecord from './case-before-after-record.json';
import caseHoursChange from './case-hours-change.json';
import chcCostShift from './chc-cost-shift.json';
import checkAReviewClaim from './check-a-review-claim.json';
import complexPackageRedesign from './complex-package-redesign.json';
import directPaymentRecovery from './direct-payment-recovery.json';
import doubleToSingleHanded from './double-to-single-handed.json';
import eligibilityThreshold from './eligibility-threshold.json';
import feeGlidePath from './fee-glide-path.json';
import informalCarerHandling from './informal-carer-handling.json';
import openBookPlacement from './open-book-placement.json';
import openBookSteps from './open-book-steps.json';
import ordinaryResidenceTransfer from './ordinary-residence-transfer.json';
import panelDecisions from './panel-decisions.json';
import peerChallenge from './peer-challenge.json';
import personalHealthBudget from './personal-health-budget.json';
import placementBenchmark from './placement-benchmark.json';
import placementMove from './placement-move.json';
import pooledBudgetShare from './pooled-budget-share.json';
import promotingIndependenceAdoption from './promoting-independence-adoption.json';
import promotingIndependenceProgramme from './promoting-independence-programme.json';
import recoveryReview from './recovery-review.json';
import resourceAllocationRecalibration from './resource-allocation-recalibration.json';
import reviewRouteDelivery from './review-route-delivery.json';
import reviewTargeting from './review-targeting.json';
import reviewThresholds from './review-thresholds.json';
import reviewerCapacity from './reviewer-capacity.json';
import rightSizeByWorker from './right-size-by-worker.json';
import roiNamed from './roi-named.json';
import roiReadings from './roi-readings.json';
import singleHandedAtDischarge from './single-handed-at-discharge.json';
import whoReviews from './who-reviews.json';

export default {
  'assertive-review-team': assertiveReviewTeam,
  'average-package-cost': averagePackageCost,
  'brokerage-saving': brokerageSaving,
  'care-hours-released': careHoursReleased,
  'care-review-programme': careReviewProgramme,
  'case-before-after-record': caseBeforeAfterRecord,
  'case-hours-change': caseHoursChange,
  'chc-cost-shift': chcCostShift,
  'check-a-review-claim': checkAReviewClaim,
  'complex-package-redesign': complexPackageRedesign,
  'direct-payment-recovery': directPaymentRecovery,
  'double-to-single-handed': doubleToSingleHanded,
  'eligibility-threshold': eligibilityThreshold,
  'fee-glide-path': feeGlidePath,
  'informal-carer-handling': informalCarerHandling,
  'open-book-placement': openBookPlacement,
  'open-book-steps': openBookSteps,
  'ordinary-residence-transfer': ordinaryResidenceTransfer,
  'panel-decisions': panelDecisions,
  'peer-challenge': peerChallenge,
  'personal-health-budget': personalHealthBudget,
  'placement-benchmark': placementBenchmark,
  'placement-move': placementMove,
  'pooled-budget-share': pooledBudgetShare,
  'promoting-independence-adoption': promotingIndependenceAdoption,
  'promoting-independence-programme': promotingIndependenceProgramme,
  'recovery-review': recoveryReview,
  'resource-allocation-recalibration': resourceAllocationRecalibration,
  'review-route-delivery': reviewRouteDelivery,
  'review-targeting': reviewTargeting,
  'review-thresholds': reviewThresholds,
  'reviewer-capacity': reviewerCapacity,
  'right-size-by-worker': rightSizeByWorker,
  'roi-named': roiNamed,
  'roi-readings': roiReadings,
  'single-handed-at-discharge': singleHandedAtDischarge,
  'who-reviews': whoReviews,
};
