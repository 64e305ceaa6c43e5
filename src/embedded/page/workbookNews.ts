import { ICommandService, type Injector, IUndoRedoService, type Workbook } from '@univerjs/core';
import {
  IDefinedNamesService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { MASTER_CHECK } from '../../plan/checksSheet';
import { placeOf } from '../../formulas/places';
import { rangeAt } from '../addresses';
import type { CellReader } from '../cells';
import { calculationsUnderWay } from '../guards/chainedSpills';
import type { ExactUndo } from '../undo/exactUndo';

/** Of a workbook, what the page says around it. */
export interface WorkbookNews {
  /** Calls back after each change by a person, undone ones included. */
  onChange(listener: () => void): void;
  /** Something of the workbook that undo does not know has changed: its name. */
  changed(): void;
  /** Calls back when calculating begins and when it ends. */
  onCalculating(listener: (isCalculating: boolean) => void): () => void;
  /** What the master check of each case in the workbook says. */
  checks(): string[];
}

/** Of the same case built again: MasterCheck2. */
const masterCheck = new RegExp(`^${MASTER_CHECK}\\d*$`, 'i');

export function workbookNews({
  injector,
  workbook,
  cells,
  until,
}: {
  injector: Injector;
  workbook: Workbook;
  cells: CellReader;
  until: AbortSignal;
}): WorkbookNews {
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((listener) => listener());
  (injector.get(IUndoRedoService) as ExactUndo).onStep(changed);
  return {
    onChange: (listener) => void listeners.add(listener),
    changed,
    onCalculating(listener) {
      const listening = injector.get(ICommandService).onCommandExecuted(({ id }) => {
        if (id === SetFormulaCalculationStartMutation.id) listener(true);
        // The commands that write its results are still running.
        else if (id === SetFormulaCalculationNotificationMutation.id)
          setTimeout(() => until.aborted || listener(calculationsUnderWay(injector) > 0));
      });
      return () => listening.dispose();
    },
    checks() {
      const names = injector.get(IDefinedNamesService).getDefinedNameMap(workbook.getUnitId()) ?? {};
      return Object.values(names).flatMap(({ name, formulaOrRefString }) => {
        const place = masterCheck.test(name) ? placeOf(formulaOrRefString, '') : null;
        if (!place || !('address' in place)) return [];
        const sheet = workbook.getSheetBySheetName(place.sheet);
        const { startRow, startColumn } = rangeAt(place.address);
        const said = sheet && cells.read(sheet.getSheetId(), startRow, startColumn);
        return typeof said === 'string' ? [said] : [];
      });
    },
  };
}
