import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
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
 * A library to compare with, which is no part of this project: HyperFormula is under the GPL. It is fetched into a folder
 * for temporary files when measuring, and nothing of it is kept here. Null where it cannot be fetched.
 */
export function library<T>(name: string, version: string): T | null {
  const local = createRequire(join(FOLDER, 'index.js'));
  mkdirSync(FOLDER, { recursive: true });
  for (const attempt of ['there', 'fetched']) {
    try {
      if (attempt === 'fetched')
        execFileSync(
          'npm',
          ['i', '--no-save', '--no-audit', '--no-fund', '--prefix', FOLDER, `${name}@${version}`],
          {
            stdio: 'ignore',
            shell: process.platform === 'win32',
          },
        );
      return local(name) as T;
    } catch {
      continue;
    }
  }
  return null;
}

export function temporary(name: string): string {
  mkdirSync(FOLDER, { recursive: true });
  return join(FOLDER, name);
}
