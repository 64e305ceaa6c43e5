import type { WorkbookPlan } from '../plan';
import { wrapCut } from '../wrapCut';
import { claimSheet } from './claimSheet';
import { packagesSheet } from './packagesSheet';

/** A published case worked out in cells, and an invented list of packages that releases the same hours. */
export function derbyCase(): WorkbookPlan {
  return {
    title: 'Derby: proportionate care reviews',
    sheets: [claimSheet(), packagesSheet()].map(wrapCut),
    names: [],
  };
}
