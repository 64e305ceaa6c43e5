import { part } from '../shared/part';
import type { CaseDefinition } from '../../cases/parts/caseDefinition';

export type CaseLoader = () => Promise<CaseDefinition[]>;

export const loadCases: CaseLoader = async () => {
  const { cases } = await part(() => import(/* webpackChunkName: "cases" */ '../../cases/cases'));
  return cases;
};
