import { useCallback, useEffect, useRef, useState } from 'react';
import type { FunctionDescription } from '../../functions/catalogue/notes';
import type { Spreadsheet } from '../../host/spreadsheet';
import { explainCell } from './explainCell';
import type { CellExplanation } from './explanation';
import type { Implementations } from '../implementations';
import { reasonOf } from '../shared/reasonOf';

export type Selection =
  | { status: 'reading' }
  | { status: 'ready'; explanation: CellExplanation }
  | { status: 'failed'; reason: string };

/** While the user moves through cells with an arrow key, or a recalculation runs, not every step is worth reading. */
const SETTLE_MS = 80;

/** Follows the selection. What was read last stays on screen until the next cell is read. */
export function useSelection(
  spreadsheet: Spreadsheet,
  catalogue: FunctionDescription[],
  implementations: Implementations,
): [Selection, () => void] {
  const [selection, setSelection] = useState<Selection>({ status: 'reading' });
  const latest = useRef(0);

  const read = useCallback(async () => {
    const turn = ++latest.current;
    const show = (next: Selection) => {
      if (turn === latest.current) setSelection(next);
    };
    try {
      const cell = await spreadsheet.selection();
      const explanation = await explainCell(cell, spreadsheet, catalogue, implementations);
      show({ status: 'ready', explanation });
    } catch (error) {
      show({ status: 'failed', reason: reasonOf(error) });
    }
  }, [spreadsheet, catalogue, implementations]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void read();
      }, SETTLE_MS);
    };
    void read();
    const stop = spreadsheet.onChange(settle);
    // The figures that are final are read at once.
    const stopFigures = spreadsheet.onCalculating((isCalculating) => isCalculating || void read());
    return () => {
      clearTimeout(timer);
      stop();
      stopFigures();
      latest.current += 1;
    };
  }, [spreadsheet, read]);

  return [selection, () => void read()];
}
