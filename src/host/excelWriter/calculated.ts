const PAUSE_MS = 100;
const PATIENCE_MS = 30_000;

/**
 * Resolves when Excel has calculated, at the latest after half a minute. All is written by then: that Excel does not
 * answer while it calculates is no reason to take it away again. False where Excel has not said that it is done.
 */
export async function calculated(): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  let isFirst = true;
  while (Date.now() < until) {
    const answer = await isDone(isFirst).catch(() => null);
    if (answer !== false) return answer === true;
    isFirst = false;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}

function isDone(recalculate: boolean): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { application } = context.workbook;
    // Where the user has calculation set to manual, nothing that was written would have a value otherwise.
    if (recalculate) application.calculate('Recalculate');
    application.load('calculationState');
    await context.sync();
    return application.calculationState === 'Done';
  });
}
