import { useEffect, useState } from 'react';
import type { CellPlace, Spreadsheet } from '../../../host/spreadsheet';
import { type GrowingList, growingLists, listAt } from './growingLists';

/** The lists to which rows can be added, or that of one cell. None where the names cannot be read. */
export function useLists(spreadsheet: Spreadsheet, cell: CellPlace | undefined): GrowingList[] {
  const [lists, setLists] = useState<GrowingList[]>([]);
  const { sheet, address } = cell ?? {};
  useEffect(() => {
    let isLatest = true;
    const read = async () => {
      const all = growingLists(await spreadsheet.definedNames());
      if (sheet === undefined || address === undefined) return all;
      const own = listAt(all, { sheet, address });
      return own ? [own] : [];
    };
    const show = () =>
      void read()
        .catch(() => [])
        .then((found) => isLatest && setLists(found));
    show();
    const stop = spreadsheet.onStep(show);
    return () => {
      isLatest = false;
      stop();
    };
  }, [spreadsheet, sheet, address]);
  return lists;
}
