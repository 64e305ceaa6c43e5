import fc from 'fast-check';
import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { CellReader } from '../../../src/embedded/cells';
import {
  createHeadlessWorkbook,
  type HeadlessWorkbook,
  type WrittenValue,
} from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { workbookContents } from '../../../src/host/embedded/contents';
import type { EmbeddedWorkbook } from '../../../src/host/embedded/workbook';
import { cases } from '../../../src/cases/cases';
import type { WorkbookPlan } from '../../../src/plan/plan';
import { isLong, seedOfTheDay } from '../../support/long';

const seed = seedOfTheDay;
const sequences = isLong ? 16 : 1;
const mostEdits = isLong ? 8 : 3;
/** One of them a day; `npm run test:long` tries all. */
const tried = isLong ? cases : [cases[seed % cases.length]!];

beforeAll(() => console.info(`SEED=${seed}${isLong ? ' TEST_LONG=1' : ''} makes the same edits again.`));

/** What may be typed: near what was there, away from it, and what no input takes. */
const near = fc.double({ min: 0.5, max: 1.5, noNaN: true }).map((times) => ({ times }));
const away = fc.constantFrom<WrittenValue>(0, -1, 0.5, 1, 1e9, 46_113, null, 'not a figure', '', true);
const edit = (typed: fc.Arbitrary<WrittenValue | { times: number }>) => fc.record({ at: fc.nat(), typed });
const edits = fc
  .tuple(
    edit(near),
    fc.array(edit(fc.oneof({ weight: 4, arbitrary: near }, away)), { maxLength: mostEdits - 1 }),
  )
  .map(([first, others]) => [first, ...others]);

test.each(tried.map((definition) => [definition.title, definition] as const))(
  '%s: after any changes of its inputs every cell and every refusal shows at once what Univer alone gives',
  async (_, definition) => {
    const plan = definition.build(definition.example.answers);
    const inputs = plainInputs(plan);
    const faults: string[] = [];
    const built = loadBuiltFunctions(ensureBuilt('functions'));
    const onFault = (where: string) => void faults.push(where);
    const open = (fastEdits?: 'onceAsked') =>
      createHeadlessWorkbook({
        ...built,
        snapshot: workbookData(plan),
        onFault,
        ...(fastEdits && { fastEdits }),
      });
    const [fast, plain] = [await open('onceAsked'), await open()];
    let atOnce = 0;
    await fc.assert(
      fc.asyncProperty(edits, async (sequence) => {
        expect(await fast.fast!.prepare()).toBe(true);
        for (const { at, typed } of sequence) {
          const [reference, was] = inputs[at % inputs.length]!;
          const value = typed !== null && typeof typed === 'object' ? was * typed.times : typed;
          for (const workbook of [fast, plain]) workbook.set({ [reference]: value });
          await fast.fast!.answered();
          atOnce += Number(fast.fast!.isReady);
        }
        await plain.calculate();
        if (fast.fast!.isReady) expect(shownBy(fast)).toEqual(shownBy(plain));
        await fast.calculate();
        expect(shownBy(fast)).toEqual(shownBy(plain));
        expect(faults).toEqual([]);
      }),
      { numRuns: sequences, seed, endOnFailure: true },
    );
    expect(atOnce).toBeGreaterThan(0);
    console.info(`${definition.title}: ${atOnce} edits showed at once.`);
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
