import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { createHeadlessWorkbook } from '../../src/embedded/headless';
import { workbookData } from '../../src/embedded/snapshot';
import { type CellValue, isCellError } from '../../src/host/spreadsheet';
import { cases } from '../../src/cases/cases';
import { ofToday } from '../support/long';

jest.setTimeout(120_000);

/** As many inputs of a case, spread over its sheets. */
const EDITS = 5;

test.each(
  ofToday('Cases edited', cases, 1, ({ id }) => id).map(
    (definition) => [definition.title, definition] as const,
  ),
)(
  '%s: when it is opened, and after inputs are changed and blanked, no cell is left behind',
  async (_title, { build, example }) => {
    const plan = build(example.answers);
    const workbook = await createHeadlessWorkbook({
      ...loadBuiltFunctions(ensureBuilt('functions')),
      snapshot: workbookData(plan),
    });
    const cells = plan.sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).map(([address, cell]) => ({ place: `'${name}'!${address}`, ...cell })),
    );
    const formulas = cells.filter(({ value }) => typeof value === 'string' && value.startsWith('='));
    const inputs = cells.filter(({ style, value }) => style === 'input' && typeof value === 'number');
    const shown = () => formulas.map(({ place }) => workbook.read(place));
    const leftBehind = async () => {
      const followed = shown();
      await workbook.calculate({ everything: true });
      const everything = shown();
      return formulas.filter((_, i) => !isSame(followed[i]!, everything[i]!)).map(({ place }) => place);
    };
    expect(await leftBehind()).toEqual([]);
    for (let i = 0; i < EDITS; i++) {
      const { place, value } = inputs[Math.floor(((i + 0.5) * inputs.length) / EDITS)]!;
      workbook.set({ [place]: i % 2 === 0 ? (value as number) * 1.1 : null });
      await workbook.calculate();
      expect(await leftBehind()).toEqual([]);
    }
    workbook.dispose();
  },
);

/** `toEqual` takes as long over these thousands of cells as calculating them does. */
function isSame(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? JSON.stringify(a) === JSON.stringify(b) : Object.is(a, b);
}
