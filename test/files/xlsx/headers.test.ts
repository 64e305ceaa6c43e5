import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import type { PrintPlan } from '../../../src/plan/plan';

/** What is at the head and at the foot of a printed page, in the file’s own notation. */
function printedWith(print?: PrintPlan) {
  const sheet = { name: 'Results', columns: {}, cells: { A1: { value: 1 } }, ...(print && { print }) };
  const file = xlsxFile({ title: '', sheets: [sheet], names: [] }, { value: () => 1, spill: () => null });
  const xml = new DOMParser().parseFromString(
    strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml']!),
    'text/xml',
  );
  const text = (name: string) => xml.getElementsByTagName(name)[0]?.textContent ?? null;
  return [text('oddHeader'), text('oddFooter')];
}

const orientation = 'landscape' as const;

test.each<[string, PrintPlan | undefined, string | null, string]>([
  ['nothing of its own', undefined, null, '&L&A&RPage &P of &N'],
  ['nothing of its own but its paper', { orientation }, null, '&L&A&RPage &P of &N'],
  [
    'a council with an ampersand, and a title',
    { orientation, header: { left: 'Windsor & Maidenhead', right: 'Reviews' } },
    '&LWindsor && Maidenhead&RReviews',
    '&L&A&RPage &P of &N',
  ],
  [
    'a version in the middle of its foot',
    { orientation, footer: { centre: 'Version 2\nDraft' } },
    null,
    '&L&A&CVersion 2 Draft&RPage &P of &N',
  ],
  ['a foot of its own', { orientation, footer: { left: 'Mine', right: 'End' } }, null, '&LMine&REnd'],
])('a sheet with %s', (_, print, head, foot) => {
  expect(printedWith(print)).toEqual([head, foot]);
});
