import { part } from '../start/part';
import type { CaseLoader } from '../building/loadCases';

/** Pages that are not needed at first, each a script of its own. */
export const fetchExplore = () =>
  part(() => import(/* webpackChunkName: "explore" */ '../components/explore/Explore'));
export const fetchHandOver = () => part(() => import(/* webpackChunkName: "handOver" */ './HandOverPage'));

export async function fetchBuild(loadCases: CaseLoader) {
  const [cases, page] = await Promise.all([
    loadCases(),
    part(() => import(/* webpackChunkName: "build" */ './BuildPage')),
  ]);
  return { cases, ...page };
}
