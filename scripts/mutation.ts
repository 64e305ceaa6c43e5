import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run mutation`: Stryker over the arithmetic and over the readers of arguments, and the score of both together. */
const ROOT = join(__dirname, '..');
const LAYERS = ['model', 'arguments'];

let killed = 0;
let counted = 0;
for (const layer of LAYERS) {
  spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run'],
    {
      cwd: ROOT,
      env: { ...process.env, MUTATED: layer },
      stdio: 'inherit',
    },
  );
  const report = JSON.parse(readFileSync(join(ROOT, 'build', 'mutation', `${layer}.json`), 'utf8')) as {
    files: Record<string, { mutants: { status: string }[] }>;
  };
  for (const { status } of Object.values(report.files).flatMap((file) => file.mutants)) {
    if (status === 'Killed' || status === 'Timeout') killed++;
    if (['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status)) counted++;
  }
}
process.stdout.write(`${killed} of ${counted} mutants killed: ${((100 * killed) / counted).toFixed(1)}%\n`);
process.exitCode = killed / counted >= 0.9 ? 0 : 1;
