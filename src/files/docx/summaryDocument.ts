import { format } from 'numfmt';
import { roundedForGeneral } from '../../formulas/functions/general';
import { PackageReader } from '../package/reader';
import type { Identity } from '../../plan/identity';
import { identitiesInWorkbook } from '../inPlace/identity';
import type { FileCell } from '../inPlace/sheetCells';
import { type FileSheet, WorkbookFile } from '../inPlace/workbookFile';
import { attribute, childrenOf, rootOf, unescaped } from '../xml/inPlace';

/** A committee summary as a document: what its two sheets show, and nothing else. */
export interface SummaryDocument {
  title: string;
  /** Whose it is, and what the checks say. */
  lead: string[];
  sections: SummarySection[];
}

export interface SummarySection {
  heading: string;
  /** A table, whose first row has its headings; none, or sentences below it. */
  table: string[][];
  paragraphs: string[];
}

const SUMMARY = /^Summary( \(\d+\))?$/;
const COMMITTEE = /^Committee text( \(\d+\))?$/;
/** Of the sheet of a person’s own words, what prints: the field and the words. */
const PRINTED_COLUMNS = 2;

/** The committee summary of one case. */
export interface CaseSummary {
  /** Whose the case is. */
  identity: Identity;
  document: SummaryDocument;
}

/**
 * The committee summary of every case of a workbook, with figures as its cells show them.
 * @throws where the workbook has none
 */
export function summaryDocuments(file: Uint8Array): CaseSummary[] {
  const workbook = new WorkbookFile(new PackageReader(file));
  const sheetsLike = (name: RegExp) =>
    workbook.sheets.flatMap((sheet) => {
      const [found, ending = ''] = name.exec(sheet.name) ?? [];
      return found === undefined ? [] : [{ sheet, ending }];
    });
  const [summaries, committees] = [sheetsLike(SUMMARY), sheetsLike(COMMITTEE)];
  if (summaries.length === 0)
    throw new Error(
      'This workbook has no sheet “Summary”: build a case first, which brings its committee summary.',
    );
  const identities = identitiesInWorkbook(workbook);
  const formats = formatsIn(workbook);
  return summaries.map(({ sheet, ending }) => ({
    identity: identities.of(sheet.name) ?? {},
    document: documentOf(workbook, sheet, committees.find((one) => one.ending === ending)?.sheet, formats),
  }));
}

function documentOf(
  workbook: WorkbookFile,
  summary: FileSheet,
  committee: FileSheet | undefined,
  formats: (cell: FileCell) => string,
): SummaryDocument {
  const pageOne = rowsOf(workbook, summary, formats);
  const pageTwo = committee
    ? rowsOf(workbook, committee, formats).map((row) => row.slice(0, PRINTED_COLUMNS))
    : [];
  const first = pageOne.findIndex(isHeading);
  const before = (first < 0 ? pageOne : pageOne.slice(0, first)).map((row) =>
    row.filter((text) => text !== ''),
  );
  return {
    title: pageOne[0]?.[0] ?? 'Committee summary',
    lead: before.slice(1).flatMap((row) => (row.length === 0 ? [] : [row.join(': ')])),
    sections: [...sectionsOf(pageOne), ...sectionsOf(pageTwo)].map((section, i) => ({
      ...section,
      heading: `${i + 1}  ${section.heading}`,
    })),
  };
}

/** A heading of a section begins with its number and two spaces, as on every sheet of a case. */
const NUMBERED = /^\d+ {2}/;
const isHeading = (row: string[]) => NUMBERED.test(row[0] ?? '');

function sectionsOf(rows: string[][]): SummarySection[] {
  const sections: SummarySection[] = [];
  let lines: string[][] | null = null;
  const close = () => {
    const section = sections[sections.length - 1];
    if (section && lines) Object.assign(section, contentOf(lines));
    lines = null;
  };
  for (const row of rows) {
    if (isHeading(row)) {
      close();
      sections.push({ heading: (row[0] ?? '').replace(NUMBERED, ''), paragraphs: [], table: [] });
      lines = [];
    } else if (lines && row.every((text) => text === '')) close();
    else lines?.push(row);
  }
  close();
  return sections;
}

function contentOf(lines: string[][]): Pick<SummarySection, 'paragraphs' | 'table'> {
  if (lines.every((row) => row.slice(1).every((text) => text === '')))
    return { paragraphs: lines.map(([text = '']) => text), table: [] };
  // Last sentences are notes to the table, unless all of its rows are for others to fill.
  const isAlone = (row: string[]) => row.slice(1).every((text) => text === '');
  const last = lines.slice(1).every(isAlone)
    ? lines.length - 1
    : lines.reduce((found, row, i) => (isAlone(row) ? found : i), 0);
  const rows = lines.slice(0, last + 1);
  // Years that a case does not have are blank from top to bottom.
  const width = Math.max(...rows.map((row) => row.length));
  const kept = Array.from({ length: width }, (_, i) => i).filter(
    (i) => i < PRINTED_COLUMNS || rows.some((row) => (row[i] ?? '') !== ''),
  );
  return {
    table: rows.map((row) => kept.map((i) => row[i] ?? '')),
    paragraphs: lines.slice(last + 1).map(([text = '']) => text),
  };
}

/** What every cell shows, row by row from the first. */
function rowsOf(
  workbook: WorkbookFile,
  { cells }: FileSheet,
  formats: (cell: FileCell) => string,
): string[][] {
  const rows: string[][] = [];
  for (const cell of cells) {
    const row = (rows[cell.row - 1] ??= []);
    row[cell.column - 1] = shownIn(workbook, cell, formats(cell));
  }
  return Array.from(rows, (row = []) => Array.from(row, (text = '') => text));
}

function shownIn(workbook: WorkbookFile, cell: FileCell, pattern: string): string {
  const value = workbook.value(cell);
  if (!value) return '';
  if (value.kind === 'logical') return value.text === '1' ? 'TRUE' : 'FALSE';
  if (value.kind !== 'number') return value.text;
  return String(format(pattern, roundedForGeneral(Number(value.text), pattern)));
}

/** The formats that Excel has without writing them down, as far as anybody would give them to a figure. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  49: '@',
};

/** The number format of each cell, by the style that it names. */
function formatsIn({ parts, part }: WorkbookFile): (cell: FileCell) => string {
  const styles = parts.relationships(part).find(({ kind }) => kind === 'styles');
  if (!styles || !parts.has(styles.target)) return () => 'General';
  const sections = childrenOf(rootOf(parts.read(styles.target)).content);
  const under = (name: string) =>
    childrenOf(sections.find((section) => section.name === name)?.content ?? '');
  const own = new Map(
    under('numFmts').map(({ attributes }) => [
      Number(attribute(attributes, 'numFmtId')),
      unescaped(attribute(attributes, 'formatCode') ?? 'General'),
    ]),
  );
  const ofStyle = under('cellXfs').map(({ attributes }) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    return own.get(id) ?? builtIn[id] ?? 'General';
  });
  return ({ attributes }) => ofStyle[Number(attribute(attributes, 's') ?? 0)] ?? 'General';
}
