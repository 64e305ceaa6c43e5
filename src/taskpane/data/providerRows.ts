import { columnLetters } from '../../formulas/addresses';
import type { ProviderPlace } from '../../extracts/sheets';
import type { CellChange, CellValue } from '../../host/spreadsheet';
import { heldText } from '../../plan/cells';

/** The headings of the table of providers that an extract fills. */
const headings = {
  name: 'Provider',
  floor: 'Floor and minimum price apply',
  zone: 'Zone',
  structure: 'Price structure',
  price: 'Hourly price (£ an hour)',
  hours: 'Hours a week, where visits are not known (hours)',
  year: 'Year of price',
  source: 'Source',
} as const;

/**
 * A row a provider, in the first rows of the table that are blank: its hours a week, and its average rate where the
 * extract has one. Providers beyond the rows there are come back as left over.
 */
export function filledProviders(
  cells: readonly (readonly CellValue[])[],
  sheet: string,
  providers: readonly ProviderPlace[],
  { source, year }: { source: string; year: CellValue },
): { changes: CellChange[]; leftOver: number } {
  const top = cells.findIndex((row) => Object.values(headings).every((heading) => row.includes(heading)));
  const names = cells[top];
  if (!names) return { changes: [], leftOver: providers.length };
  const letter = (heading: string) => columnLetters(names.indexOf(heading));
  const at = names.indexOf(headings.name);
  const free: number[] = [];
  for (let row = top + 1; row < cells.length && free.length < providers.length; row++) {
    const name = cells[row]?.[at];
    if (name === null || name === undefined || name === '') free.push(row + 1);
  }
  const changes = providers.slice(0, free.length).flatMap(({ name, hours, rate }, i): CellChange[] => {
    const row = String(free[i]);
    const place = (heading: string) => ({ sheet, address: `${letter(heading)}${row}` });
    const formula = (heading: string, figure: string): CellChange => ({
      ...place(heading),
      value: `=${figure}`,
    });
    // What the extract or a person says is never a formula.
    const words = (heading: string, text: string): CellChange => ({
      ...place(heading),
      ...heldText(text),
    });
    return [
      words(headings.name, name),
      words(headings.floor, 'Yes'),
      words(headings.zone, 'Whole area'),
      words(headings.structure, 'Hourly'),
      ...(typeof year === 'string' ? [words(headings.year, year)] : []),
      ...(rate === null ? [] : [formula(headings.price, rate)]),
      ...(hours === null ? [] : [formula(headings.hours, hours)]),
      words(headings.source, source),
    ];
  });
  return { changes, leftOver: providers.length - free.length };
}
