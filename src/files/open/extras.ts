import { plannedFormula } from '../../plan/cells';
import type { PrintPlan, SheetPlan, SheetRole } from '../../plan/plan';
import { EXTRAS } from '../extras';
import type { PackageReader } from '../package/reader';
import { childrenNamed, numberIn, xmlTree } from '../xml/parse';
import { areaIn } from './cellFormulas';

/** What the one part of ours says of a sheet. */
export interface SheetExtras {
  role?: SheetRole;
  timelines: string[];
  periods?: NonNullable<PrintPlan['periods']>;
  /** The print areas of a timeline with all that the sheet has room for, where the file has those of fewer periods. */
  room?: { areas: string[]; printed: string };
  /** By address. */
  lines: ReadonlyMap<string, number>;
}

const roles: Record<SheetRole, true> = {
  cover: true,
  summary: true,
  inputs: true,
  calculation: true,
  results: true,
  checks: true,
  evidence: true,
  log: true,
};

function isRole(text: string | undefined): text is SheetRole {
  return text !== undefined && Object.hasOwn(roles, text);
}

/** By the number of the sheet; empty in a file that has no such part, as after some programs have saved it. */
export function extrasIn(parts: PackageReader): Map<number, SheetExtras> {
  const found = new Map<number, SheetExtras>();
  for (const part of parts.parts().filter((path) => /^customXml\/item\d+\.xml$/i.test(path))) {
    const root = xmlTree(parts.content(part), part);
    if (root.name !== 'extras' || root.attributes.xmlns !== EXTRAS) continue;
    for (const { attributes, children } of childrenNamed(root, 'sheet')) {
      const node = { name: 'sheet', attributes, children, text: '' };
      const { from, onPage, count, areas, printed } = childrenNamed(node, 'periods')[0]?.attributes ?? {};
      const each = numberIn(onPage);
      const role = attributes.role;
      found.set(Number(attributes.id), {
        ...(isRole(role) && { role }),
        timelines: childrenNamed(node, 'timeline').flatMap(({ attributes: { range = '' } }) =>
          areaIn(range) ? [range] : [],
        ),
        ...(from !== undefined && each !== undefined && each > 0 && /^[A-Z]{1,2}$/.test(from)
          ? { periods: { from, onPage: each, ...(count !== undefined && areaIn(count) && { count }) } }
          : {}),
        ...(printed !== undefined && areas?.split(' ').every(areaIn) === true
          ? { room: { areas: areas.split(' '), printed } }
          : {}),
        lines: new Map(
          childrenNamed(node, 'lines').map(({ attributes: { at = '', count: lines } }) => [
            at,
            numberIn(lines) ?? 1,
          ]),
        ),
      });
    }
  }
  return found;
}

/** Where rows have been put in since, the addresses of the part are those of other cells: it counts for formulas alone. */
export function withLines(cells: SheetPlan['cells'], lines: ReadonlyMap<string, number>): SheetPlan['cells'] {
  for (const [at, count] of lines) {
    const cell = cells[at];
    if (cell && plannedFormula(cell) !== null) cells[at] = { ...cell, lines: count };
  }
  return cells;
}
