import type { CaseAbout } from '../parts/caseDefinition';

export const rateComparisonAbout: CaseAbout = {
  id: 'rate-comparison',
  title: 'Home-care rate comparison',
  forWhom: 'A commissioner comparing what home-care providers charge',
  purpose:
    'What providers charge, as pounds an hour on one basis: against their average, a benchmark and a floor that you choose; what it costs to provide, what an uplift adds, and what two alternatives would save.',
  example: { title: 'City of Wolverhampton’s published rates of 2025/26' },
};
