import { strToU8, zipSync } from 'fflate';
import { DECLARATION, element } from '../xml/write';
import { CONTENT_TYPES, OFFICE, PACKAGE, relationsOf } from './names';

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
  extras: { type: 'application/xml', relation: `${OFFICE}/customXml` },
  extrasAbout: { type: `${DRAWING}.customXmlProperties+xml`, relation: `${OFFICE}/customXmlProps` },
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

  /** An address outside the file that a part leads to; gives the id by which it does. */
  link(owner: string, address: string): string {
    const named = this.relations.get(owner) ?? [];
    const id = `rId${named.length + 1}`;
    const attributes = { Id: id, Type: `${OFFICE}/hyperlink`, Target: address, TargetMode: 'External' };
    this.relations.set(owner, [...named, element('Relationship', attributes)]);
    return id;
  }

  zipped(): Uint8Array {
    const files: [path: string, xml: string][] = [
      [CONTENT_TYPES, DECLARATION + this.contentTypes()],
      ...[...this.relations].map(([owner, named]): [string, string] => [
        relationsOf(owner),
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
