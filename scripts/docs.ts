import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './ensureBuilt';
import { markdownReference } from './reference';

export const FUNCTION_DOCS = join(__dirname, '..', 'docs', 'functions');

/** The pages of docs/functions, up to date, by file name. */
export function functionDocs(): Record<string, string> {
  const built = readFileSync(join(ensureBuilt('functions'), 'functions.json'), 'utf8');
  return markdownReference(JSON.parse(built));
}

/** `npm run docs` writes the function reference anew. */
function main(): void {
  const files = functionDocs();
  mkdirSync(FUNCTION_DOCS, { recursive: true });
  for (const old of readdirSync(FUNCTION_DOCS)) {
    if (!(old in files)) rmSync(join(FUNCTION_DOCS, old));
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(FUNCTION_DOCS, name), text);
}

if (require.main === module) main();
