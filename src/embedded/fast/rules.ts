import { CellValueType, type ICellData, type Injector, type Nullable, type Workbook } from '@univerjs/core';
import {
  IOtherFormulaManagerService,
  LexerTreeBuilder,
  OtherFormulaBizType,
  RegisterOtherFormulaService,
} from '@univerjs/engine-formula';
import { addressOfCell } from '../../formulas/addresses';
import type { SheetCells } from '../../formulas/compile/cells';
import type { LivePlace } from '../../formulas/compile/live';

/** Below and beside every used cell: no formula reads these cells. */
const FIRST_ROW = 1_000_000;
const LAST_ROW = 1_048_575;
const COLUMN = 16_383;

/** The result of a rule that colours cells by a formula, for one of its cells. */
interface RulePlace {
  sheetId: string;
  formulaId: string;
  /** From the first cell of the rule's range. */
  row: number;
  column: number;
}

/** As Univer keeps the results of the formulas of rules: one cell by row and column. */
type Answers = Record<number, Record<number, Nullable<ICellData>[][]>>;

/** The formulas of such rules, compiled as if each had a cell of its own. */
export class RuleCells {
  private readonly places = new Map<string, RulePlace>();

  constructor(
    private readonly injector: Injector,
    private readonly workbook: Workbook,
  ) {}

  /** Those of a sheet that have been calculated; a rule of several ranges is left to Univer. */
  cellsOf(sheet: string, sheetId: string): SheetCells['cells'] {
    const lexer = this.injector.get(LexerTreeBuilder);
    const all = this.injector.get(IOtherFormulaManagerService).getOtherFormulaData();
    const cells: SheetCells['cells'] = [];
    for (const [formulaId, rule] of Object.entries(all[this.workbook.getUnitId()]?.[sheetId] ?? {})) {
      const [range, ...others] = rule?.ranges ?? [];
      if (!isOfColours(formulaId) || !rule || !range || others.length > 0) continue;
      const { startRow, endRow, startColumn, endColumn } = range;
      for (let row = 0; row <= endRow - startRow; row++) {
        for (let column = 0; column <= endColumn - startColumn; column++) {
          const shown = this.answers(sheetId, formulaId)?.[row]?.[column]?.[0]?.[0];
          if (!shown || FIRST_ROW + cells.length > LAST_ROW) return [];
          const at = { row: FIRST_ROW + cells.length, column: COLUMN };
          this.places.set(keyOf({ sheet, ...at }), { sheetId, formulaId, row, column });
          const formula = lexer.moveFormulaRefOffset(rule.f, column, row);
          cells.push({ address: addressOfCell(at), formula, value: valueOf(shown), spilledFrom: null });
        }
      }
    }
    return cells;
  }

  at(place: LivePlace): RulePlace | undefined {
    return place.row < FIRST_ROW ? undefined : this.places.get(keyOf(place));
  }

  /** The result that Univer has at present for a rule at a cell. */
  shown({ sheetId, formulaId, row, column }: RulePlace): Nullable<ICellData> {
    return this.answers(sheetId, formulaId)?.[row]?.[column]?.[0]?.[0];
  }

  private answers(sheetId: string, formulaId: string): Answers | undefined {
    const held = this.injector.get(RegisterOtherFormulaService);
    return held.getFormulaValueSync(this.workbook.getUnitId(), sheetId, formulaId)?.result;
  }
}

export function isOfColours(formulaId: string): boolean {
  return formulaId.includes(`_${OtherFormulaBizType.CONDITIONAL_FORMATTING}_`);
}

function valueOf({ v, t }: ICellData): number | string | boolean | null {
  if (v === undefined || v === null) return null;
  return t === CellValueType.BOOLEAN ? Number(v) === 1 || v === true : v;
}

function keyOf({ sheet, row }: LivePlace): string {
  return `${sheet}\n${row}`;
}
