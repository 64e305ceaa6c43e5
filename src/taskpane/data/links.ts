import type { KindId } from '../../extracts/kinds/kind';
import type { ExtractSheets } from '../../extracts/sheets';
import type { CellChange, CellValue } from '../../host/spreadsheet';
import { feedsOf, POSTS, SALARIES } from './feeds';
import { type InputRow, inputRows, linked } from './inputRows';
import { filledPosts, filledSalaries } from './postRows';
import { filledProviders } from './providerRows';
import { type YearFound, yearRemarks } from './yearFound';
import { dataWords } from './words';

const words = dataWords.put;

export interface Links {
  cells: CellChange[];
  linked: string[];
  leftOver: number;
  /** What was not filled, and why. */
  remarks: string[];
}

export interface Held {
  name: string;
  cells: CellValue[][];
}

export interface HeldInputs extends Held {
  formulas: ReadonlyMap<string, string>;
}

export interface SheetsOfCase {
  inputs: HeldInputs;
  /** Null where its table is not to be filled, or is not there. */
  providers: Held | null;
  establishment: Held | null;
}

export function links(
  made: ExtractSheets,
  kind: KindId,
  caseId: string,
  chosen: readonly string[],
  { inputs, providers, establishment }: SheetsOfCase,
  year: YearFound | null,
): Links {
  const rows = inputRows(inputs.cells);
  const cells: CellChange[] = [];
  const done: string[] = [];
  const given = made.figures.map(({ key }) => key);
  const central = (input: string) => {
    const row = rows.find(({ label }) => label === input);
    return row ? `$${row.column('central')}$${row.row}` : 'NA()';
  };
  for (const { input, figure, format, of } of feedsOf(caseId, kind, given)) {
    const row = rows.find(({ label }) => label === input);
    const place = made.figures.find(({ key }) => key === figure);
    if (!chosen.includes(input) || !row || !place) continue;
    const formula = of ? of(place.reference, central) : place.reference;
    const { formulas } = inputs;
    cells.push(...linked(row, inputs.name, formula, made.source, { format, formulas }));
    done.push(input);
  }
  const ofCase = yearOf(rows);
  const remarks = yearRemarks(year, typeof ofCase === 'string' ? ofCase : null);
  if (made.posts && establishment) {
    const { roles, unmatched } = made.posts;
    const filled = filledPosts(establishment.cells, establishment.name, roles, made.source);
    cells.push(...filled);
    if (filled.length > 0) done.push(POSTS);
    if (unmatched.length > 0) remarks.push(words.noRole(unmatched));
  }
  if (made.posts && chosen.includes(SALARIES)) {
    const filled = filledSalaries(rows, inputs.name, made.posts.roles, made.source);
    cells.push(...filled.cells);
    done.push(...filled.linked);
    remarks.push(...filled.without.map(({ role, unpaid }) => words.noPay(role, unpaid)));
  }
  if (!made.posts && (chosen.includes(POSTS) || chosen.includes(SALARIES))) remarks.push(words.noTitles);
  if (!providers) return { cells, linked: done, leftOver: 0, remarks };
  const filled = filledProviders(providers.cells, providers.name, made.providers, {
    source: made.source,
    year: year?.label ?? ofCase,
  });
  return { cells: [...cells, ...filled.changes], linked: done, leftOver: filled.leftOver, remarks };
}

const yearOf = (rows: readonly InputRow[]): CellValue =>
  rows.find(({ label }) => label === 'Year of the prices')?.value('central') ?? null;
