import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from '../../scripts/ensureBuilt';

let script: string;

beforeAll(() => {
  script = readFileSync(join(ensureBuilt('releasedFunctions'), 'functions.js'), 'utf8');
}, 60_000);

test('all functions and their evidence stay within 150 kB, gzipped', () => {
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(150_000);
});

test('of package.json only the version is in the bundle', () => {
  const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
    version: string;
    description: string;
  };
  expect(script).toContain(manifest.version);
  expect(script).not.toContain(manifest.description);
  expect(script).not.toContain('devDependencies');
});
