import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { currentYearLabel } from '../src/evidence/currentYear';

/** The page that describes every function, beside the built files. */
export const REFERENCE_PAGE = 'functions.html';

/** Every file of functions: the generator and the loader both go by this list. */
export function functionFiles(root: string): string[] {
  const folder = join(root, 'src', 'functions');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .sort()
    .map((file) => join(folder, file));
}

/**
 * What Microsoft's generator cannot write: where each function is described, that errors may reach it, and the year
 * that the descriptions call CURRENT_YEAR.
 */
export function finishMetadata(generated: string, base: string): string {
  const { functions } = JSON.parse(generated.replaceAll('CURRENT_YEAR', `\\"${currentYearLabel}\\"`)) as {
    functions: { id: string }[];
  };
  const described = functions.map((entry) => ({ ...entry, helpUrl: `${base}${REFERENCE_PAGE}#${entry.id}` }));
  // Without this Excel refuses a range with an error in it unseen, and no message can say which row it is.
  return JSON.stringify({ allowErrorForDataTypeAny: true, functions: described }, null, 2);
}
