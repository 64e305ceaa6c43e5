import type { ColumnWidth } from '../../spreadsheet';
import type { WriteStep } from './batches';
import { ONE_ACTION } from './onSheet';
import { pointsOf } from './pageSteps';

/** Columns that are narrower than asked, made as wide; none where Excel does not say how wide they are, because no column may become narrower. */
export async function narrowColumns(widths: readonly ColumnWidth[] = []): Promise<WriteStep[]> {
  if (widths.length === 0) return [];
  const asked = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const formats = widths.map((width) => {
      const { format } = wholeColumn(width, context);
      format.load('columnWidth');
      return { width, format };
    });
    await context.sync();
    return formats.map(({ width, format }) => ({ width, points: format.columnWidth }));
  }).catch(() => []);
  return asked
    .filter(({ width, points }) => points < pointsOf(width.atLeast))
    .map(({ width }): WriteStep => ({
      what: width.sheet,
      weight: 3 * ONE_ACTION,
      queue: (context) => {
        wholeColumn(width, context).format.columnWidth = pointsOf(width.atLeast);
      },
      look: { name: `width of column ${width.column}` },
    }));
}

function wholeColumn({ sheet, column }: ColumnWidth, { workbook }: Excel.RequestContext): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRange(`${column}:${column}`);
}
