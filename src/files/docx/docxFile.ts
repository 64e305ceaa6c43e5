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

  const cell = (text: string, isHeading: boolean, isFigure: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
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
            children: row.map((text, column) => cell(text, i === 0, column > 0 && isFigure(rows, column))),
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
            ...section.paragraphs.map(paragraph),
            ...(section.table.length > 0 ? [table(section), paragraph('')] : []),
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

/** The first column is for words; a second of words takes what a table of two columns has left. */
function widthsOf(rows: readonly string[][], room: number): number[] {
  const columns = rows[0]?.length ?? 1;
  if (columns <= 2) return [Math.round(room * 0.32), Math.round(room * 0.68)].slice(0, columns);
  const first = Math.round(room * 0.34);
  return [first, ...Array.from({ length: columns - 1 }, () => Math.floor((room - first) / (columns - 1)))];
}

/** A column of figures: most texts under its heading begin as numbers do. A payback may be words in one case of three. */
function isFigure(rows: readonly string[][], column: number): boolean {
  const texts = rows.slice(1).flatMap((row) => row[column] || []);
  return texts.filter((text) => /^[-−]?£?[\d.]/.test(text)).length * 2 >= texts.length;
}
