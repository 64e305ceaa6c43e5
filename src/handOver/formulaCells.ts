import { formulaOf, type FileCell, type FormulaElement } from '../files/inPlace/sheetCells';
import { MovedFormula } from '../formulas/movedFormula';
import { attribute } from '../files/xml/inPlace';
import type { FileSheet } from '../files/inPlace/workbookFile';

export interface FormulaCell {
  sheet: FileSheet;
  cell: FileCell;
  element: FormulaElement;
  /** As this cell has it, without `=`: a shared formula is stored once, for its first cell. Null where unreadable. */
  formula: string | null;
  /** As it was stored for the first cell that shares it. */
  stored: string;
}

/** Every formula of a sheet, those that cells share told apart. */
export function formulasOf(sheet: FileSheet): FormulaCell[] {
  const shared = new Map<string, { formula: string; moved: MovedFormula }>();
  return sheet.cells.flatMap((cell): FormulaCell[] => {
    const element = formulaOf(cell.content);
    if (!element || element.kind === 'dataTable') return [];
    const group = element.kind === 'shared' ? attribute(element.attributes, 'si') : null;
    if (group === null) return [{ sheet, cell, element, formula: element.text, stored: element.text }];
    if (element.text !== '')
      shared.set(group, { formula: element.text, moved: new MovedFormula(`=${element.text}`, cell.address) });
    const first = shared.get(group);
    if (!first) return [{ sheet, cell, element, formula: null, stored: '' }];
    return [
      {
        sheet,
        cell,
        element,
        formula: first.moved.at(cell.address)?.slice(1) ?? null,
        stored: first.formula,
      },
    ];
  });
}
