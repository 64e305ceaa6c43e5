import { lookOfStyle, palette } from '../../../plan/palette';
import type { CellPlan, CellStyle, OwnLook, SheetPlan } from '../../../plan/plan';
import { addressLists, rectangleOf, rectangles, type Rectangle } from './areas';
import { weightOf } from './blocks';
import { ONE_ACTION, type OnSheet } from './onSheet';

const FRAMES = 'frames of cells';
const ALIGNMENT = { general: 'General', left: 'Left', right: 'Right', centre: 'Center' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

/** How cells look, a request for each style and not for each cell. */
export function lookSteps(sheet: SheetPlan): OnSheet[] {
  const styles = new Set(Object.values(sheet.cells).flatMap(({ style }) => style ?? []));
  return [...styles].flatMap((style) => {
    const areas = areasWhere(sheet, (cell) => cell.style === style);
    const look = lookOfStyle(style);
    return [...painted(areas, look), ...framed(areas, look)];
  });
}

/** Rows as high as their plan says, and those of titles and headings as high as they are in files. */
export function heightSteps(sheet: SheetPlan): OnSheet[] {
  const { otherRows, cells, charts = [] } = sheet;
  const places = [...Object.keys(cells), ...charts.map(({ at }) => at)].map(rectangleOf);
  const last = places.reduce((most, { top, rows }) => Math.max(most, top + rows - 1), 1);
  const all =
    otherRows === undefined
      ? []
      : [
          {
            weight: 2 * ONE_ACTION,
            queue: (worksheet: Excel.Worksheet) => {
              worksheet.getRange(`1:${last}`).format.rowHeight = otherRows;
            },
            look: { name: 'height of rows' },
          },
        ];
  const tall = (Object.keys(palette) as CellStyle[]).flatMap((style) => {
    const { height } = palette[style];
    const areas = areasWhere(sheet, (cell) => cell.style === style && !cell.isWrapped);
    return height === undefined
      ? []
      : onAreas('height of titles', areas, ({ format }) => {
          format.rowHeight = height;
        });
  });
  return [...all, ...tall];
}

/** Long text is broken into lines, and its rows made as high as it needs: after the columns have their widths. */
export function wrapSteps(sheet: SheetPlan): OnSheet[] {
  return onAreas(
    'text broken into lines',
    areasWhere(sheet, (cell) => cell.isWrapped === true),
    ({ format }) => {
      format.wrapText = true;
      format.autofitRows();
    },
  );
}

/** The cells of a sheet for which `holds` is true, as few rectangles. */
export function areasWhere(sheet: SheetPlan, holds: (cell: CellPlan) => boolean): Rectangle[] {
  return rectangles(Object.entries(sheet.cells).flatMap(([address, cell]) => (holds(cell) ? [address] : [])));
}

/**
 * Steps that change the look of some cells, a step for each list of ranges.
 * @param name of the look, as a report gives it
 * @param paint changes the ranges
 */
export function onAreas(
  name: string,
  areas: Rectangle[],
  paint: (ranges: Excel.RangeAreas) => void,
  more: Partial<OnSheet['look']> = {},
): OnSheet[] {
  return addressLists(areas).map((list) => ({
    weight: weightOf(list) + 12 * ONE_ACTION,
    queue: (worksheet) => paint(worksheet.getRanges(list)),
    look: { name, ...more },
  }));
}

function painted(areas: Rectangle[], look: OwnLook): OnSheet[] {
  return onAreas('colours and fonts', areas, ({ format }) => {
    if (look.ink) format.font.color = look.ink;
    if (look.isBold) format.font.bold = true;
    if (look.size) format.font.size = look.size;
    if (look.fill) format.fill.color = look.fill;
    if (look.align) format.horizontalAlignment = ALIGNMENT[look.align];
    if (look.verticalAlign) format.verticalAlignment = VERTICAL[look.verticalAlign];
    if (look.indent) format.indentLevel = look.indent;
  });
}

/** A frame is that of every cell. Lines inside are asked for only where an area has an inside. */
function framed(areas: Rectangle[], { borders = {} }: OwnLook): OnSheet[] {
  const { top, bottom, left, right } = borders;
  if (!top) return [];
  const draw = (side: Excel.BorderIndex | `${Excel.BorderIndex}`) => {
    return ({ format }: Excel.RangeAreas) => {
      const line = format.borders.getItem(side);
      line.style = 'Continuous';
      line.color = top.colour;
    };
  };
  const edges = [
    'EdgeTop' as const,
    ...(bottom ? ['EdgeBottom' as const] : []),
    ...(left ? ['EdgeLeft' as const] : []),
    ...(right ? ['EdgeRight' as const] : []),
  ];
  const tall = areas.filter(({ rows }) => rows > 1);
  const wide = areas.filter(({ columns }) => columns > 1);
  return [
    ...onAreas(FRAMES, areas, (ranges) => edges.forEach((side) => draw(side)(ranges))),
    ...onAreas(FRAMES, tall, draw('InsideHorizontal')),
    ...(left ? onAreas(FRAMES, wide, draw('InsideVertical')) : []),
  ];
}
