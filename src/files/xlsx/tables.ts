import { plannedFormula } from '../../plan/cells';
import type { SheetPlan, TablePlan } from '../../plan/plan';
import { addressesIn, areaOf } from '../../formulas/addresses';
import { MAIN } from '../package/names';
import { DECLARATION, element, spreadsheetText } from '../xml/write';

export function tableXml(table: TablePlan, sheet: SheetPlan, number: number): string {
  const { name, range } = table;
  const columns = headingsOf(table, sheet).map((heading, i) =>
    element('tableColumn', { id: i + 1, name: spreadsheetText(heading).replaceAll('\n', '_x000a_') }),
  );
  return (
    DECLARATION +
    element(
      'table',
      { xmlns: MAIN, id: number, name, displayName: name, ref: range, totalsRowShown: false },
      element('autoFilter', { ref: range }),
      element('tableColumns', { count: columns.length }, ...columns),
      // Its headings have a look of their own; stripes would hide which cells are inputs.
      element('tableStyleInfo', {
        name: 'TableStyleLight1',
        showRowStripes: false,
        showColumnStripes: false,
      }),
    )
  );
}

/** Excel repairs a file, and says so, whose table headings are not words that differ from one another. */
function headingsOf({ name, range }: TablePlan, sheet: SheetPlan): string[] {
  const area = areaOf(range);
  if (area.bottom === area.top)
    throw new Error(`Table ${name} must have a row below its headings; it is ${range}`);
  const headings: string[] = addressesIn({ ...area, bottom: area.top }).map((at) => {
    const cell = sheet.cells[at] ?? {};
    const { value } = cell;
    if (typeof value !== 'string' || value === '' || plannedFormula(cell) !== null)
      throw new Error(`The heading of table ${name} in ${at} must be plain words; it is ${value ?? 'blank'}`);
    return value;
  });
  const twice = headings.find(
    (heading, i) => headings.findIndex((other) => other.toLowerCase() === heading.toLowerCase()) < i,
  );
  if (twice !== undefined)
    throw new Error(`Table ${name} must have each heading once; it has “${twice}” twice`);
  return headings;
}
