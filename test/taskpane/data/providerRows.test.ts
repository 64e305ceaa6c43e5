import type { CellValue } from '../../../src/host/spreadsheet';
import { filledProviders } from '../../../src/taskpane/data/providerRows';

const table: CellValue[][] = [
  [
    'Provider',
    'Floor and minimum price apply',
    'Zone',
    'Price structure',
    'Hourly price (£ an hour)',
    'Hours a week, where visits are not known (hours)',
    'Year of price',
    'Source',
  ],
  [null, null, null, null, null, null, null, null],
];

test('a provider whose name begins with an equals sign is written as that name, never as a formula', () => {
  const providers = [{ name: '=HYPERLINK("x")', hours: 'D5', rate: 'E5' }];
  const { changes } = filledProviders(table, 'Inputs', providers, { source: '=source', year: '2026/27' });
  const at = (address: string) => changes.find((change) => change.address === address);
  expect(at('A2')).toEqual({ sheet: 'Inputs', address: 'A2', value: '=HYPERLINK("x")', isText: true });
  expect(at('H2')).toMatchObject({ value: '=source', isText: true });
  expect(at('E2')).toEqual({ sheet: 'Inputs', address: 'E2', value: '=E5' });
  expect(at('F2')).toEqual({ sheet: 'Inputs', address: 'F2', value: '=D5' });
});
