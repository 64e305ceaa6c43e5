import { type Kind, type Settings, usual, type Value } from '../../extracts/kinds/kind';
import { settingLabels } from '../../extracts/sheets/summary';
import { address as addressAt } from '../../formulas/addresses';
import type { SheetPlan } from '../../plan/plan';
import type { HeldExtract } from './heldExtract';
import { cellsOfPlan } from './inputRows';
import { dataWords } from './words';
import { yearFound } from './yearFound';

const words = dataWords.again;

/** Providers that the former figures had no row for: no formula reads theirs. */
export function newProviders(held: readonly string[], now: readonly string[]): string[] {
  const known = new Set(held.map((name) => name.toLowerCase()));
  const more = now.filter((name) => !known.has(name.toLowerCase()));
  return more.length > 0 ? [words.newProviders(more)] : [];
}

/** That the dates of the new rows are of another year than those of the former ones. */
export function otherYear(
  { headings, rows }: HeldExtract,
  { kind, columns }: { kind: Kind; columns: Readonly<Record<string, readonly Value[]>> },
): string[] {
  const columnOf = (heading: string): Value[] => {
    const at = headings.indexOf(heading);
    return rows.map((row) => {
      const cell = at < 0 ? null : row[at];
      return typeof cell === 'number' ? cell : null;
    });
  };
  const former = Object.fromEntries(
    kind.outputs(() => true).map(({ key, heading }) => [key, columnOf(heading)]),
  );
  const [before, now] = [yearFound({ columns: former }), yearFound({ columns })];
  return before && now && before.label !== now.label ? [words.otherYear(before.label, now.label)] : [];
}

/** Settings that were typed over are typed into the plan of the new figures, or said to be other ones now. */
export function keepSettings(
  { cells }: HeldExtract,
  plan: SheetPlan,
  kind: Kind,
  settings: Settings,
): string[] {
  const grid = cellsOfPlan(plan);
  return kind.settings.flatMap((key) => {
    // The day of a list is that of its own rows.
    if (key === 'asAt') return [];
    const { label } = settingLabels[key];
    const isIts = (row: readonly unknown[]) => row[0] === label;
    const before = cells.find(isIts)?.[1];
    const address = addressAt(grid.findIndex(isIts), 1);
    const cell = plan.cells[address];
    if (typeof before !== 'number' || before === settings[key] || !cell) return [];
    if (key === 'caseStart') {
      plan.cells[address] = { ...cell, value: before };
      return [];
    }
    // Weeks are those of the rows that went; a value that a person chose now is theirs.
    if (key === 'weeksCovered' || settings[key] !== usual[key]) return [words.settingLeft(label, before)];
    plan.cells[address] = { ...cell, value: before };
    return [words.settingKept(label, before)];
  });
}
