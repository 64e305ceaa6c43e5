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
  names: NonNullable<Parameters<typeof workbook>[2]> = [],
): WorkbookPlan {
  const own = [masterCheckName, ...identity.names(cover.title)];
  return headed(workbook(title, [cover, ...sheets], [...own, ...names]));
}
