import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SOURCES = join(__dirname, 'peers');
const FOLDER = join(tmpdir(), 'ot-business-case-bench');

/** A program that answers a line with a line of JSON, which says in `ms` how long it took. */
export class Program {
  private readonly answers: AsyncIterator<string>;

  private constructor(private readonly child: ChildProcess) {
    this.answers = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  static start(command: string, args: string[]): Program {
    return new Program(spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] }));
  }

  tell(line: string): void {
    this.child.stdin!.write(`${line}\n`);
  }

  async ask<T extends { ms: number }>(line: string): Promise<T> {
    this.tell(line);
    const { value, done } = await this.answers.next();
    if (done) throw new Error('it ended without an answer');
    return JSON.parse(value) as T;
  }

  end(): void {
    this.child.stdin!.end();
  }
}

/** Null where this machine has no numpy. */
export function numpy(): Program | null {
  for (const python of ['/usr/bin/python3', 'python3']) {
    try {
      execFileSync(python, ['-c', 'import numpy'], { stdio: 'ignore' });
      return Program.start(python, [join(SOURCES, 'case.py')]);
    } catch {
      continue;
    }
  }
  return null;
}

/** One of our C++ references, built for this machine; null where there is no compiler. */
export function cpp(name: string, ...args: string[]): Program | null {
  mkdirSync(FOLDER, { recursive: true });
  const program = join(FOLDER, name);
  try {
    execFileSync('g++', [
      '-O3',
      '-march=native',
      '-ffast-math',
      '-std=c++17',
      '-o',
      program,
      join(SOURCES, `${name}.cpp`),
    ]);
  } catch {
    return null;
  }
  return Program.start(program, args);
}

/**
 * A library to compare with, which is no part of this project: HyperFormula is under the GPL. The versions are in a lock
 * file of their own; they are fetched into a folder for temporary files when measuring, and nothing of them is kept here.
 * Null where they cannot be fetched.
 */
export function library<T>(name: string): T | null {
  mkdirSync(FOLDER, { recursive: true });
  try {
    fetchLibraries();
    return createRequire(join(FOLDER, 'index.js'))(name) as T;
  } catch {
    return null;
  }
}

/** Unless what the lock file says is there already. */
function fetchLibraries(): void {
  const files = ['package.json', 'package-lock.json'];
  const isThere = (file: string) =>
    existsSync(join(FOLDER, 'node_modules')) &&
    existsSync(join(FOLDER, file)) &&
    readFileSync(join(FOLDER, file), 'utf8') === readFileSync(join(SOURCES, file), 'utf8');
  if (files.every(isThere)) return;
  for (const file of files) copyFileSync(join(SOURCES, file), join(FOLDER, file));
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', FOLDER], {
    cwd: FOLDER,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
}

export function temporary(name: string): string {
  mkdirSync(FOLDER, { recursive: true });
  return join(FOLDER, name);
}
