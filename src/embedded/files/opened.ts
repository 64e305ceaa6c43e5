import { openXlsx } from '../../files/open/openXlsx';
import type { WorkbookPlan } from '../../plan/plan';
import { sheetFunctions } from '../../formulas/functions';
import { complaintAboutMeaning } from '../guards/nameComplaints';
import { withOneNameEach } from '../oneNameEach';
import { fileWords } from './words';

/** A plan, and what of the file that it was read from it does not hold. */
export interface Opened {
  plan: WorkbookPlan;
  losses: string[];
}

/** An .xlsx file as this page can show it. Throws in words where it cannot be read. */
export function openedFile(bytes: Uint8Array): Opened {
  const { plan, losses } = openXlsx(bytes, { namespace: 'OT' });
  const told = withOneNameEach(plan);
  const renamed = told.renamed.map(({ name, to }) => fileWords.renamed(name.name, name.sheet ?? '', to));
  return { plan: told.plan, losses: [...losses, ...renamed, ...withoutAnswer(told.plan)] };
}

/** Names stay that Excel can work out and this page cannot. */
function withoutAnswer({ names }: WorkbookPlan): string[] {
  return names.flatMap((name) => {
    const others = names.filter((other) => other !== name);
    const complaint = complaintAboutMeaning(name, others, (called) => sheetFunctions.get(called));
    return complaint === null ? [] : [fileWords.nameWithoutAnswer(complaint)];
  });
}
