import type { SheetPlan } from '../../../plan/plan';
import type { CellChange } from '../../spreadsheet';
import type { WriteStep } from './batches';
import { weightOf } from './blocks';
import type { ToFormula } from './cellSteps';
import type { FormerCell } from './formerCells';
import { lookSteps, wrapSteps } from './looks';
import { on, ONE_ACTION } from './onSheet';
import { waysToNote } from './ruleSteps';
import { asTyped } from './typed';
import { nth } from '../../../formulas/present';

/** What the cells hold is contents; their number formats, which stay as they were, and their notes are looks. */
export function changeSteps(
  changes: CellChange[],
  former: FormerCell[],
  formula: ToFormula,
): { contents: WriteStep[]; looks: WriteStep[] } {
  const steps = changes.map((change, index) => stepsOf(change, nth(former, index), formula));
  return {
    contents: steps.map(({ content }) => content),
    looks: [...steps.flatMap(({ looks }) => looks), ...styledCells(changes)],
  };
}

/** Colours, fonts and frames, a request for each style of a sheet. */
function styledCells(changes: CellChange[]): WriteStep[] {
  const sheets = new Map<string, SheetPlan>();
  for (const { sheet, address, looks } of changes) {
    if (!looks) continue;
    const plan = sheets.get(sheet) ?? { name: sheet, columns: {}, cells: {} };
    plan.cells[address] = looks;
    sheets.set(sheet, plan);
  }
  return [...sheets.values()].flatMap((plan) => on(plan, [...lookSteps(plan), ...wrapSteps(plan)]));
}

function stepsOf(
  { sheet, address, value, isText, note, looks: planned }: CellChange,
  former: FormerCell,
  formula: ToFormula,
) {
  const typed = value === null ? '' : asTyped({ value, ...(isText && { isText }) }, formula);
  const worksheet = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem(sheet);
  const content: WriteStep = {
    what: sheet,
    weight: weightOf(typed) + 4 * ONE_ACTION,
    queue: (context) => {
      worksheet(context).getRange(address).formulas = [[typed]];
    },
  };
  const format: WriteStep = {
    what: sheet,
    weight: 2 * ONE_ACTION,
    queue: (context) => {
      worksheet(context).getRange(address).numberFormat = [[planned?.format ?? former.format]];
    },
    look: { name: `the number format of ${address}` },
  };
  const [queue, ...otherwise] = note === undefined ? [] : waysToNote(address, note, former.note);
  const notes: WriteStep[] = queue
    ? [
        {
          what: sheet,
          weight: weightOf(note) + 2 * ONE_ACTION,
          queue: (context) => queue(worksheet(context), context),
          look: {
            name: `the note on ${address}`,
            otherwise: otherwise.map((way) => (context) => way(worksheet(context), context)),
          },
        },
      ]
    : [];
  return { content, looks: [format, ...notes] };
}

/**
 * Typing a date or a share may change how a cell shows its numbers, so the format is given back.
 * @param format the number format before
 */
export function typeInto(range: Excel.Range, typed: FormerCell['typed'], format: string): void {
  range.formulas = [[typed]];
  range.numberFormat = [[format]];
}
