import type { FormulaCell } from './formulaCells';
import type { FileCell } from '../files/inPlace/sheetCells';
import type { WorkbookFile } from '../files/inPlace/workbookFile';
import { attribute, childrenOf, rootOf } from '../files/xml/inPlace';
import type { WorkedTables } from './workedTables';
import { columnLetters, columnNumber, unquotedSheet } from '../formulas/addresses';
import { NAME_REST, NAME_START } from '../formulas/nameRules';

/** What a figure of the copy rests on. */
export interface Grounds {
  /** At least one cell that people type into reaches it through formulas. */
  isFed: boolean;
  /** A value that is fixed in the copy reaches it. */
  isFixed: boolean;
}

const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}_(])/giu;
const NAME = new RegExp(`(?<![${NAME_REST}'!$])[${NAME_START}][${NAME_REST}]*(?![${NAME_REST}('!])`, 'gu');
const NOTHING: Grounds = { isFed: false, isFixed: false };

/** Follows figures of the copy back to what they rest on. */
export class Precedents {
  private readonly formulas = new Map<string, { formula: string; sheet: string }>();
  private readonly cells = new Map<string, FileCell[]>();
  private readonly inputs = new Set<string>();
  private readonly names = new Map<string, string>();
  private readonly known = new Map<string, Grounds>();
  private readonly byRange = new Map<string, Grounds>();

  /**
   * @param changed formulas of the copy that differ from the file's, by sheet and address
   * @param fixed cells whose value is fixed in the copy
   */
  constructor(
    file: WorkbookFile,
    formulas: FormulaCell[],
    changed: ReadonlyMap<string, string>,
    private readonly fixed: ReadonlySet<string>,
    worked: WorkedTables,
  ) {
    const unlocked = unlockedStyles(file);
    for (const sheet of file.sheets) {
      this.cells.set(sheet.name.toLowerCase(), sheet.cells);
      const isProtected = sheet.xml.includes('<sheetProtection');
      for (const cell of sheet.cells) {
        if (isInput(cell, isProtected, unlocked)) this.inputs.add(fileCellKey(sheet.name, cell.address));
      }
    }
    for (const { sheet, cell, formula } of formulas) {
      if (formula !== null)
        this.formulas.set(fileCellKey(sheet.name, cell.address), { formula, sheet: sheet.name });
    }
    for (const [key, formula] of changed) {
      this.formulas.set(key, { formula, sheet: key.slice(0, key.lastIndexOf('!')) });
    }
    for (const { top, cells } of worked.tables) {
      cells.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (typeof cell !== 'string' || !cell.startsWith('=')) return;
          const key = fileCellKey(worked.sheetName, `${columnLetters(c)}${top + r}`);
          this.formulas.set(key, { formula: cell.slice(1), sheet: worked.sheetName });
        }),
      );
    }
    for (const { name, formula } of file.names) this.names.set(name.toLowerCase(), formula);
  }

  of(sheet: string, address: string): Grounds {
    const key = fileCellKey(sheet, address);
    const known = this.known.get(key);
    if (known) return known;
    if (this.fixed.has(key)) return { isFed: false, isFixed: true };
    const found = this.formulas.get(key);
    if (!found) return this.inputs.has(key) ? { isFed: true, isFixed: false } : NOTHING;
    // A cell that refers to itself rests on nothing of its own.
    this.known.set(key, NOTHING);
    const grounds = this.ofFormula(found.formula, found.sheet);
    this.known.set(key, grounds);
    return grounds;
  }

  private ofFormula(formula: string, sheet: string): Grounds {
    const text = formula.replace(/"(?:[^"]|"")*"/g, '""');
    const found: Grounds[] = [];
    for (const [, named, left = '', top, right, bottom] of text.matchAll(REFERENCE)) {
      const on = named === undefined ? sheet : unquotedSheet(named);
      found.push(
        right === undefined
          ? this.of(on, `${left.toUpperCase()}${top}`)
          : this.ofRange(on, left, Number(top), right, Number(bottom)),
      );
    }
    for (const [name] of text.replace(/'(?:[^']|'')+'!/g, '').matchAll(NAME)) {
      const meaning = this.names.get(name.toLowerCase());
      if (meaning !== undefined) found.push(this.ofFormula(meaning, sheet));
    }
    return together(found);
  }

  private ofRange(sheet: string, left: string, top: number, right: string, bottom: number): Grounds {
    const key = `${sheet}!${left}${top}:${right}${bottom}`.toLowerCase();
    const known = this.byRange.get(key);
    if (known) return known;
    const [first, last] = [columnNumber(left.toUpperCase()), columnNumber(right.toUpperCase())];
    const within = (this.cells.get(sheet.toLowerCase()) ?? this.workedCells(first, last, top, bottom)).filter(
      ({ row, column }) => row >= top && row <= bottom && column >= first && column <= last,
    );
    const grounds = together(within.map(({ address }) => this.of(sheet, address)));
    this.byRange.set(key, grounds);
    return grounds;
  }

  /** A sheet that is not in the file is the one on which tables are worked out. */
  private workedCells(left: number, right: number, top: number, bottom: number): FileCell[] {
    const cells: Pick<FileCell, 'address' | 'row' | 'column'>[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++)
        cells.push({ address: `${columnLetters(column - 1)}${row}`, row, column });
    }
    return cells as FileCell[];
  }
}

export function fileCellKey(sheet: string, address: string): string {
  return `${sheet.toLowerCase()}!${address}`;
}

function together(all: Grounds[]): Grounds {
  return {
    isFed: all.some(({ isFed }) => isFed),
    isFixed: all.some(({ isFixed }) => isFixed),
  };
}

/** A cell that people type into: one left open on a protected sheet, a number on a sheet without protection. */
function isInput(
  { attributes, content }: FileCell,
  isProtected: boolean,
  unlocked: ReadonlySet<string>,
): boolean {
  if (/<f[\s>/]/.test(content)) return false;
  if (isProtected) return unlocked.has(attribute(attributes, 's') ?? '0');
  return content !== '' && (attribute(attributes, 't') ?? 'n') === 'n';
}

function unlockedStyles({ parts, part }: WorkbookFile): Set<string> {
  const styles = parts.relationships(part).find(({ kind }) => kind === 'styles')?.target;
  if (!styles || !parts.has(styles)) return new Set();
  const xfs = childrenOf(rootOf(parts.read(styles)).content).find(({ name }) => name === 'cellXfs');
  const open = childrenOf(xfs?.content ?? '').flatMap(({ content }, index) =>
    /<protection[^>]*\blocked\s*=\s*["'](?:0|false)["']/.test(content) ? [String(index)] : [],
  );
  return new Set(open);
}
