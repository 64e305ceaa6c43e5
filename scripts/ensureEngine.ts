import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(__dirname, '..');
const made = join(root, 'build', 'engine', 'engine.js');
const sources = ['src/embedded', 'src/functions/catalogue', 'src/host', 'package-lock.json', 'scripts/ensureEngine.ts'];

/**
 * The embedded workbook's engine in one file, made again when its sources have changed. Loading it takes half a
 * second; loading Univer's packages one by one takes two, and mixes their two module formats.
 */
export function ensureEngine(): string {
  const newest = Math.max(...sources.map((source) => changedAt(join(root, source))));
  if (existsSync(made) && statSync(made).mtimeMs > newest) return made;
  // Under another name first: a second formula may be asked for meanwhile.
  const unfinished = `${made}.${process.pid}`;
  bundleEngine(unfinished);
  renameSync(unfinished, made);
  return made;
}

/** Gives the files that went into it. */
export function bundleEngine(outfile: string): string[] {
  // Loaded only when needed: it costs a tenth of a second.
  const { buildSync } = createRequire(__filename)('esbuild') as typeof import('esbuild');
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: ['src/embedded/node.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    metafile: true,
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}

function changedAt(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
