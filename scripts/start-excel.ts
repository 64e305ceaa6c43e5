import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * `npm run start:excel` opens Excel with the development add-in in it; `npm run stop:excel` takes it out again.
 * Microsoft's tools are fetched when they are wanted: one of them brings a native module that a machine without
 * Excel can neither build nor use. These versions report no usage data.
 */
const certificates = 'office-addin-dev-certs@3.0.0';
const debugging = 'office-addin-debugging@7.0.0';
const manifest = 'manifest.xml';
const port = 3000;
const root = join(__dirname, '..');

async function start(): Promise<void> {
  if (!(await isFree()))
    fail(`Port ${port} is taken, and manifest.xml expects the add-in there. Stop what uses it.`);
  npx(certificates, 'install');
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const args = [webpack, 'serve', '--mode', 'development', '--env', 'excel'];
  const server = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  server.once('exit', (code) => process.exit(code ?? 0));
  await serving();
  npx(debugging, 'start', manifest, 'desktop', '--app', 'excel');
  process.stdout.write('Excel is opening. Press Ctrl+C to end the server, then npm run stop:excel.\n');
}

function npx(...command: string[]): void {
  const onWindows = process.platform === 'win32';
  const { status } = spawnSync('npx', ['--yes', ...command], {
    cwd: root,
    stdio: 'inherit',
    shell: onWindows,
  });
  if (status !== 0) fail(`${command.join(' ')} did not succeed; the messages above say why.`);
}

function isFree(): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}

async function serving(): Promise<void> {
  const ca = readFileSync(join(homedir(), '.office-addin-dev-certs', 'ca.crt'));
  const asked = () =>
    new Promise<boolean>((resolve) => {
      const request = get(`https://localhost:${port}/functions.json`, { ca }, (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      });
      request.once('error', () => resolve(false));
    });
  for (let second = 0; second < 120; second++) {
    if (await asked()) return;
    await pause(1000);
  }
  fail(`The add-in is still not served on https://localhost:${port} after two minutes.`);
}

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  fail('Excel with add-ins runs on Windows and Mac only. Here, npm start opens the workbook in the browser.');
}
if (process.argv[2] === 'stop') npx(debugging, 'stop', manifest);
else void start();
