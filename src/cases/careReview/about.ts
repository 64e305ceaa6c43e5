import type { CaseAbout } from '../parts/caseDefinition';

export const careReviewAbout: CaseAbout = {
  id: 'care-review',
  title: 'Care-review case',
  forWhom: 'A finance officer building an invest-to-save case',
  purpose:
    'Whether reviewing double-handed care packages pays: cash and capacity by financial year, with low, central and high, checks and sources, ready for committee and audit.',
  example: { title: 'Derby City Council, as published, with our assumptions' },
};
