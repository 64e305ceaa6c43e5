import { spawn } from 'node:child_process';

/** Checks before the tests, all at the same time: types and what needs them, lint, the arrows between rooms, format. */
const commands = [
  'oxlint',
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
