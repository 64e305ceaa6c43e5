import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Engine from '../src/embedded/node';
import { ensureBuilt } from './ensureBuilt';
import { ensureEngine } from './ensureEngine';
import { publishedCases, typed } from './published/cases';
import { publishedPage, type Answered } from './published/page';

export const PUBLISHED_PAGE = join(__dirname, '..', 'docs', 'published-results.md');

/** Every case computed in an engine, each formula as written on the page. */
export async function answered(
  evaluate: (formulas: string[]) => Promise<Engine.Evaluated[]>,
): Promise<Answered[]> {
  const own = await evaluate(publishedCases.map(typed));
  const others = publishedCases.filter((one) => one.reproducedBy);
  const reproduced = await evaluate(others.map((one) => one.reproducedBy!.formula));
  return publishedCases.map((one, i) => ({
    case: one,
    computed: asNumber(own[i]!),
    ...(one.reproducedBy && { reproduced: asNumber(reproduced[others.indexOf(one)]!) }),
  }));
}

/** Not a number where the formula gives an error or a table. */
function asNumber(answer: Engine.Evaluated): number {
  return answer.kind === 'value' && typeof answer.value === 'number' ? answer.value : NaN;
}

/** `npx tsx scripts/publishedResults.ts` writes the page anew. */
async function main(): Promise<void> {
  const load = createRequire(__filename);
  const { evaluateFormulas, loadBuiltFunctions } = load(await ensureEngine()) as typeof Engine;
  const functions = loadBuiltFunctions(ensureBuilt('functions'));
  const answers = await answered((formulas) => evaluateFormulas(functions, formulas));
  const failed = answers.filter(({ computed }) => Number.isNaN(computed));
  if (failed.length > 0) throw new Error(`no number for ${failed.map((one) => one.case.id).join(', ')}`);
  writeFileSync(PUBLISHED_PAGE, publishedPage(answers));
}

if (require.main === module) void main();
