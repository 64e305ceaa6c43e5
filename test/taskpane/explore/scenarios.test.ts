import type { SheetContents, WorkbookChange } from '../../../src/host/spreadsheet';
import type { ExploredInput } from '../../../src/taskpane/explore/exploredInput';
import {
  formulasIn,
  notAsPutBack,
  puttingBack,
  readScenarios,
  savingOf,
} from '../../../src/taskpane/explore/scenarios';

const input = (address: string, central: number): ExploredInput => ({
  sheet: 'Inputs',
  address,
  label: `Input ${address}`,
  unit: 'hours',
  kind: 'pert',
  low: 0,
  central,
  high: 100,
});
const result = (value: number | string) => ({
  cell: { sheet: 'Results', address: 'D26' },
  label: 'Results D26',
  value,
});

/** The sheet as the workbook would hold it after one change after another. */
function afterChanges(changes: WorkbookChange[]): SheetContents[] {
  const held = new Map<string, string | number | boolean>();
  for (const { sheets = [], cells = [] } of changes) {
    for (const [address, { value }] of Object.entries(sheets[0]?.cells ?? {}))
      if (value !== undefined) held.set(address, value);
    for (const { address, value } of cells) {
      if (value === null) held.delete(address);
      else held.set(address, value);
    }
  }
  const cells = [...held].map(([address, value]) => ({ address, value, formula: null, spilledFrom: null }));
  return [{ name: 'Scenarios', isProtected: false, cells }];
}

function saved(...steps: [name: string, inputs: ExploredInput[], value: number | string][]) {
  const changes: WorkbookChange[] = [];
  for (const [name, inputs, value] of steps) {
    const existing = changes.length > 0 ? readScenarios(afterChanges(changes)) : null;
    changes.push(savingOf(name, inputs, result(value), existing));
  }
  return readScenarios(afterChanges(changes))!;
}

const shown = ({ cells, saved: all }: ReturnType<typeof saved>) =>
  all.map(({ name, values }) => [
    name,
    ...cells.map(({ sheet, address }) => values.get(`${sheet}!${address}`)),
  ]);

test('a workbook without the sheet has no scenarios', () => expect(readScenarios([])).toBeNull());

test('scenarios are read back as they were saved, side by side', () => {
  const both = saved(['Now', [input('C5', 1)], 10], ['Later', [input('C5', 2)], 20]);
  expect(shown(both)).toEqual([
    ['Now', 10, 1],
    ['Later', 20, 2],
  ]);
  expect(both.cells[1]).toEqual({
    kind: 'input',
    label: 'Input C5',
    sheet: 'Inputs',
    address: 'C5',
    unit: 'hours',
  });
});

test('an input that a later scenario adds is blank in the earlier one', () => {
  const both = saved(['Now', [input('C5', 1)], 10], ['More', [input('C5', 1), input('C6', 7)], 30]);
  expect(shown(both)).toEqual([
    ['Now', 10, 1, undefined],
    ['More', 30, 1, 7],
  ]);
});

test('a name that is there is saved anew, with nothing of what it was', () => {
  const one = saved(['Now', [input('C5', 1), input('C6', 7)], 10], ['now', [input('C5', 4)], 'none']);
  expect(shown(one)).toEqual([['now', 'none', 4, undefined]]);
});

/** The sheet of inputs, a label in column A beside each value in column C. */
function inputs(
  rows: [row: number, label: string, value: number | string, formula?: string][],
): SheetContents[] {
  const plain = { formula: null, spilledFrom: null };
  const cells = rows.flatMap(([row, label, value, formula]) => [
    { address: `A${row}`, value: label, ...plain },
    { address: `C${row}`, value, ...plain, ...(formula && { formula }) },
  ]);
  return [{ name: 'Inputs', isProtected: false, cells }];
}
const asSaved = inputs([
  [5, 'Input C5', 3],
  [6, 'Input C6', 4],
]);

test('putting a scenario back changes its inputs and not the result', () => {
  const all = saved(['Now', [input('C5', 1), input('C6', 7)], 10]);
  expect(puttingBack(all.saved[0]!, all, asSaved)).toEqual({
    cells: [
      { sheet: 'Inputs', address: 'C5', value: 1 },
      { sheet: 'Inputs', address: 'C6', value: 7 },
    ],
  });
});

test('an input with a formula is saved beside the others, and its formula is left when they are put back', () => {
  const all = saved(['Now', [input('C5', 1), { ...input('C6', 7), isWorkedOut: true }], 10]);
  expect(all.cells.map(({ kind }) => kind)).toEqual(['result', 'input', 'workedOut']);
  expect(shown(all)).toEqual([['Now', 10, 1, 7]]);
  const now = inputs([
    [5, 'Input C5', 3],
    [6, 'Input C6', 8, '=Figures!B5'],
  ]);
  expect(puttingBack(all.saved[0]!, all, now)).toEqual({
    cells: [{ sheet: 'Inputs', address: 'C5', value: 1 }],
  });
  expect(formulasIn(all.saved[0]!, all)).toEqual(['Input C6']);
});

describe('nothing is put back where another cell has the address by now', () => {
  test.each([
    [
      'a row inserted above',
      inputs([
        [6, 'Input C5', 3],
        [7, 'Input C6', 4],
      ]),
      'Inputs C5 was “Input C5”; Inputs C6 was',
    ],
    [
      'another label',
      inputs([
        [5, 'Input C5', 3],
        [6, 'Visits', 4],
      ]),
      'put back. Inputs C6 was “Input C6” when “Now”',
    ],
    [
      'a formula',
      inputs([
        [5, 'Input C5', 3, '=1+2'],
        [6, 'Input C6', 4],
      ]),
      'Inputs C5 was “Input C5” when',
    ],
    [
      'words',
      inputs([
        [5, 'Input C5', 'none'],
        [6, 'Input C6', 4],
      ]),
      'Inputs C5 was “Input C5” when',
    ],
    ['no sheet', [], 'Nothing was put back.'],
  ])('%s', (_what, contents, sentence) => {
    const all = saved(['Now', [input('C5', 1), input('C6', 7)], 10]);
    expect(() => puttingBack(all.saved[0]!, all, contents)).toThrow(sentence);
  });
});

test('a cell that had no words beside it is known by its address', () => {
  const nameless = { ...input('C5', 1), label: 'Inputs C5' };
  const all = saved(['Now', [nameless], 10]);
  expect(puttingBack(all.saved[0]!, all, inputs([[5, '', 3]])).cells).toHaveLength(1);
});

test('cells that do not hold what was put back are named', async () => {
  const cells = [
    { sheet: 'Inputs', address: 'C5', value: 1 },
    { sheet: 'Inputs', address: 'C6', value: 7 },
  ];
  const readRanges = async () => [[[1]], [[6]]];
  expect(await notAsPutBack({ readRanges }, { cells })).toEqual(['Inputs C6']);
});

test.each([
  ['no name', '  ', 1, 'Type a name for the scenario'],
  ['a formula for a name', '=A1', 1, 'Type a name for the scenario'],
  ['more cells than there is room for', 'Now', 80, 'at most 80 cells'],
])('refuses %s', (_what, name, count, sentence) => {
  const inputs = Array.from({ length: count }, (_, i) => input(`C${i + 5}`, i));
  expect(() => savingOf(name, inputs, result(1), null)).toThrow(sentence);
});

test('refuses a thirteenth', () => {
  const steps = Array.from({ length: 12 }, (_, i): [string, ExploredInput[], number] => [
    `S${i}`,
    [input('C5', i)],
    i,
  ]);
  const all = saved(...steps);
  expect(() => savingOf('S12', [input('C5', 1)], result(1), all)).toThrow('has room for 12');
});

test('a label that begins with an equals sign is saved as that label, on a new sheet and on one there is', () => {
  const odd = { ...input('C5', 1), label: '=A1*2' };
  const first = savingOf('First', [odd], result(4), null);
  const written = Object.values(first.sheets?.[0]?.cells ?? {}).filter(({ value }) => value === '=A1*2');
  expect(written).toMatchObject([{ isText: true }]);
  const there = readScenarios(afterChanges([savingOf('First', [], result(4), null)]));
  const second = savingOf('Second', [odd], result(4), there);
  const typed = (second.cells ?? []).filter(({ value }) => value === '=A1*2');
  expect(typed).toMatchObject([{ isText: true }]);
});
