import type { CaseAbout } from '../parts/caseDefinition';

/** Whose staff the example has. */
export const EXAMPLE_COUNCIL = 'Nottinghamshire County';

export const workforceAbout: CaseAbout = {
  id: 'workforce',
  title: 'Workforce scenario',
  forWhom: 'An occupational-therapy lead planning staff against demand and a waiting list',
  purpose:
    'Posts and vacancies, the staff that demand needs year by year, the waiting list week by week, and what three skill mixes cost.',
  example: { title: `${EXAMPLE_COUNCIL}: staff as printed in June 2024` },
};
