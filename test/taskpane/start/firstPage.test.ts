import { firstPage } from '../../../src/taskpane/start/firstPage';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';

const more = (sheets: string[], names: string[]) => {
  const sheet = new FakeSpreadsheet();
  sheet.others.sheets.push(...sheets);
  sheet.others.names.push(...names);
  return sheet;
};

const failing = () => Object.assign(new FakeSpreadsheet(), { failure: 'A cell is being edited.' });
const silent = () => Object.assign(new FakeSpreadsheet(), { taken: () => new Promise<never>(() => {}) });

test.each([
  ['Build in a blank workbook', 'build', new FakeSpreadsheet()],
  ['a workbook in use', 'selected', new FakeSpreadsheet({ C7: { value: 0 } })],
  ['the cell where there are more sheets', 'selected', more(['Sheet2'], [])],
  ['the cell where something has a name', 'selected', more([], ['Rate'])],
  ['the cell where the workbook cannot be read', 'selected', failing()],
  ['the cell where no answer comes', 'selected', silent()],
])('opens %s', async (_, page, sheet) => expect(await firstPage(sheet, 20)).toBe(page));
