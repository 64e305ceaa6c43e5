import { spread as checkedSpread } from '../../functions/arguments/distributions';
import type { CellPlace } from '../../host/spreadsheet';
import type { Spread, SpreadKind } from '../../model/distributions/distribution';

/** A cell whose number may vary. */
export interface ExploredInput extends CellPlace {
  label: string;
  unit: string;
  kind: SpreadKind;
  low: number;
  /** What the cell holds. */
  central: number;
  high: number;
  /** Where the workbook has no answer between whole numbers: months, say. Found by trying. */
  isWhole?: boolean;
  /** Where its cell has a formula, which stays there: the value is put in its place only while it is varied. */
  isWorkedOut?: boolean;
}

/** @throws in words, for three numbers that the distribution cannot have. */
export function spreadOf({ kind, low, central, high }: Spread): Spread {
  return checkedSpread(kind, low, central, high, (figure, mustBe, itIs) => {
    throw new Error(
      `${names[figure]} must be ${mustBe.replace('central', 'the value of the cell')}; ${itIs}.`,
    );
  });
}

export function problemOf(input: Spread): string | null {
  try {
    spreadOf(input);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

export function placeKey({ sheet, address }: CellPlace): string {
  return `${sheet}!${address}`;
}

/** `Inputs B4`, as messages name a cell. */
export function sheetAndAddress({ sheet, address }: CellPlace): string {
  return `${sheet} ${address}`;
}

const names = { low: 'Low', central: 'The value of the cell', high: 'High' } as const;

/** A value as the workbook takes it. */
export function asTaken({ isWhole }: ExploredInput, value: number): number {
  return isWhole ? Math.round(value) : value;
}
