import { MAIN } from '../files/package/names';
import type { PackageReader } from '../files/package/reader';
import { DECLARATION } from '../files/xml/write';
import type { Replacement, Stamp } from './replacement';
import { words } from './words';
import type { SheetLooks } from './workedSheet';
import { attribute, childrenOf, escaped, rootOf, spliced } from '../files/xml/inPlace';
import { nth } from '../formulas/present';

/** In characters. */
const WIDTHS = [16, 12, 44, 9, 44, 36];
const LINE = 15;
const TALLEST = 405;
const HEADING_ROW = 9;

/** The sheet that lists what was replaced. */
export function listSheet(replacements: Replacement[], stamp: Stamp, looks: SheetLooks): string {
  const listed = replacements.map(({ sheet, where, original, became, now, why }) => [
    sheet ?? '',
    where,
    original,
    words.kinds[became],
    now,
    why,
  ]);
  const rows: [number, string[], number][] = [
    [1, [words.title], looks.title],
    [2, [words.made(stamp.date, stamp.engine)], 0],
    [3, [words.data(stamp.vintage)], 0],
    ...words.explanation.map((text, index): [number, string[], number] => [4 + index, [text], 0]),
    [HEADING_ROW, words.headings.slice(), looks.heading],
    ...(listed.length ? listed : [[words.none]]).map((texts, index): [number, string[], number] => [
      HEADING_ROW + 1 + index,
      texts,
      looks.wrapped,
    ]),
  ];
  const columns = WIDTHS.map((width, index) => {
    const column = index + 1;
    return `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
  });
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="${HEADING_ROW}" topLeftCell="A${HEADING_ROW + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${rows.map(([row, texts, look]) => rowOf(row, texts, look)).join('')}</sheetData>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

function rowOf(row: number, texts: string[], look: number): string {
  const cells = texts.map((text, index) => {
    const address = `${String.fromCharCode(65 + index)}${row}`;
    return `<c r="${address}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  });
  // Not every program makes a row as tall as its words.
  const lines = texts.map((text, index) => Math.ceil((1.1 * text.length) / nth(WIDTHS, index)));
  const tall = row === 1 ? 20 : row > HEADING_ROW ? Math.min(TALLEST, LINE * Math.max(1, ...lines)) : LINE;
  return `<row r="${row}" ht="${tall}" customHeight="1">${cells.join('')}</row>`;
}

/** Adds the looks that the sheet needs to the workbook's own. A workbook without any keeps the plain look. */
export function addLooks(parts: PackageReader, stylesPart: string | undefined): SheetLooks {
  if (!stylesPart || !parts.has(stylesPart)) return { title: 0, heading: 0, wrapped: 0 };
  const xml = parts.read(stylesPart);
  const root = rootOf(xml);
  const part = (name: string) => childrenOf(root.content).find((child) => child.name === name);
  const [fonts, looks] = [part('fonts'), part('cellXfs')];
  if (!fonts || !looks) return { title: 0, heading: 0, wrapped: 0 };
  const font = childrenOf(fonts.content).length;
  const look = childrenOf(looks.content).length;
  const bold = (size: number) => `<font><b/><sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;
  const own = (fontId: number, more: string) =>
    `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyFont="1" applyAlignment="1">` +
    `<alignment vertical="top"${more}/></xf>`;
  const edits = [
    withMore(fonts, bold(14) + bold(11), font + 2),
    withMore(looks, own(font, '') + own(font + 1, ' wrapText="1"') + own(0, ' wrapText="1"'), look + 3),
  ].map(({ start, end, by }) => ({ start: root.inside + start, end: root.inside + end, by }));
  parts.write(stylesPart, spliced(xml, edits));
  return { title: look, heading: look + 1, wrapped: look + 2 };
}

function withMore(element: ReturnType<typeof childrenOf>[number], more: string, count: number) {
  const { name, attributes, content, start, end } = element;
  const counted =
    attribute(attributes, 'count') === null
      ? attributes
      : attributes.replace(/\bcount\s*=\s*(?:"\d*"|'\d*')/, `count="${count}"`);
  return { start, end, by: `<${name}${counted}>${content}${more}</${name}>` };
}
