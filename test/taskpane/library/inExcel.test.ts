import { calculationById } from '../../../src/calculations/library';
import { atSelection, onOwnSheet } from '../../../src/taskpane/build/library/insertion';
import { openForWriting } from '../../support/office/openForWriting';

const calculation = calculationById.get('fee-glide-path')!;

test('Excel is asked for live formulas, formats and frames at the selected cell', async () => {
  const excel = openForWriting();
  try {
    excel.select('Kept', 'C5');
    await atSelection(excel.spreadsheet, calculation);
    const formulas = Array.from({ length: 30 }, (_, i) => excel.workbook.formula('Kept', `E${i + 5}`));
    expect(formulas.filter((one) => String(one).startsWith('=')).length).toBe(calculation.lines!.length);
    const row = 5 + formulas.indexOf(1700);
    expect(excel.sheet('Kept').look(row, 5, 'fill.Color')).toBe('#FFF8DC');
  } finally {
    excel.dispose();
  }
});

test('Excel is asked for a sheet of its own', async () => {
  const excel = openForWriting();
  try {
    const { sheet } = await onOwnSheet(excel.spreadsheet, calculation);
    expect(excel.workbook.formula(sheet, 'A1')).toBe(calculation.title);
  } finally {
    excel.dispose();
  }
});
