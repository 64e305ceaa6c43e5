import { findCalls, replaceCalls } from '../../functions/catalogue/formulaText';
import {
  isCellError,
  type Applied,
  type CellChange,
  type SheetContents,
  type Spreadsheet,
} from '../../host/spreadsheet';

/** The add-in as councils have it, and as it is developed. */
const NAMESPACES = ['OT', 'OTDEV'];

export interface RepairPlan {
  changes: CellChange[];
  /** Cells whose sheet is protected, by sheet. */
  shut: Map<string, string[]>;
  /** Cells that call a function which does not exist, with its name. */
  misspelt: { sheet: string; address: string; name: string }[];
}

export interface RepairReport extends Omit<RepairPlan, 'changes'> {
  /** How many formulas of each sheet show something else than #NAME? now. */
  repaired: Map<string, number>;
  /** What came of entering them again; null where none was. */
  applied: Applied | null;
  /** Cells that were entered again and still show #NAME?. */
  stillBroken: CellChange[];
}

/** What has to be entered again so that formulas with our functions that show #NAME? are calculated. */
export function repairPlan(
  contents: SheetContents[],
  namespace: string,
  functions: ReadonlySet<string>,
): RepairPlan {
  const plan: RepairPlan = { changes: [], shut: new Map(), misspelt: [] };
  for (const { name: sheet, isProtected, cells } of contents) {
    for (const { address, formula, value } of cells) {
      if (formula === null || !isCellError(value) || value.error !== '#NAME?') continue;
      const calls = namespacesBeside(namespace).flatMap((from) => findCalls(formula, from));
      if (calls.length === 0) continue;
      const unknown = calls.find(({ name }) => !functions.has(name));
      if (unknown) plan.misspelt.push({ sheet, address, name: unknown.name });
      else if (isProtected) plan.shut.set(sheet, [...(plan.shut.get(sheet) ?? []), address]);
      else plan.changes.push({ sheet, address, value: inNamespace(formula, namespace) });
    }
  }
  return plan;
}

/** Enters broken formulas again, and looks whether that helped. */
export async function repair(
  spreadsheet: Spreadsheet,
  functions: ReadonlySet<string>,
): Promise<RepairReport> {
  const { namespace } = spreadsheet;
  const { changes, shut, misspelt } = repairPlan(await spreadsheet.contents(), namespace, functions);
  const applied = changes.length > 0 ? await spreadsheet.apply({ cells: changes }) : null;
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
  return [...new Set([namespace, ...NAMESPACES])];
}

function keyOf({ sheet, address }: CellChange): string {
  return `${sheet}!${address}`;
}
