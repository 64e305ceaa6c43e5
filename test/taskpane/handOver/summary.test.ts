import { strFromU8, unzipSync } from 'fflate';
import { makeSummary } from '../../../src/taskpane/finish/makeSummary';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import type { CellPlan } from '../../../src/plan/plan';
import { Double } from './double';

const sheet = (name: string, cells: Record<string, CellPlan>) => ({ name, columns: {}, cells });
const summary = sheet('Summary', {
  A1: { value: 'Committee summary: Reviews' },
  A3: { value: '1  Cash' },
  A4: { value: 'Item' },
  B4: { value: '2027/28' },
  A5: { value: 'Net cash flow' },
  B5: { value: 1200, format: '£#,##0' },
});
const cover = sheet('Cover', { A1: { value: 'Reviews' }, B6: { value: 'Exampleshire' } });

function saved(sheets: (typeof summary)[], names: { name: string; refersTo: string }[] = []) {
  const double = new Double();
  double.saved = xlsxFile(
    { title: '', sheets, names },
    {
      value: (name, address) => sheets.find((one) => one.name === name)?.cells[address]?.value ?? null,
      spill: () => null,
    },
  );
  return double;
}
const given: { file: Uint8Array; name: string }[] = [];
const give = (file: Uint8Array, name: string) => void given.push({ file, name });
beforeEach(() => given.splice(0));

test('the committee summary is given as a Word document that has the name of the case', async () => {
  const names = [
    { name: 'CaseTitle', refersTo: 'Cover!$A$1' },
    { name: 'CaseCouncil', refersTo: 'Cover!$B$6' },
  ];
  const said = await makeSummary(saved([cover, summary], names).spreadsheet, give);
  expect(said).toEqual([
    '“Exampleshire, Reviews, committee summary.docx” was given to the browser. Look for it where your downloads are kept.',
  ]);
  expect(given.map(({ name }) => name)).toEqual(['Exampleshire, Reviews, committee summary.docx']);
  expect(strFromU8(unzipSync(given[0]!.file)['word/document.xml']!)).toContain('£1,200');
});

test('of two cases each has a document of its own, by its own name', async () => {
  const second = [
    sheet('Cover (2)', {
      A1: { value: 'Rates' },
      B6: { value: 'Otherton' },
      C1: { value: "='Summary (2)'!A1" },
    }),
    sheet('Summary (2)', { ...summary.cells, A1: { value: 'Committee summary: Rates' } }),
  ];
  const names = [
    { name: 'CaseTitle', refersTo: 'Cover!$A$1' },
    { name: 'CaseCouncil', refersTo: 'Cover!$B$6' },
    { name: 'CaseTitle_2', refersTo: "'Cover (2)'!$A$1" },
    { name: 'CaseCouncil_2', refersTo: "'Cover (2)'!$B$6" },
  ];
  await makeSummary(saved([cover, summary, ...second], names).spreadsheet, give);
  expect(given.map(({ name }) => name)).toEqual([
    'Exampleshire, Reviews, committee summary.docx',
    'Otherton, Rates, committee summary.docx',
  ]);
  const words = given.map(({ file }) => strFromU8(unzipSync(file)['word/document.xml']!));
  expect(words.map((text) => /Committee summary: \w+/.exec(text)?.[0])).toEqual([
    'Committee summary: Reviews',
    'Committee summary: Rates',
  ]);
});

test('without an identity it has a plain name, and without a summary it is refused in words', async () => {
  await makeSummary(saved([summary]).spreadsheet, give);
  expect(given[0]!.name).toBe('Committee summary.docx');
  await expect(makeSummary(saved([cover]).spreadsheet, give)).rejects.toThrow('has no sheet “Summary”');
  expect(given).toHaveLength(1);
});

test('figures that are still being calculated are said to be', async () => {
  const double = saved([summary]);
  double.calculation = { is: 'unfinished' };
  expect((await makeSummary(double.spreadsheet, give))[1]).toMatch(
    /^Excel has not said that it has finished/,
  );
});
