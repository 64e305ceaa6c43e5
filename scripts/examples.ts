import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Engine from '../src/embedded/node';
import { xlsxFile } from '../src/files/xlsx/xlsxFile';
import { ensureBuilt } from './ensureBuilt';
import { ensureEngine } from './ensureEngine';
import { committedWorkbooks } from './examples/workbooks';

const load = createRequire(__filename);

/** Writes the workbooks in `assets`, each with the values it shows: `npm run examples`. */
async function main(): Promise<void> {
  const { computedWorkbook, loadBuiltFunctions } = load(await ensureEngine()) as typeof Engine;
  const functions = loadBuiltFunctions(ensureBuilt('functions'));
  for (const { file, plan } of committedWorkbooks()) {
    const path = join(__dirname, '..', file);
    mkdirSync(join(path, '..'), { recursive: true });
    const bytes = xlsxFile(plan, await computedWorkbook(plan, functions));
    writeFileSync(path, bytes);
    process.stdout.write(`${file}: ${Math.ceil(bytes.length / 1024)} KB\n`);
  }
}

void main();
