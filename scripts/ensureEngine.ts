import { renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { changedAt } from './ensureBuilt';

const root = join(__dirname, '..');
const made = join(root, 'build', 'engine', 'engine.js');
const sources = [
  'src/embedded',
  'src/formulas',
  'src/functions/catalogue',
  'src/files',
  'src/host',
  'src/plan',
  'package-lock.json',
  'scripts/ensureEngine.ts',
];

/**
 * The embedded workbook's engine in one file, made again when its sources have changed. Loading it takes half a
 * second; loading Univer's packages one by one takes two, and mixes their two module formats.
 */
export async function ensureEngine(): Promise<string> {
  const newest = Math.max(...sources.map((source) => changedAt(join(root, source))));
  if (changedAt(made) > newest) return made;
  // Under another name first: a second formula may be asked for meanwhile.
  const unfinished = `${made}.${process.pid}`;
  await bundleEngine(unfinished);
  renameSync(unfinished, made);
  return made;
}

/** Gives the files that went into it. */
export async function bundleEngine(outfile: string): Promise<string[]> {
  // Loaded only when needed: it costs a tenth of a second.
  const { build } = createRequire(__filename)('esbuild') as typeof import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/embedded/node.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    metafile: true,
    logLevel: 'error',
    plugins: [dayFirst],
  });
  return Object.keys(metafile.inputs);
}

/** As webpack.config.js does for the page. */
const dayFirst: Plugin = {
  name: 'day-first',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^numfmt$/ }, ({ importer }) =>
      /[\\/]@univerjs[\\/]/.test(importer)
        ? { path: join(root, 'src', 'embedded', 'ukNumfmt.ts') }
        : undefined,
    ),
};
