import { workbook } from '../../layout';
import type { WorkbookPlan } from '../../plan/plan';
import { claimSheet } from './claimSheet';
import { packagesSheet } from './packagesSheet';

/** A published case worked out in cells, and an invented list of packages that releases the same hours. */
export function derbyCase(): WorkbookPlan {
  const claim = claimSheet();
  return workbook('Derby: proportionate care reviews', [claim.sheet, packagesSheet(claim.hours)]);
}
