import { type Calculation, linesOf, type Value } from '../../../src/calculations/calculation';
import { calculationPlan } from '../../../src/calculations/plan';
import type { Given } from '../../../src/calculations/given';
import type { Shown, ShownWorkbook } from '../../../src/files/xlsx/shown';
import { addressesIn, areaOf } from '../../../src/formulas/addresses';
import type { WorkbookPlan } from '../../../src/plan/plan';

/** One calculation with its example, or with other inputs, on a sheet of its own among others. */
export interface OnSheet {
  name: string;
  calculation: Calculation;
  sheet: string;
  addressOf(key: string): string;
}

/** Many calculations in one workbook, so that it is opened once. */
export function together(asked: readonly { calculation: Calculation; other?: Given; name: string }[]): {
  plan: WorkbookPlan;
  places: OnSheet[];
} {
  const seen = new Set<string>();
  const made = asked.map(({ calculation, other, name }, i) => {
    const sheet = `S${i + 1}`;
    const { plan, addressOf } = calculationPlan(calculation, { sheet }, other);
    // The names and the table of a calculation can be in a workbook once.
    const isFirst = !seen.has(calculation.id);
    seen.add(calculation.id);
    const sheets = isFirst ? plan.sheets : plan.sheets.map((one) => ({ ...one, tables: [] }));
    return { sheets, names: isFirst ? plan.names : [], place: { name, calculation, sheet, addressOf } };
  });
  return {
    plan: {
      title: 'Calculations',
      sheets: made.flatMap(({ sheets }) => sheets),
      names: made.flatMap(({ names }) => names),
    },
    places: made.map(({ place }) => place),
  };
}

/** What the cells of a line or an input show. */
export function shownOf(
  workbook: Pick<ShownWorkbook, 'value'>,
  { sheet, addressOf }: OnSheet,
  key: string,
): Shown[] {
  return addressesIn(areaOf(addressOf(key))).map((address) => workbook.value(sheet, address));
}

/** Every line whose cells show something else than its expected values. */
export function unexpected(workbook: Pick<ShownWorkbook, 'value'>, place: OnSheet) {
  return linesOf(place.calculation).flatMap(({ key, expected }) => {
    const shown = shownOf(workbook, place, key);
    const wanted: readonly Value[] = Array.isArray(expected)
      ? (expected as readonly Value[])
      : [expected as Value];
    const isSame = shown.length === wanted.length && shown.every((one, i) => isAlike(one, wanted[i] ?? null));
    return isSame ? [] : [{ calculation: place.name, key, shown, wanted }];
  });
}

const RELATIVE = 1e-9;
/** Amounts that cancel out leave more or less of nothing. */
const ZERO = 1e-6;

/** An empty text and a blank cell show the same. */
export function isAlike(shown: Shown, wanted: Value): boolean {
  if (typeof shown === 'number' && typeof wanted === 'number') {
    const size = Math.max(Math.abs(shown), Math.abs(wanted));
    return Math.abs(shown - wanted) <= Math.max(RELATIVE * size, size < ZERO ? ZERO : 0);
  }
  return (shown === '' ? null : shown) === (wanted === '' ? null : wanted);
}
