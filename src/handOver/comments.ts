import { textsIn } from '../files/inPlace/sheetCells';
import { MAIN, OFFICE } from '../files/package/names';
import type { PackageReader } from '../files/package/reader';
import { DECLARATION } from '../files/xml/write';
import { attribute, childrenOf, escaped, rootOf, spliced } from '../files/xml/inPlace';
import { cellAt } from '../formulas/addresses';
import { present, under } from '../formulas/present';

const AUTHOR = 'OT Business Case for Excel';
const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
  `<o:idmap v:ext="edit" data="1"/></o:shapelayout>${SHAPE_TYPE}</xml>`;
/** What may follow the drawing of the notes in a sheet's XML, which has a fixed order. */
const AFTER = new Set(
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(' '),
);

/**
 * Adds notes to the cells of a sheet, below what a note already says, and answers the sheet's XML. A note is kept in
 * two places: its words as a comment, and its box as a shape of the old kind.
 */
export function withNotes(
  parts: PackageReader,
  sheet: { part: string; xml: string },
  notes: ReadonlyMap<string, string>,
): string {
  if (notes.size === 0) return sheet.xml;
  const related = parts.relationships(sheet.part).find(({ kind }) => kind === 'comments');
  const part = related?.target ?? addComments(parts, sheet.part);
  const { xml, added } = merged(parts.read(part), notes);
  parts.write(part, xml);
  return withBoxes(parts, sheet, added);
}

/** Cells that hold a thread of comments, of which Excel keeps a copy as a note that it writes over. */
export function threadedCells(parts: PackageReader, sheetPart: string): Set<string> {
  const threads = parts.relationships(sheetPart).filter(({ kind }) => kind === 'threadedComment');
  const cells = threads.flatMap(({ target }) => childrenOf(rootOf(parts.read(target)).content));
  return new Set(cells.map(({ attributes }) => present(attribute(attributes, 'ref'), 'the attribute ref')));
}

function addComments(parts: PackageReader, sheetPart: string): string {
  const empty = `${DECLARATION}<comments xmlns="${MAIN}"><authors/><commentList/></comments>`;
  const part = parts.add('xl/comments', 'xml', empty, COMMENTS);
  parts.relate(sheetPart, 'comments', part);
  return part;
}

function merged(xml: string, notes: ReadonlyMap<string, string>): { xml: string; added: string[] } {
  const root = rootOf(xml);
  const child = (wanted: string) => {
    const found = childrenOf(root.content).find(({ name }) => name === wanted);
    if (!found) throw new Error('The notes of the workbook could not be read.');
    return found;
  };
  const [authors, list] = [child('authors'), child('commentList')];
  const author = childrenOf(authors.content).length;
  const comments = childrenOf(list.content);
  const seen = new Set<string>();
  const kept = comments.map((comment) => {
    const address = present(attribute(comment.attributes, 'ref'), 'the attribute ref');
    const note = notes.get(address);
    const written = list.content.slice(comment.start, comment.end);
    if (note === undefined) return written;
    seen.add(address);
    const words = `\n\n${note}`;
    const at = written.lastIndexOf('</text>');
    // A text without runs has to become a run before another can follow it.
    const plain = /<text>\s*<t[\s>]/.test(written);
    const text = plain ? `<text>${run(textsIn(written) + words)}` : written.slice(0, at) + run(words);
    return plain
      ? `${written.slice(0, written.indexOf('<text>'))}${text}${written.slice(at)}`
      : `${text}${written.slice(at)}`;
  });
  const added = [...notes.keys()].filter((address) => !seen.has(address));
  const more = added.map(
    (address) =>
      `<comment ref="${address}" authorId="${author}" shapeId="0"><text>${run(under(notes, address))}</text></comment>`,
  );
  const named = `<authors>${authors.content}<author>${AUTHOR}</author></authors>`;
  const edits = [
    { ...authors, by: named },
    { ...list, by: `<commentList>${[...kept, ...more].join('')}</commentList>` },
  ].map(({ start, end, by }) => ({ start: root.inside + start, end: root.inside + end, by }));
  return { xml: spliced(xml, edits), added };
}

function run(text: string): string {
  return `<r><rPr><sz val="9"/><family val="2"/></rPr><t xml:space="preserve">${escaped(text)}</t></r>`;
}

function withBoxes(parts: PackageReader, sheet: { part: string; xml: string }, cells: string[]): string {
  if (cells.length === 0) return sheet.xml;
  const root = rootOf(sheet.xml);
  const children = childrenOf(root.content);
  const legacy = children.find(({ name }) => name === 'legacyDrawing');
  const id = legacy && attribute(legacy.attributes, 'r:id');
  const existing = parts.relationships(sheet.part).find((relationship) => relationship.id === id)?.target;
  const part = existing ?? parts.add('xl/drawings/vmlDrawing', 'vml', EMPTY_DRAWING, VML);
  const drawing = parts.read(part);
  const taken = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = Math.max(1024, ...taken) + 1;
  const boxes = cells.map((address, index) => box(address, first + index)).join('');
  // Excel's drawings of this old kind are not always well-formed, so nothing is read of them but their end.
  const end = drawing.lastIndexOf('</xml>');
  const shapeType = drawing.includes('"_x0000_t202"') ? '' : SHAPE_TYPE;
  parts.write(part, drawing.slice(0, end) + shapeType + boxes + drawing.slice(end));
  if (existing) return sheet.xml;

  const related = parts.relate(sheet.part, 'vmlDrawing', part);
  const element = `<legacyDrawing xmlns:r="${OFFICE}" r:id="${related}"/>`;
  const next = children.find(({ name }) => AFTER.has(name));
  const at = next ? root.inside + next.start : root.inside + root.content.length;
  return sheet.xml.slice(0, at) + element + sheet.xml.slice(at);
}

function box(address: string, number: number): string {
  const { row, column } = cellAt(address);
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 5, 15, row + 6, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" ` +
    'style="position:absolute;margin-left:60pt;margin-top:2pt;width:230pt;height:100pt;z-index:1;visibility:hidden" ' +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
