import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { present } from '../../formulas/present';
import { escaped } from '../xml/inPlace';
import type { SummaryDocument, SummarySection } from './summaryDocument';

const LANGUAGE = 'en-GB';
/** Of a page standing on its short side, in twentieths of a point: A4 with margins of two centimetres. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 };
const DOCUMENT = 'word/document.xml';

/**
 * A committee summary as a Word document, to be pasted into a report: real headings, tables with heading rows that repeat,
 * each with an alternative text, in British English. The library is loaded when it is first wanted.
 */
export async function docxFile(summary: SummaryDocument): Promise<Uint8Array> {
  const word = await import('docx');
  const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = word;
  const room = PAGE.width - PAGE.margin - PAGE.margin;

  const cell = (text: string, isHeading: boolean, isFigure: boolean, isLast: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          // A table is not parted from page to page: each row stays with the next.
          keepNext: !isLast,
          ...(isFigure && { alignment: word.AlignmentType.RIGHT }),
          children: [new TextRun({ text, bold: isHeading, size: 18 })],
        }),
      ],
      ...(isHeading && { shading: { fill: 'E6E9EF', type: word.ShadingType.CLEAR, color: 'auto' } }),
    });
  const table = ({ table: rows }: SummarySection) =>
    new Table({
      width: { size: room, type: WidthType.DXA },
      columnWidths: widthsOf(rows, room),
      rows: rows.map(
        (row, i) =>
          new TableRow({
            ...(i === 0 && { tableHeader: true }),
            cantSplit: true,
            ...(isBox(row) && { height: { value: heightOfBox(row), rule: word.HeightRule.ATLEAST } }),
            children: row.map((text, column) =>
              cell(text, i === 0, column > 0 && isFigure(rows, column), i === rows.length - 1),
            ),
          }),
      ),
    });
  const paragraph = (text: string) => new Paragraph({ children: [new TextRun({ text })] });

  const document = new Document({
    title: summary.title,
    creator: 'OT Business Case for Excel',
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: LANGUAGE } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(summary.title)] }),
          ...summary.lead.map(paragraph),
          ...summary.sections.flatMap((section) => [
            new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(section.heading)] }),
            ...(section.table.length > 0 ? [table(section)] : []),
            ...section.paragraphs.map(paragraph),
            ...(section.table.length > 0 ? [paragraph('')] : []),
          ]),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return withAlternativeTexts(
    bytes,
    summary.sections.filter(({ table: rows }) => rows.length > 0),
  );
}

/** The library writes no alternative text of a table, which people who cannot see it are read in its place. */
function withAlternativeTexts(file: Uint8Array, sections: readonly SummarySection[]): Uint8Array {
  const parts = unzipSync(file);
  const xml = strFromU8(present(parts[DOCUMENT], DOCUMENT));
  let nth = 0;
  const described = xml.replace(/<\/w:tblPr>/g, (end) => {
    const section = sections[nth++];
    if (!section) return end;
    const about = `${section.heading}: ${section.table.length - 1} rows, under ${(section.table[0] ?? []).filter((text) => text !== '').join(', ')}.`;
    return `<w:tblCaption w:val="${escaped(section.heading)}"/><w:tblDescription w:val="${escaped(about)}"/>${end}`;
  });
  return zipSync({ ...parts, [DOCUMENT]: strToU8(described) });
}

/** Of a letter of a table in nine points, and of the space beside the words of a cell, in twentieths of a point. */
const LETTER = 100;
const BESIDE = 240;

/** Columns of figures are as wide as the longest; words have what is left, of which the first column takes most. */
function widthsOf(rows: readonly string[][], room: number): number[] {
  const columns = rows[0]?.length ?? 1;
  const figures = Array.from({ length: columns }, (_, column) => column > 0 && isFigure(rows, column));
  const widths = figures.map((isOfFigures, column) =>
    isOfFigures ? BESIDE + LETTER * Math.max(...rows.map((row) => numberLetters(row[column] ?? ''))) : 0,
  );
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  const words = figures.filter((isOfFigures) => !isOfFigures).length;
  const share = (column: number) => (words === 1 ? 1 : column === 0 ? FIRST : (1 - FIRST) / (words - 1));
  const first = columns === 2 && words === 2 ? OF_TWO : undefined;
  return widths.map((width, column) => {
    if (width > 0) return width;
    const part = first === undefined ? share(column) : column === 0 ? first : 1 - first;
    return Math.floor(left * part);
  });
}

const FIRST = 0.64;
/** Of two columns of words the second has the more to say. */
const OF_TWO = 0.34;
const FIGURE = /^[-−]?£?[\d.,]+(%|k)?$/;
/** Words among figures may break into lines of this many letters. */
const WORDS_AMONG = 12;
const numberLetters = (text: string) =>
  FIGURE.test(text) ? text.length : Math.min(text.length, WORDS_AMONG);

/** A column of figures: at least half of the texts under its heading are numbers. */
function isFigure(rows: readonly string[][], column: number): boolean {
  const texts = rows.slice(1).flatMap((row) => (row[column] ? [row[column]] : []));
  return texts.length > 0 && texts.filter((text) => FIGURE.test(text)).length * 2 >= texts.length;
}

/** A row to be filled in by hand: nothing is in it but what belongs there. */
const isBox = (row: readonly string[]) => row.length > 1 && row.slice(1).every((text) => text === '');
const heightOfBox = ([label = '']: readonly string[]) => (/comment/i.test(label) ? 1200 : 440);
