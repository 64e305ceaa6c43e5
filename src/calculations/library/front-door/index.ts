import bookedClinicSlots from './booked-clinic-slots.json';
import contactCentreScreening from './contact-centre-screening.json';
import demandScenarios from './demand-scenarios.json';
import equipmentAndSatisfaction from './equipment-and-satisfaction.json';
import frontDoorDiversion from './front-door-diversion.json';
import kpiDashboard from './kpi-dashboard.json';
import otAtTheFrontDoor from './ot-at-the-front-door.json';
import perHeadComparison from './per-head-comparison.json';
import processTimeSaving from './process-time-saving.json';
import ragTriage from './rag-triage.json';
import selfFunderAdviser from './self-funder-adviser.json';
import selfFunderDepletion from './self-funder-depletion.json';
import shareOfDemand from './share-of-demand.json';
import sixWeekFollowUp from './six-week-follow-up.json';
import waitingListByTier from './waiting-list-by-tier.json';
import waitsWithinStandard from './waits-within-standard.json';

export default {
  'booked-clinic-slots': bookedClinicSlots,
  'contact-centre-screening': contactCentreScreening,
  'demand-scenarios': demandScenarios,
  'equipment-and-satisfaction': equipmentAndSatisfaction,
  'front-door-diversion': frontDoorDiversion,
  'kpi-dashboard': kpiDashboard,
  'ot-at-the-front-door': otAtTheFrontDoor,
  'per-head-comparison': perHeadComparison,
  'process-time-saving': processTimeSaving,
  'rag-triage': ragTriage,
  'self-funder-adviser': selfFunderAdviser,
  'self-funder-depletion': selfFunderDepletion,
  'share-of-demand': shareOfDemand,
  'six-week-follow-up': sixWeekFollowUp,
  'waiting-list-by-tier': waitingListByTier,
  'waits-within-standard': waitsWithinStandard,
};
