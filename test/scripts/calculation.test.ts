import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { calculations } from '../../src/calculations/library';

jest.setTimeout(60_000);

/** As `npm run --silent calculation --` runs it. */
function asked(...given: string[]) {
  const root = join(__dirname, '../..');
  const command = [
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    join(root, 'scripts/calculation.ts'),
    ...given,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('without an id every id is listed', () => {
  const { status, stdout } = asked();
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n')).toEqual(calculations.map(({ id }) => id));
});

test.each([
  [
    'an unknown id',
    ['fee-glid-path'],
    /^There is no calculation “fee-glid-path”\..*The nearest: fee-glide-path\.\n$/,
  ],
  [
    'a percentage',
    ['fee-glide-path', 'reduction=5'],
    /^reduction must be a share from 0 to 1; it is “5”; 5% is 0\.05\.\n$/,
  ],
])('%s is refused on one line, nothing is printed, and the exit code is 1', (_what, given, words) => {
  const { status, stdout, stderr } = asked(...given);
  expect(stderr).toMatch(words);
  expect([status, stdout]).toEqual([1, '']);
});

test('a result is printed with every digit, and a column by semicolons', () => {
  const path = asked('fee-glide-path', 'reduction=0.25', 'years=3');
  const yearly = /^perYear\t(.*)$/m.exec(path.stdout)?.[1];
  expect(Math.abs(Number(yearly) - (1 - 0.75 ** (1 / 3)))).toBeLessThan(1e-15);
  const routes = asked('review-route-delivery', 'route=A;B', 'planned=3;200', 'delivered=1;50', 'cost=0;0');
  expect(routes.stdout).toContain(`rate\t${1 / 3};0.25\n`);
  expect([path.status, routes.status]).toEqual([0, 0]);
});
