import fc from 'fast-check';
import type { WorkbookPlan } from '../../../src/plan/plan';
import type { SheetCells } from '../../../src/formulas/compile/cells';
import { compileWorkbook } from '../../../src/formulas/compile/compile';
import { nth } from '../../../src/formulas/present';
import { isLong, seedOfTheDay as seed } from '../../support/long';
import { functions, openPlan } from '../compile/openCase';
import { firstValue, knownFrom } from './knownFrom';
import { cells, formula } from './random';

const COUNT = isLong ? 2000 : 200;

/** A table would fill the cells below it. */
const tried = fc.sample(formula, { numRuns: COUNT, seed }).map((text) => `INDEX(${text},1,1)`);
const valueAt = (i: number) => `A${i + 1}`;
/** A program's results are numbers: what is none is shown as one. */
const seenAt = (i: number) => `B${i + 1}`;
const asNumber = (at: string) =>
  `=IF(ISERROR(${at}),-99,IF(ISTEXT(${at}),1000+LEN(${at}),IF(ISNUMBER(${at}),${at},IF(${at},-1,-2))))`;

const data = nth(fc.sample(cells, { numRuns: 1, seed }), 0);
const plan: WorkbookPlan = {
  title: 'Random',
  names: [],
  sheets: [
    { name: 'Data', columns: {}, cells: cellsOf(data) },
    {
      name: 'Tried',
      columns: {},
      cells: cellsOf(
        Object.fromEntries(
          tried.flatMap((text, i) => [
            [valueAt(i), `=${text}`],
            [seenAt(i), asNumber(valueAt(i))],
          ]),
        ),
      ),
    },
  ],
};

function cellsOf(values: Record<string, string | number | boolean>) {
  return Object.fromEntries(Object.entries(values).map(([address, value]) => [address, { value }]));
}

const inputs = ['A1', 'A2'].map((address) => ({ sheet: 'Data', address }));
const settings = [
  [Number(data.A1), Number(data.A2)],
  [2, -0.5],
  [0, 3],
];

const isClose = (a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : JSON.stringify(a) === JSON.stringify(b);

test(`${COUNT} random formulas are the same to the spreadsheet, worked out alone and as a program (SEED=${seed})`, async () => {
  const ours = functions();
  const open = await openPlan(plan);
  const differing: string[] = [];
  /** Not compiled because the program would give another value than the spreadsheet. */
  const refused: string[] = [];
  let compiled = 0;
  try {
    const contents: SheetCells[][] = [];
    for (const setting of settings) {
      await open.type(inputs, setting);
      contents.push(open.contents());
    }
    const shown = contents.map((sheets) => {
      const held = sheets.find(({ name }) => name === 'Tried')?.cells ?? [];
      const byAddress = new Map(held.map(({ address, value }) => [address, value]));
      return (address: string) => byAddress.get(address) ?? null;
    });
    const known = contents.map((sheets) => knownFrom(sheets, [], ours));
    tried.forEach((text, i) => {
      const program = compileWorkbook({
        contents: nth(contents, 0),
        names: [],
        inputs,
        outputs: [{ sheet: 'Tried', address: seenAt(i) }],
        functions: ours,
      });
      if (program.kind === 'compiled') compiled++;
      else if (program.because.includes('here and')) refused.push(`${text}: ${program.because}`);
      settings.forEach((setting, s) => {
        const there = nth(shown, s)(valueAt(i));
        const alone = firstValue(`=${text}`, nth(known, s)({ sheet: 'Tried', row: i, column: 0 })) ?? 0;
        if (!isClose(alone, there))
          differing.push(`${text} at ${setting}: ${JSON.stringify(alone)} alone, ${JSON.stringify(there)}`);
        if (program.kind !== 'compiled') return;
        const seen = nth(shown, s)(seenAt(i));
        const now = nth(program.evaluate(setting), 0);
        if (!isClose(now, seen)) differing.push(`${text} at ${setting}: ${now} as a program, ${seen}`);
      });
    });
  } finally {
    open.dispose();
  }
  expect(differing).toEqual([]);
  if (refused.length > COUNT / 100) throw new Error(refused.join('\n'));
  expect(compiled).toBeGreaterThan(COUNT * 0.8);
}, 120_000);
