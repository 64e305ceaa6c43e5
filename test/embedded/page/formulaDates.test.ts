import { showFormulaDatesDayFirst } from '../../../src/embedded/page/formulaDates';
import { openEmbedded } from '../../support/embedded/openEmbedded';

let workbook: Awaited<ReturnType<typeof openEmbedded>>;

beforeEach(async () => {
  workbook = await openEmbedded({
    sheets: { Dates: { A1: { typed: 1, format: 'd mmm yyyy', shows: '1 Jan 1900' } } },
  });
});
afterEach(() => workbook.dispose());

async function shown(address: string, formula: string): Promise<string> {
  await workbook.type('Dates', address, formula);
  workbook.select('Dates', address);
  return (await workbook.spreadsheet.selection()).text;
}

it('Univer alone puts the year first', async () => {
  expect(await shown('B1', '=DATE(2026,4,1)')).toBe('2026/04/01');
});

it('shows the day first, also in a cell that takes its format from another', async () => {
  showFormulaDatesDayFirst(workbook.injector);
  expect(await shown('B1', '=DATE(2026,4,1)')).toBe('01/04/2026');
  expect(await shown('B2', '=B1')).toBe('01/04/2026');
  expect(await shown('B3', '=TODAY()')).toMatch(/^\d\d\/\d\d\/\d{4}$/);
  expect(await shown('B4', '=NOW()')).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
});

it('leaves a format that was chosen alone', async () => {
  showFormulaDatesDayFirst(workbook.injector);
  expect(await shown('A1', '=DATE(2026,4,1)')).toBe('1 Apr 2026');
});
