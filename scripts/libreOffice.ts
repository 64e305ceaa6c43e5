import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
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
  return inFolder((folder) =>
    readFileSync(converted(program, workbook, folder, 'xlsx:Calc MS Excel 2007 XML')),
  );
}

export interface Rendered {
  pdf: Uint8Array;
  /** A picture of each page, as PNG; null where nothing here can make one of a PDF. */
  pages: Uint8Array[] | null;
}

/** A workbook as LibreOffice prints it. */
export function rendered(program: string, workbook: Uint8Array): Rendered {
  return inFolder((folder) => {
    const pdf = converted(program, workbook, folder, 'pdf:calc_pdf_Export');
    return { pdf: readFileSync(pdf), pages: pictures(pdf, folder) };
  });
}

/** LibreOffice itself makes a picture of the first page alone, and only with a part of it that Calc does not bring. */
function pictures(pdf: string, folder: string): Uint8Array[] | null {
  const run = () =>
    spawnSync('pdftoppm', ['-r', '80', '-png', pdf, join(folder, 'page')], { encoding: 'utf8' });
  let { status, error, stderr } = run();
  if (error && canInstall()) {
    installFromDebian('pdftoppm', 'poppler-utils');
    ({ status, error, stderr } = run());
  }
  if (error) return null;
  if (status !== 0) throw new Error(`pdftoppm made no pictures: ${stderr}`);
  const files = readdirSync(folder).filter((name) => name.endsWith('.png'));
  return files.sort().map((name) => readFileSync(join(folder, name)));
}

/** Converts by a filter of LibreOffice's, with a profile of its own that is thrown away; gives the path. */
function converted(program: string, workbook: Uint8Array, folder: string, filter: string): string {
  const given = join(folder, 'workbook.xlsx');
  const answers = join(folder, 'answers');
  writeFileSync(given, workbook);
  const { status, stdout, stderr, error } = spawnSync(
    program,
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--norestore', '--nolockcheck', '--nodefault'],
      ...['--convert-to', filter, '--outdir', answers, given],
    ],
    { encoding: 'utf8', timeout: 180_000 },
  );
  const written = join(answers, `workbook.${filter.slice(0, filter.indexOf(':'))}`);
  if (error || status !== 0 || !existsSync(written)) {
    throw new Error(`LibreOffice did not convert the workbook: ${error?.message ?? stdout + stderr}`);
  }
  return written;
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
