import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './ensureBuilt';
import { calculationPages, coveragePage } from './calculations/pages';
import { markdownReference } from './reference';

const docs = join(__dirname, '..', 'docs');
export const FUNCTION_DOCS = join(docs, 'functions');
export const CALCULATION_DOCS = join(docs, 'calculations');
export const COVERAGE = join(docs, 'coverage.md');

/** The pages of docs/functions, up to date, by file name. */
export function functionDocs(): Record<string, string> {
  const built = readFileSync(join(ensureBuilt('functions'), 'functions.json'), 'utf8');
  return markdownReference(JSON.parse(built));
}

/** `npm run docs` writes the references of functions and of calculations anew, and what answers what. */
function main(): void {
  writeFolder(FUNCTION_DOCS, functionDocs());
  writeFolder(CALCULATION_DOCS, calculationPages());
  writeFileSync(COVERAGE, coveragePage());
}

function writeFolder(folder: string, files: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (!(old in files)) rmSync(join(folder, old));
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

if (require.main === module) main();
