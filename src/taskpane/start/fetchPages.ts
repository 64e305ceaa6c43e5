import { part } from '../shared/part';
import type { CaseLoader } from '../build/loadCases';

/** Pages that are not needed at first, each a script of its own. */
export const fetchExplore = () =>
  part(() => import(/* webpackChunkName: "explore" */ '../explore/view/Explore'));
export const fetchHandOver = () =>
  part(() => import(/* webpackChunkName: "handOver" */ '../finish/HandOverPage'));

export async function fetchBuild(loadCases: CaseLoader) {
  const [cases, page] = await Promise.all([
    loadCases(),
    part(() => import(/* webpackChunkName: "build" */ '../build/BuildPage')),
  ]);
  return { cases, ...page };
}

export async function fetchData(loadCases: CaseLoader) {
  const [cases, page] = await Promise.all([
    loadCases(),
    part(() => import(/* webpackChunkName: "data" */ '../data/DataPage')),
  ]);
  return { cases, ...page };
}
