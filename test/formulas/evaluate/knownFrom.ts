import { address } from '../../../src/formulas/addresses';
import { Cells, type Home, type SheetCells } from '../../../src/formulas/compile/cells';
import type { DefinedName } from '../../../src/formulas/definedNames';
import { CannotEvaluate, cellsArgument, evaluate, type Known } from '../../../src/formulas/evaluate/evaluate';
import { call } from '../../../src/formulas/functions/call';
import { errorValues } from '../../../src/formulas/functions/values';
import { ourFunction, type OurFunctions } from '../../../src/formulas/ourFunctions';
import { nth } from '../../../src/formulas/present';

/** What the formulas of a workbook are worked out from, one at a time: the cells as a spreadsheet shows them. */
export function knownFrom(
  contents: SheetCells[],
  names: readonly DefinedName[],
  { namespace, metadata, implementations }: OurFunctions,
): (home: Home) => Known {
  const cells = new Cells(contents, names);
  const listener = { refused: () => undefined, failed: () => errorValues.value };
  const ours = new Map(
    metadata.functions.flatMap((entry) => {
      const implementation = implementations.get(entry.id);
      const name = `${namespace}.${entry.name}`.toUpperCase();
      return implementation ? [[name, ourFunction(entry, implementation, listener)] as const] : [];
    }),
  );
  return (home) => {
    const known: Known = {
      address: address(home.row, home.column),
      cells(written) {
        const place = cells.place(written, home);
        if (typeof place === 'string') {
          const name = names.find((one) => one.name === written);
          const value = name && evaluate(name.refersTo, known);
          return value && !(value instanceof CannotEvaluate) ? value : null;
        }
        const { sheet, top, left, bottom, right } = place;
        const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
          Array.from(
            { length: right - left + 1 },
            (__, column) => cells.at(sheet, top + row, left + column)?.value ?? null,
          ),
        );
        return cellsArgument(rows);
      },
      ours(name, args) {
        const found = ours.get(name);
        return found && call(found, args);
      },
    };
    return known;
  };
}

/** The first value of a formula, an error by its code. */
export function firstValue(
  formula: string,
  known: Known,
): number | string | boolean | null | { error: string } {
  const found = evaluate(formula, known);
  if (found instanceof CannotEvaluate) throw new Error(`${formula}: ${found.because}`);
  const value = nth(found.values, 0);
  return typeof value === 'object' && value !== null ? { error: value.code } : value;
}
