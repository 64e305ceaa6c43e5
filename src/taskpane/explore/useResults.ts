import { useEffect, useState } from 'react';
import type { Spreadsheet } from '../../host/spreadsheet';
import { type NamedResult, resultsIn } from './results';

/** The results that the workbook offers by name, kept up to date; null while they are looked for. */
export function useResults(spreadsheet: Spreadsheet): NamedResult[] | null {
  const [found, setFound] = useState<NamedResult[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = () =>
      void spreadsheet.contents().then(
        (contents) => isCurrent && setFound(resultsIn(contents)),
        // A cell can be selected all the same.
        () => isCurrent && setFound([]),
      );
    look();
    const stop = spreadsheet.onStep(look);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [spreadsheet]);
  return found;
}
