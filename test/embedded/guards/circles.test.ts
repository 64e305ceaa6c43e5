import { ICommandService } from '@univerjs/core';
import { SetOtherFormulaMutation } from '@univerjs/engine-formula';
import type { CellValue } from '../../../src/host/spreadsheet';
import { circlesAmong, wayRound } from '../../../src/embedded/guards/circles';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded, univerAlone } from '../unguarded';

let workbook: HeadlessWorkbook;
afterEach(() => workbook?.dispose());

const sheets = ['One', 'Two'].map((name) => ({ name, columns: {}, cells: {} }));
const empty = () => workbookData({ title: '', sheets, names: [{ name: 'Loop', refersTo: 'One!$D$1' }] });

const circle = (way: string): CellValue => ({
  error: '#REF!',
  message: `a circular reference: ${way}; a formula cannot read its own result`,
});

type Case = [what: string, written: Record<string, string | number>, shown: Record<string, CellValue>];
const cases: Case[] = [
  ['itself', { 'One!A1': '=A1+1' }, { 'One!A1': circle('One!A1 reads One!A1') }],
  ['a range it is in', { 'One!A3': '=SUM(A1:A5)' }, { 'One!A3': circle('One!A3 reads One!A3') }],
  [
    'itself through another sheet',
    { 'One!A1': '=Two!B1+1', 'Two!B1': '=One!A1*2' },
    {
      'One!A1': circle('One!A1 reads Two!B1, which reads One!A1'),
      'Two!B1': circle('Two!B1 reads One!A1, which reads Two!B1'),
    },
  ],
  ['a name for its own cell', { 'One!D1': '=Loop+1' }, { 'One!D1': circle('One!D1 reads One!D1') }],
  [
    'a cell that it fills itself',
    { 'One!A10': '=B10:B12*2', 'One!B10': 4, 'One!B11': '=A11' },
    {
      'One!A10': circle('One!A10 reads One!B11, which reads One!A10'),
      'One!B11': circle('One!B11 reads One!A10, which reads One!B11'),
    },
  ],
  [
    'a range made by OFFSET that it is in',
    { 'One!G1': '=SUM(OFFSET(G1,0,0,2,1))' },
    { 'One!G1': circle('One!G1 reads One!G1') },
  ],
  [
    'what reads a circle',
    { 'One!A1': '=A1', 'One!B1': '=A1+1', 'One!C1': '=IFERROR(A1,7)' },
    { 'One!B1': { error: '#REF!' }, 'One!C1': 7 },
  ],
];

test.each(cases)('a formula that reads %s says so', async (_, written, shown) => {
  workbook = await guarded(empty());
  workbook.set(written);
  await workbook.calculate();
  expect(Object.fromEntries(Object.keys(shown).map((at) => [at, workbook.read(at)]))).toEqual(shown);
});

test('what reads a circle shows so at once, though the circle has read the same cell before', async () => {
  workbook = await guarded(empty());
  workbook.set({ 'One!A1': '=B1+0', 'One!B1': 5, 'One!C1': '=A1*2' });
  await workbook.calculate();
  expect(workbook.read('One!C1')).toBe(10);
  workbook.set({ 'One!B1': '=A1*1' });
  await workbook.calculate();
  expect(workbook.read('One!C1')).toEqual({ error: '#REF!' });
});

test.each([
  ['where its own cell is', '=ROW(A1)+COLUMNS(A1:C1)', 4],
  ['a cell that reads another', '=B1+B2', 3],
])('a formula that asks %s is no circle', async (_, formula, value) => {
  workbook = await guarded(empty());
  workbook.set({ 'One!A1': formula, 'One!B1': 1, 'One!B2': '=B1+1' });
  await workbook.calculate();
  expect(workbook.read('One!A1')).toBe(value);
});

test.each([
  [
    'cells that read each other',
    { 'One!A1': 3, 'One!A2': 5, 'One!A3': '=SUM(A1:A2)', 'One!B3': '=SORT(A1:A3)' },
    { 'One!A3': 8, 'One!B5': 8 },
  ],
  ['a spilled table', { 'One!A1': 3, 'One!B2': '=SEQUENCE(2,2)' }, { 'One!B2': 1, 'One!C3': 4 }],
])('a highlight that reads %s makes no circle of them', async (_what, written, shown) => {
  workbook = await guarded(empty());
  workbook.set(written);
  await workbook.calculate();
  const [unitId, subUnitId] = [workbook.workbook.getUnitId(), workbook.workbook.getSheets()[0]!.getSheetId()];
  const ranges = [{ startRow: 5, endRow: 7, startColumn: 5, endColumn: 7 }];
  workbook.injector.get(ICommandService).syncExecuteCommand(SetOtherFormulaMutation.id, {
    unitId,
    subUnitId,
    formulaMap: { highlight: { f: '=A1>1', ranges } },
  });
  await workbook.calculate({ everything: true });
  expect(Object.fromEntries(Object.keys(shown).map((at) => [at, workbook.read(at)]))).toEqual(shown);
});

test('a circle that is cut gives figures again, and one that is not stays', async () => {
  workbook = await guarded(empty());
  workbook.set({ 'One!A1': '=B1+C1', 'One!B1': '=A1', 'One!C1': 2 });
  await workbook.calculate();
  workbook.set({ 'One!C1': 3 });
  await workbook.calculate();
  expect(workbook.read('One!A1')).toEqual(circle('One!A1 reads One!B1, which reads One!A1'));
  workbook.set({ 'One!B1': 5 });
  await workbook.calculate();
  expect(workbook.read('One!A1')).toBe(8);
  expect(workbook.refusals.isEmpty).toBe(true);
});

test('Univer alone gives a number without a word', async () => {
  workbook = await univerAlone(empty());
  workbook.set({ 'One!A1': '=B1+1', 'One!B1': '=A1+1' });
  await workbook.calculate();
  expect(typeof workbook.read('One!A1')).toBe('number');
});

test('circles are found among many formulas without recursion', () => {
  const chain = Array.from({ length: 50_000 }, (_, i) => i);
  const next = (node: number) => (node + 1 < chain.length ? [node + 1] : []);
  expect(circlesAmong(chain, next)).toEqual([]);
  const closed = (node: number) => (node === 49_999 ? [10] : next(node));
  const [found, ...others] = circlesAmong(chain, closed);
  expect(others).toEqual([]);
  expect(found).toHaveLength(49_990);
  expect(
    wayRound(49_998, [49_998, 49_999, 10], (node) =>
      node === 49_999 ? [10] : node === 10 ? [49_998] : [49_999],
    ),
  ).toEqual([49_998, 10, 49_999, 49_998]);
});
