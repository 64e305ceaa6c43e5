import { addressesIn, rangeText } from '../../formulas/addresses';
import { plannedFormula } from '../../plan/cells';
import type { CellPlan, TablePlan } from '../../plan/plan';
import type { HeldTable } from '../../formulas/tables';
import { childOf, childrenNamed, numberIn, type XmlNode } from '../xml/parse';
import { plainText } from '../xml/write';
import { areaIn } from './cellFormulas';
import { many, named, type Losses } from './losses';

/** A table as a plan has it; null where it has no headings in words, each once, or no row below them. */
export function tableOf(
  { attributes, children }: XmlNode,
  sheet: string,
  cells: Readonly<Record<string, CellPlan>>,
  losses: Losses,
): TablePlan | null {
  const { ref = '', headerRowCount, totalsRowCount } = attributes;
  const name = plainText(attributes.displayName ?? attributes.name ?? '');
  const area = areaIn(ref);
  const totals = numberIn(totalsRowCount) ?? 0;
  const body = area && { ...area, bottom: area.bottom - totals };
  const lose = () => {
    losses.count(
      'table',
      sheet,
      (n) =>
        `${many(n, 'table')} on ${named(sheet)} without headings that each say one thing: the cells stay.`,
    );
    return null;
  };
  if (!body || headerRowCount === '0' || body.bottom <= body.top || name === '') return lose();
  const headings = addressesIn({ ...body, bottom: body.top }).map((at) => cells[at] ?? {});
  const words = headings.flatMap((heading) => {
    const { value } = heading;
    return typeof value === 'string' && value !== '' && plannedFormula(heading) === null ? [value] : [];
  });
  if (words.length < headings.length || new Set(words.map((word) => word.toLowerCase())).size < words.length)
    return lose();
  if (totals > 0)
    losses.count(
      'totals',
      sheet,
      (n) => `${many(n, 'row')} of totals under tables on ${named(sheet)}: the cells stay, below the table.`,
    );
  const filters = childOf({ name: '', attributes, children, text: '' }, 'autoFilter')?.children ?? [];
  if (filters.some(({ children: within }) => within.length > 0))
    losses.count('filter', sheet, (n) => `${many(n, 'filter')} that hid rows of a table on ${named(sheet)}.`);
  return { name, range: rangeText(body) };
}

/** A table as the file has it, its totals too, whether it can be kept or not; null where it says no cells. */
export function tableInFile(
  { attributes, children }: XmlNode,
  sheet: string,
): (HeldTable & { name: string }) | null {
  const area = areaIn(attributes.ref ?? '');
  const name = plainText(attributes.displayName ?? attributes.name ?? '');
  if (!area || name === '') return null;
  const columns = childOf({ name: '', attributes, children, text: '' }, 'tableColumns');
  const headings = childrenNamed(columns, 'tableColumn').map((column) =>
    plainText(column.attributes.name ?? ''),
  );
  const totals = numberIn(attributes.totalsRowCount) ?? 0;
  // A table without headings takes the row above as its headings.
  const top = attributes.headerRowCount === '0' ? area.top - 1 : area.top;
  return {
    name,
    sheet,
    area: { ...area, top, bottom: area.bottom - totals },
    headings,
    ...(totals > 0 && { hasTotals: true }),
  };
}

/** Each of a workbook’s tables has a name of its own. */
export function distinct(tables: TablePlan[], known: Set<string>): TablePlan[] {
  return tables.filter(({ name }) => {
    const folded = name.toLowerCase();
    if (known.has(folded)) return false;
    known.add(folded);
    return true;
  });
}
