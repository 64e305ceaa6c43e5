import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Engine from '../src/embedded/node';
import { differences, shownIn, withoutResults } from '../test/witness/compared';
import { examples, handedOver } from '../test/witness/examples';
import { ensureBuilt } from './ensureBuilt';
import { ensureEngine } from './ensureEngine';
import { ensureLibreOffice, recalculated, rendered } from './libreOffice';

const load = createRequire(__filename);
const folder = join(__dirname, '..', 'build', 'witness');
/** Dots to the inch, for pictures to be looked at. */
const SCREEN = 80;

/** Puts each example workbook and its hand-over copy into `build/witness`, with what LibreOffice prints of them. */
async function main(): Promise<void> {
  const libreOffice = ensureLibreOffice();
  if ('missing' in libreOffice) throw new Error(libreOffice.missing);
  const { program } = libreOffice;
  const { computedWorkbook, loadBuiltFunctions } = load(await ensureEngine()) as typeof Engine;
  const functions = loadBuiltFunctions(ensureBuilt('functions'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, plan } of examples) {
    const planned = plan();
    const shown = await computedWorkbook(planned, functions);
    const { original, copy, replacements } = handedOver(planned, shown, functions.metadata);
    const again = recalculated(program, withoutResults(copy).file);
    const ours = shownIn(copy);
    const different = differences(ours, shownIn(again));
    say(
      `${name}: ${ours.size} cells, ${replacements.length} formulas replaced, ${different.length} cells differ`,
    );
    for (const { where, ours: mine, theirs } of different) {
      say(`  ${where}: ${JSON.stringify(mine)} here, ${JSON.stringify(theirs)} in LibreOffice`);
    }
    for (const [which, file] of [
      [name, original],
      [`${name}-copy`, copy],
    ] as const) {
      writeFileSync(join(folder, `${which}.xlsx`), file);
      const { pdf, pages } = rendered(program, [file], SCREEN)[0]!;
      writeFileSync(join(folder, `${which}.pdf`), pdf);
      pages?.forEach((page, index) => writeFileSync(join(folder, `${which}-${index + 1}.png`), page));
      say(
        `  ${which}: ${pages ? `${pages.length} pages` : 'a PDF, without pictures: pdftoppm is not installed'}`,
      );
    }
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();
