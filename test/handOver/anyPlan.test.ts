import fc from 'fast-check';
import { block } from '../../src/plan/cells';
import type { CellPlan } from '../../src/plan/plan';
import type { Shown } from '../../src/files/xlsx/shown';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';
import { callsLeft, catalogue, handedOver, partsOf } from './fixture';

const examples = catalogue.map(({ example }) => example.formula);
const plain = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.string({ maxLength: 12 }).filter((text) => !text.startsWith('=')),
  fc.boolean(),
  fc.constantFrom('=1+A1', '=SUM(A1:B2)', '="OT.ROI(1,1)"'),
);
const ours = fc.oneof(
  fc.constantFrom(...examples),
  fc
    .tuple(fc.constantFrom(...examples), fc.constantFrom(...examples))
    .map(([a, b]) => `${a}&(${b.slice(1)})`),
  fc.constantFrom('=OT.ROI(A1:B2,C3,D4)', '=OT.FULLYEAREFFECT(A1,B1)', '=IF(A1>1,OT.ROI(A1,B1),"none")'),
);
const values = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 8 }),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#VALUE!' }, { error: '#NAME?' }),
);
const cell = fc.tuple(fc.oneof(plain, ours), values, fc.integer({ min: 1, max: 3 }));
const grid = fc.array(fc.array(fc.option(cell, { freq: 3 }), { maxLength: 4 }), { maxLength: 4 });

const cellsIn = (xml: string) =>
  new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)".*?(?:\/>|<\/c>)/gs)].map(([whole, address]) => [address!, whole]),
  );

test('any workbook is handed over without calls to our functions, and with its other cells unchanged', () => {
  let replaced = 0;
  fc.assert(
    fc.property(grid, (rows) => {
      const shown = new Map<string, [Shown, number]>();
      // Each formula has room below itself for what it may spill.
      const cells = block(
        1,
        rows.flatMap((row) => [row.map((one): CellPlan | null => one && { value: one[0] }), [], []]),
      );
      rows.forEach((row, r) =>
        row.forEach((one, c) => one && shown.set(`${'ABCD'[c]}${3 * r + 1}`, [one[1], one[2]])),
      );
      const plan = { title: 'Any', names: [], sheets: [{ name: 'Any', columns: {}, cells }] };
      const given = xlsxFile(plan, {
        value: (_, address) => shown.get(address)?.[0] ?? null,
        spill: (_, address) => ({ rows: shown.get(address)?.[1] ?? 1, columns: 1 }),
      });
      const { parts, replacements } = handedOver(given);
      expect(callsLeft(parts)).toEqual([]);
      const formulas = Object.entries(cells).filter(
        ([, { value }]) => typeof value === 'string' && /^=(?!").*OT\./.test(value),
      );
      expect(new Set(replacements.map(({ where }) => where))).toEqual(
        new Set(formulas.map(([address]) => address)),
      );
      replaced += replacements.length;
      const [before, after] = [partsOf(given), parts].map((all) => cellsIn(all['xl/worksheets/sheet1.xml']!));
      for (const [address, xml] of before!) {
        const mayChange = formulas.some(
          ([at]) => at[0] === address[0] && Number(address.slice(1)) - Number(at.slice(1)) in [0, 1, 2],
        );
        if (!mayChange) expect(after!.get(address)).toBe(xml);
      }
    }),
    { numRuns: 150 },
  );
  expect(replaced).toBeGreaterThan(100);
});
