import { openedFile } from '../../../src/embedded/files/opened';
import { createHeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { openXlsx } from '../../../src/files/open/openXlsx';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { data, written } from '../../files/open/parts';
import { fixtures } from '../fixtures';

const named = (name: string, refersTo: string) => `<definedName name="${name}">${refersTo}</definedName>`;
const file = (names: string, rows = '') =>
  written({ sheet: data(rows), workbook: `<definedNames>${names}</definedNames>` });

test.each([
  ['A1', 'S!$B$1', /^The name A1, which reads as a cell/],
  ['R1C1', 'S!$B$1', /^The name R1C1, which reads as a cell/],
  ['TRUE', 'S!$B$1', /^The name TRUE, which reads as TRUE/],
  ['Half', '1+', /^The name Half, which refers to .* what cannot be read here/],
])('a name %s for %s is not kept, and that is said', (name, refersTo, words) => {
  const { plan, losses } = openedFile(file(named(name, refersTo)));
  expect(plan.names).toEqual([]);
  expect(losses).toEqual([expect.stringMatching(words)]);
});

test('of two names that differ in capitals alone the first is kept', () => {
  const { plan, losses } = openedFile(file(named('Rate', 'S!$B$1') + named('RATE', 'S!$B$2')));
  expect(plan.names).toEqual([{ name: 'Rate', refersTo: 'S!$B$1' }]);
  expect(losses).toEqual([expect.stringMatching(/^The name RATE, which is the name Rate a second time/)]);
});

test.each([
  ['Fac', 'LAMBDA(n,IF(n&lt;=1,1,n*Fac(n-1)))', /^The name Fac cannot refer to =LAMBDA.*calls itself/],
  ['Asked', 'CUBESETCOUNT(S!$A$1)', /CUBESETCOUNT works in Excel and not here/],
  ['Quarter', 'SUM(Jan:Mar!$B$2)', /Jan:Mar!\$B\$2 reads several sheets at once/],
  ['Own', 'Own+1', /circular reference/],
])('a name %s for %s is kept, and it is said that it has no answer here', (name, refersTo, words) => {
  const opened = openedFile(file(named(name, refersTo)));
  expect(opened.losses).toEqual([expect.stringMatching(words)]);
  expect(opened.losses[0]).toMatch(/The name is kept as it is in the file/);
  const again = openXlsx(xlsxFile(opened.plan, { value: () => null, spill: () => null }));
  expect(again.plan.names).toEqual(opened.plan.names);
  expect(again.plan.names.map((one) => one.name)).toEqual([name]);
});

test('ordinary names are opened without a word', () => {
  const names = [
    named('Rate', 'S!$B$1'),
    named('Text', '&quot;a&quot;'),
    named('Two', 'S!$B$1,S!$B$3'),
    named('Twice', '_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)'),
    named('Gone', '#REF!'),
    named('Later', 'Rate*2'),
  ];
  expect(openedFile(file(names.join(''))).losses).toEqual([]);
});

const recursive = 'Fac(5)';
const several = 'SUM(Jan:Mar!B2)';

test('a formula of a file that has no answer here is said so in its cell, shown as it is, and saved as it was', async () => {
  const cells = [recursive, several, `${several}*2+A9`];
  const rows = cells.map((f, i) => `<row r="${i + 1}"><c r="A${i + 1}"><f>${f}</f><v>7</v></c></row>`);
  const bytes = file(
    named('Fac', '_xlfn.LAMBDA(_xlpm.n,IF(_xlpm.n&lt;=1,1,_xlpm.n*Fac(_xlpm.n-1)))'),
    rows.join(''),
  );
  const { plan } = openedFile(bytes);
  const workbook = await createHeadlessWorkbook({ ...fixtures, snapshot: workbookData(plan) });
  try {
    const said = cells.map((_, i) => workbook.refusal(`S!A${i + 1}`)?.message);
    expect(said).toEqual([
      expect.stringContaining('Fac is a LAMBDA that calls itself'),
      expect.stringContaining('Jan:Mar!B2 reads several sheets at once'),
      expect.stringContaining('Jan:Mar!B2 reads several sheets at once'),
    ]);
    const sheet = workbook.workbook.getSheetBySheetName('S');
    expect(cells.map((_, i) => sheet?.getCellRaw(i, 0)?.f)).toEqual(cells.map((f) => `=${f}`));
  } finally {
    workbook.dispose();
  }
  const again = openXlsx(xlsxFile(plan, { value: () => 7, spill: () => null }));
  expect(cells.map((_, i) => again.plan.sheets[0]?.cells[`A${i + 1}`]?.value)).toEqual(
    cells.map((f) => `=${f}`),
  );
});
