import { checkChange } from './checkChange';
import {
  calculationInWords,
  type CalculationState,
  type Recalculation,
  type SetCell,
  type TakenNames,
} from './spreadsheet';

/** The user stopped it, which is not a failure. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  /** @param inputsAreRead true only where the inputs have been read and are as they were */
  constructor(inputsAreRead = false) {
    super(inputsAreRead ? 'Stopped. The inputs are as they were.' : 'Stopped.');
  }
}

/**
 * Input cells that do not hold what they held before.
 * @param cells in words, with what each held
 * @param cause the failure before it
 */
export function notBroughtBack(cells: string[], cause: unknown): Error {
  return new Error(`The inputs could not be brought back. Type them again: ${cells.join('; ')}.`, { cause });
}

/** An error whose words are ours and are shown as they are. */
export class NotCalculated extends Error {
  constructor(readonly calculation: CalculationState) {
    super(calculationInWords(calculation) ?? '');
  }
}

/**
 * Lets the user stop between two sets.
 * @throws a `Stopped` where the signal is aborted
 */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped();
}

/**
 * Checks a recalculation before anything is touched.
 * @throws for a sheet or a cell that is not there
 */
export function checkRecalculation({ sets, read }: Recalculation, taken: TakenNames): void {
  checkChange({ cells: [...sets.flat(), ...read.map((place) => ({ ...place, value: null }))] }, taken);
}

/** Each cell that any set sets, once. */
export function cellsSet(sets: SetCell[][]): SetCell[] {
  return [...new Map(sets.flat().map((cell) => [cellKey(cell), cell])).values()];
}

/** The key of a cell, the same for any capitals of its sheet. */
export function cellKey({ sheet, address }: Pick<SetCell, 'sheet' | 'address'>): string {
  return `${sheet.toLocaleLowerCase('en-GB')}!${address}`;
}
