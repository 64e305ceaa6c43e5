import { PackageReader } from '../../../src/files/package/reader';
import { withCells, type FileCell } from '../../../src/files/inPlace/sheetCells';
import { WorkbookFile } from '../../../src/files/inPlace/workbookFile';
import {
  attribute,
  childrenOf,
  escaped,
  rootOf,
  withAttribute,
  withoutAttributes,
} from '../../../src/files/xml/inPlace';
import type { Change } from './changes';

/** The file with other values typed into some of its cells. */
export function withChanges(file: Uint8Array, changes: Change[]): Uint8Array {
  const parts = new PackageReader(file);
  const workbook = new WorkbookFile(parts);
  for (const sheet of workbook.sheets) {
    const own = changes.filter((change) => change.sheet === sheet.name);
    if (own.length === 0) continue;
    const typed = own.map(({ address, to }): [FileCell, string] => {
      const cell = workbook.cell(sheet, address);
      if (!cell) throw new Error(`${sheet.name}!${address} is not in the file`);
      return [cell, typedCell(cell, to)];
    });
    parts.write(sheet.part, withCells(sheet.xml, new Map(typed)));
  }
  return parts.bytes();
}

function typedCell({ attributes }: FileCell, to: number | string): string {
  const kept = withoutAttributes(attributes, 't', 'cm', 'vm');
  if (typeof to === 'number') return `<c${kept}><v>${to}</v></c>`;
  return `<c${withAttribute(kept, 't', 'inlineStr')}><is><t>${escaped(to)}</t></is></c>`;
}

/** The cells whose own number format says that they are fixed. */
export function fixedCells(file: Uint8Array): Set<string> {
  return cellsWithFormat(file, (code) => code.includes('(fixed '));
}

/** The cells in which no zero is seen: those that a table has room for and does not fill. */
export function unseenZeros(file: Uint8Array): Set<string> {
  return cellsWithFormat(file, (code) => code.endsWith(';'));
}

function cellsWithFormat(file: Uint8Array, isWanted: (code: string) => boolean): Set<string> {
  const parts = new PackageReader(file);
  const workbook = new WorkbookFile(parts);
  const styles = parts.relationships(workbook.part).find(({ kind }) => kind === 'styles')!.target;
  const children = childrenOf(rootOf(parts.read(styles)).content);
  const listed = (name: string) => childrenOf(children.find((child) => child.name === name)?.content ?? '');
  const wanted = new Set(
    listed('numFmts')
      .filter(({ attributes }) => isWanted(attribute(attributes, 'formatCode')!))
      .map(({ attributes }) => attribute(attributes, 'numFmtId')),
  );
  const looks = listed('cellXfs').map(({ attributes }) => wanted.has(attribute(attributes, 'numFmtId')));
  return new Set(
    workbook.sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ attributes }) => looks[Number(attribute(attributes, 's') ?? 0)])
        .map(({ address }) => `${name}!${address}`),
    ),
  );
}
