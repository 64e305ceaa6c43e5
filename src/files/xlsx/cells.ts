import { columnLetters } from '../../formulas/addresses';
import { heldError, heldText, isBlankCell, plannedFormula } from '../../plan/cells';
import type { CellPlan, NamePlan, SheetPlan } from '../../plan/plan';
import { address, areaOf, rangeText } from '../../formulas/addresses';
import { type TableCalled, withoutUnknownTables } from '../../formulas/tables';
import { LONGEST_FORMULA, LONGEST_TEXT } from '../limits';
import { needsArray } from './arrays';
import { toFile } from './formulas';
import { DYNAMIC_ARRAY } from './metadata';
import { rowHeight } from '../../plan/rowHeights';
import type { Shown, ShownWorkbook, SpillSize } from './shown';
import type { Styles } from './styles';
import type { Texts } from './texts';
import { element, spreadsheetText, text } from '../xml/write';
import { stateAttributes } from './view';

/** What every cell of a workbook is written with. */
export interface Writing {
  shown: ShownWorkbook;
  names: NamePlan[];
  tables: TableCalled;
  namespace: string | undefined;
  styles: Styles;
  texts: Texts;
}

/** `<sheetData>`, the used range and whether any formula is a dynamic array. */
export function sheetDataXml(sheet: SheetPlan, writing: Writing) {
  const cells = new Map<string, Placed>();
  let hasDynamicArrays = false;
  const put = (row: number, column: number, change: Partial<Placed>) => {
    const at = address(row, column);
    cells.set(at, { row, column, plan: {}, spilled: null, ...cells.get(at), ...change });
  };
  for (const [at, plan] of Object.entries(sheet.cells)) {
    const { top, left } = areaOf(at);
    put(top, left, { plan });
    const spill = plannedFormula(plan) !== null ? writing.shown.spill(sheet.name, at) : null;
    const { rows, columns } = spill ?? { rows: 0, columns: 0 };
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        if (row + column === 0) continue;
        put(top + row, left + column, {
          spilled: writing.shown.value(sheet.name, address(top + row, left + column)),
        });
      }
    }
  }
  const { rowHeights = {}, rowStates = {}, otherRows } = sheet;
  const rows = new Map<number, Placed[]>(
    [...Object.keys(rowHeights), ...Object.keys(rowStates)].map((row) => [Number(row) - 1, []]),
  );
  for (const cell of cells.values()) {
    const own = rows.get(cell.row);
    if (own) own.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => {
      const inOrder = own.sort((a, b) => a.column - b.column);
      const given = rowHeights[row + 1];
      const needed = rowHeight(
        inOrder.map(({ column, plan }) => ({
          plan: inWords(plan, row, column),
          width: sheet.columns[columnLetters(column)],
        })),
      );
      const ht = given ?? (otherRows !== undefined && (needed ?? 0) <= otherRows ? undefined : needed);
      const customHeight = given === undefined ? undefined : true;
      const attributes = { r: row + 1, ht, customHeight, ...stateAttributes(rowStates[row + 1]) };
      return element('row', attributes, ...inOrder.map(cellXml));
    });

  /** Of a formula that says words, those words: they need the room. */
  function inWords(plan: CellPlan, row: number, column: number): CellPlan {
    const shown = plannedFormula(plan) !== null && writing.shown.value(sheet.name, address(row, column));
    if (typeof shown !== 'string') return plan;
    const said: CellPlan = { ...plan, ...heldText(shown) };
    delete said.lines;
    return said;
  }

  function cellXml({ row, column, plan, spilled }: Placed): string {
    const at = address(row, column);
    const place = { r: at, s: writing.styles.of(plan) || undefined };
    const where = `${sheet.name}!${at}`;
    const error = heldError(plan);
    if (error !== null) return valueXml(place, { error }, writing.texts, where);
    const held = plannedFormula(plan);
    if (held !== null) {
      const planned = withoutUnknownTables(held, writing.tables);
      if (planned.length > LONGEST_FORMULA)
        throw new Error(
          `The formula in ${where} has ${planned.length} characters; Excel takes ${LONGEST_FORMULA}`,
        );
      const formula = toFile(planned, writing.namespace);
      // Text that cannot be read as a formula is kept as text: written as one it would make the file unreadable.
      if (formula === null) return valueXml(place, planned, writing.texts, where);
      const spill = writing.shown.spill(sheet.name, at);
      const isDynamic = spill !== null || needsArray(planned, writing.names);
      hasDynamicArrays ||= isDynamic;
      const fill = isDynamic ? { t: 'array', ref: rangeText(filled(row, column, spill)) } : {};
      const kept = keptValue(writing.shown.value(sheet.name, at));
      return element(
        'c',
        { ...place, t: kept.type, cm: isDynamic ? DYNAMIC_ARRAY : undefined },
        element('f', fill, text(spreadsheetText(formula))),
        kept.xml,
      );
    }
    return valueXml(place, isBlankCell(plan) ? spilled : (plan.value ?? null), writing.texts, where);
  }

  return { xml: element('sheetData', {}, ...written), used: used([...cells.values()]), hasDynamicArrays };
}

interface Placed {
  row: number;
  column: number;
  plan: CellPlan;
  spilled: Shown;
}

type Place = { r: string; s: number | undefined };

function valueXml(place: Place, value: Shown, texts: Texts, where: string): string {
  if (typeof value !== 'string') {
    const kept = keptValue(value);
    return element('c', { ...place, t: kept.type }, kept.xml);
  }
  if (value.length > LONGEST_TEXT)
    throw new Error(`The text in ${where} has ${value.length} characters; Excel takes ${LONGEST_TEXT}`);
  return element('c', { ...place, t: 's' }, element('v', {}, String(texts.place(value))));
}

/** A value as written beside a formula. */
function keptValue(value: Shown): { type: string | undefined; xml: string } {
  if (value === null) return { type: undefined, xml: '' };
  if (typeof value === 'string') return { type: 'str', xml: element('v', {}, text(spreadsheetText(value))) };
  if (typeof value === 'boolean') return { type: 'b', xml: element('v', {}, value ? '1' : '0') };
  if (typeof value === 'number' && Number.isFinite(value))
    return { type: undefined, xml: element('v', {}, String(value)) };
  const error = typeof value === 'number' ? '#NUM!' : value.error;
  return { type: 'e', xml: element('v', {}, errorsInFiles.has(error) ? error : '#VALUE!') };
}

/** Younger errors such as #SPILL! need more than their name; they come back when the file is calculated. */
const errorsInFiles = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

function filled(row: number, column: number, spill: SpillSize | null) {
  const { rows, columns } = spill ?? { rows: 1, columns: 1 };
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

function used(cells: Placed[]): string {
  if (cells.length === 0) return 'A1';
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b));
  return rangeText({ top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) });
}
