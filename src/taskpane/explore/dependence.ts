import type { CellPlace, SheetContents } from '../../host/spreadsheet';
import { Cells } from '../../formulas/compile/cells';
import { needsOf } from '../../formulas/compile/needs';
import type { DefinedName } from '../../formulas/definedNames';

export interface Dependence {
  /** False where a formula on the way refers to cells in a way that cannot be followed: OFFSET, a table. */
  isKnown: boolean;
  on(cell: CellPlace): boolean;
}

/** On which cells a cell depends, found by following the references of formulas and what names refer to. */
export function dependenceOf(
  contents: SheetContents[],
  names: readonly DefinedName[],
  output: CellPlace,
): Dependence {
  const cells = new Cells(contents, names);
  const cellAt = ({ sheet, address }: CellPlace) => cells.named(sheet, address);
  const start = cellAt(output);
  const reached = new Set(start && [start]);
  let isKnown = true;
  // Iterating over a set also gives entries that are added meanwhile.
  for (const cell of reached) {
    const needs = needsOf(cell, cells);
    isKnown &&= needs.isKnown;
    for (const need of needs.cells) reached.add(need);
  }
  return {
    isKnown,
    on: (place) => {
      const cell = cellAt(place);
      return cell !== undefined && reached.has(cell);
    },
  };
}
