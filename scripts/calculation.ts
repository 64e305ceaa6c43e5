import { createRequire } from 'node:module';
import { printed, worked } from './calculations/worked';
import { calculationById, calculations } from '../src/calculations/library';
import { NotAccepted, readGiven } from '../src/calculations/given';
import { nearCalculations, searchCalculations } from '../src/calculations/search';
import type * as Engine from '../src/embedded/node';
import { ensureBuilt } from './ensureBuilt';
import { ensureEngine } from './ensureEngine';

const load = createRequire(__filename);
const MOST_NEAR = 5;

/**
 * `npm run --silent calculation` lists the ids; with an id it prints the results, with `key=value` in place of the
 * example's inputs: `npm run --silent calculation -- fee-glide-path years=3`.
 */
async function main(): Promise<void> {
  const [id, ...texts] = process.argv.slice(2);
  if (id === undefined) return say(calculations.map((one) => one.id));
  const calculation = calculationById.get(id);
  if (!calculation)
    return refuse(
      `There is no calculation “${id}”. npm run --silent calculation lists the ids${nearest(id)}.`,
    );
  try {
    const given = readGiven(calculation, texts);
    const { computedWorkbook, loadBuiltFunctions } = load(await ensureEngine()) as typeof Engine;
    const functions = loadBuiltFunctions(ensureBuilt('functions'));
    const lines = await worked(calculation, given, (plan) => computedWorkbook(plan, functions));
    say(lines.map(printed));
    if (lines.some(({ refusal }) => refusal !== null)) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof NotAccepted)) throw error;
    refuse(error.message);
  }
}

/** Mistyped ids and words of a title alike. */
function nearest(id: string): string {
  const asked = id.toLowerCase().replace(/[-_\s]+/g, ' ');
  const all = searchCalculations(calculations, asked);
  const like = (asked.trim() === '' ? [] : all).slice(0, MOST_NEAR);
  const near = like.length > 0 ? like : nearCalculations(calculations, asked).calculations;
  return near.length === 0 ? '' : `. The nearest: ${near.map((one) => one.id).join(', ')}`;
}

function say(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function refuse(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}

void main();
