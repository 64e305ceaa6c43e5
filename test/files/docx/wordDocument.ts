import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { present } from '../../../src/formulas/present';
import { program } from '../../witness/libreOffice';

/** A Word document as its file has it, read apart from what wrote it. */
export interface WordDocument {
  /** Their style, and their words. */
  headings: [style: string, words: string][];
  tables: {
    rows: string[][];
    /** The words of cells that are to the right, as figures are. */
    right: string[];
    /** Of its columns, in twentieths of a point. */
    widths: number[];
    /** Which rows are repeated at the top of a page, counted from zero. */
    headingRows: number[];
    /** The alternative text of the table. */
    caption: string | null;
    description: string | null;
  }[];
  languages: (string | null)[];
  words: string;
}

export function wordDocument(file: Uint8Array): WordDocument {
  const parts = unzipSync(file);
  const xml = (part: string) =>
    new DOMParser().parseFromString(strFromU8(present(parts[part], part)), 'text/xml');
  const all = (of: Document | Element, name: string) => Array.from(of.getElementsByTagName(name));
  const text = (element: Document | Element) =>
    all(element, 'w:t')
      .map(({ textContent }) => textContent)
      .join('');
  const value = (element: Element, name: string) => all(element, name)[0]?.getAttribute('w:val') ?? null;
  const document = xml('word/document.xml');
  return {
    headings: all(document, 'w:p').flatMap((paragraph): [string, string][] => {
      const style = value(paragraph, 'w:pStyle');
      return style?.startsWith('Heading') ? [[style, text(paragraph)]] : [];
    }),
    tables: all(document, 'w:tbl').map((table) => {
      const rows = all(table, 'w:tr');
      return {
        rows: rows.map((row) => all(row, 'w:tc').map(text)),
        right: all(table, 'w:tc')
          .filter((cell) => ['end', 'right'].includes(value(cell, 'w:jc') ?? ''))
          .map(text),
        widths: all(table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w'))),
        headingRows: rows.flatMap((row, i) => (all(row, 'w:tblHeader').length > 0 ? [i] : [])),
        caption: value(table, 'w:tblCaption'),
        description: value(table, 'w:tblDescription'),
      };
    }),
    languages: all(xml('word/styles.xml'), 'w:lang').map((one) => one.getAttribute('w:val')),
    words: text(document),
  };
}

/** LibreOffice with its word processor, which is a package of its own. */
const writer =
  program !== null && existsSync(join(dirname(realpathSync(program)), 'libswlo.so')) ? program : null;
if (writer === null)
  process.stderr.write(
    'Skipped: no Word document was opened, because LibreOffice Writer is not installed.\n',
  );

/** A test that opens a Word document, where something can. */
export const inWriter = writer === null ? test.skip : test;

/** The document as LibreOffice prints it. */
export function asPdf(file: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  try {
    const path = join(folder, 'summary.docx');
    writeFileSync(path, file);
    const { status, stderr } = spawnSync(
      writer ?? '',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--convert-to', 'pdf', '--outdir', folder, path],
      ],
      { timeout: 90_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice did not open the document: ${String(stderr)}`);
    return readFileSync(join(folder, 'summary.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
