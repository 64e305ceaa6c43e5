import { checkChange } from './checkChange';
import type { Recalculation, SetCell, TakenNames } from './spreadsheet';

/** That somebody stopped it is no failure. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  constructor() {
    super('Stopped. The inputs are as they were.');
  }
}

export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped();
}

export function checkRecalculation({ sets, read }: Recalculation, taken: TakenNames): void {
  checkChange({ cells: [...sets.flat(), ...read.map((place) => ({ ...place, value: null }))] }, taken);
}

export function refuseFormula({ sheet, address }: SetCell): never {
  throw new Error(
    `${address} on the sheet “${sheet}” holds a formula. Only cells with a plain number can be varied.`,
  );
}

/** Each cell that any set sets, once. */
export function cellsSet(sets: SetCell[][]): SetCell[] {
  return [...new Map(sets.flat().map((cell) => [keyOf(cell), cell])).values()];
}

export function keyOf({ sheet, address }: Pick<SetCell, 'sheet' | 'address'>): string {
  return `${sheet.toLocaleLowerCase('en-GB')}!${address}`;
}
