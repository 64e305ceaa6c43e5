import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleEngine } from '../../scripts/ensureEngine';
import { evaluateFormulas, isError } from '../../src/embedded/evaluate';
import { fixtures } from './fixtures';

it('answers each formula as if it were alone, in order', async () => {
  const formulas = [
    '=OT.COUNTDOWN(2)',
    'OT.HALF(9)',
    '=OT.COUNTDOWN(2)',
    '=OT.HALF("b")',
    '=SUM(A1:Z99)',
    '=OT.ECHO(Z1)',
    '=TRUE',
  ];
  const table = {
    kind: 'table',
    rows: [
      ['year 1', 2],
      ['year 2', 1],
    ],
  };
  const refusal = { error: '#VALUE!', message: 'amount must be a number; it is "b"' };
  const answers = await evaluateFormulas(fixtures, formulas);
  expect(answers).toEqual([
    table,
    { kind: 'value', value: 4.5 },
    table,
    { kind: 'value', value: refusal },
    { kind: 'value', value: 0 },
    { kind: 'value', value: null },
    { kind: 'value', value: true },
  ]);
  expect(answers.map(isError)).toEqual([false, false, false, true, false, false, false]);
});

it('takes long lists and long tables', async () => {
  const formulas = Array.from({ length: 1100 }, (_, i) => `=OT.HALF(${i})`);
  formulas[3] = '=OT.COUNTDOWN(20000)';
  const answers = await evaluateFormulas(fixtures, formulas);
  expect(answers[1099]).toEqual({ kind: 'value', value: 549.5 });
  expect(answers[3]).toMatchObject({ kind: 'table', rows: { length: 20000 } });
}, 20_000);

it('answers nothing when asked nothing', async () => {
  expect(await evaluateFormulas(fixtures, [])).toEqual([]);
});

it('is bundled for scripts from one module format of Univer: mixing both breaks it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const files = await bundleEngine(join(folder, 'engine.js'));
  const univer = files.filter((file) => file.includes('@univerjs/'));
  rmSync(folder, { recursive: true });
  expect(univer.length).toBeGreaterThan(5);
  expect(univer.filter((file) => !file.includes('/lib/es/'))).toEqual([]);
});

it('is tested in one module format of Univer', () => {
  const packages = [
    'core',
    'engine-formula',
    'sheets',
    'sheets-formula',
    'engine-render',
    'rpc',
    'sheets/facade',
  ];
  const files = packages.map((name) => require.resolve(`@univerjs/${name}`));
  expect(files.filter((file) => !file.includes('/lib/cjs/'))).toEqual([]);
});
