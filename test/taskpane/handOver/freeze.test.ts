import fc from 'fast-check';
import { freeze, freezePlan, type FreezeScope } from '../../../src/taskpane/finish/freeze';
import { leftInWords } from '../../../src/taskpane/finish/reports';
import { contentsOf, Double, type Held } from './double';

const stamp = { engine: 'OT Business Case for Excel 9.9', vintage: 'data abc', date: '22 November 2026' };
const note = (formula: string) =>
  `Frozen on 22 November 2026. The value came from ${formula}, with OT Business Case for Excel 9.9; data: data abc.`;
const sheet = (...cells: Held[]) => contentsOf({ Claim: { cells } });
const planned = (cells: Held[], scope: FreezeScope = 'ours') =>
  freezePlan(sheet(...cells), 'OT', scope, stamp);

test.each<[situation: string, cells: Held[], scope: FreezeScope, changed: unknown[]]>([
  ['a formula of ours', [['A1', '=1+OT.ROI(4,1)', 4]], 'ours', [['A1', 4, note('=1+OT.ROI(4,1)')]]],
  ['text', [['A1', '=OT.ENGINE()', 'OT 1']], 'ours', [['A1', 'OT 1', note('=OT.ENGINE()')]]],
  ['a blank answer', [['A1', '=OT.EVIDENCE("x")', '']], 'ours', [['A1', '', note('=OT.EVIDENCE("x")')]]],
  [
    'a table with its cells',
    [
      ['A1', '=OT.CASHFLOW(1)', 'Year'],
      ['B1', null, 'Flow', 'A1'],
      ['A2', null, 1, 'A1'],
      ['C9', null, 7],
    ],
    'ours',
    [
      ['A1', 'Year', note('=OT.CASHFLOW(1)')],
      ['B1', 'Flow', undefined],
      ['A2', 1, undefined],
    ],
  ],
  ['an ordinary formula, unless all are asked for', [['A1', '=1+1', 2]], 'ours', []],
  ['an ordinary formula, where all are asked for', [['A1', '=1+1', 2]], 'all', [['A1', 2, note('=1+1')]]],
  ['a plain value', [['A1', null, 2]], 'all', []],
])('%s', (_, cells, scope, changed) => {
  const { changes } = planned(cells, scope);
  expect(changes.map(({ address, value, note }) => [address, value, note])).toEqual(changed);
});

test.each<[situation: string, cells: Held[], words: string]>([
  [
    'an error',
    [['A1', '=OT.ROI(1,0)', { error: '#N/A' }]],
    'Claim A1 shows #N/A, which cannot be kept as a value, so its formula stays.',
  ],
  [
    'a table with an error in it',
    [
      ['A1', '=OT.CASHFLOW(1)', 'Year'],
      ['A2', null, { error: '#NUM!' }, 'A1'],
    ],
    'Claim A1 shows #NUM!, which cannot be kept as a value, so its formula stays.',
  ],
])('%s is not frozen, and is named', (_, cells, words) => {
  const plan = planned(cells);
  expect(plan.changes).toEqual([]);
  expect(leftInWords(plan)).toEqual([words]);
});

test('text that begins with an equals sign is frozen as text', () => {
  const plan = planned([['A1', '=OT.EVIDENCE("x")', '=1+1']]);
  expect(plan.changes).toMatchObject([{ address: 'A1', value: '=1+1', isText: true }]);
  expect(leftInWords(plan)).toEqual([]);
});

test('a sheet with a password is left alone, and named; one protected without is not', () => {
  const contents = contentsOf({
    Shut: {
      isProtected: true,
      cells: [
        ['A1', '=OT.ROI(4,1)', 3],
        ['A2', '=OT.ROI(4,1)', 3],
      ],
    },
  });
  expect(freezePlan(contents, 'OT', 'ours', stamp).changes).toHaveLength(2);
  const plan = freezePlan(contents, 'OT', 'ours', stamp, new Set(['Shut']));
  expect(plan.changes).toEqual([]);
  expect(leftInWords(plan)).toEqual([
    'Shut is protected with a password: 2 formulas left as they are. Choose Review, Unprotect Sheet, and do this again.',
  ]);
});

test('adds a sheet under a free name by which each result can be traced, in the same step', async () => {
  const double = new Double([
    ...sheet(['A1', '=OT.ROI(4,1)', 3]),
    ...contentsOf({ 'Frozen 22 November 2026': { cells: [] } }),
  ]);
  const plan = freezePlan(double.held, 'OT', 'ours', stamp);
  expect((await freeze(double.spreadsheet, plan, stamp)).sheet).toBe('Frozen 22 November 2026 (2)');
  expect(double.applied).toHaveLength(1);
  const { cells, name } = double.applied[0]!.sheets![0]!;
  expect(name).toBe('Frozen 22 November 2026 (2)');
  const row = (number: number) => [...'ABCDEFGH'].map((column) => cells[`${column}${number}`]?.value);
  expect(cells.A1!.value).toBe('Frozen on 22 November 2026: the formulas that were replaced');
  expect(row(7)).toEqual([
    'Sheet',
    'Cell',
    'Formula',
    'Value',
    'Cells filled',
    'Worked out with',
    'Data',
    'Date',
  ]);
  expect(row(8)).toEqual(['Claim', 'A1', '“=OT.ROI(4,1)”', 3, 1, stamp.engine, stamp.vintage, stamp.date]);
});

test('whatever the sheets hold, freezing changes no value that is shown and no other cell', () => {
  const value = fc.oneof(
    fc.integer(),
    fc.string({ maxLength: 5 }),
    fc.boolean(),
    fc.constant({ error: '#N/A' }),
  );
  const cell = fc.record({
    formula: fc.option(fc.constantFrom('=OT.ROI(4,1)', '=1+1', '=SUM(A1)&OT.ENGINE()')),
    value,
  });
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 12 }),
      fc.constantFrom<FreezeScope>('ours', 'all'),
      (cells, scope) => {
        const held = cells.map(({ formula, value }, i): Held => [`A${i + 1}`, formula, value]);
        const { changes, refused } = planned(held, scope);
        const before = new Map(held.map(([address, formula, value]) => [address, { formula, value }]));
        for (const change of changes) expect(before.get(change.address)!.value).toBe(change.value);
        const asked = held.filter(
          ([, formula]) => formula !== null && (scope === 'all' || formula.includes('OT.')),
        );
        expect(changes.length + refused.length).toBe(asked.length);
      },
    ),
  );
});
