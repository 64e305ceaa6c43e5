import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ensureOpenpyxl } from '../../../../scripts/openpyxl';
import type { People } from './extracts';

export type Held = number | string | boolean;
/** By sheet and address, what each cell that is not blank holds. */
export type Book = Record<string, Record<string, Held>>;

const SCRIPT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True, read_only=True)
def plain(value):
    return value if isinstance(value, (int, float, str, bool)) else str(value)
print(json.dumps({sheet.title: {cell.coordinate: plain(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None} for sheet in book.worksheets}))
`;

/** The values in a file, read by another program than ours. */
export function readApart(file: Uint8Array): Book {
  const found = ensureOpenpyxl();
  if ('missing' in found) throw new Error(found.missing);
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  try {
    const path = join(folder, 'saved.xlsx');
    writeFileSync(path, file);
    const { status, stdout, stderr } = spawnSync(found.program, ['-c', SCRIPT, path], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      timeout: 60_000,
    });
    if (status !== 0) throw new Error(`openpyxl did not read the workbook: ${stderr}`);
    return JSON.parse(stdout) as Book;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a sheet of a file holds in the row of some words, in a column. */
export function heldIn(book: Book, sheet: string, row: string, column: string): Held | undefined {
  const cells = book[sheet] ?? {};
  const at = Object.entries(cells).find(([address, value]) => /^A\d+$/.test(address) && value === row)?.[0];
  return at === undefined ? undefined : cells[column + at.slice(1)];
}

const textsOf = (file: Uint8Array) =>
  Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);

/** Where in a file, in whichever part of it, something tells who a person of an extract is. */
export function identifiersIn(file: Uint8Array, people: People): string[] {
  const { nhsNumbers, surnames, postcodes, birthdays } = people;
  const within = (pattern: RegExp, known: Set<string>) => (text: string) =>
    [...text.matchAll(pattern)].map(([found]) => found).filter((found) => known.has(found));
  const finds = [
    (text: string) =>
      [...text.matchAll(/(?<![.\d])999[ -]?\d{3}[ -]?\d{4}(?!\d)/g)]
        .map(([found]) => found)
        .filter((found) => nhsNumbers.has(found.replaceAll(/[ -]/g, ''))),
    (text: string) => [...surnames].filter((surname) => text.includes(surname)),
    within(/\bZE\d \d[A-Z]{2}\b/g, postcodes),
    within(/\b\d\d\/\d\d\/19\d\d\b/g, birthdays),
  ];
  return textsOf(file).flatMap(([part, text]) =>
    finds.flatMap((find) => find(text).map((found) => `${part}: ${found}`)),
  );
}

/** The formulas in a file that call a function of ours; one may still be named in words. */
export function callsOfOurs(file: Uint8Array): string[] {
  return textsOf(file)
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .flatMap(([, xml]) =>
      [...xml.matchAll(/<f(?: [^>]*)?>([^<]*)<\/f>/g)].map(([, formula]) => formula ?? ''),
    )
    .filter((formula) => /_xldudf|OT\./.test(formula.replaceAll(/("|&quot;).*?\1/g, '')));
}

/** Each cell of a file as its XML has it, by sheet: two files with the same cells are the same workbook. */
export function cellsOf(file: Uint8Array): Record<string, string> {
  const parts = Object.fromEntries(textsOf(file));
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    [...(si ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, t]) => t).join(''),
  );
  const targets = new Map(
    [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /\bId="([^"]*)"/.exec(tag)?.[1],
      /\bTarget="([^"]*)"/.exec(tag)?.[1],
    ]),
  );
  const cells: Record<string, string> = {};
  for (const [tag] of (parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*>/g)) {
    const [name, id] = [/\bname="([^"]*)"/.exec(tag)?.[1], /\br:id="([^"]*)"/.exec(tag)?.[1]];
    const target = (targets.get(id) ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
    for (const [, attributes = '', content = ''] of (parts[target] ?? '').matchAll(
      /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    )) {
      if (content === '') continue;
      const at = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
      const isShared = /\bt="s"/.test(attributes);
      cells[`${name}!${at}`] = isShared
        ? (shared[Number(/<v>(\d+)<\/v>/.exec(content)?.[1])] ?? '')
        : content;
    }
  }
  return cells;
}

/** The words of a Word document, a paragraph a line. */
export function wordsOf(document: Uint8Array): string {
  const xml = textsOf(document).find(([name]) => name === 'word/document.xml')?.[1] ?? '';
  return xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, t]) => t).join(''))
    .join('\n')
    .replaceAll('&amp;', '&');
}
