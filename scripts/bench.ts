import { buildSync } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { aggregation } from './bench/aggregation';
import { caseSimulation } from './bench/caseSimulation';
import type { contenders } from './bench/contenders';
import { explore } from './bench/explore';
import { longRanges } from './bench/longRanges';
import { pages } from './bench/pages';
import { rates } from './bench/rates';
import { page, type Row } from './bench/table';
import { weighted } from './bench/weighted';

const ROOT = join(__dirname, '..');

/**
 * `npm run bench` measures what is to be fast, beside others that do the same, and writes docs/performance.md.
 * `npm run bench ranges` shows how long each function takes over long ranges.
 */
async function main(): Promise<void> {
  if (process.argv[2] === 'ranges') return longRanges();
  const folder = join(ROOT, 'build', 'bench');
  buildSync({
    entryPoints: [join(__dirname, 'bench', 'contenders.ts'), join(__dirname, 'bench', 'ours.ts')],
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it has only just been built
  const ours = (require(join(folder, 'contenders.js')) as { contenders: typeof contenders }).contenders;
  // What leaves most for the engine to clear away comes last: it would fall on whoever comes next.
  const [ratesRows, weightedRows] = [await rates(ours), await weighted(ours)];
  const aggregationRows = await aggregation();
  const rows: Row[] = [
    ...(await caseSimulation(ours, join(folder, 'ours.js'))),
    ...aggregationRows,
    ...ratesRows,
    ...weightedRows,
    ...(await explore()),
    ...(await pages()),
  ];
  const text = page(
    rows,
    `${cpus()[0]!.model.trim()}, ${cpus().length} cores, Node ${process.version}`,
    loadavg()[0]!,
  );
  writeFileSync(join(ROOT, 'docs', 'performance.md'), text);
  process.stdout.write(text);
}

void main();
