import { sheetArea } from '../formulas/addresses';
import { isLeftOut } from '../plan/leftOut';
import type { PackageReader } from '../files/package/reader';
import { type FileCell, withCells } from '../files/inPlace/sheetCells';
import { type FileSheet, WorkbookFile } from '../files/inPlace/workbookFile';
import { attribute, childrenOf, rootOf, spliced, withoutAttributes } from '../files/xml/inPlace';
import type { Replacement } from './replacement';
import { words } from './words';

/**
 * Empties the cells that names of the workbook say are left out of a copy, what they hold and what they show, and takes
 * their texts out of the file. Gives what was left out, a line a name.
 */
export function leaveOut(parts: PackageReader): Replacement[] {
  const file = new WorkbookFile(parts);
  const emptied = new Map<FileSheet, Set<FileCell>>();
  const said: Replacement[] = [];
  for (const { name, formula } of file.names) {
    // Of cells that were deleted there is nothing left.
    if (!isLeftOut(name) || formula.includes('#REF!')) continue;
    const { sheet: on, area } = sheetArea(formula, '');
    const sheet = file.sheetNamed(on);
    if (!sheet) continue;
    // FileCell counts rows and columns from 1, an area from 0.
    const cells = sheet.cells.filter(
      ({ row, column, content }) =>
        content !== '' &&
        row > area.top &&
        row <= area.bottom + 1 &&
        column > area.left &&
        column <= area.right + 1,
    );
    const own = emptied.get(sheet) ?? new Set();
    for (const cell of cells) own.add(cell);
    emptied.set(sheet, own);
    said.push({
      sheet: sheet.name,
      where: formula.slice(formula.lastIndexOf('!') + 1).replaceAll('$', ''),
      original: words.cellsLeftOut(cells.length),
      became: 'removed',
      now: '',
      why: words.because.leftOut,
    });
  }
  if (said.length === 0) return [];
  emptyTexts(parts, file, emptied);
  for (const [sheet, cells] of emptied)
    parts.write(sheet.part, withCells(sheet.xml, new Map([...cells].map((cell) => [cell, blank(cell)]))));
  return said;
}

const blank = ({ attributes }: FileCell) => `<c${withoutAttributes(attributes, 't', 'cm', 'vm')}/>`;

/** Shared texts that no cell has any more are emptied where they are: the others keep their numbers. */
function emptyTexts(
  parts: PackageReader,
  file: WorkbookFile,
  emptied: ReadonlyMap<FileSheet, ReadonlySet<FileCell>>,
): void {
  const shared = parts.relationships(file.part).find(({ kind }) => kind === 'sharedStrings');
  if (!shared || !parts.has(shared.target)) return;
  const [gone, kept] = [new Set<number>(), new Set<number>()];
  for (const sheet of file.sheets)
    for (const cell of sheet.cells) {
      const index = textNumber(cell);
      if (index !== null) (emptied.get(sheet)?.has(cell) ? gone : kept).add(index);
    }
  const xml = parts.read(shared.target);
  const root = rootOf(xml);
  const edits = childrenOf(root.content).flatMap(({ start, end }, index) =>
    gone.has(index) && !kept.has(index)
      ? [{ start: root.inside + start, end: root.inside + end, by: '<si><t/></si>' }]
      : [],
  );
  if (edits.length > 0) parts.write(shared.target, spliced(xml, edits));
}

function textNumber({ attributes, content }: FileCell): number | null {
  if (attribute(attributes, 't') !== 's') return null;
  const stored = childrenOf(content).find(({ name }) => name === 'v');
  return stored ? Number(stored.content) : null;
}
