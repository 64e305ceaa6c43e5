import { strToU8, zipSync } from 'fflate';
import { DECLARATION, element } from './xml';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'application/vnd.openxmlformats-officedocument';

/** What a part is, and by what relationship others name it. */
const kinds = {
  workbook: { type: `${SPREADSHEET}.sheet.main+xml`, relation: `${OFFICE}/officeDocument` },
  sheet: { type: `${SPREADSHEET}.worksheet+xml`, relation: `${OFFICE}/worksheet` },
  styles: { type: `${SPREADSHEET}.styles+xml`, relation: `${OFFICE}/styles` },
  texts: { type: `${SPREADSHEET}.sharedStrings+xml`, relation: `${OFFICE}/sharedStrings` },
  metadata: { type: `${SPREADSHEET}.sheetMetadata+xml`, relation: `${OFFICE}/sheetMetadata` },
  table: { type: `${SPREADSHEET}.table+xml`, relation: `${OFFICE}/table` },
  comments: { type: `${SPREADSHEET}.comments+xml`, relation: `${OFFICE}/comments` },
  noteShapes: { type: `${DRAWING}.vmlDrawing`, relation: `${OFFICE}/vmlDrawing` },
  drawing: { type: `${DRAWING}.drawing+xml`, relation: `${OFFICE}/drawing` },
  chart: { type: `${DRAWING}.drawingml.chart+xml`, relation: `${OFFICE}/chart` },
  about: {
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: `${PACKAGE}/relationships/metadata/core-properties`,
  },
  program: { type: `${DRAWING}.extended-properties+xml`, relation: `${OFFICE}/extended-properties` },
};

/** The parts of a file, with what each is and which others it names. */
export class PackageWriter {
  private readonly parts = new Map<string, string>();
  private readonly types: string[] = [];
  private readonly relations = new Map<string, string[]>();

  /** Adds a part that the part `owner` names; gives the id by which it does. The package itself is ''. */
  add(kind: keyof typeof kinds, path: string, xml: string, owner: string): string {
    this.parts.set(path, xml);
    this.types.push(element('Override', { PartName: `/${path}`, ContentType: kinds[kind].type }));
    const named = this.relations.get(owner) ?? [];
    const id = `rId${named.length + 1}`;
    const target = owner === '' ? path : `/${path}`;
    named.push(element('Relationship', { Id: id, Type: kinds[kind].relation, Target: target }));
    this.relations.set(owner, named);
    return id;
  }

  zipped(): Uint8Array {
    const files: [path: string, xml: string][] = [
      ['[Content_Types].xml', DECLARATION + this.contentTypes()],
      ...[...this.relations].map(([owner, named]): [string, string] => [
        relationsPath(owner),
        DECLARATION + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...named),
      ]),
      ...this.parts,
    ];
    // One time for every part, so that the same workbook is the same file. A zip cannot hold a time before 1980.
    const time = { mtime: new Date(1980, 0, 1) };
    return zipSync(Object.fromEntries(files.map(([path, xml]) => [path, [strToU8(xml), time]])), {
      level: 9,
    });
  }

  private contentTypes(): string {
    const relationships = 'application/vnd.openxmlformats-package.relationships+xml';
    return element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', { Extension: 'rels', ContentType: relationships }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      element('Default', { Extension: 'vml', ContentType: kinds.noteShapes.type }),
      ...this.types,
    );
  }
}

function relationsPath(owner: string): string {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  return `${folder}_rels/${owner.slice(folder.length)}.rels`;
}
