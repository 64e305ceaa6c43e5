import type { CaseAbout } from '../parts/caseDefinition';

export const serviceDashboardAbout: CaseAbout = {
  id: 'service-dashboard',
  title: 'OT service dashboard',
  forWhom: 'An occupational-therapy lead who reports on the service each month',
  purpose:
    'Who waits and how long, against the standards; equipment, adaptations, outcomes, caseload and equity by month, from the service’s own list of referrals.',
  example: { title: 'Illustrative referrals of a made-up service' },
};
