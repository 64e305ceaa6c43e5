import { findCalls } from '../../formulas/calls';
import {
  isCellError,
  type Applied,
  type CellChange,
  type HeldCell,
  type SheetContents,
  type Spreadsheet,
} from '../../host/spreadsheet';
import type { Stamp } from '../../handOver/replacement';
import { emptyText, heldText } from '../../plan/cells';
import { freeName } from '../../plan/freeName';
import { frozenSheet, type FrozenCell } from './frozenSheet';
import { words } from './words';
import { nth } from '../../formulas/present';

export type FreezeScope = 'ours' | 'all';

export interface FreezePlan {
  frozen: FrozenCell[];
  changes: CellChange[];
  /** Formulas whose sheet is protected with a password, by sheet. */
  shut: Map<string, string[]>;
  /** Formulas left as they are because they show an error. */
  refused: { sheet: string; address: string; shows: string }[];
}

/**
 * What freezing changes: each formula, and what its table fills, becomes the value that it shows.
 * @param locked sheets with a password, whose formulas stay
 */
export function freezePlan(
  contents: SheetContents[],
  namespace: string,
  scope: FreezeScope,
  stamp: Stamp,
  locked: ReadonlySet<string> = new Set(),
): FreezePlan {
  const plan: FreezePlan = { frozen: [], changes: [], shut: new Map(), refused: [] };
  for (const { name: sheet, cells } of contents) {
    const filled = byAnchor(cells);
    for (const cell of cells) {
      const { address, formula } = cell;
      if (formula === null || (cell.spilledFrom ?? address) !== address) continue;
      if (scope === 'ours' && findCalls(formula, namespace).length === 0) continue;
      const own = [cell, ...(filled.get(address) ?? [])];
      const shows = own.flatMap(({ value }) => (isCellError(value) ? [value.error] : []))[0];
      if (shows !== undefined) {
        plan.refused.push({ sheet, address, shows });
      } else if (locked.has(sheet)) {
        plan.shut.set(sheet, [...(plan.shut.get(sheet) ?? []), address]);
      } else {
        plan.frozen.push({
          sheet,
          address,
          formula,
          value: nth(own, 0).value as FrozenCell['value'],
          cells: own.length,
        });
        plan.changes.push(...own.map((one) => changeOf(sheet, one, one === cell ? formula : null, stamp)));
      }
    }
  }
  return plan;
}

/** The plan for a workbook as it is, with the sheets that a password shuts. */
export async function plannedFreeze(
  spreadsheet: Spreadsheet,
  scope: FreezeScope,
  stamp: Stamp,
): Promise<FreezePlan> {
  const contents = await spreadsheet.contents();
  const guarded = new Set(contents.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  const open = freezePlan(contents, spreadsheet.namespace, scope, stamp);
  const asked = [...new Set(open.changes.map(({ sheet }) => sheet))].filter((sheet) => guarded.has(sheet));
  if (asked.length === 0) return open;
  const locked = new Set(await spreadsheet.withPassword(asked));
  return locked.size === 0 ? open : freezePlan(contents, spreadsheet.namespace, scope, stamp, locked);
}

/** Whether some formula would stay as it is. */
export function isPartial({ shut, refused }: FreezePlan): boolean {
  return shut.size > 0 || refused.length > 0;
}

/** Freezes as planned, in one step, and adds the sheet that says which formula was in which cell. Gives its name, and the outcome of writing. */
export async function freeze(
  spreadsheet: Spreadsheet,
  { frozen, changes }: FreezePlan,
  stamp: Stamp,
): Promise<{ sheet: string; applied: Applied }> {
  const { sheets } = await spreadsheet.taken();
  const name = freeName(words.frozen.sheet(stamp.date), sheets);
  const applied = await spreadsheet.apply({
    sheets: [frozenSheet(name, frozen, stamp)],
    cells: changes,
    unprotecting: true,
  });
  return { sheet: name, applied };
}

function changeOf(
  sheet: string,
  { address, value }: HeldCell,
  formula: string | null,
  stamp: Stamp,
): CellChange {
  // Formulas that count cells go on counting one that shows an empty text.
  const held = value === '' ? emptyText : typeof value === 'string' ? heldText(value) : {};
  const change: CellChange = { sheet, address, value: value as FrozenCell['value'], ...held };
  return formula === null ? change : { ...change, note: words.frozen.note(formula, stamp) };
}

/** What each table fills beside the cell of its formula. */
function byAnchor(cells: HeldCell[]): Map<string, HeldCell[]> {
  const filled = new Map<string, HeldCell[]>();
  for (const cell of cells) {
    if (cell.spilledFrom === null || cell.spilledFrom === cell.address) continue;
    filled.set(cell.spilledFrom, [...(filled.get(cell.spilledFrom) ?? []), cell]);
  }
  return filled;
}
