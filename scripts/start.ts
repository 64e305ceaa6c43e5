import { createServer } from 'node:http';
import open from 'open';
import sirv from 'sirv';
import { ensureBuilt } from './ensureBuilt';

/** `npm start`: builds the page if its sources have changed, serves it to this machine, and opens a browser. */

const port = portFrom(process.env.PORT);
const address = `http://localhost:${port}`;
const server = createServer();

server.once('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') {
    fail(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  fail(`The page cannot be served on port ${port}: ${error.message}`);
});

// The port is taken first: a clear answer should not wait for a build.
server.listen(port, 'localhost', () => {
  const folder = ensureBuilt('pages');
  server.on('request', sirv(folder, { dev: true }));
  process.stdout.write(`OT Business Case is running at ${address}\nPress Ctrl+C to stop it.\n`);
  if (hasBrowser()) void openBrowser();
});

function portFrom(given: string | undefined): number {
  if (given === undefined || given === '') return 3000;
  const number = Number(given);
  if (Number.isInteger(number) && number > 0 && number < 65536) return number;
  return fail(`PORT must be a whole number from 1 to 65535; it is ${given}`);
}

function hasBrowser(): boolean {
  if (process.env.CI || process.env.BROWSER === 'none') return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function openBrowser(): Promise<void> {
  const browser = await open(address);
  browser.once('error', () =>
    process.stdout.write(`No browser could be opened: open ${address} yourself.\n`),
  );
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
