import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionMetadata } from '../src/functions/catalogue/notes';
import { ensureBuilt } from './ensureBuilt';
import { RELEASED, signaturesOf, textOf } from './release';

/** `npm run released`, once the files of a version have been put up: later changes are compared with them. */
const root = join(__dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const metadata = JSON.parse(readFileSync(join(ensureBuilt('functions'), 'functions.json'), 'utf8')) as {
  functions: FunctionMetadata[];
};
writeFileSync(join(root, RELEASED), textOf({ version, signatures: signaturesOf(metadata) }));
process.stdout.write(`${RELEASED} has the ${metadata.functions.length} functions of version ${version}.\n`);
