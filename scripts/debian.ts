import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this is a machine where a program may be fetched without asking: Debian or its like, as root. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs packages from Debian, saying so on standard error. */
export function installFromDebian(what: string, ...packages: string[]): void {
  process.stderr.write(`No ${what} here: installing ${packages.join(' and ')} from Debian…\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status, stderr, error } = spawnSync('apt-get', args, { env: environment, encoding: 'utf8' });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  }
}
