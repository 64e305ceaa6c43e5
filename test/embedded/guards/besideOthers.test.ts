import type { IWorkbookData } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import type { CellValue } from '../../../src/host/spreadsheet';
import type { CellPlan } from '../../../src/plan/plan';
import { columnLetters } from '../../../src/formulas/addresses';
import { guarded, univerAlone } from '../unguarded';

const data: Record<string, NonNullable<CellPlan['value']>[]> = {
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
const forms = ['A1:A6', 'A1:A6,C1:C6', 'B1:B6,"f*",C1', '2,A1:A6,C1:C6'];

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
const ROOM = { rows: 24, columns: 24 };
const PER_ROW = 20;
const GROUP = 120;

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
    i % 3 === 2
      ? [
          { formula, isWitness: false },
          { formula: witness[((i - 2) / 3) % witness.length]!, isWitness: true },
        ]
      : [{ formula, isWitness: false }],
  );
  const at = (i: number) =>
    `${columnLetters(5 + (i % PER_ROW) * ROOM.columns)}${10 + Math.floor(i / PER_ROW) * ROOM.rows}`;
  const own = Object.fromEntries(placed.map(({ formula }, i) => [at(i), { value: formula }]));
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
    placed.forEach(({ formula, isWitness }, i) => {
      if (isWitness) seen.push([formula, workbook.read(`Data!${at(i)}`)]);
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

const text = (rows: CellValue[][] | undefined) => JSON.stringify(rows);

/** A few at a time: Univer compares each spilled cell with every other spill of the workbook. */
async function inGroups(
  order: readonly string[],
  size: number,
): Promise<Awaited<ReturnType<typeof together>>> {
  const answers = new Map<string, CellValue[][]>();
  const seen: [string, CellValue][] = [];
  for (let start = 0; start < order.length; start += size) {
    const group = await together(guarded, order.slice(start, start + size));
    group.answers.forEach((rows, formula) => answers.set(formula, rows));
    seen.push(...group.seen);
  }
  return { answers, seen };
}

/** Each on a sheet of its own with cells of its own. */
async function alone(some: readonly string[]): Promise<Map<string, CellValue[][]>> {
  const sheets = some.map((value, i) => ({
    name: `S${i}`,
    columns: {},
    cells: { ...cells, E10: { value } },
  }));
  const workbook = await guarded(workbookData({ title: '', sheets, names: [] }));
  try {
    return new Map(some.map((formula, i) => [formula, workbook.readTable(`S${i}!E10`)]));
  } finally {
    workbook.dispose();
  }
}

test('no function changes what another formula reads: in any order each gives what it gives alone', async () => {
  const comparable = formulas.filter(
    (formula) => !random.has(nameOf(formula)) && !ofPlaces.has(nameOf(formula)),
  );
  const expected = new Map<string, CellValue[][]>();
  for (let start = 0; start < comparable.length; start += GROUP)
    for (const [formula, rows] of await alone(comparable.slice(start, start + GROUP)))
      expected.set(formula, rows);
  for (const order of [formulas, [...formulas].reverse(), shuffled(formulas)]) {
    const { answers, seen } = await inGroups(order, GROUP);
    expect(seen.filter(([formula, value]) => value !== witnesses[formula])).toEqual([]);
    const changed = comparable.filter(
      (formula) => text(answers.get(formula)) !== text(expected.get(formula)),
    );
    expect(changed.map((formula) => [formula, answers.get(formula), expected.get(formula)])).toEqual([]);
  }
}, 300_000);

test('in Univer alone SORT sorts the cells that others read', async () => {
  const { seen } = await together(
    univerAlone,
    Array.from({ length: 30 }, () => '=SORT(A1:A6)'),
  );
  expect(
    seen.filter(([formula, value]) => value !== witnesses[formula]).map(([formula]) => formula),
  ).toContain('=MATCH(5,A1:A6,0)');
});
