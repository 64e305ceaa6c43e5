import { resultsOf } from '../../../src/calculations/calculation';
import { calculationById } from '../../../src/calculations/library';
import { savingsProgrammeDefinition } from '../../../src/cases/savingsProgramme/case';
import { benefits } from '../../../src/cases/savingsProgramme/choices';
import { nth, present } from '../../../src/formulas/present';
import type { CellChange, SheetContents, Spreadsheet } from '../../../src/host/spreadsheet';
import { onOwnSheet } from '../../../src/taskpane/build/library/insertion';
import { sendable, sendLever } from '../../../src/taskpane/build/library/leverRow';
import type { SheetPlan } from '../../../src/plan/plan';
import { opened } from './support/inserted';

const calculation = present(calculationById.get('care-review-programme'), 'a calculation');
const line = nth(sendable(calculation), 0);
const programme = savingsProgrammeDefinition.build({ startingTable: 'blank' }, 'blank');
const levers = present(
  programme.sheets.find(({ name }) => name === 'Levers'),
  'the sheet Levers',
);
const inserted = {
  sheet: 'Its own',
  address: 'A1',
  addressOf: () => 'B20',
  applied: { leftOut: [], calculation: { is: 'done' as const } },
};

/** What a workbook holds that has these sheets, with other cells in some of them. */
const held = (sheets: SheetPlan[], typed: Record<string, string> = {}): SheetContents[] =>
  sheets.map(({ name, cells }) => ({
    name,
    isProtected: true,
    cells: Object.entries({
      ...cells,
      ...Object.fromEntries(Object.entries(typed).map(([at, value]) => [at, { value }])),
    }).flatMap(([address, { value }]) => {
      if (value === undefined) return [];
      const isFormula = typeof value === 'string' && value.startsWith('=');
      return [
        { address, formula: isFormula ? value : null, value: isFormula ? '' : value, spilledFrom: null },
      ];
    }),
  }));

async function sent(contents: SheetContents[]) {
  const written: CellChange[] = [];
  const spreadsheet = {
    contents: async () => contents,
    apply: async ({ cells = [] }: { cells?: CellChange[] }) => {
      written.push(...cells);
      return inserted.applied;
    },
    show: async () => undefined,
  } as unknown as Spreadsheet;
  const lever = await sendLever(spreadsheet, calculation, line, inserted);
  return { lever, written: Object.fromEntries(written.map(({ address, value }) => [address, value])) };
}

test('a result goes into the first row, by a formula, with its kind of benefit and its source', async () => {
  const { lever, written } = await sent(held([levers]));
  expect(lever).toMatchObject({ sheet: 'Levers', row: 6 });
  expect(written).toEqual({
    A6: `${calculation.title}: ${line.label}`,
    C6: "='Its own'!B20",
    E6: '£ a year',
    F6: benefits.cash,
    X6: `Calculation “${calculation.title}” on the sheet “Its own”`,
  });
});

test('a row that is begun is passed over, and a name that is taken gets a number', async () => {
  const name = `${calculation.title}: ${line.label}`;
  const { lever, written } = await sent(held([levers], { A6: name, Q7: 'High' }));
  expect(lever.row).toBe(8);
  expect(written.A8).toBe(`${name} (2)`);
});

test.each<[string, SheetContents[], RegExp]>([
  ['without a programme', held([]), /no savings programme/],
  [
    'with a sheet of another kind under its name',
    held([{ ...levers, cells: { A1: { value: 'Lever' } } }]),
    /no savings programme/,
  ],
  [
    'with forty levers',
    held([levers], Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`A${6 + i}`, `Lever ${i}`]))),
    /Every row of the sheet “Levers” has a lever/,
  ],
])('a workbook %s refuses it in words', async (_what, contents, says) => {
  await expect(sent(contents)).rejects.toThrow(says);
});

test('only money that is a benefit can be sent', () => {
  for (const one of calculationById.values())
    for (const { unit, benefit } of sendable(one)) {
      expect(unit).toMatch(/^£( a year)?$/);
      expect(['none', 'cost', undefined]).not.toContain(benefit);
    }
  expect(resultsOf(calculation).length).toBeGreaterThanOrEqual(sendable(calculation).length);
});

test('in a workbook the lever follows its calculation, and one undo takes it away', async () => {
  const book = await opened();
  try {
    const { spreadsheet } = book;
    const own = programme.sheets.filter(({ name }) => name === 'Levers');
    const cells = Object.fromEntries(
      Object.entries(nth(own, 0).cells).map(([at, { value, ...look }]) => [
        at,
        // The other sheets of the programme are not here: what looks at them only shows that a row is one of the list.
        { ...look, ...(value !== undefined && { value: String(value).startsWith('=') ? '=""' : value }) },
      ]),
    );
    const { highlights: _, ...sheet } = nth(own, 0);
    await spreadsheet.apply({ sheets: [{ ...sheet, cells }] });
    const at = await onOwnSheet(spreadsheet, calculation);
    const lever = await sendLever(spreadsheet, calculation, line, at);
    const shown = async () =>
      (
        await spreadsheet.readRanges([`C${lever.row}`, `'${at.sheet}'!${at.addressOf(line.key)}`], 'Levers')
      ).map((rows) => rows?.[0]?.[0]);
    const [central, result] = await shown();
    expect(typeof central).toBe('number');
    expect(central).toBe(result);
    await book.undo();
    expect((await shown())[0] ?? null).toBeNull();
    expect((await shown())[1]).toBe(result);
  } finally {
    book.dispose();
  }
}, 60_000);
