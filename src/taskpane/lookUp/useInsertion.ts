import { useCallback, useEffect, useState } from 'react';
import type { SelectedCell, Spreadsheet } from '../../host/spreadsheet';
import { reasonOf } from '../shared/reasonOf';

export type Insertion =
  | { step: 'idle' }
  | { step: 'busy' }
  | { step: 'asking'; address: string; holds: string; cell: SelectedCell }
  | { step: 'inserted'; address: string }
  | { step: 'cancelled'; address: string }
  | { step: 'moved'; address: string }
  | { step: 'failed'; reason: string };

export interface InsertionControls {
  insertion: Insertion;
  insert(): void;
  replace(): void;
  cancel(): void;
}

/** Inserts a formula at the selection, asking first where the cells are not blank. */
export function useInsertion(spreadsheet: Spreadsheet, formula: string): InsertionControls {
  const [insertion, setInsertion] = useState<Insertion>({ step: 'idle' });
  const asked = insertion.step === 'asking' ? insertion : null;

  const attempt = useCallback(async (work: () => Promise<Insertion>) => {
    setInsertion({ step: 'busy' });
    try {
      setInsertion(await work());
    } catch (error) {
      setInsertion({ step: 'failed', reason: reasonOf(error) });
    }
  }, []);

  const insert = () =>
    void attempt(async () => {
      const cell = await spreadsheet.selection();
      const outcome = await spreadsheet.insertFormula(formula, { at: cell });
      if ('moved' in outcome) return { step: 'moved', address: cell.address };
      if (outcome.inserted) return { step: 'inserted', address: outcome.address };
      return { step: 'asking', address: outcome.address, holds: outcome.holds, cell };
    });

  const replace = () => {
    if (!asked) return;
    void attempt(async () => {
      // Consent was given for one cell and its contents, not for the cell selected now.
      if (!isSame(await spreadsheet.selection(), asked.cell))
        return { step: 'moved', address: asked.address };
      const outcome = await spreadsheet.insertFormula(formula, { overwrite: true, at: asked.cell });
      return { step: outcome.inserted ? 'inserted' : 'moved', address: asked.address };
    });
  };

  const cancel = useCallback(() => {
    setInsertion((now) => (now.step === 'asking' ? { step: 'cancelled', address: now.address } : now));
  }, []);

  useEffect(() => {
    if (!asked) return undefined;
    let current = true;
    const check = async () => {
      // A selection that cannot be read may have moved.
      const cell = await spreadsheet.selection().catch(() => null);
      if (current && !(cell && isSame(cell, asked.cell)))
        setInsertion({ step: 'moved', address: asked.address });
    };
    const stop = spreadsheet.onChange(() => void check());
    return () => {
      current = false;
      stop();
    };
  }, [spreadsheet, asked]);

  return { insertion, insert, replace, cancel };
}

/** A formula may give another value by now and still be the formula that was shown. */
function isSame(now: SelectedCell, then: SelectedCell): boolean {
  const content = (cell: SelectedCell) => cell.formula ?? cell.text;
  return now.sheet === then.sheet && now.address === then.address && content(now) === content(then);
}
