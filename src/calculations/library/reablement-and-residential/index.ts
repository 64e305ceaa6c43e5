import bedRelease from './bed-release.json';
import dischargePathways from './discharge-pathways.json';
import homeAt91Days from './home-at-91-days.json';
import hospitalDischargePathways from './hospital-discharge-pathways.json';
import longRunAvoidedCost from './long-run-avoided-cost.json';
import noDirectAdmission from './no-direct-admission.json';
import noDirectAdmissionSteps from './no-direct-admission-steps.json';
import pathway3ReturnHome from './pathway-3-return-home.json';
import rapidResponse from './rapid-response.json';
import reablementFunnel from './reablement-funnel.json';
import reablementLengthOfStay from './reablement-length-of-stay.json';
import reablementResults from './reablement-results.json';
import reablementTargeting from './reablement-targeting.json';
import reablementTargetingRules from './reablement-targeting-rules.json';
import reablementUnitCost from './reablement-unit-cost.json';
import residentialAdmissionsModel from './residential-admissions-model.json';
import sevenDayWorking from './seven-day-working.json';
import singleAccessHub from './single-access-hub.json';
import therapyOutcomes from './therapy-outcomes.json';
import therapyOutcomesRecord from './therapy-outcomes-record.json';

export default {
  'bed-release': bedRelease,
  'discharge-pathways': dischargePathways,
  'home-at-91-days': homeAt91Days,
  'hospital-discharge-pathways': hospitalDischargePathways,
  'long-run-avoided-cost': longRunAvoidedCost,
  'no-direct-admission': noDirectAdmission,
  'no-direct-admission-steps': noDirectAdmissionSteps,
  'pathway-3-return-home': pathway3ReturnHome,
  'rapid-response': rapidResponse,
  'reablement-funnel': reablementFunnel,
  'reablement-length-of-stay': reablementLengthOfStay,
  'reablement-results': reablementResults,
  'reablement-targeting': reablementTargeting,
  'reablement-targeting-rules': reablementTargetingRules,
  'reablement-unit-cost': reablementUnitCost,
  'residential-admissions-model': residentialAdmissionsModel,
  'seven-day-working': sevenDayWorking,
  'single-access-hub': singleAccessHub,
  'therapy-outcomes': therapyOutcomes,
  'therapy-outcomes-record': therapyOutcomesRecord,
};
