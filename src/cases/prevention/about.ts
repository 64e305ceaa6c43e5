import type { CaseAbout } from '../parts/caseDefinition';

export const preventionAbout: CaseAbout = {
  id: 'prevention',
  title: 'Prevention and reablement: who gains',
  forWhom: 'A commissioner or OT lead showing several bodies what a service is worth to each',
  purpose:
    'Who pays for a preventive service and who gains: cash and capacity by body and year, and public value, with low, central and high.',
  example: { title: 'Reablement in Enfield, results as printed for 2013/14' },
};
