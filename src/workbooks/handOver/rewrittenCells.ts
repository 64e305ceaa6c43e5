import { asPeopleSeeIt } from './formulaInFile';
import { fillsCells, type Decision } from './cellReplacements';
import type { FormulaCell } from './formulaCells';
import type { Replacement } from './replacement';
import { columnNumber, firstOf, lastOf, withCells, type FileCell } from './sheetCells';
import { words } from './words';
import { escaped, withAttribute, withoutAttributes } from './xml';
import type { FileSheet, WorkbookFile } from './workbookFile';

/** A sheet's XML with its formulas replaced as decided, and what there is to say of each. */
export function rewrittenCells(
  sheet: FileSheet,
  decisions: Decision[],
  unshared: FormulaCell[],
  file: WorkbookFile,
  namespace: string,
): { xml: string; listed: Replacement[] } {
  const changed = new Map<FileCell, string>();
  for (const one of unshared) {
    if (one.sheet === sheet) changed.set(one.cell, withFormula(one, one.formula!, false));
  }
  const listed = decisions.map((decision): Replacement => {
    const { cell, element, original } = decision;
    const entry = { sheet: sheet.name, where: cell.address, original };
    if (decision.becomes === 'formula') {
      changed.set(cell, withFormula(decision, decision.formula, decision.isCellByCell));
      const now = asPeopleSeeIt(decision.formula, namespace);
      return { ...entry, became: 'formula', now, why: decision.why };
    }
    for (const part of fillsCells(decision) ? cellsIn(element.ref!, sheet) : [cell]) {
      changed.set(part, asValue(part, file));
    }
    const value = file.value(cell);
    const shown = value ? words.valueIs(value.kind, value.text) : '#N/A';
    const now = fillsCells(decision) ? words.cellsOfTable(element.ref!) : shown;
    const why = value ? decision.why : `${decision.why} ${words.noValue}`;
    return { ...entry, became: 'value', now, why };
  });
  return { xml: withCells(sheet.xml, changed), listed };
}

/**
 * A formula as an ordinary one, which is how the twins are proved, unless the workbook's own arithmetic around it was
 * done cell by cell: then it stays the array formula that it was. Ordinary ones of that kind have become values, since
 * newer versions of Excel may read them differently.
 */
function withFormula({ cell, element }: FormulaCell, formula: string, isCellByCell: boolean): string {
  const own = isCellByCell ? [] : ['t', 'ref', 'si', 'aca'];
  const written = `<f${withoutAttributes(element.attributes, ...own)}>${escaped(formula)}</f>`;
  const content = cell.content.slice(0, element.start) + written + cell.content.slice(element.end);
  const attributes = withoutAttributes(cell.attributes, 'vm', ...(isCellByCell ? [] : ['cm']));
  return `<c${attributes}>${content}</c>`;
}

function asValue(cell: FileCell, file: WorkbookFile): string {
  const attributes = withoutAttributes(cell.attributes, 'cm', 'vm');
  const value = file.value(cell);
  const element = /<f(?:\s(?:[^>"']|"[^"]*"|'[^']*')*?)?(?:\/>|>[\s\S]*?<\/f>)/;
  if (!value) {
    const isFormula = element.test(cell.content);
    return isFormula
      ? `<c${withAttribute(attributes, 't', 'e')}><v>#N/A</v></c>`
      : `<c${attributes}>${cell.content}</c>`;
  }
  if (value.kind !== 'text') return `<c${attributes}>${cell.content.replace(element, '')}</c>`;
  const text = `<is><t xml:space="preserve">${escaped(value.text)}</t></is>`;
  return `<c${withAttribute(attributes, 't', 'inlineStr')}>${text}</c>`;
}

function cellsIn(ref: string, sheet: FileSheet): FileCell[] {
  const [first, last] = [lastOf(firstOf(ref)), lastOf(ref)];
  const [left, right] = [columnNumber(first.column), columnNumber(last.column)];
  return sheet.cells.filter(
    ({ row, column, content }) =>
      row >= first.row && row <= last.row && column >= left && column <= right && content !== '',
  );
}
