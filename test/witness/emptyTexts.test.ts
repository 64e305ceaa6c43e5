import { ensureBuilt } from '../../scripts/ensureBuilt';
import { recalculated } from '../../scripts/libreOffice';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { families } from '../../src/functions';
import { findCalls } from '../../src/formulas/calls';
import { twinOf } from '../../src/functions/catalogue/twin';
import { createHeadlessWorkbook } from '../../src/embedded/headless';
import { agree } from '../support/twins/cases';
import { readXlsx, writeXlsx } from '../support/xlsx';
import { program, where, witnessed } from './libreOffice';

const built = loadBuiltFunctions(ensureBuilt('functions'));
const notes = Object.fromEntries(families.flatMap((family) => Object.entries(family.functions)));

/** Four providers and three rows that show nothing, as `=IF(A1>0,A1,"")` does: rates in A, hours in B. */
const cells: Record<string, string | number> = {};
[21, '=""', 24, '=""', 22.5, 26, '=""'].forEach((rate, i) => (cells[`A${i + 1}`] = rate));
[5000, '=""', 2000, '=""', 3000, 1000, '=""'].forEach((hours, i) => (cells[`B${i + 1}`] = hours));

const calls: [id: string, formula: string, value: number][] = [
  ['RATEPERCENTILE', '=OT.RATEPERCENTILE(A1:A7,0.25,B1:B7)', 21],
  ['RATEPERCENTILE', '=OT.RATEPERCENTILE(A1:A7,0.5,B1:B7)', 22.5],
  ['RATEPERCENTILE', '=OT.RATEPERCENTILE(A1:A7,0.75,B1:B7)', 24],
  ['RATEPERCENTILE', '=OT.RATEPERCENTILE(A1:A7,1,B1:B7)', 26],
  ['RATEPERCENTILE', '=OT.RATEPERCENTILE(A1:A7,0.5)', 23.25],
  // (21 × 5,000 + 24 × 2,000 + 22.5 × 3,000 + 26 × 1,000) ÷ 11,000
  ['WEIGHTEDRATE', '=OT.WEIGHTEDRATE(A1:A7,B1:B7)', 246_500 / 11_000],
];
const twins = calls.map(([id, formula]) => {
  const entry = built.metadata.functions.find((known) => known.id === id)!;
  return `=${twinOf(findCalls(formula, 'OT')[0]!, { ...entry, ...notes[id]! })}`;
});
const written = Object.fromEntries(twins.map((twin, i) => [`D${i + 1}`, twin]));

test('twins that pass over an empty text give the same as without it', async () => {
  const workbook = await createHeadlessWorkbook(built);
  const functions = Object.fromEntries(calls.map(([, formula], i) => [`E${i + 1}`, formula]));
  workbook.set({ ...cells, ...written, ...functions });
  await workbook.calculate();
  calls.forEach(([, , value], i) => {
    expect([twins[i], workbook.read(`D${i + 1}`)]).toEqual([twins[i], expect.closeTo(value, 9)]);
    expect(workbook.read(`E${i + 1}`)).toBeCloseTo(value, 9);
  });
  workbook.dispose();
});

witnessed(`and so they do ${where}`, () => {
  const shown = readXlsx(recalculated(program!, writeXlsx({ ...cells, ...written })));
  const different = calls.filter(([, , value], i) => !agree(value, shown.get(`D${i + 1}`)));
  expect(different).toEqual([]);
});

test('every function that says so is tried here', () => {
  const says = Object.entries(notes).flatMap(([id, { passesOver }]) => (passesOver ? [id] : []));
  expect(says.sort()).toEqual([...new Set(calls.map(([id]) => id))].sort());
});
