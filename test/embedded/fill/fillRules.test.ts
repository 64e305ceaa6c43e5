import { ICommandService } from '@univerjs/core';
import { deserializeRangeWithSheet } from '@univerjs/engine-formula';
import { AUTO_FILL_APPLY_TYPE, AutoFillCommand, RefillCommand } from '@univerjs/sheets';
import { type CellValue } from '../../../src/host/spreadsheet';
import { openEmbedded } from '../../support/embedded/openEmbedded';

const date = (typed: number) => ({ typed, format: 'dd/mm/yyyy', shows: '' });
const [april, may, june, july] = [46113, 46143, 46174, 46204];

let book: Awaited<ReturnType<typeof openEmbedded>>;
beforeAll(async () => {
  const [first, second] = [date(april), date(may)];
  book = await openEmbedded({
    sheets: {
      Fill: {
        ...{ A1: first, A2: second, C6: second, C5: first, E1: first, F1: second },
        ...{
          A20: { typed: april, format: 'mmm yyyy', shows: '' },
          B20: 250,
          C20: '=B20*2',
          D20: 'Month 1',
          E20: true,
        },
        ...{
          A40: { typed: 0.375, format: 'hh:mm', shows: '' },
          A55: { typed: true, format: 'dd/mm/yyyy', shows: '' },
          A45: 1,
          A46: 2,
          A47: 4,
          A50: 7,
          ...{ A60: 'Q3', B60: 'Nov', C60: 'Mon', D60: 'Week 9', E60: '1st', F60: '=D60&"0"', G60: 'Care' },
          ...{ A70: 'Nov', A71: 'Dec', A72: 'Jan', B70: 'Q2', B71: 'Care', B72: 'Week 1' },
        },
      },
    },
  });
});
afterAll(() => book.dispose());

const rangeAt = (address: string) => deserializeRangeWithSheet(address).range;

async function drag(from: string, to: string): Promise<void> {
  book.select('Fill', from);
  const params = { sourceRange: rangeAt(from), targetRange: rangeAt(to) };
  await book.injector.get(ICommandService).executeCommand(AutoFillCommand.id, params);
  await book.calculate();
}
const filled = (at: string): Promise<CellValue[][]> =>
  book.spreadsheet.readRanges([at], 'Fill').then(([read]) => read ?? []);

test.each<[string, string, string, string, CellValue[][]]>([
  ['two months down', 'A1:A2', 'A1:A4', 'A3:A4', [[june], [july]]],
  ['two months up', 'C5:C6', 'C3:C6', 'C3:C4', [[46054], [46082]]],
  ['two months to the right', 'E1:F1', 'E1:H1', 'G1:H1', [[june, july]]],
  [
    'a month, a price, its formula, words and a truth',
    'A20:E20',
    'A20:E22',
    'A21:E22',
    [
      [may, 250, 500, 'Month 2', true],
      [june, 250, 500, 'Month 3', true],
    ],
  ],
  ['a time', 'A40:A40', 'A40:A41', 'A41:A41', [[10 / 24]]],
  ['a truth in a cell for dates', 'A55:A55', 'A55:A57', 'A56:A57', [[true], [true]]],
  [
    'words with an order',
    'A60:G60',
    'A60:G62',
    'A61:G62',
    [
      ['Q4', 'Dec', 'Tue', 'Week 10', '2nd', 'Week 100', 'Care'],
      ['Q1', 'Jan', 'Wed', 'Week 11', '3rd', 'Week 110', 'Care'],
    ],
  ],
  [
    'months over the end of a year, and words of different kinds',
    'A70:B72',
    'A70:B75',
    'A73:B75',
    [
      ['Feb', 'Q3'],
      ['Mar', 'Care'],
      ['Apr', 'Week 2'],
    ],
  ],
  ['three numbers', 'A45:A47', 'A45:A48', 'A48:A48', [[5.33333333333333]]],
])('the fill handle over %s', async (_what, from, to, at, expected) => {
  await drag(from, to);
  expect(await filled(at)).toEqual(
    expected.map((row) =>
      row.map((value): unknown => (typeof value === 'number' ? expect.closeTo(value, 9) : value)),
    ),
  );
});

test('a number by itself is copied, and counts on where a series is chosen from the list', async () => {
  await drag('A50:A50', 'A50:A52');
  expect(await filled('A51:A52')).toEqual([[7], [7]]);
  await book.injector
    .get(ICommandService)
    .executeCommand(RefillCommand.id, { type: AUTO_FILL_APPLY_TYPE.SERIES });
  expect(await filled('A51:A52')).toEqual([[8], [9]]);
});
