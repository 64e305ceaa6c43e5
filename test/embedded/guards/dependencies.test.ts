import { Direction, ICommandService, RANGE_TYPE } from '@univerjs/core';
import { IDependencyManagerService } from '@univerjs/engine-formula';
import { InsertRowCommand, InsertSheetCommand, SetWorksheetNameCommand } from '@univerjs/sheets';
import type { HeadlessWorkbook, WrittenValue } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded, univerAlone } from '../unguarded';

/** Formulas of the same text on two sheets, and of every kind of reference. */
const cells = (more: Record<string, WrittenValue> = {}) =>
  Object.fromEntries(
    Object.entries({ A1: 1, A2: 2, A3: 3, B1: '=A1*10', ...more }).map(([at, value]) => [
      at,
      { value: value },
    ]),
  );
const snapshot = () =>
  workbookData({
    title: 'Dependencies',
    sheets: [
      {
        name: 'Sums',
        columns: {},
        cells: cells({
          B2: '=SUM(A1:A3)',
          B3: '=SUM(Inputs!A:A)',
          B4: '=Inputs!A2',
          B5: '=SUM(Later!A1,Inputs!A1)',
          B6: '=INDIRECT(C6)',
          B7: '=SUM(A1:INDEX(A1:A3,C7))',
          B8: '=SUM(OFFSET(A1,0,0,C8,1))',
          C1: '=COLUMNS(E1:G1)*A1',
          B10: '=SUM(E1:G1)',
          B11: '=SUM(J1#)',
          J1: '=SEQUENCE(A1)',
          O2: '=SUM(P1:XLOOKUP(C7,Q1:Q5,P1:P5))',
          B13: '=SUM(P1:P5)',
          O3: '=SUM(OFFSET(P1,0,0,S1,1))',
          S1: '=A1+1',
          B14: '=SUM(S1,1)',
          ...Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`Q${i}`, i])),
          ...Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`P${i}`, `=A1*R${i}`])),
          ...Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`R${i}`, `=Q${i}*10`])),
          C6: 'A1',
          C7: 2,
          C8: 2,
          D1: '=A1*2',
          E1: '=D1',
          F1: '=E1',
          G1: '=F1',
        }),
      },
      { name: 'Inputs', columns: {}, cells: cells() },
    ],
    names: [],
  });

let workbook: HeadlessWorkbook;
afterEach(() => workbook.dispose());

/** The size of Univer's index of what formulas read. */
function entries(): number {
  const { _dependencyRTreeCache: index } = workbook.injector.get(IDependencyManagerService) as unknown as {
    _dependencyRTreeCache: { toJSON(): object };
  };
  return JSON.stringify(index.toJSON()).match(/"id":/g)?.length ?? 0;
}

async function growth(): Promise<number> {
  const before = entries();
  for (let i = 0; i < 3; i++) {
    workbook.set({ 'Sums!A1': 5 + i });
    await workbook.calculate();
  }
  return entries() - before;
}

test('Univer alone enters what formulas read again with every change', async () => {
  workbook = await univerAlone(snapshot());
  expect(await growth()).toBeGreaterThan(0);
});

test('what formulas read is entered once', async () => {
  workbook = await guarded(snapshot());
  expect(entries()).toBeGreaterThan(0);
  expect(await growth()).toBe(0);
});

const run = (id: string, params: object) =>
  workbook.injector
    .get(ICommandService)
    .executeCommand(id, { unitId: workbook.workbook.getUnitId(), subUnitId: 'sheet-2', ...params });
const insertRow = () =>
  run(InsertRowCommand.id, {
    direction: Direction.UP,
    range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 51, rangeType: RANGE_TYPE.ROW },
  });

test.each<
  [
    change: string,
    make: () => void | Promise<unknown>,
    edit: Record<string, WrittenValue>,
    at: string,
    gives: number,
  ]
>([
  ['nothing else', () => undefined, { 'Sums!A1': 5 }, 'Sums!B1', 50],
  ['nothing else', () => undefined, { 'Inputs!A1': 5 }, 'Inputs!B1', 50],
  ['nothing else', () => undefined, { 'Sums!A3': 30 }, 'Sums!B2', 33],
  ['nothing else', () => undefined, { 'Inputs!A9': 30 }, 'Sums!B3', 36],
  [
    'a formula is changed to read another cell',
    () => workbook.set({ 'Sums!B1': '=A2*10' }),
    { 'Sums!A2': 7 },
    'Sums!B1',
    70,
  ],
  [
    'a formula is changed to read what another reads',
    () => workbook.set({ 'Sums!B1': '=SUM(A1:A3)' }),
    { 'Sums!A3': 30 },
    'Sums!B1',
    33,
  ],
  [
    'a formula comes where none was',
    () => workbook.set({ 'Sums!D9': '=A1*10' }),
    { 'Sums!A1': 7 },
    'Sums!D9',
    70,
  ],
  ['a row is inserted above the cells read', insertRow, { 'Inputs!A3': 20 }, 'Sums!B4', 20],
  ['a row is inserted beside a whole column', insertRow, { 'Inputs!A1': 50 }, 'Sums!B3', 56],
  [
    'the sheet that is read is renamed',
    () => run(SetWorksheetNameCommand.id, { name: 'Figures' }),
    { 'Figures!A2': 20 },
    'Sums!B4',
    20,
  ],
  [
    'the sheet is added that a formula waits for',
    () => run(InsertSheetCommand.id, { sheet: { name: 'Later', cellData: {} } }),
    { 'Later!A1': 40 },
    'Sums!B5',
    41,
  ],
  ['INDIRECT is given another cell', () => workbook.set({ 'Sums!C6': 'A2' }), { 'Sums!A2': 9 }, 'Sums!B6', 9],
  [
    'a range is changed to end further down',
    () => workbook.set({ 'Sums!C7': 3 }),
    { 'Sums!A3': 30 },
    'Sums!B7',
    33,
  ],
  [
    'a formula that asks for the size of cells before they are worked out',
    () => undefined,
    { 'Sums!A1': 7 },
    'Sums!B10',
    42,
  ],
  ['nothing else', () => undefined, { 'Sums!A1': 4 }, 'Sums!B11', 10],
  ['a range ends where a function finds its last cell', () => undefined, { 'Sums!A1': 7 }, 'Sums!B13', 1050],
  ['OFFSET looks at a cell before it is worked out', () => undefined, { 'Sums!A1': 3 }, 'Sums!B14', 5],
  ['OFFSET reaches further down', () => workbook.set({ 'Sums!C8': 3 }), { 'Sums!A3': 30 }, 'Sums!B8', 33],
])('after %s, a change is followed', async (_, make, edit, at, gives) => {
  workbook = await guarded(snapshot());
  await workbook.calculate();
  await make();
  await workbook.calculate();
  workbook.set(edit);
  await workbook.calculate();
  expect(workbook.read(at)).toBe(gives);
});
