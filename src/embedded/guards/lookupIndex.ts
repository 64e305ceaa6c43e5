import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

/**
 * While calculating, Univer keeps an index of every cell's value for lookups, and keeping it takes minutes where tens
 * of thousands of cells change. Without it, comparisons read the cells themselves.
 */
export function switchOffLookupIndex(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}
