import { strFromU8, unzipSync } from 'fflate';
import { handOverCopy } from '../../src/handOver/handOverCopy';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';
import { handedOver, row } from './fixture';
import type { NamePlan, WorkbookPlan } from '../../src/plan/plan';

const SECRET = 'Her daughter no longer helps with every bath.';
const SHARED = 'Said in two places';

const workbook = (names: NamePlan[]): WorkbookPlan => ({
  title: 'Stories',
  names,
  sheets: [
    {
      name: 'List',
      columns: {},
      cells: {
        A1: { value: 'Note' },
        A2: { value: SECRET },
        A3: { value: SHARED },
        B2: { value: 46_000 },
        C2: { value: SHARED },
      },
    },
    { name: 'Told', columns: {}, cells: { A1: { value: '=List!A2' }, B1: { value: '=LEN(List!A2)' } } },
  ],
});

/** What the spreadsheet shows is stored in the file with each formula. */
const shown = {
  value: (sheet: string, at: string) =>
    sheet === 'Told' && at === 'A1' ? SECRET : sheet === 'Told' ? 45 : null,
  spill: () => null,
};

function copyOf(names: NamePlan[]) {
  const { file, replacements } = handOverCopy(xlsxFile(workbook(names), shown), {
    catalogue: [],
    namespace: 'OT',
    stamp: { engine: 'Test', vintage: 'Test', date: '30 November 2026' },
  });
  const parts = Object.values(unzipSync(file)).map((bytes) => strFromU8(bytes));
  return { text: parts.join('\n'), replacements };
}

const names: NamePlan[] = [
  { name: 'LeftOut_Notes', refersTo: 'List!$A$2:$B$3' },
  { name: 'LeftOut_Stories', refersTo: 'Told!$A$1:$A$9' },
];

test('without such a name the copy has everything', () => {
  expect(copyOf([]).text).toContain(SECRET);
});

test('what is left out of a copy is nowhere in its file: no cell, no stored value, no text', () => {
  const { text } = copyOf(names);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('46000');
  expect(text).toContain('Note');
});

test('a text that another cell has too stays there', () => {
  expect(copyOf(names).text).toContain(SHARED);
});

test('the list of the copy says what was left out and why', () => {
  expect(copyOf(names).replacements.slice(0, 2)).toEqual([
    { sheet: 'List', where: 'A2:B3', original: '3 cells', became: 'removed', now: '', why: expect.stringMatching(/about people/) },
    { sheet: 'Told', where: 'A1:A9', original: '1 cell', became: 'removed', now: '', why: expect.stringMatching(/about people/) },
  ]);
}); // prettier-ignore

test('a name whose cells were deleted leaves out nothing', () => {
  const { parts } = handedOver({
    sheets: { List: { rows: row(1, '<c r="A1"><v>4</v></c>') } },
    names: '<definedName name="LeftOut_Notes">List!#REF!</definedName>',
  });
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<v>4</v>');
});
