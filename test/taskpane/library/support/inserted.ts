import { ensureBuilt } from '../../../../scripts/ensureBuilt';
import type { Calculation } from '../../../../src/calculations/calculation';
import type { Given } from '../../../../src/calculations/given';
import { calculationPlan } from '../../../../src/calculations/plan';
import { loadBuiltFunctions } from '../../../../src/embedded/builtFunctions';
import type { Shown } from '../../../../src/files/xlsx/shown';
import { cellAt } from '../../../../src/formulas/addresses';
import type { Spreadsheet } from '../../../../src/host/spreadsheet';
import type { InsertedCalculation } from '../../../../src/taskpane/build/library/insertion';
import type { OnSheet } from '../../../calculations/support/together';
import { openEmbedded } from '../../../support/embedded/openEmbedded';

/** A workbook in use, in the embedded engine. */
export const opened = (A1: string | number = 'Ours') =>
  openEmbedded({ sheets: { Ours: { A1 } } }, loadBuiltFunctions(ensureBuilt('functions')));

export type Opened = Awaited<ReturnType<typeof opened>>;

/** Where a calculation that was inserted has its inputs and lines. */
export function placeOf(
  calculation: Calculation,
  { sheet, address }: Pick<InsertedCalculation, 'sheet' | 'address'>,
  other?: Given,
): OnSheet {
  const { addressOf } = calculationPlan(calculation, { sheet, at: cellAt(address) }, other);
  return { name: calculation.id, calculation, sheet, addressOf };
}

/** What every cell shows now. */
export async function shownNow(spreadsheet: Spreadsheet) {
  const values = new Map<string, Shown>();
  for (const { name, cells } of await spreadsheet.contents())
    for (const { address, value } of cells) values.set(`${name}!${address}`, value);
  return { value: (sheet: string, address: string) => values.get(`${sheet}!${address}`) ?? null };
}

/** What a name of a result shows. */
export async function named({ spreadsheet }: Pick<Opened, 'spreadsheet'>, name: string) {
  const [held] = await spreadsheet.readRanges([name], 'Ours');
  return held?.[0]?.[0];
}
