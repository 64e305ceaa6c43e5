import fc from 'fast-check';
import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { CellReader } from '../../../src/embedded/cells';
import type { Difference } from '../../../src/embedded/fast/differences';
import { createHeadlessWorkbook, type HeadlessWorkbook, type Written } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { workbookContents } from '../../../src/host/embeddedContents';
import type { EmbeddedWorkbook } from '../../../src/host/embeddedWorkbook';
import { cases } from '../../../src/workbooks/cases';
import type { WorkbookPlan } from '../../../src/workbooks/plan';

/** `npm run test:long` tries whole what `npm test` samples. */
const isLong = process.env.TEST_LONG === '1';
const seed = Number(process.env.SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const sequences = isLong ? 40 : 2;
const mostEdits = isLong ? 8 : 4;

beforeAll(() => console.info(`SEED=${seed}${isLong ? ' TEST_LONG=1' : ''} makes the same edits again.`));

/** What may be typed: near what was there, away from it, and what no input takes. */
const typed = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0.5, max: 1.5, noNaN: true }).map((times) => ({ times })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Written>(0, -1, 0.5, 1, 1e9, 46_113, null, 'not a figure', '', true),
  },
);

const built = () => loadBuiltFunctions(ensureBuilt('functions'));

const edit = fc.record({ at: fc.nat(), typed });

test.each(cases.map((definition) => [definition.title, definition] as const))(
  '%s: after any changes of its inputs every cell and every refusal is as Univer alone has it',
  async (_, definition) => {
    const plan = definition.build(definition.example.answers);
    const inputs = plainInputs(plan);
    const differences: Difference[] = [];
    const onDifference = (found: Difference[]) => void differences.push(...found);
    const options = { ...built(), snapshot: workbookData(plan) };
    const fast = await createHeadlessWorkbook({ ...options, fastEdits: 'onceAsked', onDifference });
    const plain = await createHeadlessWorkbook({ ...options, snapshot: workbookData(plan) });
    await fast.calculate({ everything: true });
    await plain.calculate({ everything: true });
    expect(await fast.fast!.prepare()).toBe(true);
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: mostEdits }), async (edits) => {
        for (const { at, typed: what } of edits) {
          const [reference, was] = inputs[at % inputs.length]!;
          const value = what !== null && typeof what === 'object' ? was * what.times : what;
          for (const workbook of [fast, plain]) workbook.set({ [reference]: value });
          await fast.calculate();
          answered += Number(fast.fast!.isReady);
        }
        await plain.calculate();
        expect(shownBy(fast)).toEqual(shownBy(plain));
        await fast.fast!.looked();
        expect(differences).toEqual([]);
        expect(shownBy(fast)).toEqual(shownBy(plain));
        await fast.fast!.prepare();
      }),
      { numRuns: sequences, seed, endOnFailure: true },
    );
    expect(answered).toBeGreaterThan(0);
    fast.dispose();
    plain.dispose();
  },
  isLong ? 3_600_000 : 300_000,
);

function plainInputs(plan: WorkbookPlan): [reference: string, value: number][] {
  return plan.sheets.flatMap(({ name, cells }) =>
    Object.entries(cells).flatMap(([address, { style, value }]): [string, number][] =>
      style === 'input' && typeof value === 'number' ? [[`'${name}'!${address}`, value]] : [],
    ),
  );
}

/** Every cell that shows something, errors with their words. */
function shownBy(open: HeadlessWorkbook): Map<string, unknown> {
  const cells = new CellReader(open.injector, open.workbook, open.refusals);
  const book = { ...open, cells, isProtected: () => false } as unknown as EmbeddedWorkbook;
  return new Map(
    workbookContents(book).flatMap(({ name, cells: held }) =>
      held.map(({ address, value, spilledFrom }) => [`${name}!${address}`, { value, spilledFrom }] as const),
    ),
  );
}
