import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { createHeadlessWorkbook, oneSheet } from '../../src/embedded/headless';
import { families } from '../../src/functions';
import { findCalls } from '../../src/formulas/calls';
import { twinOf } from '../../src/functions/catalogue/twin';
import { paybackCases } from '../support/twins/paybacks';

const built = loadBuiltFunctions(ensureBuilt('functions'));
const notes = Object.assign({}, ...families.map((family) => family.functions));

/** The twin as it is written for a defined name, of which it is not known here whether it runs across or down. */
function twinOver(id: string, range: string): string {
  const entry = built.metadata.functions.find((known) => known.id === id)!;
  const twin = twinOf(findCalls(`=OT.${id}(flows)`, 'OT')[0]!, { ...entry, ...notes[id] });
  return `=${twin!.replaceAll('flows', range)}`;
}

test.each(['NPV', 'PAYBACK', 'IRR'])(
  '%s and its twin over a defined name agree, down and across',
  async (id) => {
    const workbook = await createHeadlessWorkbook(built);
    workbook.set({ D1: -100, D2: 30, D3: 40, D4: 60, E1: 30, F1: 50, G1: 70 });
    const ranges = ['D1:D4', 'D1:G1'];
    ranges.forEach((range, i) =>
      workbook.set({ [`A${i + 1}`]: `=OT.${id}(${range})`, [`B${i + 1}`]: twinOver(id, range) }),
    );
    await workbook.calculate();
    for (const i of [1, 2]) expect(workbook.read(`B${i}`)).toBeCloseTo(workbook.read(`A${i}`) as number, 9);
    workbook.dispose();
  },
);

test('PAYBACK and its twins count to where a case is ahead for good: by row, by column and by name', async () => {
  const entry = built.metadata.functions.find(({ id }) => id === 'PAYBACK')!;
  const { cells, cases } = paybackCases({ ...entry, ...notes.PAYBACK });
  const workbook = await createHeadlessWorkbook({ ...built, snapshot: oneSheet(10 * cases.length + 20, 30) });
  workbook.set(cells);
  const rowOf = (index: number) => 2 * index + 1;
  workbook.set(
    Object.fromEntries(
      cases.flatMap(({ formula, twins }, i) =>
        [formula, ...twins].map((written, k) => [`${'ABC'[k]}${rowOf(i)}`, written]),
      ),
    ),
  );
  await workbook.calculate();
  const found = cases.map(({ situation }, i) => [
    situation,
    ...['A', 'B', 'C'].map((column) => {
      const value = workbook.read(`${column}${rowOf(i)}`);
      return typeof value === 'number' ? Number(value.toFixed(9)) : (value as { error: string }).error;
    }),
  ]);
  workbook.dispose();
  expect(found).toEqual(cases.map(({ situation, years }) => [situation, ...Array(3).fill(years ?? '#N/A')]));
});
