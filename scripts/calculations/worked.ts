import { textOf } from '../../src/calculations/accepts';
import {
  type Calculation,
  type Field,
  inputsOf,
  linesOf,
  resultsOf,
} from '../../src/calculations/calculation';
import type { Given } from '../../src/calculations/given';
import { calculationPlan } from '../../src/calculations/plan';
import type { Shown, ShownWorkbook } from '../../src/files/xlsx/shown';
import { addressesIn, areaOf } from '../../src/formulas/addresses';
import type { WorkbookPlan } from '../../src/plan/plan';

/** A line of a calculation with what its cells show. */
export interface WorkedLine {
  field: Field;
  values: Shown[];
  /** Why a cell shows an error, in words, or the error itself; null where none does. */
  refusal: string | null;
}

const SHEET = 'Calculation';

/** What a calculation gives with the inputs given, or with the example's. */
export async function worked(
  calculation: Calculation,
  given: Given,
  compute: (plan: WorkbookPlan) => Promise<ShownWorkbook>,
): Promise<WorkedLine[]> {
  const { plan, addressOf } = calculationPlan(calculation, { sheet: SHEET }, given);
  const shown = await compute(plan);
  return printedFields(calculation).map((field) => {
    const values = addressesIn(areaOf(addressOf(field.key))).map((address) => shown.value(SHEET, address));
    return { field, values, refusal: refusalOf(values) };
  });
}

/** The results; of a table without any, its columns. */
function printedFields(calculation: Calculation): readonly Field[] {
  return linesOf(calculation).length > 0 ? resultsOf(calculation) : inputsOf(calculation);
}

function refusalOf(values: readonly Shown[]): string | null {
  for (const value of values) {
    if (typeof value !== 'object' || value === null) continue;
    return 'message' in value && value.message ? `${value.error} ${value.message}` : value.error;
  }
  return null;
}

/** The key, a tab and the value; a refusal with its reason behind another tab. */
export function printed({ field, values, refusal }: WorkedLine): string {
  const texts = values.map((value) =>
    typeof value === 'object' && value !== null ? value.error : textOf(field, value),
  );
  const line = `${field.key}\t${texts.join(';')}`;
  return refusal === null || !refusal.includes(' ') ? line : `${line}\t${refusal}`;
}
