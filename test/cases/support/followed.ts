import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import type { WorkbookPlan } from '../../../src/plan/plan';
import { isLong } from '../../support/long';
import { unprotected } from './unprotected';

const WORTHWHILE = 3;
/** In the long run the engine calculates every so many changes whole. */
const WHOLE = 4;

/**
 * A case in the embedded workbook without its page. The first change is calculated by the engine, and changes of plain
 * values after it by the compiled workbook, which takes a hundredth of the time and is held to the engine's figures by
 * tests of its own. In the long run the engine calculates every fourth of them too.
 */
export async function followed(plan: WorkbookPlan): Promise<HeadlessWorkbook> {
  const workbook = await createHeadlessWorkbook({
    ...loadBuiltFunctions(ensureBuilt('functions')),
    fastEdits: 'onceAsked',
    onFault: (where, error) => void process.stderr.write(`A fault in ${where}: ${String(error)}\n`),
    snapshot: workbookData(unprotected(plan)),
  });
  const { fast } = workbook;
  if (!fast) return workbook;
  let answers = 0;
  let wasted = 0;
  let changes = 0;
  const calculate = async () => {
    changes += 1;
    if (fast.isReady) {
      await fast.answered();
      if (isLong && changes % WHOLE === 0) return workbook.calculate();
      if (fast.isReady) {
        answers += 1;
        return;
      }
      // Compiling takes as long as a calculation or two: a test that types over formulas does without.
      if (answers < WORTHWHILE) wasted += 1;
      answers = 0;
    }
    await workbook.calculate();
    if (wasted < 2) await fast.prepare();
  };
  return { ...workbook, calculate };
}
