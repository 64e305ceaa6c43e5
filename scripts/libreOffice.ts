import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** A workbook in .xlsx as LibreOffice calculates and writes it, with a profile of its own that is thrown away. */
export function recalculated(program: string, workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'recalculated-'));
  try {
    const given = join(folder, 'workbook.xlsx');
    const answers = join(folder, 'answers');
    writeFileSync(given, workbook);
    const { status, stdout, stderr, error } = spawnSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--norestore', '--nolockcheck', '--nodefault'],
        ...['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', answers, given],
      ],
      { encoding: 'utf8', timeout: 180_000 },
    );
    const written = join(answers, 'workbook.xlsx');
    if (error || status !== 0 || !existsSync(written))
      throw new Error(`LibreOffice did not recalculate the workbook: ${error?.message ?? stdout + stderr}`);
    return readFileSync(written);
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
