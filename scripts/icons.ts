import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, ensureBrowser } from './browser';

/** Draws assets/icon.svg at the sizes that Excel asks for: `npx tsx scripts/icons.ts`. */
const assets = join(__dirname, '..', 'assets');
const svg = readFileSync(join(assets, 'icon.svg'), 'utf8');

async function draw(): Promise<void> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });
  const page = await browser.newPage();
  for (const size of [16, 32, 64, 80]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    writeFileSync(join(assets, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

void draw();
