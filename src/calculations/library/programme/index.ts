import activityAndFinance from './activity-and-finance.json';
import appointeeshipFees from './appointeeship-fees.json';
import betterCareFundGap from './better-care-fund-gap.json';
import betterCareFundPrinted from './better-care-fund-printed.json';
import budgetAgainstOutturn from './budget-against-outturn.json';
import budgetBridge from './budget-bridge.json';
import businessCaseOutline from './business-case-outline.json';
import chargingPolicyChange from './charging-policy-change.json';
import cqcEvidenceMap from './cqc-evidence-map.json';
import dataSources from './data-sources.json';
import debtCollection from './debt-collection.json';
import delegatedBudgets from './delegated-budgets.json';
import denominatorCheck from './denominator-check.json';
import doubleCountingGuard from './double-counting-guard.json';
import grantSubstitution from './grant-substitution.json';
import improvementJourney from './improvement-journey.json';
import leversOnTheSameSpend from './levers-on-the-same-spend.json';
import opportunityPipeline from './opportunity-pipeline.json';
import otServiceAlignment from './ot-service-alignment.json';
import peerIndex from './peer-index.json';
import pressuresPrinted from './pressures-printed.json';
import pressuresSchedule from './pressures-schedule.json';
import proportionateTarget from './proportionate-target.json';
import recurrentAndOneOff from './recurrent-and-one-off.json';
import reserveBridge from './reserve-bridge.json';
import savingsByLeverAndYear from './savings-by-lever-and-year.json';
import savingsTracker from './savings-tracker.json';
import staffingRestructure from './staffing-restructure.json';
import starChamberLog from './star-chamber-log.json';
import storyOfImpact from './story-of-impact.json';
import vacancyManagement from './vacancy-management.json';

export default {
  'activity-and-finance': activityAndFinance,
  'appointeeship-fees': appointeeshipFees,
  'better-care-fund-gap': betterCareFundGap,
  'better-care-fund-printed': betterCareFundPrinted,
  'budget-against-outturn': budgetAgainstOutturn,
  'budget-bridge': budgetBridge,
  'business-case-outline': businessCaseOutline,
  'charging-policy-change': chargingPolicyChange,
  'cqc-evidence-map': cqcEvidenceMap,
  'data-sources': dataSources,
  'debt-collection': debtCollection,
  'delegated-budgets': delegatedBudgets,
  'denominator-check': denominatorCheck,
  'double-counting-guard': doubleCountingGuard,
  'grant-substitution': grantSubstitution,
  'improvement-journey': improvementJourney,
  'levers-on-the-same-spend': leversOnTheSameSpend,
  'opportunity-pipeline': opportunityPipeline,
  'ot-service-alignment': otServiceAlignment,
  'peer-index': peerIndex,
  'pressures-printed': pressuresPrinted,
  'pressures-schedule': pressuresSchedule,
  'proportionate-target': proportionateTarget,
  'recurrent-and-one-off': recurrentAndOneOff,
  'reserve-bridge': reserveBridge,
  'savings-by-lever-and-year': savingsByLeverAndYear,
  'savings-tracker': savingsTracker,
  'staffing-restructure': staffingRestructure,
  'star-chamber-log': starChamberLog,
  'story-of-impact': storyOfImpact,
  'vacancy-management': vacancyManagement,
};
