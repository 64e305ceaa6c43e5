import { addressOfCell, areaOf, cellAt, sheetArea } from '../formulas/addresses';
import { formats, isTypedInto, plannedFormula, showsDecimals, typedFormat } from '../plan/cells';
import type { CellPlan, SheetPlan } from '../plan/plan';

/** A formula that is one cell and nothing else. */
const ONE_CELL = /^=(?:(?:'(?:[^']|'')+'|\w+)!)?\$?[A-Z]{1,3}\$?\d+$/;

/**
 * The sheets with formats that hide nothing of what is typed: every figure that may have decimals shows them where it is
 * typed, and a number or a share wherever a cell only repeats it. Pounds are shown to the pound outside the inputs.
 */
export function withTypedDecimals(sheets: SheetPlan[]): SheetPlan[] {
  let made = sheets.map((sheet) => {
    const isWhole = wholeCells(sheet);
    return mapped(sheet, (cell, at) =>
      isTypedInto(cell) && cell.format !== undefined && !isWhole(at) ? typedFormat(cell.format) : cell.format,
    );
  });
  for (let before: SheetPlan[] = []; before !== made;) {
    before = made;
    made = repeated(made);
  }
  return made;
}

/** One step further from what is typed: the same sheets where there is no cell left that repeats such a figure. */
function repeated(sheets: SheetPlan[]): SheetPlan[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  let isChanged = false;
  const next = sheets.map((sheet) =>
    mapped(sheet, ({ format, ...cell }) => {
      const formula = plannedFormula(cell);
      if (format === undefined || isOfMoney(format) || formula === null || !ONE_CELL.test(formula))
        return format;
      const { sheet: name, area } = sheetArea(formula, sheet.name);
      const from = byName.get(name)?.cells[addressOfCell({ row: area.top, column: area.left })]?.format;
      if (from === undefined || !showsDecimals(from) || typedFormat(format) === format) return format;
      isChanged = true;
      return typedFormat(format);
    }),
  );
  return isChanged ? next : sheets;
}

const isOfMoney = (format: string) => format === formats.pounds || format === formats.poundsAndPence;

function mapped(sheet: SheetPlan, formatOf: (cell: CellPlan, at: string) => string | undefined): SheetPlan {
  const cells = Object.entries(sheet.cells).map(([at, cell]) => {
    const format = formatOf(cell, at);
    return [at, format === undefined || format === cell.format ? cell : { ...cell, format }] as const;
  });
  return { ...sheet, cells: Object.fromEntries(cells) };
}

/** Cells that take whole numbers alone have no decimals to show. */
function wholeCells({ validations = [] }: SheetPlan): (at: string) => boolean {
  const areas = validations.filter(({ rule }) => rule.kind === 'whole').map(({ range }) => areaOf(range));
  return (at) => {
    const { row, column } = cellAt(at);
    return areas.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  };
}
