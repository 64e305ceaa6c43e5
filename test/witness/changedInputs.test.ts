import fc from 'fast-check';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { recalculatedMeanwhile } from '../../scripts/libreOffice';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { shownBy } from '../../src/embedded/computed';
import { cases } from '../../src/cases/cases';
import type { WorkbookPlan } from '../../src/plan/plan';
import { quotedSheet } from '../../src/formulas/addresses';
import type { Shown } from '../../src/files/xlsx/shown';
import { isLong, ofToday, seedOfTheDay } from '../support/long';
import { followed } from '../cases/support/followed';
import { changesOf, type Change } from './changed/changes';
import { copyDifferences } from './changed/compare';
import { fixedCells, withChanges } from './changed/copies';
import { shownIn, withoutResults } from './compared';
import { examples, handedOver } from './examples';
import { program, where, witnessed } from './libreOffice';

/** The long run tries every input at both ends, eight at a time; the short one a sample, three at a time. */
const AT_ONCE = isLong ? 8 : 3;
const SAMPLE = 18;
/** LibreOffice is given these many files at a time, while the embedded workbook works out the next. */
const BATCH = 10;

const seed = seedOfTheDay;

const careReview = cases.find(({ id }) => id === 'care-review')!;
const copies: { name: string; plan: () => WorkbookPlan }[] = [
  // The waits of a list are fixed in a copy: no other program knows their medians.
  ...examples.filter(({ name }) => name !== 'self-test' && name !== 'service-dashboard'),
  {
    name: 'care-review of a team',
    plan: () => careReview.build({ ...careReview.example.answers, kind: 'team' }),
  },
];

if (program !== null) {
  const how = isLong ? 'every input' : `a sample, by SEED=${seed}`;
  process.stderr.write(`Inputs of the copies are changed: ${how}.\n`);
}

witnessed.each(ofToday('Copies', copies, 1, ({ name }) => name))(
  `the copy of $name follows its inputs as the workbook does, ${where}`,
  async ({ plan: planned }) => {
    const built = loadBuiltFunctions(ensureBuilt('functions'));
    const plan = planned();
    const workbook = await followed(plan);
    const shown = shownBy(workbook, plan);
    const { copy } = handedOver(plan, shown, built.metadata);
    const fixed = fixedCells(copy);
    const blanked = withoutResults(copy).file;
    const tables = spilledCells(plan, shown.values);

    const all = changesOf(plan);
    expect(all.length).toBeGreaterThan(20);
    const tried = isLong ? all : sampled(all);
    const bunches = inBunches(tried, AT_ONCE);
    const refused: Change[] = [];
    const different: unknown[] = [];
    let moved = 0;
    let batch: { bunch: Change[]; ours: ReadonlyMap<string, Shown>; file: Uint8Array }[] = [];
    let working: Promise<void> = Promise.resolve();
    const send = () => {
      const own = batch;
      batch = [];
      working = working.then(async () => {
        const files = await recalculatedMeanwhile(
          program!,
          own.map(({ file }) => file),
        );
        own.forEach(({ bunch, ours }, i) => {
          const found = copyDifferences(ours, shownIn(files[i]!), fixed, tables);
          if (found.length > 0) different.push({ bunch, count: found.length, found: found.slice(0, 5) });
        });
      });
    };
    for (const bunch of bunches) {
      const set = (value: (change: Change) => number | string) =>
        workbook.set(
          Object.fromEntries(bunch.map((one) => [`${quotedSheet(one.sheet)}!${one.address}`, value(one)])),
        );
      set(({ to }) => to);
      await workbook.calculate();
      const ours = shownBy(workbook, plan).values;
      if ([...ours.values()].some(isRefusal)) {
        // An ordinary formula does not check what it is given, as the function does: there is nothing to compare.
        if (bunch.length === 1) refused.push(...bunch);
        else bunches.push(...bunch.map((one) => [one]));
        set(({ from }) => from);
        continue;
      }
      if ([...ours].some(([at, value]) => !isAmong(bunch, at) && value !== shown.values.get(at))) moved++;
      batch.push({ bunch, ours, file: withChanges(blanked, bunch) });
      set(({ from }) => from);
      if (batch.length === BATCH) send();
    }
    if (batch.length > 0) send();
    await working;
    workbook.dispose();
    expect(different).toEqual([]);
    expect(refused.length).toBeLessThanOrEqual(Math.ceil(tried.length / 20));
    expect(moved).toBeGreaterThan(bunches.length / 2);
  },
  isLong ? 1_800_000 : 180_000,
);

/** A function of ours that refuses what it is given, outside what it says that it accepts. */
function isRefusal(shown: Shown): boolean {
  return typeof shown === 'object' && shown !== null && shown.error === '#VALUE!' && 'message' in shown;
}

function isAmong(bunch: Change[], at: string): boolean {
  return bunch.some(({ sheet, address }) => `${sheet}!${address}` === at);
}

function sampled(all: Change[]): Change[] {
  const [chosen] = fc.sample(fc.shuffledSubarray(all, { minLength: Math.min(SAMPLE, all.length) }), {
    numRuns: 1,
    seed,
  });
  return chosen!.slice(0, SAMPLE);
}

/** No bunch changes one cell twice. */
function inBunches(changes: Change[], size: number): Change[][] {
  const bunches: Change[][] = [];
  for (const change of changes) {
    const at = (one: Change) => `${one.sheet}!${one.address}`;
    const open = bunches.find((bunch) => bunch.length < size && !bunch.some((one) => at(one) === at(change)));
    if (open) open.push(change);
    else bunches.push([change]);
  }
  return bunches;
}

/** Cells that a formula of the plan fills beside its own, or has room to. */
function spilledCells(plan: WorkbookPlan, values: ReadonlyMap<string, Shown>): Set<string> {
  const written = new Set(
    plan.sheets.flatMap(({ name, cells }) =>
      Object.entries(cells)
        .filter(([, { value }]) => value !== undefined)
        .map(([address]) => `${name}!${address}`),
    ),
  );
  return new Set([...values.keys()].filter((at) => !written.has(at)));
}
