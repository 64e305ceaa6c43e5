import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  license?: string;
  dev?: boolean;
}

const root = join(__dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const locked = Object.entries(read('package-lock.json').packages as Record<string, LockedPackage>).filter(
  ([path]) => path !== '',
);
const manifest = read('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>;

const PERMISSIVE =
  /MIT|ISC|BSD|Apache-2\.0|0BSD|Unlicense|CC0-1\.0|CC-BY-4\.0|BlueOak|Python-2\.0|WTFPL|Zlib|Artistic-2\.0/;
/** Microsoft's own terms: used by tests alone, and never shipped. */
const TESTS_ONLY = 'node_modules/@microsoft/office-js';
/** MPL-2.0, which asks for changes to be published: used unchanged, by tests alone, and never shipped. */
const UNCHANGED = 'node_modules/axe-core';
/** Its package.json names no licence, but the Apache licence lies in it: the name of a service that nobody provides. */
const UNNAMED = 'node_modules/@univerjs/telemetry';

test('no commercial package of Univer’s is installed', () => {
  expect(locked.map(([path]) => path).filter((path) => path.includes('@univerjs-pro'))).toEqual([]);
});

test('every package may be used under a permissive licence', () => {
  const others = locked.filter(([, entry]) => !PERMISSIVE.test(entry.license ?? ''));
  expect(others.map(([path]) => path)).toEqual([TESTS_ONLY, UNNAMED, UNCHANGED]);
  for (const ofTests of [TESTS_ONLY, UNCHANGED])
    expect(locked.find(([path]) => path === ofTests)![1].dev).toBe(true);
});

test('every dependency is pinned exactly, and Univer’s are all of one version', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const univer = all.filter(([name]) => name.startsWith('@univerjs/')).map(([, version]) => version);
  expect(new Set(univer).size).toBe(1);
});

test('nothing here provides the service through which Univer would report on its users', () => {
  const telemetry = readFileSync(join(root, UNNAMED, 'lib', 'es', 'index.js'), 'utf8');
  const code = telemetry.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').trim();
  expect(code.split('\n').filter((line) => line.trim() !== '')).toEqual([
    'import { createIdentifier } from "@univerjs/core";',
    'const ITelemetryService = createIdentifier("telemetry.service");',
    'export { ITelemetryService };',
  ]);
});
