import { written } from '../../src/layout';
import { evidenceSheet } from '../../src/cases/parts/evidence';
import { formats } from '../../src/plan/cells';

const { sheet, isAsInLibrary } = evidenceSheet(
  ['asce-35-reablement-no-ongoing', 'tots-derby-roi', 'asce-13-in-house-before'],
  ['A remark'],
);
const { cells, tables } = sheet.plan();
const shown = (address: string) => cells[address]?.value;

test.each([
  ['a share is a fraction shown in per cent, with its qualifier beside it', 5, 0.4, 'about 40%', 'share'],
  ['a return is one too', 6, 3.25, '325%', 'share'],
  ['a figure whose characters were not kept says so', 7, 35_000_000, 'characters not kept', 'GBP'],
])('%s', (_, row, value, printed, unit) => {
  expect([`D${row}`, `E${row}`, `F${row}`].map(shown)).toEqual([value, printed, unit]);
  expect(cells[`D${row}`]!.format === formats.percent).toBe(unit === 'share');
  expect(cells[`H${row}`]).toMatchObject({
    value: `=OT.EVIDENCE($A${row})`,
    format: cells[`D${row}`]!.format,
  });
});

test('the words as printed have a heading of their own, and the table takes every column in', () => {
  expect(['D4', 'E4', 'F4', 'H4', 'J4'].map(shown)).toEqual([
    'Value',
    'As printed',
    'Unit',
    'In the library',
    'Note',
  ]);
  expect(tables).toEqual([{ name: 'EvidenceUsed', range: 'A4:J7' }]);
});

test('the check compares the values with those of the library', () => {
  expect(written(isAsInLibrary.difference)).toBe('SUMPRODUCT(ABS(Evidence!$D$5:$D$7-Evidence!$H$5:$H$7))');
});
