import actionPlanTracker from './action-plan-tracker.json';
import ahpMaturityMatrix from './ahp-maturity-matrix.json';
import apprenticePostCost from './apprentice-post-cost.json';
import apprenticeshipPipeline from './apprenticeship-pipeline.json';
import arrsPosts from './arrs-posts.json';
import caseloadWeighting from './caseload-weighting.json';
import employerStandardsCheck from './employer-standards-check.json';
import establishmentAndVacancy from './establishment-and-vacancy.json';
import headcountToFte from './headcount-to-fte.json';
import heeStar from './hee-star.json';
import icbRecharge from './icb-recharge.json';
import leadershipCoverage from './leadership-coverage.json';
import outsourcedOrInHouseAssessments from './outsourced-or-in-house-assessments.json';
import payBenchmark from './pay-benchmark.json';
import placementIdeas from './placement-ideas.json';
import researchEngagement from './research-engagement.json';
import retirementInProjection from './retirement-in-projection.json';
import returnToPractice from './return-to-practice.json';
import roleCodes from './role-codes.json';
import rotationAndPreceptorship from './rotation-and-preceptorship.json';
import studentsAndPlacementIncome from './students-and-placement-income.json';
import supervisionRatio from './supervision-ratio.json';
import temporaryFunding from './temporary-funding.json';
import therapistsAndSocialWorkers from './therapists-and-social-workers.json';
import tieredWorkforce from './tiered-workforce.json';
import travelAndCarbon from './travel-and-carbon.json';
import turnoverAndRetention from './turnover-and-retention.json';
import vacancyCycle from './vacancy-cycle.json';
import vacancyValue from './vacancy-value.json';
import workforceByCouncil from './workforce-by-council.json';
import workforceByRole from './workforce-by-role.json';
import workforceDiversityProfile from './workforce-diversity-profile.json';
import workforceDoubleCount from './workforce-double-count.json';
import workforceProjection2037 from './workforce-projection-2037.json';

export default {
  'action-plan-tracker': actionPlanTracker,
  'ahp-maturity-matrix': ahpMaturityMatrix,
  'apprentice-post-cost': apprenticePostCost,
  'apprenticeship-pipeline': apprenticeshipPipeline,
  'arrs-posts': arrsPosts,
  'caseload-weighting': caseloadWeighting,
  'employer-standards-check': employerStandardsCheck,
  'establishment-and-vacancy': establishmentAndVacancy,
  'headcount-to-fte': headcountToFte,
  'hee-star': heeStar,
  'icb-recharge': icbRecharge,
  'leadership-coverage': leadershipCoverage,
  'outsourced-or-in-house-assessments': outsourcedOrInHouseAssessments,
  'pay-benchmark': payBenchmark,
  'placement-ideas': placementIdeas,
  'research-engagement': researchEngagement,
  'retirement-in-projection': retirementInProjection,
  'return-to-practice': returnToPractice,
  'role-codes': roleCodes,
  'rotation-and-preceptorship': rotationAndPreceptorship,
  'students-and-placement-income': studentsAndPlacementIncome,
  'supervision-ratio': supervisionRatio,
  'temporary-funding': temporaryFunding,
  'therapists-and-social-workers': therapistsAndSocialWorkers,
  'tiered-workforce': tieredWorkforce,
  'travel-and-carbon': travelAndCarbon,
  'turnover-and-retention': turnoverAndRetention,
  'vacancy-cycle': vacancyCycle,
  'vacancy-value': vacancyValue,
  'workforce-by-council': workforceByCouncil,
  'workforce-by-role': workforceByRole,
  'workforce-diversity-profile': workforceDiversityProfile,
  'workforce-double-count': workforceDoubleCount,
  'workforce-projection-2037': workforceProjection2037,
};
