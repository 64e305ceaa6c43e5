import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canInstall, installFromDebian } from './debian';

/** LibreOffice's program, or why there is none. On a bare Debian machine, as root, it is installed first. */
export function ensureLibreOffice(): { program: string } | { missing: string } {
  const found = findLibreOffice();
  if (found) return { program: found };
  if (!canInstall()) return { missing: 'LibreOffice is not installed; SOFFICE_PATH may name its soffice' };
  try {
    installFromDebian('LibreOffice', 'libreoffice-calc');
  } catch (failure) {
    return { missing: `LibreOffice could not be installed: ${(failure as Error).message}` };
  }
  const program = findLibreOffice();
  return program ? { program } : { missing: 'Debian installed LibreOffice, but no soffice is to be found' };
}

/** A workbook in .xlsx as LibreOffice calculates and writes it. */
export function recalculated(program: string, workbook: Uint8Array): Uint8Array {
  return recalculatedEach(program, [workbook])[0]!;
}

/** Several, for which LibreOffice is started once. */
export function recalculatedEach(program: string, workbooks: Uint8Array[]): Uint8Array[] {
  return inFolder((folder) => converted(program, workbooks, folder, CALC).map((path) => readFileSync(path)));
}

/** The same while this process goes on with other work. */
export async function recalculatedMeanwhile(program: string, workbooks: Uint8Array[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const { given, written, flags } = conversion(workbooks, folder, CALC);
    const run = spawn(program, flags, { stdio: ['ignore', 'pipe', 'pipe'], timeout: timeFor(given) });
    let said = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (piece) => (said += piece));
    const status = await new Promise<number | null>((resolve, reject) => {
      run.once('error', reject);
      run.once('close', resolve);
    });
    refuseMissing(given, written, status, said);
    return written.map((path) => readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Rendered {
  pdf: Uint8Array;
  /** A picture of each page, as PNG; null where nothing here can make one of a PDF. */
  pages: Uint8Array[] | null;
}

/** Workbooks as LibreOffice prints them, and pictures of the pages at a number of dots to the inch. */
export function rendered(program: string, workbooks: Uint8Array[], resolution: number): Rendered[] {
  return inFolder((folder) =>
    converted(program, workbooks, folder, 'pdf:calc_pdf_Export').map((pdf) => ({
      pdf: readFileSync(pdf),
      pages: pictures(pdf, resolution),
    })),
  );
}

/** Every page of a PDF; null without pdftoppm. LibreOffice itself makes a picture of the first page alone, and only with a part of it that Calc does not bring. */
export function pictures(pdf: string, resolution: number): Uint8Array[] | null {
  const folder = `${pdf}-pages`;
  mkdirSync(folder);
  const run = () =>
    spawnSync('pdftoppm', ['-r', String(resolution), '-png', pdf, join(folder, 'page')], {
      encoding: 'utf8',
    });
  let { status, error, stderr } = run();
  if (error && canInstall()) {
    installFromDebian('pdftoppm', 'poppler-utils');
    ({ status, error, stderr } = run());
  }
  if (error) return null;
  if (status !== 0) throw new Error(`pdftoppm made no pictures: ${stderr}`);
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

const CALC = 'xlsx:Calc MS Excel 2007 XML';

/** Converts by a filter of LibreOffice's, with a profile of its own that is thrown away; gives the paths. */
function converted(program: string, workbooks: Uint8Array[], folder: string, filter: string): string[] {
  const { given, written, flags } = conversion(workbooks, folder, filter);
  const { status, stdout, stderr, error } = spawnSync(program, flags, {
    encoding: 'utf8',
    timeout: timeFor(given),
  });
  refuseMissing(given, written, error ? null : status, error?.message ?? stdout + stderr);
  return written;
}

function conversion(workbooks: Uint8Array[], folder: string, filter: string) {
  const answers = join(folder, 'answers');
  const given = workbooks.map((workbook, index) => {
    const path = join(folder, `workbook-${index + 1}.xlsx`);
    writeFileSync(path, workbook);
    return path;
  });
  const extension = filter.slice(0, filter.indexOf(':'));
  const written = given.map((path) => join(answers, `${basename(path, '.xlsx')}.${extension}`));
  const flags = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--headless', '--norestore', '--nolockcheck', '--nodefault'],
    ...['--convert-to', filter, '--outdir', answers, ...given],
  ];
  return { given, written, flags };
}

function timeFor(given: string[]): number {
  return 60_000 * (2 + given.length);
}

function refuseMissing(given: string[], written: string[], status: number | null, said: string): void {
  const missing = written.filter((path) => !existsSync(path)).length;
  if (status === 0 && missing === 0) return;
  throw new Error(`LibreOffice did not convert ${missing} of ${given.length} workbooks: ${said}`);
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findLibreOffice(): string | undefined {
  const given = process.env.SOFFICE_PATH;
  if (given && !existsSync(given))
    throw new Error(`SOFFICE_PATH must be the path of LibreOffice's soffice; there is nothing at ${given}`);
  return given ?? candidates().find(existsSync);
}

function candidates(): string[] {
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)']];
    return roots
      .filter((root) => root !== undefined)
      .map((root) => join(root, 'LibreOffice', 'program', 'soffice.com'));
  }
  if (process.platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
}
