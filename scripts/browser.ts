import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, installFromDebian } from './debian';

/** Browsers that a test can drive, as people have them: Edge, Chrome, or Debian's Chromium. */
function findBrowser(): string | null {
  const given = process.env.BROWSER_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(
      `BROWSER_PATH must be the path of Edge, Chrome or Chromium; there is nothing at ${given}`,
    );
  }
  return candidates().find(existsSync) ?? null;
}

/** On a bare Debian machine, as root, Chromium is installed; elsewhere a person is told what to do. */
export function ensureBrowser(): string {
  const found = findBrowser() ?? (canInstall() ? installed() : null);
  if (found) return found;
  throw new Error(
    'No browser was found. Install Microsoft Edge, Chrome or Chromium, or set BROWSER_PATH to one.',
  );
}

/** What every browser here is started with: no visits of its own to anywhere. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function candidates(): string[] {
  if (process.platform === 'win32') {
    const roots = [process.env['ProgramFiles(x86)'], process.env.ProgramFiles, process.env.LOCALAPPDATA];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      ]);
  }
  if (process.platform === 'darwin') {
    return ['Microsoft Edge', 'Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
}

function installed(): string | null {
  installFromDebian('browser', 'chromium');
  return findBrowser();
}
