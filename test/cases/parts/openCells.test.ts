import { workbookData } from '../../../src/embedded/snapshot';
import { isTypedInto } from '../../../src/plan/cells';
import { coverSheet } from '../../../src/cases/parts/cover';
import { inputsSheet } from '../../../src/cases/parts/inputs';
import { givenOnBuild } from '../../../src/cases/parts/whose';
import { Styles } from '../../../src/files/xlsx/styles';

const rate = {
  key: 'rate',
  label: 'Rate',
  unit: '£ an hour',
  format: '£0.00',
  owner: 'Finance',
  note: 'Gross',
};
const sheet = inputsSheet('Inputs', [
  { title: 'Costs', inputs: [{ ...rate, low: 20, central: 25, high: 30, ...givenOnBuild }] },
]).sheet.plan();
const cover = coverSheet({
  title: 'A case',
  purpose: '',
  headlines: [],
  sheets: [],
  cautions: [],
  series: [],
}).plan();

test.each([
  ['the label', 'A7', false],
  ['the central value', 'C7', true],
  ['the value that the low case uses', 'G7', false],
  ['whose figure it is', 'J7', false],
  ['the source, which says to write it here', 'K7', true],
  ['the owner', 'L7', true],
  ['the note', 'M7', true],
  ['the value as built', 'O7', false],
])('on the protected Inputs sheet %s may be typed into: %s is %s', (_what, address, expected) => {
  expect(sheet.cells[address]?.value).toBeDefined();
  expect(isTypedInto(sheet.cells[address]!)).toBe(expected);
});

test('the title of the case may be typed over on the cover, and nothing else there', () => {
  const open = Object.keys(cover.cells).filter((address) => cover.cells[address]!.isOpen);
  expect(open).toEqual(['A1']);
});

test('the embedded workbook and the file leave the same cells open', () => {
  const data = workbookData({ title: '', sheets: [sheet], names: [] });
  const row = Object.values(data.sheets)[0]!.cellData![6]!;
  const columns = [...'ABCDEFGHIJKLMNOP'];
  expect(columns.filter((_, i) => row[i]?.custom?.isOpen)).toEqual(['B', 'C', 'D', 'F', 'K', 'L', 'M']);
  const isOpenInFile = (cell: object) => {
    const styles = new Styles();
    styles.of(cell);
    return styles.xml().includes('<protection locked="0"/>');
  };
  expect(columns.filter((column) => isOpenInFile(sheet.cells[`${column}7`]!))).toEqual([
    'B',
    'C',
    'D',
    'F',
    'K',
    'L',
    'M',
  ]);
});
