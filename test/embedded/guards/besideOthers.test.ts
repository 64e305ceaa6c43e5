import type { IWorkbookData } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import type { CellValue } from '../../../src/host/spreadsheet';
import type { CellPlan } from '../../../src/workbooks/plan';
import { columnLetters } from '../../../src/workbooks/cells';
import { guarded, univerAlone } from '../unguarded';

const data: Record<string, CellPlan['value'][]> = {
  A: [60, -100, 70, 5, 70, 12],
  B: ['pear', 'fig', 'Apple', 'fig', 'date', 'kiwi'],
  C: [3, 1, 2, 5, 4, 6],
};
const cells: Record<string, CellPlan> = Object.fromEntries(
  Object.entries(data).flatMap(([column, values]) =>
    values.map((value, i) => [`${column}${i + 1}`, { value }]),
  ),
);

/** What other formulas read there, and what they are by arithmetic. */
const witnesses: Record<string, CellValue> = {
  '=SUM(A1:A6)': 117,
  '=INDEX(A1:A6,2)': -100,
  '=A3': 70,
  '=SUMPRODUCT(A1:A6,C1:C6)': 60 * 3 - 100 + 140 + 25 + 280 + 72,
  '=MATCH(5,A1:A6,0)': 4,
  '=TEXTJOIN(",",TRUE,B1:B6)': 'pear,fig,Apple,fig,date,kiwi',
  '=C1&C2&C3&C4&C5&C6': '312546',
  '=SUMIF(B1:B6,"fig",C1:C6)': 6,
  '=COUNT(C1)': 1,
};

/** Each function with what many of them take: ranges, the same twice, a criterion, one cell where a range is meant. */
const forms = [
  'A1:A6',
  'A1:A6,C1:C6',
  'A1:A6,2',
  'B1:B6,"f*",C1',
  'C1,A1:A6,C1:C6',
  'A1:A6,1,-1',
  '0.1,A1:A6,C1:C6,B1:B6',
];

/** Their answer is another each time. */
const random = new Set(['RAND', 'RANDARRAY', 'RANDBETWEEN', 'NOW', 'TODAY']);
/** Where the formula is decides what they answer; CELL and the like tell of the sheet. */
const ofPlaces = new Set([
  'ROW',
  'COLUMN',
  'CELL',
  'SHEET',
  'SHEETS',
  'FORMULATEXT',
  'ADDRESS',
  'INDIRECT',
  'OFFSET',
]);
const ROOM = { rows: 9, columns: 9 };
const PER_ROW = 20;

let formulas: string[];
beforeAll(async () => {
  const workbook = await guarded();
  const names = [...workbook.injector.get(IFunctionService).getExecutors().keys()].map(String);
  workbook.dispose();
  const called = names.filter((name) => /^[A-Z][A-Z0-9.]*$/.test(name) && !name.startsWith('OT.'));
  expect(called.length).toBeGreaterThan(450);
  formulas = called.flatMap((name) => forms.map((args) => `=${name}(${args})`));
});

const nameOf = (formula: string) => /^=([A-Z0-9.]+)\(/.exec(formula)?.[1] ?? '';

/** All on one sheet, a witness after every third. */
async function together(
  open: (snapshot: IWorkbookData) => Promise<HeadlessWorkbook>,
  order: readonly string[],
): Promise<{ answers: Map<string, CellValue[][]>; seen: [string, CellValue][] }> {
  const witness = Object.keys(witnesses);
  const placed = order.flatMap((formula, i) =>
    i % 3 === 2 ? [formula, witness[((i - 2) / 3) % witness.length]!] : [formula],
  );
  const at = (i: number) =>
    `${columnLetters(5 + (i % PER_ROW) * ROOM.columns)}${10 + Math.floor(i / PER_ROW) * ROOM.rows}`;
  const own = Object.fromEntries(placed.map((value, i) => [at(i), { value }]));
  const workbook = await open(
    workbookData({
      title: '',
      sheets: [{ name: 'Data', columns: {}, cells: { ...cells, ...own } }],
      names: [],
    }),
  );
  try {
    const answers = new Map<string, CellValue[][]>();
    const seen: [string, CellValue][] = [];
    placed.forEach((formula, i) => {
      if (formula in witnesses) seen.push([formula, workbook.read(`Data!${at(i)}`)]);
      else answers.set(formula, workbook.readTable(`Data!${at(i)}`));
    });
    return { answers, seen };
  } finally {
    workbook.dispose();
  }
}

/** The same every time, and of no order. */
function shuffled<T>(items: readonly T[]): T[] {
  const keyed = items.map((item, i) => [((i + 1) * 7919) % 10_007, item] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
}

const wrong = (seen: [string, CellValue][]) =>
  seen.filter(([formula, value]) => value !== witnesses[formula]);
const text = (rows: CellValue[][] | undefined) => JSON.stringify(rows);

test('no function changes what another formula reads, in any order', async () => {
  const inOrder = await together(guarded, formulas);
  const comparable = formulas.filter(
    (formula) => !random.has(nameOf(formula)) && !ofPlaces.has(nameOf(formula)),
  );
  expect(wrong(inOrder.seen)).toEqual([]);
  for (const order of [[...formulas].reverse(), shuffled(formulas)]) {
    const other = await together(guarded, order);
    expect(wrong(other.seen)).toEqual([]);
    const changed = comparable.filter(
      (formula) => text(inOrder.answers.get(formula)) !== text(other.answers.get(formula)),
    );
    expect(
      changed.map((formula) => [formula, inOrder.answers.get(formula), other.answers.get(formula)]),
    ).toEqual([]);
  }
}, 300_000);

test('each function gives beside the others what it gives alone', async () => {
  const beside = await together(guarded, formulas);
  const alone = new Map<string, CellValue[][]>();
  const comparable = formulas.filter(
    (formula) => !random.has(nameOf(formula)) && !ofPlaces.has(nameOf(formula)),
  );
  for (let from = 0; from < comparable.length; from += 500) {
    const some = comparable.slice(from, from + 500);
    const workbook = await guarded(
      workbookData({
        title: '',
        sheets: some.map((value, i) => ({ name: `S${i}`, columns: {}, cells: { ...cells, E10: { value } } })),
        names: [],
      }),
    );
    some.forEach((formula, i) => alone.set(formula, workbook.readTable(`S${i}!E10`)));
    workbook.dispose();
  }
  const changed = comparable.filter(
    (formula) => text(beside.answers.get(formula)) !== text(alone.get(formula)),
  );
  expect(changed.map((formula) => [formula, beside.answers.get(formula), alone.get(formula)])).toEqual([]);
}, 300_000);

test('in Univer alone SORT sorts the cells that others read', async () => {
  const { seen } = await together(univerAlone, [
    '=ABS(1)',
    '=ABS(2)',
    '=SORT(A1:A6)',
    '=ABS(3)',
    '=ABS(4)',
    '=ABS(5)',
    '=SUMIF(B1:B6,"f*",C1)',
  ]);
  const { seen: others } = await together(
    univerAlone,
    Array.from({ length: 9 }, () => '=SORT(A1:A6)'),
  );
  expect([...wrong(seen), ...wrong(others)]).not.toEqual([]);
});
