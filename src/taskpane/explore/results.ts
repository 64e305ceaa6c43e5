import type { CellPlace, HeldCell, SheetContents } from '../../host/spreadsheet';
import { rowsOf } from './grid';

/** A result of a case, offered by its name. */
export interface NamedResult extends CellPlace {
  label: string;
  unit: string;
}

/** The sheet of results of a case, or of a further case in the same workbook: Results (2). */
const RESULTS = /^results\b/i;
/** What a case is decided by comes first. */
const bestFirst = [/net present value/i, /payback/i, /return|benefit-cost/i, /^net |\bnet cash/i, /saving/i];
const MOST = 8;

interface Columns {
  central: number;
  unit: number | null;
}

/** The figures under Central on the sheets of results, as far as they are worked out, best first. */
export function resultsIn(contents: readonly SheetContents[]): NamedResult[] {
  const found = contents.filter(({ name }) => RESULTS.test(name)).flatMap(resultsOn);
  const once = found.filter(
    (one, i) => found.findIndex(({ sheet, label }) => sheet === one.sheet && label === one.label) === i,
  );
  const rank = ({ label }: NamedResult) => {
    const at = bestFirst.findIndex((words) => words.test(label));
    return at < 0 ? bestFirst.length : at;
  };
  return once.sort((one, other) => rank(one) - rank(other)).slice(0, MOST);
}

function resultsOn(sheet: SheetContents): NamedResult[] {
  let columns: Columns | null = null;
  const found: NamedResult[] = [];
  for (const { cells } of rowsOf(sheet)) {
    const here = columnsIn(cells);
    if (here) columns = here;
    const result = !here && columns && resultIn(sheet.name, cells, columns);
    if (result) found.push(result);
  }
  return found;
}

function columnsIn(cells: Map<number, HeldCell>): Columns | null {
  const columnOf = (name: RegExp) => {
    for (const [column, { value }] of cells) if (typeof value === 'string' && name.test(value)) return column;
    return null;
  };
  const central = columnOf(/^Central( case)?$/);
  const hasRange = columnOf(/^Low( case)?$/) !== null && columnOf(/^High( case)?$/) !== null;
  return central !== null && hasRange ? { central, unit: columnOf(/^Unit$/) } : null;
}

function resultIn(
  sheet: string,
  cells: Map<number, HeldCell>,
  { central, unit }: Columns,
): NamedResult | null {
  const cell = cells.get(central);
  const isWorkedOut = cell && (cell.formula !== null || cell.spilledFrom !== null);
  const label = cells.get(0)?.value;
  if (!isWorkedOut || typeof cell.value !== 'number' || typeof label !== 'string' || label.trim() === '')
    return null;
  const of = unit === null ? null : cells.get(unit)?.value;
  return { sheet, address: cell.address, label: label.trim(), unit: typeof of === 'string' ? of : '' };
}
