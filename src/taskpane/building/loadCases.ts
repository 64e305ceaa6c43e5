import type { CaseLoader } from './WithCases';

export const loadCases: CaseLoader = async () => {
  const { cases } = await import(/* webpackChunkName: "cases" */ '../../workbooks/cases');
  return cases;
};
