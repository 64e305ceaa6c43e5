import { strFromU8, unzipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { committedWorkbooks } from '../../../scripts/examples/workbooks';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../../src/embedded/computed';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { ofToday } from '../../support/long';

const root = join(__dirname, '..', '..', '..');
const built = loadBuiltFunctions(ensureBuilt('functions'));

/**
 * What a file says of the data it was made with, of the years on record, and of the day it is read: none of it makes
 * the file out of date when a reference value is added or a day passes.
 */
const STAMP = /OT Business Case for Excel \d[^<]*/g;
const YEARS_ON_RECORD = /\d{4}\/\d\d(?:, ?\d{4}\/\d\d){2,}/g;
const BY_THE_DAY = /<f[^>]*>[^<]*TODAY\(\)[^<]*<\/f><v>[^<]*<\/v>/g;

/** Twelve digits of each number: another version of Node may differ in the last of them. */
function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [
      path,
      strFromU8(bytes)
        .replace(STAMP, 'stamp')
        .replace(YEARS_ON_RECORD, 'years on record')
        .replace(BY_THE_DAY, 'by the day')
        .replace(/(?<=<(?:c:)?v>)-?[\d.]+(?:e[+-]?\d+)?(?=<)/g, (number) =>
          String(Number(Number(number).toPrecision(12))),
        ),
    ]),
  );
}

test.each(ofToday('Committed', committedWorkbooks(), 2, ({ file }) => file))(
  '$file is as it would be written now: if not, npm run examples',
  async ({ file, plan }) => {
    const path = join(root, file);
    expect([file, existsSync(path)]).toEqual([file, true]);
    const now = partsOf(xlsxFile(plan, await computedWorkbook(plan, built)));
    const committed = partsOf(readFileSync(path));
    expect(Object.keys(committed).sort()).toEqual(Object.keys(now).sort());
    for (const part of Object.keys(now)) expect([part, committed[part] === now[part]]).toEqual([part, true]);
  },
  60_000,
);
