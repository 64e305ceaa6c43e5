import type { SheetPlan } from '../../workbooks/plan';
import { addressOfArea } from './areas';
import { weightOf } from './blocks';
import { ONE_ACTION, type OnSheet } from './onSheet';

/** A digit of Excel's default font is 7 pixels wide, a cell has 5 pixels of margin, and a pixel is 3/4 of a point. */
const pointsOf = (characters: number) => (Math.round(characters * 7) + 5) * 0.75;

export function widthSteps(sheet: SheetPlan): OnSheet[] {
  return Object.entries(sheet.columns).map(([column, characters]) => ({
    weight: 2 * ONE_ACTION,
    queue: (worksheet) => {
      worksheet.getRange(`${column}:${column}`).format.columnWidth = pointsOf(characters);
    },
  }));
}

export function tableSteps(sheet: SheetPlan): OnSheet[] {
  return (sheet.tables ?? []).map((plan) => ({
    weight: weightOf(plan) + 3 * ONE_ACTION,
    queue: (worksheet) => {
      const table = worksheet.tables.add(worksheet.getRange(plan.range), true);
      table.name = plan.name;
      // The lightest of Excel's own, so that the cells keep the looks of the palette.
      table.style = 'TableStyleLight1';
    },
  }));
}

/** What is of the sheet as a whole: what stays in sight, how it prints, and at the very last its protection. */
export function pageSteps(sheet: SheetPlan): OnSheet[] {
  const steps = [...frozen(sheet), ...printed(sheet), ...guarded(sheet)];
  return steps.map((queue) => ({ weight: 4 * ONE_ACTION, queue }));
}

function frozen({ frozenRows = 0, frozenColumns = 0 }: SheetPlan): OnSheet['queue'][] {
  if (frozenRows === 0 && frozenColumns === 0) return [];
  return [
    ({ freezePanes }) => {
      if (frozenColumns === 0) freezePanes.freezeRows(frozenRows);
      else if (frozenRows === 0) freezePanes.freezeColumns(frozenColumns);
      else freezePanes.freezeAt(addressOfArea({ top: 1, left: 1, rows: frozenRows, columns: frozenColumns }));
    },
  ];
}

function printed({ print }: SheetPlan): OnSheet['queue'][] {
  if (!print) return [];
  return [
    ({ pageLayout }) => {
      pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      if (print.titleRows) pageLayout.setPrintTitleRows(absoluteRows(print.titleRows));
    },
  ];
}

const absoluteRows = (rows: string) => rows.replace(/\$?(\d+)/g, '$$$1');

/** No password: it guards against slips. What helps a reader stays allowed. */
function guarded({ isProtected }: SheetPlan): OnSheet['queue'][] {
  if (!isProtected) return [];
  return [
    ({ protection }) =>
      protection.protect({
        allowAutoFilter: true,
        allowFormatColumns: true,
        allowFormatRows: true,
        allowSort: true,
        selectionMode: 'Normal',
      }),
  ];
}
