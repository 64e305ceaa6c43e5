import { renderToStaticMarkup } from 'react-dom/server';
import type { ShownWorkbook } from '../../files/xlsx/shown';
import { addressesIn, sheetArea } from '../../formulas/addresses';
import { chartDataOf, chartReferences, type ReadCells } from '../../taskpane/shared/charts/chartData';
import { PlanChart } from '../../taskpane/shared/charts/PlanChart';
import type { DrawChart } from './printedHtml';

const PIXELS_A_POINT = 4 / 3;

/** Charts as the pane draws them, from what the cells show. */
export function chartDrawing(shown: ShownWorkbook): DrawChart {
  let drawn = 0;
  return (chart, sheet, width, height) => {
    const read = (reference: string): ReadCells => {
      try {
        const place = sheetArea(reference, sheet.name);
        return [addressesIn(place.area).map((at) => shown.value(place.sheet, at))];
      } catch {
        // A name, or cells that are no block: the picture says that it has no figures.
        return null;
      }
    };
    const data = chartDataOf(chart, chartReferences(chart).map(read));
    return renderToStaticMarkup(
      <PlanChart
        chart={chart}
        data={data}
        width={Math.floor(width * PIXELS_A_POINT)}
        height={Math.floor(height * PIXELS_A_POINT)}
        figures="heard"
      />,
      // Each picture has hatchings of its own, by name.
      { identifierPrefix: `chart${++drawn}` },
    );
  };
}
