import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Engine from '../src/embedded/node';
import { xlsxFile } from '../src/files/xlsx/xlsxFile';
import { cases } from '../src/cases/cases';
import { ensureBuilt } from './ensureBuilt';
import { ensureEngine } from './ensureEngine';
import { ensureLibreOffice, rendered } from './libreOffice';
const load = createRequire(__filename);
async function main() {
  const { computedWorkbook, loadBuiltFunctions } = load(await ensureEngine()) as typeof Engine;
  const functions = loadBuiltFunctions(ensureBuilt('functions'));
  const one = cases.find(({ id }) => id === 'care-review')!;
  const plan = one.build(one.example.answers);
  const bytes = xlsxFile(plan, await computedWorkbook(plan, functions));
  writeFileSync('/tmp/looks/care.xlsx', bytes);
  const lo = ensureLibreOffice();
  if ('missing' in lo) throw new Error(lo.missing);
  const { pdf, pages } = rendered(lo.program, [bytes], 80)[0]!;
  writeFileSync('/tmp/looks/care.pdf', pdf);
  pages?.forEach((p, i) => writeFileSync(`/tmp/looks/care-${String(i + 1).padStart(2, '0')}.png`, p));
  console.log(pages?.length);
}
void main();
