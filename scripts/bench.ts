import { buildSync } from 'esbuild';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { aggregation } from './bench/aggregation';
import { bringing } from './bench/bringing';
import { caseSimulation } from './bench/caseSimulation';
import type { contenders } from './bench/contenders';
import { edits } from './bench/edits';
import { explore } from './bench/explore';
import { longRanges } from './bench/longRanges';
import { pageEdits } from './bench/pageEdits';
import { pages } from './bench/pages';
import { pasting } from './bench/pasting';
import { rates } from './bench/rates';
import { page, type Row } from './bench/table';
import { weighted } from './bench/weighted';

const ROOT = join(__dirname, '..');
const BUILT = join(ROOT, 'build', 'bench');

type Contenders = typeof contenders;
const subjects: Record<string, (ours: Contenders) => Promise<Row[]>> = {
  caseSimulation: (ours) => caseSimulation(ours, join(BUILT, 'ours.js')),
  aggregation,
  rates,
  weighted,
  explore,
  edits,
  pageEdits: () => pageEdits(),
  pages,
  pasting,
  bringing,
};

/**
 * `npm run bench` measures what must be fast, beside others that do the same, and writes docs/performance.md;
 * `npm run bench aggregation` measures one subject.
 * `npm run bench ranges` shows how long each function takes over long ranges.
 */
async function main([asked]: string[]): Promise<void> {
  if (asked === 'ranges') return longRanges();
  if (process.send) return answer(subjects[asked!]!);
  buildSync({
    entryPoints: ['contenders.ts', 'ours.ts'].map((file) => join(__dirname, 'bench', file)),
    outdir: BUILT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const rows: Row[] = [];
  for (const subject of asked ? [asked] : Object.keys(subjects)) rows.push(...(await measured(subject)));
  const text = page(
    rows,
    `${cpus()[0]!.model.trim()}, ${cpus().length} cores, Node ${process.version}`,
    loadavg()[0]!,
  );
  if (!asked) writeFileSync(join(ROOT, 'docs', 'performance.md'), text);
  process.stdout.write(text);
}

/** Each in a program of its own: what one leaves for the engine to clear away would fall on the next. */
async function measured(subject: string): Promise<Row[]> {
  const program = fork(__filename, [subject], { execArgv: process.execArgv });
  const ended = once(program, 'exit').then(() => {
    throw new Error(`${subject} could not be measured`);
  });
  const [rows] = (await Promise.race([once(program, 'message'), ended])) as [Row[]];
  return rows;
}

async function answer(subject: (ours: Contenders) => Promise<Row[]>): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it has only just been built
  const { contenders: ours } = require(join(BUILT, 'contenders.js')) as { contenders: Contenders };
  process.send!(await subject(ours), () => process.exit());
}

void main(process.argv.slice(2));
