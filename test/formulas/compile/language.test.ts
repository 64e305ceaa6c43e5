import type { WorkbookPlan } from '../../../src/plan/plan';
import { compileWorkbook, type Compiled } from '../../../src/formulas/compile/compile';
import type { SheetCells } from '../../../src/formulas/compile/cells';
import { cellAt } from '../../../src/formulas/addresses';
import { nth } from '../../../src/formulas/present';
import { firstValue, knownFrom } from '../evaluate/knownFrom';
import { formulas } from './formulas';
import { functions, openPlan } from './openCase';

/** A1 and A2 vary. Beside them are blanks, text, truth values, errors, and lists in and out of order. */
const given: Record<string, string | number | boolean> = {
  A1: 3,
  A2: 2.5,
  A4: 'home',
  A5: '7',
  A6: true,
  A7: '=1/0',
  A8: '=NA()',
  A9: 46_113,
  A10: '=""',
  ...column('C', [1, 2, 3, 4, 5]),
  ...column('D', [50, 40, 30, 20, 10]),
  ...column('E', ['low', 'mid', 'high', 'mid', 'low']),
  ...column('F', ['=A1', '="x"', '=A2', 3, true]),
  ...column('H', ['=A1*2', '=A1-A2', '=A2^2', '=A1/A2', '=A1+C1']),
};

function column(letter: string, values: (string | number | boolean)[]) {
  return Object.fromEntries(values.map((value, i) => [`${letter}${i + 1}`, value]));
}

/** Whole, fractional, zero, below zero, equal to each other. */
const settings: [number, number][] = [
  [3, 2.5],
  [1, 0.25],
  [2, -1.75],
  [0, 0],
  [5, 5],
  [4.4, 1],
  [-2, 3],
];

const inputs = ['A1', 'A2'].map((address) => ({ sheet: 'Data', address }));
const valueAt = (i: number) => ({ sheet: 'Tried', address: `A${i * 10 + 1}` });
const numberAt = (i: number) => ({ sheet: 'Seen', address: `A${i + 1}` });

const plan: WorkbookPlan = {
  title: 'Language',
  names: [
    { name: 'Amounts', refersTo: 'Data!$C$1:$C$5' },
    { name: 'Rate', refersTo: 'Data!$A$2' },
    { name: 'Discount', refersTo: '0.035' },
    { name: 'Bands', refersTo: '{1,2,3}' },
    { name: 'Doubled', refersTo: 'Data!$A$2*2' },
    { name: 'Raised', refersTo: 'Data!$A$1+1' },
  ],
  sheets: [
    { name: 'Data', columns: {}, cells: cellsOf(given) },
    {
      name: 'Tried',
      columns: {},
      cells: cellsOf(Object.fromEntries(formulas.map((formula, i) => [valueAt(i).address, `=${formula}`]))),
    },
    {
      name: 'Seen',
      columns: {},
      cells: cellsOf(
        Object.fromEntries(
          formulas.map((_, i) => {
            const cell = `Tried!${valueAt(i).address}`;
            return [
              numberAt(i).address,
              `=IF(ISERROR(${cell}),-99,IF(ISTEXT(${cell}),1000+LEN(${cell}),IF(ISNUMBER(${cell}),${cell},IF(${cell},-1,-2))))`,
            ];
          }),
        ),
      ),
    },
  ],
};

function cellsOf(values: Record<string, string | number | boolean>) {
  return Object.fromEntries(Object.entries(values).map(([address, value]) => [address, { value }]));
}

let contents: SheetCells[][];
let seen: number[][];
/** For each setting, what the cells of the sheet Tried show, and what a formula is worked out from. */
let tried: Map<string, SheetCells['cells'][number]['value']>[];
let known: ReturnType<typeof knownFrom>[];
let ours: ReturnType<typeof functions>;

beforeAll(async () => {
  ours = functions();
  const open = await openPlan(plan);
  contents = [];
  seen = [];
  for (const setting of settings) {
    await open.type(inputs, setting);
    contents.push(open.contents());
    seen.push(formulas.map((_, i) => open.read(numberAt(i)) as number));
  }
  open.dispose();
  known = contents.map((sheets) => knownFrom(sheets, plan.names, ours));
  tried = contents.map((sheets) => {
    const cells = sheets.find(({ name }) => name === 'Tried')?.cells ?? [];
    return new Map(cells.map(({ address, value }) => [address, value]));
  });
}, 120_000);

/** Without the words of a refusal. */
const plainError = (value: SheetCells['cells'][number]['value']) =>
  typeof value === 'object' && value !== null ? { error: value.error } : value;

const compile = (i: number, setting: number) =>
  compileWorkbook({
    contents: contents[setting]!,
    names: plan.names,
    inputs,
    outputs: [numberAt(i)],
    functions: ours,
  });

describe.each(formulas.map((formula, i) => [formula, i] as const))('%s', (formula, i) => {
  test('is what the spreadsheet says it is, whatever the inputs, text and errors included', () => {
    const stops = settings.map((_setting, s) => compile(i, s)).filter(({ kind }) => kind === 'stopped');
    expect(stops).toEqual([]);
  });

  test('is so too where it alone is worked out from what its cells show', () => {
    const home = { sheet: 'Tried', ...cellAt(valueAt(i).address) };
    settings.forEach((setting, s) => {
      const shown = nth(tried, s).get(valueAt(i).address) ?? null;
      const found = firstValue(`=${formula}`, nth(known, s)(home)) ?? 0;
      if (typeof shown === 'number' && typeof found === 'number') expect(found).toBeCloseTo(shown, 9);
      else expect([setting, found]).toEqual([setting, plainError(shown)]);
    });
  });

  test('follows its inputs, many trials at once and one by one', () => {
    const compiled = compile(i, 0) as Compiled;
    const columns = [0, 1].map((k) => settings.map((setting) => setting[k]!));
    const results = [new Float64Array(settings.length)];
    compiled.evaluateTrials(columns, settings.length, results);
    const close = (found: number, setting: number) => {
      const expected = seen[setting]![i]!;
      const isSame = Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
      if (!isSame) throw new Error(`with ${settings[setting]} it is ${expected}, and here ${found}`);
    };
    settings.forEach((setting, s) => {
      close(results[0]![s]!, s);
      close(compiled.evaluate(setting)[0]!, s);
    });
  });
});
