import { showTextFormats } from '../../src/embedded/textFormats';
import type { WorkbookPlan } from '../../src/plan/plan';
import { openPlan } from '../support/embedded/openEmbedded';

const DOTTED = '"● "@';
const plan: WorkbookPlan = {
  title: 'Whose',
  sheets: [
    {
      name: 'Inputs',
      columns: {},
      cells: {
        A1: { value: 'Published', format: DOTTED },
        A2: { value: '="Your"&"s"', format: DOTTED },
        A3: { value: 'as it is', format: '#,##0' },
      },
    },
  ],
  names: [],
};

test('text is shown in the format of its cell, and is kept as it was typed', async () => {
  const book = await openPlan(plan);
  try {
    showTextFormats(book.injector);
    const sheet = book.workbook.getSheetBySheetName('Inputs')!;
    const cells = [0, 1, 2].map((row) => sheet.getCell(row, 0)?.v);
    expect(cells).toEqual(['● Published', '● Yours', 'as it is']);
    expect(sheet.getCellRaw(0, 0)?.v).toBe('Published');
  } finally {
    book.dispose();
  }
});
