import { type Sheet, workbook } from '../../layout';
import { headed } from '../../plan/heads';
import type { WorkbookPlan } from '../../plan/plan';
import { masterCheckName } from './checks';
import type { CoverSheet } from './cover';
import type { IdentityOnCover } from './identity';

/** The sheets of a case with their names, and whose it is at the head and the foot of every page that prints. */
export function caseWorkbook(
  title: string,
  cover: CoverSheet,
  identity: IdentityOnCover,
  sheets: readonly Sheet[],
): WorkbookPlan {
  return headed(workbook(title, [cover, ...sheets], [masterCheckName, ...identity.names(cover.title)]));
}
