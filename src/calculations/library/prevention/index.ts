import adaptationsReturn from './adaptations-return.json';
import careHomeFallsRegister from './care-home-falls-register.json';
import carerBreakdown from './carer-breakdown.json';
import communityClinics from './community-clinics.json';
import communityFund from './community-fund.json';
import delegationMatrix from './delegation-matrix.json';
import dfgGrantAndCouncilCost from './dfg-grant-and-council-cost.json';
import dfgTestOfResources from './dfg-test-of-resources.json';
import dfgTimelines from './dfg-timelines.json';
import equipmentRetailModel from './equipment-retail-model.json';
import extraCareInsteadOfResidential from './extra-care-instead-of-residential.json';
import fallsDigitalMonitoring from './falls-digital-monitoring.json';
import investToSaveFund from './invest-to-save-fund.json';
import liftLifeCycle from './lift-life-cycle.json';
import minorAdaptationCharge from './minor-adaptation-charge.json';
import nightStaffTechnology from './night-staff-technology.json';
import otDesignStage from './ot-design-stage.json';
import primaryCareOtClinic from './primary-care-ot-clinic.json';
import rehouseOrAdapt from './rehouse-or-adapt.json';
import riskStratification from './risk-stratification.json';
import selfServiceTools from './self-service-tools.json';
import sensorAssessmentRecord from './sensor-assessment-record.json';
import skillMixDelegation from './skill-mix-delegation.json';
import socialImpactBond from './social-impact-bond.json';
import socialReturn from './social-return.json';
import telecareReplacingCareHours from './telecare-replacing-care-hours.json';
import telecareUnitPrice from './telecare-unit-price.json';
import virtualVisits from './virtual-visits.json';
import vocationalRehabilitation from './vocational-rehabilitation.json';

export default {
  'adaptations-return': adaptationsReturn,
  'care-home-falls-register': careHomeFallsRegister,
  'carer-breakdown': carerBreakdown,
  'community-clinics': communityClinics,
  'community-fund': communityFund,
  'delegation-matrix': delegationMatrix,
  'dfg-grant-and-council-cost': dfgGrantAndCouncilCost,
  'dfg-test-of-resources': dfgTestOfResources,
  'dfg-timelines': dfgTimelines,
  'equipment-retail-model': equipmentRetailModel,
  'extra-care-instead-of-residential': extraCareInsteadOfResidential,
  'falls-digital-monitoring': fallsDigitalMonitoring,
  'invest-to-save-fund': investToSaveFund,
  'lift-life-cycle': liftLifeCycle,
  'minor-adaptation-charge': minorAdaptationCharge,
  'night-staff-technology': nightStaffTechnology,
  'ot-design-stage': otDesignStage,
  'primary-care-ot-clinic': primaryCareOtClinic,
  'rehouse-or-adapt': rehouseOrAdapt,
  'risk-stratification': riskStratification,
  'self-service-tools': selfServiceTools,
  'sensor-assessment-record': sensorAssessmentRecord,
  'skill-mix-delegation': skillMixDelegation,
  'social-impact-bond': socialImpactBond,
  'social-return': socialReturn,
  'telecare-replacing-care-hours': telecareReplacingCareHours,
  'telecare-unit-price': telecareUnitPrice,
  'virtual-visits': virtualVisits,
  'vocational-rehabilitation': vocationalRehabilitation,
};
