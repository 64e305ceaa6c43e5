import { spawnSync } from 'node:child_process';

/** `npm test` with every sample whole. */
const { status } = spawnSync('npm', ['test'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, TEST_LONG: '1' },
});
process.exitCode = status ?? 1;
