import { part } from '../start/part';
import type { CaseDefinition } from '../../cases/caseDefinition';

export type CaseLoader = () => Promise<CaseDefinition[]>;

export const loadCases: CaseLoader = async () => {
  const { cases } = await part(() => import(/* webpackChunkName: "cases" */ '../../cases/cases'));
  return cases;
};
