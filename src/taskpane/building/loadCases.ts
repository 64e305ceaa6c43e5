import type { CaseDefinition } from '../../workbooks/caseDefinition';

export type CaseLoader = () => Promise<CaseDefinition[]>;

export const loadCases: CaseLoader = async () => {
  const { cases } = await import(/* webpackChunkName: "cases" */ '../../workbooks/cases');
  return cases;
};
