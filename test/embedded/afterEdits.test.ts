import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { createHeadlessWorkbook } from '../../src/embedded/headless';
import { workbookData } from '../../src/embedded/snapshot';
import { cases } from '../../src/workbooks/cases';

jest.setTimeout(120_000);

/** As many inputs of a case, spread over its sheets. */
const EDITS = 5;

test.each(cases.map((definition) => [definition.title, definition] as const))(
  '%s: after inputs are changed and blanked no cell is left behind',
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
    const shown = () => formulas.map(({ place }) => [place, workbook.read(place)]);
    for (let i = 0; i < EDITS; i++) {
      const { place, value } = inputs[Math.floor(((i + 0.5) * inputs.length) / EDITS)]!;
      workbook.set({ [place]: i % 2 === 0 ? (value as number) * 1.1 : null });
      await workbook.calculate();
      const followed = shown();
      await workbook.calculate({ everything: true });
      expect(followed).toEqual(shown());
    }
    workbook.dispose();
  },
);
