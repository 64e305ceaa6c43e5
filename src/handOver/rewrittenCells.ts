import type { PlainCell } from '../functions/catalogue/notes';
import { asPeopleSeeIt } from './formulaInFile';
import { fillsCells, type Decision } from './cellReplacements';
import type { FixedLooks } from './fixedLooks';
import type { FormulaCell } from './formulaCells';
import type { Replacement } from './replacement';
import { columnNumber } from '../formulas/addresses';
import { firstOf, lastOf, type FileCell } from '../files/inPlace/sheetCells';
import { words } from './words';
import { escaped, withAttribute, withoutAttributes } from '../files/xml/inPlace';
import type { FileSheet, WorkbookFile } from '../files/inPlace/workbookFile';
import { present } from '../formulas/present';

export interface RewrittenCells {
  /** Each changed cell as XML. */
  changed: Map<FileCell, string>;
  listed: Replacement[];
  /** What the new formulas say, by address. */
  formulas: Map<string, string>;
  /** What fixed cells show, by address. */
  fixed: Map<string, string>;
}

/** The cells of a sheet with its formulas replaced as decided, and what there is to say of each. */
export function rewrittenCells(
  sheet: FileSheet,
  decisions: Decision[],
  unshared: FormulaCell[],
  file: WorkbookFile,
  namespace: string,
  looks: FixedLooks,
): RewrittenCells {
  const changed = new Map<FileCell, string>();
  const formulas = new Map<string, string>();
  const fixed = new Map<string, string>();
  for (const one of unshared) {
    if (one.sheet === sheet)
      changed.set(one.cell, withFormula(one, present(one.formula, 'the formula of a shared one'), false));
  }
  const listed = decisions.map((decision): Replacement => {
    const { cell, element, original } = decision;
    const entry = { sheet: sheet.name, where: cell.address, original };
    if (decision.becomes === 'formula') {
      changed.set(cell, withFormula(decision, decision.formula, decision.isCellByCell));
      formulas.set(cell.address, decision.formula);
      const now = asPeopleSeeIt(decision.formula, namespace);
      return { ...entry, became: 'formula', now, why: decision.why };
    }
    if (decision.becomes === 'table') {
      for (const [part, plain] of decision.cells) {
        changed.set(part, asPlain(part, plain, decision.beyond.has(part), file, looks));
        if (isFormula(plain)) formulas.set(part.address, plain.slice(1));
      }
      return {
        ...entry,
        became: 'formula',
        now: words.formulasOfTable(present(element.ref, 'the range of a table')),
        why: decision.why,
      };
    }
    for (const part of fillsCells(decision)
      ? cellsIn(present(element.ref, 'the range of a table'), sheet)
      : [cell]) {
      const says = part === cell || file.value(part)?.kind === 'number';
      const { xml, shown } = asValue(part, file, says ? looks : null);
      changed.set(part, xml);
      fixed.set(part.address, shown);
    }
    const value = file.value(cell);
    const shown = value ? words.valueIs(value.kind, value.text) : '#N/A';
    const now = fillsCells(decision)
      ? words.cellsOfTable(present(element.ref, 'the range of a table'))
      : shown;
    const why = value ? decision.why : `${decision.why} ${words.noValue}`;
    return { ...entry, became: 'value', now, why };
  });
  return { changed, listed, formulas, fixed };
}

/**
 * A formula as an ordinary one, because the twins are proved as ordinary formulas. Where the workbook's own arithmetic
 * around it was done cell by cell, it stays the array formula that it was. Ordinary formulas of that kind have become
 * values, because newer versions of Excel may read them differently.
 */
function withFormula({ cell, element }: FormulaCell, formula: string, isCellByCell: boolean): string {
  const own = isCellByCell ? [] : ['t', 'ref', 'si', 'aca'];
  const written = `<f${withoutAttributes(element.attributes, ...own)}>${escaped(formula)}</f>`;
  const content = cell.content.slice(0, element.start) + written + cell.content.slice(element.end);
  const attributes = withoutAttributes(cell.attributes, 'vm', ...(isCellByCell ? [] : ['cm']));
  return `<c${attributes}>${content}</c>`;
}

/** A cell of a table as its own ordinary formula, with the value that it showed; the words of a heading stay words. */
function asPlain(
  cell: FileCell,
  plain: PlainCell,
  isBeyond: boolean,
  file: WorkbookFile,
  looks: FixedLooks,
): string {
  const kept = withoutAttributes(cell.attributes, 'cm', 'vm', 't');
  const attributes = isBeyond ? looks.zeroUnseen(kept) : kept;
  if (typeof plain === 'number') return `<c${attributes}><v>${plain}</v></c>`;
  if (!isFormula(plain)) return inline(attributes, plain);
  const value = file.value(cell);
  const stored = value ? `<v>${escaped(value.text)}</v>` : '';
  const kinds = { number: '', text: 'str', logical: 'b', error: 'e' };
  const kind = value ? kinds[value.kind] : '';
  const typed = kind === '' ? attributes : withAttribute(attributes, 't', kind);
  return `<c${typed}><f>${escaped(plain.slice(1))}</f>${stored}</c>`;
}

function isFormula(plain: PlainCell): plain is string {
  return typeof plain === 'string' && plain.startsWith('=');
}

function inline(attributes: string, text: string): string {
  const words = `<is><t xml:space="preserve">${escaped(text)}</t></is>`;
  return `<c${withAttribute(attributes, 't', 'inlineStr')}>${words}</c>`;
}

/** The value that a cell showed, which says in the cell itself that it is fixed; and how that looks. */
export function asValue(
  cell: FileCell,
  file: WorkbookFile,
  looks: FixedLooks | null,
): { xml: string; shown: string } {
  const plain = withoutAttributes(cell.attributes, 'cm', 'vm');
  const value = file.value(cell);
  const element = /<f(?:\s(?:[^>"']|"[^"]*"|'[^']*')*?)?(?:\/>|>[\s\S]*?<\/f>)/;
  if (!value) {
    const isFormulaCell = element.test(cell.content);
    const xml = isFormulaCell
      ? `<c${withAttribute(plain, 't', 'e')}><v>#N/A</v></c>`
      : `<c${plain}>${cell.content}</c>`;
    return { xml, shown: '' };
  }
  const { attributes, shown } = looks ? looks.fixed(plain, value) : { attributes: plain, shown: value.text };
  const xml =
    value.kind === 'text'
      ? inline(attributes, value.text)
      : `<c${attributes}>${cell.content.replace(element, '')}</c>`;
  return { xml, shown };
}

function cellsIn(ref: string, sheet: FileSheet): FileCell[] {
  const [first, last] = [lastOf(firstOf(ref)), lastOf(ref)];
  const [left, right] = [columnNumber(first.column), columnNumber(last.column)];
  return sheet.cells.filter(
    ({ row, column, content }) =>
      row >= first.row && row <= last.row && column >= left && column <= right && content !== '',
  );
}
