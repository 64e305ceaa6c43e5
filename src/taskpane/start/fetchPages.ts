import { part } from '../shared/part';
import type { OfferedCase } from '../../cases/parts/caseDefinition';

/** Pages that are not needed at first, each a script of its own. */
export const fetchExplore = () =>
  part(() => import(/* webpackChunkName: "explore" */ '../explore/view/Explore'));
export const fetchHandOver = () =>
  part(() => import(/* webpackChunkName: "handOver" */ '../finish/HandOverPage'));

export const fetchBuild = () => part(() => import(/* webpackChunkName: "build" */ '../build/BuildPage'));

/** With every case, because a case of the workbook may be any of them. */
export async function fetchData(offered: readonly OfferedCase[]) {
  const [cases, page] = await Promise.all([
    Promise.all(offered.map((one) => part(() => one.load()))),
    part(() => import(/* webpackChunkName: "data" */ '../data/DataPage')),
  ]);
  return { cases, ...page };
}
