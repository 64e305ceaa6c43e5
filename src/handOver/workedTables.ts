import { isReference, tokenize, tokenTypes, type Token } from '@borgar/fx';
import type { FunctionDescription } from '../functions/catalogue/notes';
import type { FormulaCall } from '../formulas/calls';
import { plainTableOf, tableSizeOf } from '../functions/catalogue/plainTable';
import { type PlainCell } from '../functions/catalogue/notes';
import { columnLetters } from '../formulas/addresses';
import { quotedSheet } from '../formulas/addresses';
import type { FileSheet, WorkbookFile } from '../files/inPlace/workbookFile';
import { nth } from '../formulas/present';

/** A table that formulas of the workbook look something up in, worked out on a sheet of its own. */
export interface WorkedTable {
  /** The call as it was, its cells named with their sheets. */
  call: string;
  /** The row of its headings, counted from 1. Its words are in the row above. */
  top: number;
  cells: PlainCell[][];
}

const FIRST_ROW = 5;
const LONGEST_FORMULA = 8192;

/** The tables of one copy, each once however many formulas use it. */
export class WorkedTables {
  readonly tables: WorkedTable[] = [];
  private readonly byCall = new Map<string, WorkedTable>();
  private nextRow = FIRST_ROW;

  constructor(
    readonly sheetName: string,
    private readonly file: WorkbookFile,
    private readonly namespace: string,
  ) {}

  /** The cells in which a call's table is worked out, as a formula names them; null where no formulas give it. */
  rangeOf(
    call: FormulaCall,
    description: FunctionDescription,
    blank: ReadonlySet<string>,
    sheet: FileSheet,
  ): string | null {
    const written = call.arguments.flatMap((argument) => {
      const text = this.fromAnywhere(argument.text, sheet);
      return text === null ? [] : [{ ...argument, text }];
    });
    if (written.length < call.arguments.length) return null;
    const moved = { arguments: written };
    const table = this.known(call.name, moved, description, blank);
    if (table === null) return null;
    const [rows, columns] = [table.cells.length, nth(table.cells, 0).length];
    return `${quotedSheet(this.sheetName)}!$A$${table.top}:$${columnLetters(columns - 1)}$${table.top + rows - 1}`;
  }

  private known(
    name: string,
    call: Pick<FormulaCall, 'arguments'>,
    description: FunctionDescription,
    blank: ReadonlySet<string>,
  ): WorkedTable | null {
    const words = call.arguments.map(({ text }) => text).join(',');
    const key = `${name}(${words})${[...blank].join(',')}`;
    const before = this.byCall.get(key);
    if (before) return before;
    const size = tableSizeOf(call, description, blank);
    if (size === null) return null;
    const top = this.nextRow + 1;
    const at = (row: number, column: number) => `$${columnLetters(column)}$${top + row}`;
    const cells = plainTableOf(call, description, { ...size, at }, blank);
    if (!cells || isTooLong(cells)) return null;
    const table = { call: `=${this.namespace}.${name}(${words})`, top, cells };
    this.byCall.set(key, table);
    this.tables.push(table);
    // A heading above, and a blank row below.
    this.nextRow = top + size.rows + 1;
    return table;
  }

  /** A piece of formula of a sheet as it reads on another: every cell with its sheet, and none relative. */
  private fromAnywhere(text: string, sheet: FileSheet): string | null {
    let tokens: Token[];
    try {
      tokens = tokenize(`=${text}`);
    } catch {
      return null;
    }
    const pieces = tokens.slice(1).map((token): string | null => {
      if (!isReference(token)) return token.value;
      if (token.type === tokenTypes.REF_NAMED) {
        const name = this.file.nameOn(token.value, sheet);
        return name?.sheet === null ? token.value : null;
      }
      if (token.type === tokenTypes.REF_STRUCT) return token.value.includes('@') ? null : token.value;
      const [, prefix, cells = ''] = /^((?:'(?:[^']|'')+'|[^'!]+)!)?(.*)$/.exec(token.value) ?? [];
      const fixed = cells.replace(/\$?([A-Z]{1,3})\$?(\d+)/gi, '$$$1$$$2');
      return `${prefix ?? `${quotedSheet(sheet.name)}!`}${fixed}`;
    });
    return pieces.includes(null) ? null : pieces.join('');
  }
}

export function isTooLong(cells: PlainCell[][]): boolean {
  return cells.flat().some((cell) => String(cell).length > LONGEST_FORMULA);
}
