import { useEffect, useState } from 'react';
import type { Spreadsheet } from '../../host/spreadsheet';

/** Longer than it takes to read the figures again once they are final. */
const READ_MS = 300;

/** Whether figures in the pane may be out of date: from a change on until all are final and have been read again. */
export function useCalculating(spreadsheet: Pick<Spreadsheet, 'onCalculating'>): boolean {
  const [isCalculating, setCalculating] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = spreadsheet.onCalculating((is) => {
      clearTimeout(timer);
      if (is) setCalculating(true);
      else timer = setTimeout(() => setCalculating(false), READ_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [spreadsheet]);
  return isCalculating;
}
