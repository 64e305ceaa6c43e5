import type { CellPlace, CellValue, SetCell, Spreadsheet } from '../../host/spreadsheet';
import { sheetAndAddress, type ExploredInput, placeKey } from './exploredInput';
import { nth } from '../../formulas/present';

/** Works out the result for other values of the inputs. */
export interface Evaluator {
  way: 'compiled' | 'recalculated';
  /** One array an input, an entry a set of values; the same of the result, NaN where the cell shows no number. */
  evaluate(columns: Float64Array[], watch?: Watch): Promise<Float64Array>;
}

/** Overrides one input; null is the base case. */
export type Change = { at: number; value: number } | null;

export function oneAtATime(inputs: ExploredInput[], changes: Change[]): Float64Array[] {
  const columns = inputs.map(({ central }) => new Float64Array(changes.length).fill(central));
  changes.forEach((change, set) => change && (nth(columns, change.at)[set] = change.value));
  return columns;
}

export interface Watch {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number) => void) | undefined;
  /** Called with a message for the user, though the work goes on. */
  onSay?: ((words: string) => void) | undefined;
}

/** The workbook itself, with one set of values after another. */
export function recalculating(
  spreadsheet: Spreadsheet,
  inputs: ExploredInput[],
  output: CellPlace,
): Evaluator {
  return {
    way: 'recalculated',
    async evaluate(columns, { signal, onProgress } = {}) {
      const sets = Array.from(nth(columns, 0), (_, set) =>
        inputs.flatMap(({ sheet, address, central, isWorkedOut }, i): SetCell[] => {
          const value = nth(nth(columns, i), set);
          // A formula would move with what it is worked out from, and no two inputs move together unasked.
          return value === central && !isWorkedOut ? [] : [{ sheet, address, value }];
        }),
      );
      const answers = await spreadsheet.recalculateWith({ sets, read: [output], signal, onProgress });
      return Float64Array.from(answers, ([value]) => numberOr(value));
    },
  };
}

function numberOr(value: CellValue | undefined): number {
  return typeof value === 'number' ? value : NaN;
}

/** The inputs with the values now in their cells; refuses those that no longer hold a plain number within their range. */
export async function withValuesNow(
  spreadsheet: Spreadsheet,
  inputs: ExploredInput[],
): Promise<ExploredInput[]> {
  const sheets = [...new Set(inputs.map(({ sheet }) => sheet))];
  const now = new Map<string, CellValue>();
  for (const sheet of sheets) {
    const addresses = inputs.filter((input) => input.sheet === sheet).map(({ address }) => address);
    const values = await spreadsheet.readRanges(addresses, sheet);
    addresses.forEach((address, i) => now.set(placeKey({ sheet, address }), values[i]?.[0]?.[0] ?? null));
  }
  return inputs.map((input) => {
    const central = now.get(placeKey(input));
    if (typeof central !== 'number') {
      throw new Error(`${sheetAndAddress(input)} (${input.label}) no longer holds a number.`);
    }
    return { ...input, central };
  });
}

/** Whether a cell still shows the figure that was worked out from it. */
export function isSameFigure(value: CellValue | undefined, figure: number): boolean {
  return typeof value === 'number' && Math.abs(value - figure) <= 1e-9 * Math.abs(figure);
}
