import { spawn } from 'node:child_process';

/** Checks before the tests, all at the same time: types, lint, the arrows between rooms, and format. */
const commands = [
  'tsc --noEmit',
  'eslint .',
  'depcruise src --config .dependency-cruiser.cjs',
  'prettier --check --log-level warn .',
];

for (const command of commands) {
  spawn(command, { stdio: 'inherit', shell: true }).on('close', (status) => {
    if (status === 0) return;
    console.error(`Failed: ${command}`);
    process.exitCode = 1;
  });
}
