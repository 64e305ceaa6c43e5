import type { CellPlace, SheetContents } from '../../host/spreadsheet';
import { Cells } from '../../formulas/compile/cells';
import { needsOf } from '../../formulas/compile/needs';
import type { DefinedName } from '../../formulas/definedNames';

export interface Dependence {
  /** False where a formula on the way refers to cells in a way that cannot be followed: OFFSET, a table. */
  isKnown: boolean;
  on(cell: CellPlace): boolean;
}

export const cellsWith = (contents: SheetContents[], names: readonly DefinedName[]) =>
  new Cells(contents, names);

/** The nearest of some places on which the cell of another depends, as far as references can be followed. */
export function dependsOnFirst<Place extends CellPlace>(
  cells: Cells,
  of: CellPlace,
  places: readonly Place[],
): Place | undefined {
  const start = cells.named(of.sheet, of.address);
  const wanted = new Map(places.map((place) => [cells.named(place.sheet, place.address), place]));
  const reached = new Set(start && [start]);
  for (const cell of reached) {
    const found = cell === start ? undefined : wanted.get(cell);
    if (found) return found;
    for (const need of needsOf(cell, cells).cells) reached.add(need);
  }
  return undefined;
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
