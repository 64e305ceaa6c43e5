import { careReviewAbout } from './careReview/about';
import type { OfferedCase } from './parts/caseDefinition';
import { preventionAbout } from './prevention/about';
import { rateComparisonAbout } from './rateComparison/about';
import { savingsProgrammeAbout } from './savingsProgramme/about';
import { serviceDashboardAbout } from './serviceDashboard/about';
import { workforceAbout } from './workforce/about';

/** The cases that can be built, in the order in which the pane offers them. Each is fetched when it is chosen. */
export const offered: readonly OfferedCase[] = [
  {
    ...careReviewAbout,
    load: async () =>
      (await import(/* webpackChunkName: "care-review" */ './careReview/case')).careReviewDefinition,
  },
  {
    ...rateComparisonAbout,
    load: async () =>
      (await import(/* webpackChunkName: "rate-comparison" */ './rateComparison/case'))
        .rateComparisonDefinition,
  },
  {
    ...workforceAbout,
    load: async () =>
      (await import(/* webpackChunkName: "workforce" */ './workforce/case')).workforceDefinition,
  },
  {
    ...savingsProgrammeAbout,
    load: async () =>
      (await import(/* webpackChunkName: "savings-programme" */ './savingsProgramme/case'))
        .savingsProgrammeDefinition,
  },
  {
    ...preventionAbout,
    load: async () =>
      (await import(/* webpackChunkName: "prevention" */ './prevention/case')).preventionDefinition,
  },
  {
    ...serviceDashboardAbout,
    load: async () =>
      (await import(/* webpackChunkName: "service-dashboard" */ './serviceDashboard/case'))
        .serviceDashboardDefinition,
  },
];
