import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import type * as Engine from '../src/embedded/node';
import type { CellValue } from '../src/host/spreadsheet';
import { ensureBuilt } from './ensureBuilt';
import { ensureEngine } from './ensureEngine';

const load = createRequire(__filename);

/** `npm run --silent formula -- "=OT.ROI(4,1)"`, or one formula a line from standard input. */
async function main(): Promise<void> {
  const { evaluateFormulas, isError, loadBuiltFunctions } = load(await ensureEngine()) as typeof Engine;
  const functions = loadBuiltFunctions(ensureBuilt('functions'));
  const given = process.argv.slice(2).join(' ').trim();
  if (given !== '') {
    const [answer] = await evaluateFormulas(functions, [given]);
    if (!answer) throw new Error(`Nothing came of ${given}`);
    print([worded(answer, '\n')]);
    if (isError(answer)) process.exitCode = 1;
    return;
  }
  const lines = (await text(process.stdin)).replace(/\r?\n$/, '').split(/\r?\n/);
  const formulas = lines.map((line) => line.trim()).filter((line) => line !== '');
  const answers = await evaluateFormulas(functions, formulas);
  // A line that is blank stays blank, so that the answers stay beside their formulas.
  print(lines.map((line) => (line.trim() === '' ? '' : onOneLine(worded(answers.shift()!, ' | ')))));
}

function worded(answer: Engine.Evaluated, betweenRows: string): string {
  if (answer.kind === 'value') return cellText(answer.value, true);
  return answer.rows.map((row) => row.map((cell) => cellText(cell, false)).join('\t')).join(betweenRows);
}

/** Numbers with every digit they have; a refusal with its reason, where there is room for it. */
function cellText(value: CellValue, withReason: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'object') return String(value);
  return withReason && value.message ? `${value.error}\t${value.message}` : value.error;
}

function onOneLine(words: string): string {
  return words.replace(/\r?\n/g, ' ');
}

function print(lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

void main();
