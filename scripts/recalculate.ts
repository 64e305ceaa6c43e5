import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Engine from '../src/embedded/node';
import { openXlsx, type OpenedWorkbook } from '../src/files/open/openXlsx';
import { ensureBuilt } from './ensureBuilt';
import { ensureEngine } from './ensureEngine';

const load = createRequire(__filename);

/** `npm run --silent recalculate -- in.xlsx out.xlsx`: works out every formula anew, and says what was not kept. */
async function main(): Promise<void> {
  const [from, to, ...rest] = process.argv.slice(2);
  if (from === undefined || to === undefined || rest.length > 0) {
    return refuse(
      'Give two files: the workbook to read and the one to write. npm run --silent recalculate -- in.xlsx out.xlsx',
    );
  }
  let opened: OpenedWorkbook;
  try {
    opened = openXlsx(readFileSync(from));
  } catch (error) {
    return refuse(`${from} cannot be read: ${reasonOf(error)}`);
  }
  const { loadBuiltFunctions, recalculated } = load(await ensureEngine()) as typeof Engine;
  const made = await recalculated(opened, loadBuiltFunctions(ensureBuilt('functions')));
  const unfinished = `${to}.${process.pid}`;
  try {
    writeFileSync(unfinished, made.file);
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { force: true });
    return refuse(`${to} cannot be written: ${reasonOf(error)}`);
  }
  process.stdout.write(made.notes.map((line) => `${line}\n`).join(''));
}

function refuse(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

void main();
