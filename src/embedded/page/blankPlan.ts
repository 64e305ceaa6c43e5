import type { WorkbookPlan } from '../../plan/plan';
import { fileWords } from '../files/words';

/** A workbook in which nothing has been done. */
export function blankPlan(): WorkbookPlan {
  return { title: fileWords.untitled, sheets: [{ name: 'Sheet1', columns: {}, cells: {} }], names: [] };
}
