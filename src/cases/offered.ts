import { careReviewAbout } from './careReview/about';
import type { OfferedCase } from './parts/caseDefinition';
import { rateComparisonAbout } from './rateComparison/about';
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
    ...serviceDashboardAbout,
    load: async () =>
      (await import(/* webpackChunkName: "service-dashboard" */ './serviceDashboard/case'))
        .serviceDashboardDefinition,
  },
];
