import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { functionFiles } from '../../scripts/metadata';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import type { FunctionMetadata } from '../../src/functions/catalogue/notes';
import { described } from './support/examples';

/** The files that Excel would load, as webpack built them. */
const folder = ensureBuilt('functions');
const built = JSON.parse(readFileSync(join(folder, 'functions.json'), 'utf8')) as {
  allowErrorForDataTypeAny: boolean;
  functions: FunctionMetadata[];
};
const { functions } = built;
const parameters = functions.flatMap((entry) =>
  entry.parameters.map((parameter) => ({ id: entry.id, ...parameter })),
);
const notes = new Map(described);

function associatedIds(): string[] {
  const ids: string[] = [];
  const sandbox = createContext({ CustomFunctions: { associate: (id: string) => ids.push(id) } });
  runInContext(readFileSync(join(folder, 'functions.js'), 'utf8'), sandbox);
  return ids;
}

test('ids are unique, 3 to 64 letters, and no cell’s address', () => {
  const ids = functions.map((entry) => entry.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, name } of functions) {
    expect(name).toBe(id);
    expect(id).toMatch(/^[A-Z]{3,64}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
  }
});

test('the bundle registers every function described, once, and none that is not', () => {
  expect(associatedIds().sort()).toEqual(functions.map((entry) => entry.id).sort());
});

test('every function and every parameter says what it is', () => {
  for (const entry of functions) {
    expect(entry.description).toMatch(/^[A-Z].{20,}\.$/);
    expect(entry.description).not.toMatch(/customfunction/i);
  }
  for (const { description } of parameters) expect(description).toMatch(/^["A-Z].+\.$/);
});

test('no type is any by accident: each is declared as unknown in its source', () => {
  const source = functionFiles(join(__dirname, '../..'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  for (const { name, dimensionality, optional } of parameters) {
    const declared = `${name}${optional ? '\\?' : ''}: unknown${dimensionality === 'matrix' ? '\\[\\]\\[\\]' : ''}[,)\\n]`;
    expect(source).toMatch(new RegExp(declared));
  }
});

test('optional arguments come last, and each has its default beside it and in its words', () => {
  for (const entry of functions) {
    const optional = entry.parameters.map((parameter) => parameter.optional === true);
    expect(optional).toEqual([...optional].sort());
    const documented = entry.parameters.filter((p) => p.optional && !/Left out/.test(p.description));
    expect(Object.keys(notes.get(entry.id)?.defaults ?? {}).sort()).toEqual(
      documented.map((p) => p.name).sort(),
    );
    for (const { description } of documented) expect(description).toMatch(/Default/);
  }
});

/** Functions that no ordinary formulas follow, and why: in a copy their values are fixed, and say so. */
const FIXED: Record<string, string> = {
  EVIDENCE: 'it reads the library',
  EVIDENCELIST: 'it reads the library',
  BENCHMARK: 'it reads the library',
  ENGINE: 'it stamps the version',
  SAMPLE: 'its draws come from a generator that a spreadsheet does not have',
  SIMULATECASE: 'it simulates',
  RISKSUMMARY: 'it sums up thousands of draws, which are fixed themselves',
  TORNADO: 'no workbook uses it but the self-test',
  REVIEWPRIORITY: 'how many rows it has turns on every package',
  WAITPROFILE: 'how many rows it has turns on the priorities that are mentioned',
  VISITSUMMARY: 'how many rows it has turns on the providers that are mentioned',
};

test('a function has a twin or a plain table, as what it gives asks for, or is known to have none', () => {
  for (const { id, result } of functions) {
    const { twin, plain } = notes.get(id)!;
    const fillsTable = result.dimensionality === 'matrix';
    const isFixed = id in FIXED;
    expect([id, twin !== undefined, plain !== undefined]).toEqual([
      id,
      !isFixed && !fillsTable,
      !isFixed && fillsTable,
    ]);
  }
});

test('every function is in a family, and every family’s functions exist', () => {
  expect([...notes.keys()].sort()).toEqual(functions.map((entry) => entry.id).sort());
});

test('help links name the function on a page that has its anchor', () => {
  const page = readFileSync(join(folder, 'functions.html'), 'utf8');
  for (const { id, helpUrl } of functions) {
    expect(helpUrl).toMatch(new RegExp(`^https://[^ ]+/functions\\.html#${id}$`));
    expect(page).toContain(`id="${id}"`);
  }
});

test('errors in cells reach the functions, so that a refusal can say where they are', () => {
  expect(built.allowErrorForDataTypeAny).toBe(true);
});

test('nothing is volatile or streaming', () => {
  for (const entry of functions) expect(entry).not.toHaveProperty('options');
});
