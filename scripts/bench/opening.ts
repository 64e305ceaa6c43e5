import { buildSync } from 'esbuild';
import { copyFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { medians } from './rounds';

const PEER = join(__dirname, 'peers', 'emptyUniver');
const WARM_UP = 1;

/** Milliseconds from the request for a page until its first calculated cell is drawn: ours, and the least of Univer's. */
export async function openings(
  browser: Browser,
  ours: string,
  build: string,
): Promise<Record<'ours' | 'peer', number | null>> {
  return served(ours, (ourAddress) =>
    served(builtPeer(build), (peerAddress) =>
      medians(
        {
          ours: () => opened(browser, `${ourAddress}/?example=derby`),
          peer: () => opened(browser, peerAddress),
        },
        WARM_UP,
      ),
    ),
  );
}

function opened(browser: Browser, address: string): Promise<number> {
  return visiting(browser, async (page) => {
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('first-computed-cell').length > 0);
    return page.evaluate(() => performance.getEntriesByName('first-computed-cell')[0]!.startTime);
  });
}

/** As on a first visit: nothing is kept from before. */
export async function visiting<T>(browser: Browser, visit: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

export async function served<T>(folder: string, use: (address: string) => Promise<T>): Promise<T> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  try {
    return await use(`http://localhost:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** The least page of Univer’s, in a folder. */
export function builtPeer(build: string): string {
  const folder = join(build, 'emptyUniver');
  rmSync(folder, { recursive: true, force: true });
  buildSync({
    entryPoints: [join(PEER, 'index.ts')],
    outdir: folder,
    bundle: true,
    minify: true,
    // Univer fetches its hyphenation when it is wanted; so must this.
    format: 'esm',
    splitting: true,
    target: 'es2020',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  copyFileSync(join(PEER, 'index.html'), join(folder, 'index.html'));
  return folder;
}
