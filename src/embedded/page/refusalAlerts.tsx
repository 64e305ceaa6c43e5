import { CellAlertManagerService, type ICellAlert } from '@univerjs/sheets-ui';
import type { RefusalLog } from '../refusalLog';

/** Univer's box for a cell in error knows the code alone; where a function of ours refused, it says why. */
export function refusalAlerts(refusals: RefusalLog) {
  return class extends CellAlertManagerService {
    override showAlert(alert: ICellAlert): void {
      const { unitId, subUnitId, row, col } = alert.location;
      const refusal = alert.key === FORMULA_ALERT ? refusals.get(unitId, subUnitId, row, col) : undefined;
      super.showAlert(
        refusal
          ? { ...alert, title: refusal.code, message: <span className="ot-refusal">{refusal.message}</span> }
          : alert,
      );
    }
  };
}

const FORMULA_ALERT = 'SHEET_FORMULA_ALERT';
