import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from '../../../src/cases/cases';
import { docxFile } from '../../../src/files/docx/docxFile';
import { type CaseSummary, summaryDocuments } from '../../../src/files/docx/summaryDocument';
import { nth } from '../../../src/formulas/present';
import { ofToday } from '../../support/long';
import { asPdf, inWriter, type WordDocument, wordDocument } from './wordDocument';

const EXAMPLES = join(__dirname, '../../../assets/examples');
const ids = cases.map(({ id }) => id);
const opened = ofToday('Word documents opened in LibreOffice', ids, 1, (id) => id);

describe.each(ids)('the committee summary of %s as a Word document', (id) => {
  let summary: CaseSummary;
  let file: Uint8Array;
  let document: WordDocument;
  beforeAll(async () => {
    const summaries = summaryDocuments(readFileSync(join(EXAMPLES, `${id}.xlsx`)));
    expect(summaries).toHaveLength(1);
    summary = nth(summaries, 0);
    file = await docxFile(summary.document);
    document = wordDocument(file);
  });

  test('has its title and a heading for each part, numbered in their order', () => {
    const [[style, title], ...parts] = [nth(document.headings, 0), ...document.headings.slice(1)];
    expect([style, title]).toEqual(['Heading1', summary.document.title]);
    expect(title).toMatch(/^Committee summary: ./);
    expect(parts.length).toBeGreaterThanOrEqual(6);
    parts.forEach(([own, words], i) => {
      expect(own).toBe('Heading2');
      expect(words).toMatch(new RegExp(`^${i + 1} {2}\\S`));
    });
  });

  test('has what a committee asks for', () => {
    const isOfMoney = id !== 'service-dashboard';
    for (const words of [
      ...['What is asked', 'Not completed', 'Equality Act s.149 assessment'],
      ...(isOfMoney ? ['present value', 'Payback'] : ['Waits by priority', 'within their standard']),
      ...['Section 151 officer', 'Monitoring Officer', 'Budget holder'],
    ])
      expect(document.words).toContain(words);
    expect(document.words).toMatch(/Master check: (?:All checks|\d+ of \d+ checks live, all) pass/);
    expect(document.words).not.toMatch(
      /#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|SPILL!|CALC!)|NaN|undefined/,
    );
  });

  test('has tables of one width, each with a heading row that repeats and an alternative text of its own', () => {
    const { tables } = document;
    expect(tables.length).toBe(summary.document.sections.filter(({ table }) => table.length > 0).length);
    expect(tables.length).toBeGreaterThanOrEqual(4);
    const headings = new Set(document.headings.map(([, words]) => words));
    for (const { rows, headingRows, caption, description } of tables) {
      expect(headingRows).toEqual([0]);
      expect(rows.length).toBeGreaterThan(1);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(headings.has(caption ?? '')).toBe(true);
      expect(description).toMatch(new RegExp(`: ${rows.length - 1} rows, under \\S.*\\.$`));
    }
    expect(new Set(tables.map(({ caption }) => caption)).size).toBe(tables.length);
  });

  test('has every figure to the right, under a heading that is', () => {
    for (const { rows, right } of document.tables) {
      const [headings = [], ...lines] = rows;
      const isRight = new Set(right);
      const pounds = lines.flatMap((line) =>
        line.flatMap((words, column) =>
          column > 0 && /^-?£[\d,.]+$/.test(words) ? [words, headings[column] ?? ''] : [],
        ),
      );
      expect(pounds.filter((words) => words !== '' && !isRight.has(words))).toEqual([]);
    }
  });

  if (opened.includes(id))
    inWriter(
      'is opened and printed by LibreOffice',
      () => {
        const pdf = asPdf(file);
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        const pages = pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
        expect(pages).toBeGreaterThanOrEqual(1);
        expect(pages).toBeLessThanOrEqual(6);
      },
      120_000,
    );
});
