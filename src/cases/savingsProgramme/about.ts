import type { CaseAbout } from '../parts/caseDefinition';

/** Whose savings the example has. */
export const EXAMPLE_COUNCIL = 'Hampshire';

export const savingsProgrammeAbout: CaseAbout = {
  id: 'savings-programme',
  title: 'Savings programme',
  forWhom: 'A finance officer who holds many savings together in the medium-term plan',
  purpose:
    'What up to forty levers save by year and by budget line once they overlap, what gap is left, what reserves it draws, and what is delivered month by month.',
  example: { title: `${EXAMPLE_COUNCIL}: savings as delivered in 2011/12 and 2012/13` },
};
