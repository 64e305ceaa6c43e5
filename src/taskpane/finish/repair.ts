import { namespaces, withoutPrefixes } from '../../formulas/addInNames';
import { findCalls, replaceCalls } from '../../formulas/calls';
import {
  isCellError,
  type Applied,
  type CellChange,
  type SheetContents,
  type Spreadsheet,
} from '../../host/spreadsheet';

export interface RepairPlan {
  changes: CellChange[];
  /** Sheets of those cells that are protected, with a password or without. */
  guarded: string[];
  /** Cells that call a function which does not exist, with its name. */
  misspelt: { sheet: string; address: string; name: string }[];
}

export interface RepairReport extends Pick<RepairPlan, 'misspelt'> {
  /** Cells whose sheet is protected with a password, by sheet. */
  shut: Map<string, string[]>;
  /** How many formulas of each sheet show something else than #NAME? now. */
  repaired: Map<string, number>;
  /** The outcome of entering them again; null where there were none. */
  applied: Applied | null;
  /** Cells that were entered again and still show #NAME?. */
  stillBroken: CellChange[];
}

/** What has to be entered again so that formulas with our functions are calculated where they are not. */
export function repairPlan(
  contents: SheetContents[],
  namespace: string,
  functions: ReadonlySet<string>,
): RepairPlan {
  const plan: RepairPlan = { changes: [], guarded: [], misspelt: [] };
  for (const { name: sheet, isProtected, cells } of contents) {
    const before = plan.changes.length;
    for (const { address, formula, value } of cells) {
      if (formula === null) continue;
      const whole = withoutPrefixes(formula, namespacesBeside(namespace));
      // Around a call that is not known, a formula may still show something else: the words of an IF, for one.
      const isBroken = (isCellError(value) && value.error === '#NAME?') || isDamaged(formula, whole);
      if (!isBroken) continue;
      const calls = namespacesBeside(namespace).flatMap((from) => findCalls(whole, from));
      if (calls.length === 0) continue;
      const unknown = calls.find(({ name }) => !functions.has(name));
      if (unknown) plan.misspelt.push({ sheet, address, name: unknown.name });
      else plan.changes.push({ sheet, address, value: inNamespace(whole, namespace) });
    }
    if (isProtected && plan.changes.length > before) plan.guarded.push(sheet);
  }
  return plan;
}

/** Enters broken formulas again, on protected sheets too, and looks whether that helped. */
export async function repair(
  spreadsheet: Spreadsheet,
  functions: ReadonlySet<string>,
): Promise<RepairReport> {
  const { namespace } = spreadsheet;
  const { changes: all, guarded, misspelt } = repairPlan(await spreadsheet.contents(), namespace, functions);
  const locked = new Set(guarded.length > 0 ? await spreadsheet.withPassword(guarded) : []);
  const changes = all.filter(({ sheet }) => !locked.has(sheet));
  const shut = new Map<string, string[]>();
  for (const { sheet, address } of all) {
    if (locked.has(sheet)) shut.set(sheet, [...(shut.get(sheet) ?? []), address]);
  }
  const applied = changes.length > 0 ? await spreadsheet.apply({ cells: changes, unprotecting: true }) : null;
  const now =
    changes.length > 0 ? repairPlan(await spreadsheet.contents(), namespace, functions).changes : [];
  const broken = new Set(now.map(keyOf));
  const repaired = new Map<string, number>();
  for (const change of changes) {
    if (!broken.has(keyOf(change))) repaired.set(change.sheet, (repaired.get(change.sheet) ?? 0) + 1);
  }
  return {
    repaired,
    applied,
    stillBroken: changes.filter((change) => broken.has(keyOf(change))),
    shut,
    misspelt,
  };
}

/** Whether a formula is written as Excel writes it for an add-in that is not there. */
function isDamaged(formula: string, whole: string): boolean {
  return whole !== formula || /_xldudf_/i.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}

function inNamespace(formula: string, namespace: string): string {
  return namespacesBeside(namespace).reduce(
    (text, from) =>
      replaceCalls(
        text,
        from,
        (call) => `${namespace}.${call.name}${call.text.slice(call.text.indexOf('('))}`,
      ),
    formula,
  );
}

function namespacesBeside(namespace: string): string[] {
  return [...new Set([namespace, ...namespaces])];
}

function keyOf({ sheet, address }: CellChange): string {
  return `${sheet}!${address}`;
}
