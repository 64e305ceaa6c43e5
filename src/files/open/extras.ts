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
  /** By address. */
  lines: ReadonlyMap<string, number>;
}

const roles: readonly string[] = [
  'cover',
  'inputs',
  'calculation',
  'results',
  'checks',
  'evidence',
  'log',
] satisfies SheetRole[];

/** By the number of the sheet; empty in a file that has no such part, as after some programs have saved it. */
export function extrasIn(parts: PackageReader): Map<number, SheetExtras> {
  const found = new Map<number, SheetExtras>();
  for (const part of parts.parts().filter((path) => /^customXml\/item\d+\.xml$/i.test(path))) {
    const root = xmlTree(parts.content(part), part);
    if (root.name !== 'extras' || root.attributes.xmlns !== EXTRAS) continue;
    for (const { attributes, children } of childrenNamed(root, 'sheet')) {
      const node = { name: 'sheet', attributes, children, text: '' };
      const { from, onPage } = childrenNamed(node, 'periods')[0]?.attributes ?? {};
      const count = numberIn(onPage);
      const role = attributes.role;
      found.set(Number(attributes.id), {
        ...(role !== undefined && roles.includes(role) && { role: role as SheetRole }),
        timelines: childrenNamed(node, 'timeline').flatMap(({ attributes: { range = '' } }) =>
          areaIn(range) ? [range] : [],
        ),
        ...(from !== undefined && count !== undefined && count > 0 && /^[A-Z]{1,2}$/.test(from)
          ? { periods: { from, onPage: count } }
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
    const isFormula = typeof cell?.value === 'string' && cell.value.startsWith('=');
    if (isFormula) cells[at] = { ...cell, lines: count };
  }
  return cells;
}
