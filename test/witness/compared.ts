import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PackageReader } from '../../src/files/package/reader';
import { WorkbookFile } from '../../src/files/inPlace/workbookFile';
import type { Shown } from '../../src/files/xlsx/shown';

/** What the cells of a file show that hold something, by sheet and address. */
export function shownIn(file: Uint8Array): Map<string, Exclude<Shown, null>> {
  const workbook = new WorkbookFile(new PackageReader(file));
  const shown = new Map<string, Exclude<Shown, null>>();
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) {
      const value = workbook.value(cell);
      if (!value || value.text === '') continue;
      const { kind, text } = value;
      const key = `${sheet.name}!${cell.address}`;
      if (kind === 'number') shown.set(key, Number(text));
      else if (kind === 'logical') shown.set(key, text === '1');
      else shown.set(key, kind === 'error' ? { error: text } : text);
    }
  }
  return shown;
}

/** The same file with no result for any formula, so that the program that opens it must calculate every one. */
export function withoutResults(file: Uint8Array): { file: Uint8Array; formulas: string[] } {
  const parts = unzipSync(file);
  const workbook = new WorkbookFile(new PackageReader(file));
  const formulas: string[] = [];
  for (const { name, part, cells } of workbook.sheets) {
    for (const { address, content } of cells) {
      if (/<f[\s>]/.test(content)) formulas.push(`${name}!${address}`);
    }
    const xml = strFromU8(parts[part]!).replace(
      /<c (?:[^>"]|"[^"]*")*>(?:(?!<\/c>)[\s\S])*<\/c>/g,
      (cell: string) =>
        /<f[\s>]/.test(cell)
          ? cell
              .replace(/<v(?:\s[^>]*)?>[\s\S]*?<\/v>|<v\/>/, '')
              .replace(/^<c ([^>]*)>/, (_, all: string) => `<c ${all.replace(/ ?\bt="\w+"/, '')}>`)
          : cell,
    );
    parts[part] = strToU8(xml);
  }
  return { file: zipSync(parts), formulas };
}

export interface Difference {
  where: string;
  ours: Shown;
  theirs: Shown;
}

/** Where two workbooks show something else: numbers beyond 1e-9 of their size, anything else at all. */
export function differences(
  ours: ReadonlyMap<string, Shown>,
  theirs: ReadonlyMap<string, Shown>,
): Difference[] {
  const all = new Set([...ours.keys(), ...theirs.keys()]);
  return [...all].flatMap((where) => {
    const [mine, other] = [ours.get(where) ?? null, theirs.get(where) ?? null];
    return isSame(mine, other) ? [] : [{ where, ours: mine, theirs: other }];
  });
}

const RELATIVE = 1e-9;
/** Amounts that cancel out leave more or less of nothing: below a millionth, of a pound or of anything, all is zero. */
const NIL = 1e-6;

function isSame(a: Shown, b: Shown): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    const size = Math.max(Math.abs(a), Math.abs(b));
    return size < NIL || Math.abs(a - b) <= RELATIVE * size;
  }
  return JSON.stringify(a) === JSON.stringify(b);
}
