import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionFiles } from '../metadata';

const ROOT = join(__dirname, '..', '..');
const DOCUMENTED = /@customfunction (\w+)(?:(?!\*\/)[^])*?@returns ([^\n]+)/g;

/** What each function gives, by id: `@returns` in its source, which Microsoft's generator leaves out. */
export function returnsOf(): ReadonlyMap<string, string> {
  const sources = functionFiles(ROOT).map((file) => readFileSync(file, 'utf8'));
  return new Map(
    sources.flatMap((text) => [...text.matchAll(DOCUMENTED)].map(([, id, gives]) => [id!, gives!])),
  );
}
