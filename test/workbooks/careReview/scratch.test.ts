import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { createHeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { careReviewCase } from '../../../src/workbooks/careReview/case';
import { derbyInputs } from '../../../src/workbooks/careReview/questions';
test('show', async () => {
  const plan = careReviewCase(derbyInputs);
  let t = Date.now();
  const w = await createHeadlessWorkbook({ ...loadBuiltFunctions(ensureBuilt('functions')), snapshot: workbookData(plan) });
  await w.calculate({ everything: true });
  console.log('ms', Date.now() - t);
  t = Date.now(); w.set({ 'Inputs!C8': 5 }); await w.calculate(); console.log('recalc', Date.now() - t);
  w.set({ 'Inputs!C8': 3 }); await w.calculate();
  const out: string[] = [];
  for (const sheet of plan.sheets) {
    const byRow = new Map<number, string[]>();
    for (const a of Object.keys(sheet.cells)) {
      const [, c, r] = /([A-Z]+)(\d+)/.exec(a)!;
      const v = w.read(`'${sheet.name}'!${a}`);
      if (v && typeof v === 'object') out.push(`ERR ${sheet.name}!${a} ${JSON.stringify(v)} ${sheet.cells[a].value}`);
      if (c!.length > 1 || c! > 'J') continue;
      (byRow.get(+r!) ?? byRow.set(+r!, []).get(+r!)!).push(`${c}=${typeof v === 'number' ? +v.toFixed(3) : String(v).slice(0, 45)}`);
    }
    if (/Monthly (low|high)|Inputs|Log/.test(sheet.name)) continue;
    out.push('## ' + sheet.name);
    for (const [r, x] of [...byRow].sort((a, b) => a[0] - b[0])) out.push(r + ': ' + x.join(' | '));
  }
  require('fs').writeFileSync('/tmp/cr.txt', out.join('\n'));
  w.dispose();
}, 120000);
