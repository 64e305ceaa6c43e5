import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

const FUNCTIONS_ALONE = ['--env', 'only=functions'];
const FUNCTION_SOURCES = ['src/functions', 'src/model', 'src/evidence'];

/** What can be built for use here, and the sources whose change makes it stale. */
const builds = {
  /** functions.js and functions.json alone, for formulas without a page. */
  functions: { mode: 'development', env: FUNCTIONS_ALONE, sources: FUNCTION_SOURCES },
  /** The same as Excel loads them. */
  releasedFunctions: { mode: 'production', env: FUNCTIONS_ALONE, sources: FUNCTION_SOURCES },
  /** Everything that `npm start` serves. */
  pages: { mode: 'development', env: [], sources: ['src', 'assets'] },
  /** The same as it is deployed. */
  releasedPages: { mode: 'production', env: [], sources: ['src', 'assets'] },
};
const always = [
  'webpack.config.js',
  'scripts/metadata.ts',
  'scripts/reference.ts',
  'scripts/reference',
  'package.json',
  'package-lock.json',
];

/** Builds into `build/<what>` if anything has changed since it was last built; gives the folder. */
export function ensureBuilt(what: keyof typeof builds): string {
  const folder = join(ROOT, 'build', what);
  const { mode, env, sources } = builds[what];
  const builtAt = changedAt(join(folder, 'functions.json'));
  if (builtAt > Math.max(...[...sources, ...always].map((source) => changedAt(join(ROOT, source)))))
    return folder;

  if (!env.length) process.stderr.write('Building the page: about half a minute the first time…\n');
  const webpack = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const args = [webpack, '--mode', mode, '--output-path', folder, ...env];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\nThe build failed; the messages above say why.\n`);
    process.exit(1);
  }
  // webpack leaves a file that has not changed as it was, with its old date.
  utimesSync(join(folder, 'functions.json'), new Date(), new Date());
  return folder;
}

/** When a file, or anything in a folder, last changed; never, if it is not there. */
export function changedAt(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
