import { attribute, childrenOf, rootOf, unescaped, type Element } from '../xml/inPlace';
import { MAIN } from '../package/names';
import type { PackageReader } from '../package/reader';
import { cellsOf, storedValue, textsIn, type FileCell, type StoredValue } from './sheetCells';
import { present } from '../../formulas/present';

export interface FileSheet {
  name: string;
  part: string;
  xml: string;
  cells: FileCell[];
}

export interface FileName {
  name: string;
  formula: string;
  /** The sheet that the name belongs to, by its place; null for a name of the workbook. */
  sheet: number | null;
  isHidden: boolean;
  element: Element;
}

/** What a workbook's file holds, as far as handing it over needs it. */
export class WorkbookFile {
  readonly part: string;
  readonly sheets: FileSheet[];
  readonly names: FileName[];
  private readonly texts: string[];
  private tableAreas: Map<string, { sheet: FileSheet; ref: string }> | null = null;
  private readonly byAddress = new Map<string, Map<string, FileCell>>();

  constructor(readonly parts: PackageReader) {
    this.part = parts.relationships('').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
    if (!this.part) throw new Error('The file is not an .xlsx workbook.');
    const related = parts.relationships(this.part);
    const byId = new Map(related.map((relationship) => [relationship.id, relationship]));
    const root = rootOf(parts.read(this.part));
    if (attribute(root.attributes, 'xmlns') !== MAIN) {
      throw new Error(
        'The workbook is kept in a form that is not read here, such as Strict Open XML. Save it as “Excel Workbook (.xlsx)” and try again.',
      );
    }
    const listed = childrenOf(childrenOf(root.content).find(({ name }) => name === 'sheets')?.content ?? '');
    this.sheets = listed.map(({ attributes }) => {
      const relationship = byId.get(attribute(attributes, 'r:id') ?? '');
      const name = present(attribute(attributes, 'name'), 'the attribute name');
      if (!relationship) throw new Error(`The workbook’s file does not say where the sheet ${name} is.`);
      const xml = relationship.kind === 'worksheet' ? parts.read(relationship.target) : '';
      return { name, part: relationship.target, xml, cells: xml ? cellsOf(xml) : [] };
    });
    this.names = namesIn(root);
    const shared = related.find(({ kind }) => kind === 'sharedStrings');
    this.texts =
      shared && parts.has(shared.target)
        ? childrenOf(rootOf(parts.read(shared.target)).content).map(({ content }) => textsIn(content))
        : [];
  }

  value(cell: FileCell): StoredValue | null {
    return storedValue(cell, (index) => this.texts[index] ?? '');
  }

  sheetNamed(name: string): FileSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  cell(sheet: FileSheet, address: string): FileCell | undefined {
    let cells = this.byAddress.get(sheet.name);
    if (!cells) {
      cells = new Map(sheet.cells.map((cell) => [cell.address, cell]));
      this.byAddress.set(sheet.name, cells);
    }
    return cells.get(address);
  }

  /** The ranges of Excel's tables, by their names in lower case. */
  tables(): ReadonlyMap<string, { sheet: FileSheet; ref: string }> {
    this.tableAreas ??= new Map(
      this.sheets.flatMap((sheet) =>
        this.parts
          .relationships(sheet.part)
          .filter(({ kind }) => kind === 'table')
          .map(({ target }) => {
            const { attributes } = rootOf(this.parts.read(target));
            const name = attribute(attributes, 'displayName') ?? '';
            return [name.toLowerCase(), { sheet, ref: attribute(attributes, 'ref') ?? '' }];
          }),
      ),
    );
    return this.tableAreas;
  }

  /** What a name means on a sheet: the sheet's own comes before the workbook's. */
  nameOn(name: string, sheet: FileSheet): FileName | undefined {
    const place = this.sheets.indexOf(sheet);
    const all = this.names.filter((known) => known.name.toLowerCase() === name.toLowerCase());
    return all.find((known) => known.sheet === place) ?? all.find((known) => known.sheet === null);
  }
}

function namesIn(root: Element): FileName[] {
  const names = childrenOf(root.content).find(({ name }) => name === 'definedNames');
  return childrenOf(names?.content ?? '').map((element) => {
    const sheet = attribute(element.attributes, 'localSheetId');
    return {
      name: present(attribute(element.attributes, 'name'), 'the attribute name'),
      formula: unescaped(element.content),
      sheet: sheet === null ? null : Number(sheet),
      isHidden: ['1', 'true'].includes(attribute(element.attributes, 'hidden') ?? ''),
      element,
    };
  });
}
