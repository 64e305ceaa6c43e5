import { asPeopleSeeIt, callsUs, tableKey, uses, withoutSpills, type FormerTables } from './formulaInFile';
import type { FormulaCell } from './formulaCells';
import { plainFormula } from './plainFormula';
import { type Setting } from './setting';
import { firstOf, lastOf } from '../files/inPlace/sheetCells';
import { tableInPlace, type TableInPlace } from './tableInPlace';
import { words } from './words';
import { present } from '../formulas/present';

export type Decision = FormulaCell & { original: string } & (
    | { becomes: 'formula'; formula: string; why: string; isCellByCell: boolean }
    | ({ becomes: 'table' } & TableInPlace)
    | { becomes: 'value'; why: string }
  );

/** The replacement of each formula that calls our functions, or that shares its text with one that does. */
export function decide(
  cells: FormulaCell[],
  gone: ReadonlySet<string>,
  tables: FormerTables,
  setting: Setting,
): { decisions: Decision[]; unshared: FormulaCell[] } {
  const { namespace } = setting;
  const decisions: Decision[] = [];
  const unshared: FormulaCell[] = [];
  for (const one of cells) {
    const isOurs = callsUs(one.stored, namespace) || uses(one.stored, gone);
    const original = asPeopleSeeIt(one.formula ?? one.stored, namespace);
    const value = (why: string) => decisions.push({ ...one, original, becomes: 'value', why });
    if (!isOurs) {
      const formula = one.formula === null ? null : withoutSpills(one.formula, one.sheet.name, tables);
      if (formula !== null && formula !== one.formula) {
        const why = words.because.spill;
        const isArray = one.element.kind === 'array';
        decisions.push({ ...one, original, becomes: 'formula', formula, why, isCellByCell: isArray });
      } else if (one.element.kind === 'shared' && /ANCHORARRAY/i.test(one.stored)) {
        unshared.push(one);
      }
    } else if (one.formula === null) value(words.because.unreadable);
    else if (uses(one.formula, gone)) value(words.because.usesName);
    else if (isRefused(one, setting)) value(words.because.refused);
    else {
      const spillFree = withoutSpills(one.formula, one.sheet.name, tables);
      if (fillsCells(one)) {
        const table = tableInPlace(one, spillFree, setting);
        if ('reason' in table) value(table.reason);
        else decisions.push({ ...one, original, becomes: 'table', ...table });
        continue;
      }
      const isArray = one.element.kind === 'array';
      const plain = plainFormula(spillFree, { sheet: one.sheet, isArray, takesTables: true }, setting);
      if ('reason' in plain) value(plain.reason);
      else decisions.push({ ...one, original, becomes: 'formula', ...plain });
    }
  }
  return { decisions, unshared };
}

/** Our functions refuse what they are given as #VALUE!; a question without an answer is #N/A, and the twin's too. */
function isRefused({ cell }: FormulaCell, { file }: Setting): boolean {
  const value = file.value(cell);
  return value?.kind === 'error' && value.text === '#VALUE!';
}

/** Formulas whose tables turn into plain values, by their cells. */
export function formerTables(cells: FormulaCell[]): Map<string, { lastColumn: string; lastRow: number }> {
  return new Map(
    cells
      .filter(({ element }) => element.ref !== null && element.kind === 'array')
      .map(({ sheet, cell, element }) => {
        const { column, row } = lastOf(present(element.ref, 'the range of a table'));
        const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell.address) ?? [];
        return [tableKey(sheet.name, letters, digits), { lastColumn: column, lastRow: row }];
      }),
  );
}

export function fillsCells({ element }: FormulaCell): boolean {
  if (element.kind !== 'array' || element.ref === null) return false;
  const { column, row } = lastOf(element.ref);
  return firstOf(element.ref) !== `${column}${row}`;
}
