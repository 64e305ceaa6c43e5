import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { shownBy } from '../../src/embedded/computed';
import { createHeadlessWorkbook } from '../../src/embedded/headless';
import { workbookData } from '../../src/embedded/snapshot';
import { careReviewDefinition } from '../../src/cases/careReview/case';
import { ensureBuilt } from '../ensureBuilt';
import { hyperFormulaOf } from './hyperFormulaCase';
import { medians, timed } from './rounds';
import { atMost, slower, type Row } from './table';

/** Care packages reviewed a year in the central case: most of the workbook depends on it. */
const INPUT = { sheet: 'Inputs', address: 'C10' };
const EDIT =
  'one input of the care review changed until every cell is right, without a page, against HyperFormula';
const DIFFERING = 'of its cells with numbers, those in which HyperFormula gives something else';
const MISSING = 'HyperFormula could not be fetched';

/** An edit of the care review, without a page: ours, and HyperFormula with our functions. */
export async function edits(): Promise<Row[]> {
  const plan = careReviewDefinition.build(careReviewDefinition.example.answers);
  const functions = loadBuiltFunctions(ensureBuilt('releasedFunctions'));
  const open = await createHeadlessWorkbook({
    ...functions,
    snapshot: workbookData(plan),
    fastEdits: 'onceAsked',
  });
  await open.calculate({ everything: true });
  if (!(await open.fast!.prepare())) throw new Error('the care review cannot be followed');
  const peer = hyperFormulaOf(plan, functions.implementations, shownBy(open, plan).spill);
  const amount = (round: number) => 240 + (round % 7);
  const found = await medians({
    ours: async (round) => {
      const began = performance.now();
      open.set({ [`'${INPUT.sheet}'!${INPUT.address}`]: amount(round) });
      await open.fast!.answered();
      if (!open.fast!.isReady) throw new Error('the edit was left to Univer');
      return performance.now() - began;
    },
    theirs: peer && ((round) => timed(() => peer.set(INPUT.sheet, INPUT.address, amount(round)))(round)),
  });
  const univer = await timed(() => open.calculate())(0);
  const rows = [slower(EDIT, found.ours, found.theirs, 10, 2, MISSING)];
  if (!peer) return [...rows, { measure: DIFFERING, missing: MISSING }];
  const numbers = [...shownBy(open, plan).values].filter(([, value]) => typeof value === 'number');
  const differing = numbers.filter(
    ([place, value]) => !isNear(peer.read(...splitPlace(place)), value as number),
  );
  open.dispose();
  const note = `${numbers.length} numbers; Univer by itself needs ${univer.toFixed(0)} ms`;
  return [...rows, atMost(DIFFERING, '', differing.length, 0, 0, note)];
}

function splitPlace(place: string): [sheet: string, address: string] {
  const at = place.lastIndexOf('!');
  return [place.slice(0, at), place.slice(at + 1)];
}

function isNear(one: unknown, other: number): boolean {
  return typeof one === 'number' && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}
