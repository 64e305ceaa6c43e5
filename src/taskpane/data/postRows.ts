import { columnLetters } from '../../formulas/addresses';
import type { RolePlace } from '../../extracts/sheets';
import type { CellChange, CellValue } from '../../host/spreadsheet';
import { heldText } from '../../plan/cells';
import { type InputRow, linked } from './inputRows';

/** How the sheet of an establishment calls the figures that are typed into it. */
const headings = {
  headcount: 'Headcount (people)',
  fte: 'In post (FTE)',
  permanent: 'Permanent (FTE)',
  temporary: 'Temporary (FTE)',
  vacant: 'Vacant (FTE)',
} as const;
const ROLE = 'Role';
const SOURCE = 'Source';
/** What the table for one's own figures is called. */
const OWN = /^\d+\s+Your own figures/;

/** One's own posts on the sheet of an establishment, as live formulas; a role of which the list has none gets zero. */
export function filledPosts(
  cells: readonly (readonly CellValue[])[],
  sheet: string,
  roles: readonly RolePlace[],
  source: string,
): CellChange[] {
  const title = cells.findIndex(([first]) => typeof first === 'string' && OWN.test(first));
  const top = cells.findIndex((row, i) => i > title && row[0] === ROLE && row.includes(headings.fte));
  const names = cells[top];
  if (title < 0 || !names) return [];
  const letter = (heading: string) => columnLetters(names.indexOf(heading));
  return roles.flatMap((place): CellChange[] => {
    const at = cells.findIndex((row, i) => i > top && row[0] === place.role);
    if (at < 0) return [];
    const figures = (Object.keys(headings) as (keyof typeof headings)[]).flatMap((key): CellChange[] => {
      const reference = place[key];
      return reference === null
        ? []
        : [{ sheet, address: `${letter(headings[key])}${at + 1}`, value: `=${reference}` }];
    });
    return [...figures, { sheet, address: `${letter(SOURCE)}${at + 1}`, ...heldText(source) }];
  });
}

const UPLIFT = 'Pay awards since the scales were printed';

/** Salaries of the roles whose grades are all in a pay table: before the awards that the case adds to every salary. */
export function filledSalaries(
  rows: readonly InputRow[],
  sheet: string,
  roles: readonly RolePlace[],
  source: string,
): { cells: CellChange[]; linked: string[]; without: RolePlace[] } {
  const uplift = rows.find(({ label }) => label === UPLIFT);
  const done: string[] = [];
  const cells = roles.flatMap(({ role, pay }): CellChange[] => {
    const row = rows.find(({ label }) => label === `Salary: ${role.toLowerCase()}`);
    if (!row || !uplift || pay === null) return [];
    done.push(row.label);
    const formula = `${pay}/(1+$${uplift.column('central')}$${uplift.row})`;
    return linked(
      row,
      sheet,
      formula,
      `${source} Taken before the pay awards below, which are added to it again.`,
    );
  });
  return {
    cells,
    linked: done,
    without: roles.filter(({ pay, unpaid }) => pay === null && unpaid.length > 0),
  };
}
