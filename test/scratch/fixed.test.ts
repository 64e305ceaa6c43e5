import { writeFileSync } from 'node:fs';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../src/embedded/computed';
import { examples, handedOver } from '../witness/examples';
test('x', async () => {
  const built = loadBuiltFunctions(ensureBuilt('functions'));
  const out: string[] = [];
  for (const { name, plan } of examples) {
    if (process.env.ONLY && !process.env.ONLY.split(',').includes(name)) continue;
    const planned = plan();
    const t = Date.now();
    const shown = await computedWorkbook(planned, built);
    const t2 = Date.now();
    const one = handedOver(planned, shown, built.metadata);
    out.push(`== ${name} computed ${t2 - t} ms, copy ${Date.now() - t2} ms`);
    writeFileSync(`/tmp/handover/${name}-copy.xlsx`, one.copy);
    writeFileSync(`/tmp/handover/${name}.xlsx`, one.original);
    out.push('checks ' + JSON.stringify((one as any).checks));
    for (const r of one.replacements) out.push(`${r.became}\t${r.sheet}!${r.where}\t${r.original.slice(0, 200)}\t${r.became !== 'formula' ? r.now + '\t' + r.why : ''}`);
  }
  writeFileSync('/tmp/handover/fixed.txt', out.join('\n'));
}, 600_000);
