import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { FunctionMetadata } from '../functions/catalogue/notes';
import { createCustomFunctions, type Implementation } from './customFunctions';

/** The functions as they were built for Excel, out of a folder with functions.json and functions.js. For Node only. */
export function loadBuiltFunctions(folder: string): {
  metadata: { functions: FunctionMetadata[] };
  implementations: ReadonlyMap<string, Implementation>;
} {
  const metadata = JSON.parse(readFileSync(join(folder, 'functions.json'), 'utf8'));
  const filename = join(folder, 'functions.js');
  const customFunctions = createCustomFunctions();
  // The script finds the stand-in as it would find the global, and leaves nothing behind in this process.
  const run = compileFunction(readFileSync(filename, 'utf8'), ['CustomFunctions', 'self'], { filename });
  run(customFunctions, {});
  return { metadata, implementations: customFunctions.implementations };
}
