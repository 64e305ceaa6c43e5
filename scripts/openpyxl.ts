import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canInstall, installFromDebian } from './debian';

/** A Python that has openpyxl, or why there is none. On a bare Debian machine, as root, it is installed first. */
export function ensureOpenpyxl(): { program: string } | { missing: string } {
  const found = findPython();
  if (found) return { program: found };
  if (!canInstall()) return { missing: 'Python has no openpyxl: Debian calls it python3-openpyxl' };
  try {
    installFromDebian('openpyxl', 'python3-openpyxl');
  } catch (failure) {
    return { missing: `openpyxl could not be installed: ${(failure as Error).message}` };
  }
  const program = findPython();
  return program ? { program } : { missing: 'Debian installed openpyxl, but no Python finds it' };
}

function findPython(): string | undefined {
  return ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0,
  );
}

/** A workbook as openpyxl writes it after these lines of Python have changed `book`, of which `openpyxl` is known too. */
export function changedByOpenpyxl(program: string, workbook: Uint8Array | null, lines: string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'openpyxl-'));
  try {
    const [given, written] = [join(folder, 'given.xlsx'), join(folder, 'written.xlsx')];
    if (workbook) writeFileSync(given, workbook);
    const opened = workbook ? `openpyxl.load_workbook(${JSON.stringify(given)})` : 'openpyxl.Workbook()';
    const script = ['import openpyxl', `book = ${opened}`, ...lines, `book.save(${JSON.stringify(written)})`];
    const { status, stderr } = spawnSync(program, ['-c', script.join('\n')], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (status !== 0) throw new Error(`openpyxl did not write the workbook: ${stderr}`);
    return readFileSync(written);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
