import type { SheetPlan } from '../../plan/plan';
import { columnIndex } from '../../formulas/addresses';
import { areaOf } from '../../formulas/addresses';
import { MAIN } from '../package/names';
import { DECLARATION, element, textElement } from '../xml/write';

export interface Note {
  address: string;
  words: string;
}

export function plannedNotes(sheet: SheetPlan): Note[] {
  return Object.entries(sheet.cells).flatMap(([address, { note }]) =>
    note ? [{ address, words: note }] : [],
  );
}

export function commentsXml(notes: Note[]): string {
  const written = notes.map(({ address, words }) =>
    element('comment', { ref: address, authorId: 0 }, element('text', {}, textElement('t', words))),
  );
  return (
    DECLARATION +
    element(
      'comments',
      { xmlns: MAIN },
      element('authors', {}, element('author')),
      element('commentList', {}, ...written),
    )
  );
}

/** In pixels. A note is as wide as it reads well, and as tall as its words need at that width. */
const WIDTH = 280;
const LINE = 16;
const CHARACTERS_A_LINE = 42;
const MARGIN = 15;
const ROW = 20;

/** The boxes in which Excel shows notes. */
export function noteShapesXml(notes: Note[], sheet: SheetPlan): string {
  const shapes = notes.map(({ address, words }, i) => {
    const { top, left } = areaOf(address);
    const lines = words
      .split('\n')
      .reduce((total, line) => total + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
    const height = lines * LINE + MARGIN;
    const firstRow = Math.max(0, top - 1);
    const end = columnAt(sheet, left + 1, MARGIN + WIDTH);
    const anchor = [
      ...[left + 1, MARGIN, firstRow, 4],
      ...[end.column, end.offset, firstRow + Math.floor((4 + height) / ROW), (4 + height) % ROW],
    ];
    return element(
      'v:shape',
      {
        id: `_x0000_s${1025 + i}`,
        type: '#_x0000_t202',
        style: `position:absolute;width:${WIDTH}px;height:${height}px;z-index:${i + 1};visibility:hidden`,
        fillcolor: '#ffffe1',
        'o:insetmode': 'auto',
      },
      element('v:fill', { color2: '#ffffe1' }),
      element('v:shadow', { on: 't', color: 'black', obscured: 't' }),
      element('v:path', { 'o:connecttype': 'none' }),
      element('v:textbox', { style: 'mso-direction-alt:auto' }, element('div', { style: 'text-align:left' })),
      element(
        'x:ClientData',
        { ObjectType: 'Note' },
        element('x:MoveWithCells'),
        element('x:SizeWithCells'),
        element('x:Anchor', {}, anchor.join(', ')),
        element('x:AutoFill', {}, 'False'),
        element('x:Row', {}, String(top)),
        element('x:Column', {}, String(left)),
      ),
    );
  });
  const layout = element(
    'o:shapelayout',
    { 'v:ext': 'edit' },
    element('o:idmap', { 'v:ext': 'edit', data: 1 }),
  );
  const box = element(
    'v:shapetype',
    { id: '_x0000_t202', coordsize: '21600,21600', 'o:spt': 202, path: 'm,l,21600r21600,l21600,xe' },
    element('v:stroke', { joinstyle: 'miter' }),
    element('v:path', { gradientshapeok: 't', 'o:connecttype': 'rect' }),
  );
  const spaces = {
    'xmlns:v': 'urn:schemas-microsoft-com:vml',
    'xmlns:o': 'urn:schemas-microsoft-com:office:office',
    'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
  };
  return element('xml', spaces, layout, box, ...shapes);
}

/** The column at a number of pixels right of the left edge of another, and how far into it. */
function columnAt(sheet: SheetPlan, from: number, pixels: number): { column: number; offset: number } {
  const widths = new Map(
    Object.entries(sheet.columns).map(([letters, characters]) => [columnIndex(letters), characters * 7 + 5]),
  );
  let column = from;
  let offset = pixels;
  for (let width = widths.get(column) ?? 64; offset >= width; width = widths.get(column) ?? 64) {
    offset -= width;
    column++;
  }
  return { column, offset };
}
