import type { ChartPlan } from '../../plan/plan';
import { areaOf } from '../../formulas/addresses';
import { DRAWING_MAIN } from './charts';
import { OFFICE } from '../package/names';
import { DECLARATION, element } from '../xml/write';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The places of the charts of a sheet, and their alternative text. */
export function drawingXml(charts: { plan: ChartPlan; id: string }[]): string {
  const spaces = { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING_MAIN };
  return (
    DECLARATION + element('xdr:wsDr', spaces, ...charts.map(({ plan, id }, i) => placedChart(plan, id, i)))
  );
}

function placedChart({ at, title, altText }: ChartPlan, id: string, index: number): string {
  const { top, left, bottom, right } = areaOf(at);
  const origin = { x: 0, y: 0 };
  const graphic = element(
    'a:graphicData',
    { uri: CHART },
    element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': OFFICE, 'r:id': id }),
  );
  const frame = element(
    'xdr:graphicFrame',
    { macro: '' },
    element(
      'xdr:nvGraphicFramePr',
      {},
      element('xdr:cNvPr', { id: index + 2, name: title, descr: altText }),
      element('xdr:cNvGraphicFramePr'),
    ),
    element('xdr:xfrm', {}, element('a:off', origin), element('a:ext', { cx: 0, cy: 0 })),
    element('a:graphic', {}, graphic),
  );
  return element(
    'xdr:twoCellAnchor',
    { editAs: 'oneCell' },
    corner('xdr:from', left, top),
    corner('xdr:to', right + 1, bottom + 1),
    frame,
    element('xdr:clientData'),
  );
}

function corner(name: string, column: number, row: number): string {
  const parts = { col: column, colOff: 0, row, rowOff: 0 };
  return element(
    name,
    {},
    ...Object.entries(parts).map(([part, number]) => element(`xdr:${part}`, {}, String(number))),
  );
}
