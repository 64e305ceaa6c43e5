import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { browserArguments, ensureBrowser } from '../browser';
import { ensureBuilt } from '../ensureBuilt';
import { openings } from './opening';
import { paneScripts } from './paneScripts';
import { atMost, slower, type Row } from './table';

const BUILD = join(__dirname, '..', '..', 'build', 'bench');
const FUNCTIONS = 'functions and evidence bundle in Excel, gzipped';
const PANE = 'pane in Excel, gzipped, besides the functions';
const ON_BUILD = 'the same in a blank workbook, where it opens on Build';
const OPENING = 'embedded page, first computed cell, against a page of Univer’s with one sum';

/** Bytes fetched, and time waited, as a page opens: the released pages, in a browser. */
export async function pages(): Promise<Row[]> {
  const built = ensureBuilt('releasedPages');
  const functionsIn = (folder: string) => gzipped(readFileSync(join(folder, 'functions.js')));
  const alone = functionsIn(ensureBuilt('releasedFunctions'));
  const note = `${alone.toFixed(0)} kB without what the pane needs of them`;
  return [atMost(FUNCTIONS, 'kB', functionsIn(built), 150, 90, note), ...(await inBrowser(built))];
}

async function inBrowser(built: string): Promise<Row[]> {
  let browser: Browser;
  try {
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });
  } catch {
    return [PANE, ON_BUILD, OPENING].map((measure) => ({ measure, missing: 'there is no browser' }));
  }
  try {
    const { opening, build } = await paneScripts(browser, built);
    const { ours, peer } = await openings(browser, built, BUILD);
    return [
      atMost(PANE, 'kB', gzipped(...opening), 220, 150, 'Build, Explore and Hand over come later'),
      atMost(ON_BUILD, 'kB', gzipped(...build), 220, 220, 'the three cases among it'),
      slower(OPENING, ours, peer, 1.5, 1.2, ''),
    ];
  } finally {
    await browser.close();
  }
}

/** Kilobytes, each script by itself, as a server sends them. */
function gzipped(...scripts: Buffer[]): number {
  return scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0) / 1000;
}
