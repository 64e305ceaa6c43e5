import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { formulaOf, type FileCell, type FormulaElement } from '../files/read/sheetCells';
import { attribute } from '../files/read/xml';
import type { FileSheet } from '../files/read/workbookFile';

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
  const shared = new Map<string, { formula: string; address: string }>();
  return sheet.cells.flatMap((cell): FormulaCell[] => {
    const element = formulaOf(cell.content);
    if (!element || element.kind === 'dataTable') return [];
    const group = element.kind === 'shared' ? attribute(element.attributes, 'si') : null;
    if (group === null) return [{ sheet, cell, element, formula: element.text, stored: element.text }];
    if (element.text !== '') shared.set(group, { formula: element.text, address: cell.address });
    const first = shared.get(group);
    if (!first) return [{ sheet, cell, element, formula: null, stored: '' }];
    return [
      {
        sheet,
        cell,
        element,
        formula: moved(first.formula, first.address, cell.address),
        stored: first.formula,
      },
    ];
  });
}

function moved(formula: string, from: string, to: string): string | null {
  if (from === to) return formula;
  try {
    return translateFormulaToA1(translateFormulaToR1C1(`=${formula}`, from), to).slice(1);
  } catch {
    return null;
  }
}
