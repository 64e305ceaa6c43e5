import { dataVintage } from '../../src/evidence/vintage';
import { cellAt, sheetArea } from '../../src/formulas/addresses';
import { families } from '../../src/functions';
import { catalogueOf } from '../../src/functions/catalogue/catalogue';
import { type FunctionMetadata } from '../../src/functions/catalogue/notes';
import { cases } from '../../src/cases/cases';
import { derbyCase } from '../../src/cases/derby/derbyCase';
import { handOverCopy, type HandOver } from '../../src/handOver/handOverCopy';
import type { Replacement } from '../../src/handOver/replacement';
import { isLeftOut } from '../../src/plan/leftOut';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { selfTest } from '../../src/cases/selfTest/selfTest';
import type { ShownWorkbook } from '../../src/files/xlsx/shown';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';

/** The workbooks that are held up to another program: each case with its published example, and those that ship. */
export const examples: { name: string; plan: () => WorkbookPlan }[] = [
  ...cases.map(({ id, example, build }) => ({
    name: id,
    plan: () => withoutLeftOut(build(example.answers)),
  })),
  { name: 'derby', plan: derbyCase },
  { name: 'self-test', plan: () => selfTest() },
];

/** The workbook without what a copy leaves out, which has tests of its own: all that is worked out of it is without it. */
function withoutLeftOut(plan: WorkbookPlan): WorkbookPlan {
  const areas = plan.names
    .filter(({ name }) => isLeftOut(name))
    .map(({ refersTo }) => sheetArea(refersTo.replace(/^=/, ''), ''));
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    const own = areas.filter((one) => one.sheet === sheet.name).map(({ area }) => area);
    const isOut = (row: number, column: number) =>
      own.some(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
    const cells = Object.entries(sheet.cells).map(([at, { value, ...look }]): [string, CellPlan] => {
      const { row, column } = cellAt(at);
      return [at, value === undefined || isOut(row, column) ? look : { ...look, value }];
    });
    const long = sheet.long?.map(({ at, columns }) => {
      const { row, column } = cellAt(at);
      return {
        at,
        columns: columns.map((one, c) => ({
          ...one,
          values: one.values.map((value, r) => (isOut(row + r, column + c) ? null : value)),
        })),
      };
    });
    return { ...sheet, cells: Object.fromEntries(cells), ...(long && { long }) };
  });
  return { ...plan, sheets };
}

export interface HandedOver {
  original: Uint8Array;
  copy: Uint8Array;
  replacements: Replacement[];
  checks: HandOver['checks'];
}

/** The workbook as the embedded engine calculated it, and its copy for people without the add-in. */
export function handedOver(
  plan: WorkbookPlan,
  shown: ShownWorkbook,
  metadata: { functions: FunctionMetadata[] },
): HandedOver {
  const original = xlsxFile(plan, shown);
  const stamp = { engine: 'OT Business Case for Excel', vintage: dataVintage(), date: '22 November 2026' };
  const catalogue = catalogueOf(metadata, families);
  const { file, ...rest } = handOverCopy(original, { catalogue, namespace: 'OT', stamp });
  return { original, copy: file, ...rest };
}
