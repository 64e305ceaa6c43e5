import { waits } from '../../../src/host/excel/writer/calculated';
import { ExcelSpreadsheet } from '../../../src/host/excel/excel';
import type { Spreadsheet } from '../../../src/host/spreadsheet';
import type { Calculation, WorkbookFixture } from '../../host/fixture';
import { openFakeExcel } from './fakeExcel';

/** Any formula but one gives 0 where tests look at the formulas written and not at their results. */
const anyFormula = new Proxy<Record<string, Calculation>>(
  {},
  {
    get: (_target, formula) => (formula === '=SEQUENCE(2)' ? () => [[1], [2]] : () => 0),
  },
);

const fixture: WorkbookFixture = {
  sheets: {
    Sums: { A1: { typed: 42, format: '0.0', shows: '42.0' }, A2: "'0012", A3: '=A1*2', B1: 'text' },
    Kept: { A1: 1 },
  },
  names: { Answer: 'Sums!$A$1', 'Kept!Rate': 'Kept!$A$1' },
  results: anyFormula,
};

/** A workbook that is already in use, open in an Excel to be written into. */
export function openForWriting(
  requirements?: Record<string, string>,
  changed: Partial<WorkbookFixture> = {},
) {
  const excel = openFakeExcel({ ...fixture, ...changed }, requirements);
  const { Excel, Office, OfficeExtension } = excel.office;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  // The fake sends results of functions at once.
  waits.secondLook = 1;
  const sheet = (name: string) => excel.workbook.sheet(name)!;
  const spreadsheet: Spreadsheet = new ExcelSpreadsheet('OTDEV');
  return { ...excel, sheet, spreadsheet };
}
