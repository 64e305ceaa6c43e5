import { palette, type CellLook } from '../../../plan/palette';
import type { CellPlan, SheetPlan } from '../../../plan/plan';
import { addressLists, rectangles, type Rectangle } from './areas';
import { weightOf } from './blocks';
import { ONE_ACTION, type OnSheet } from './onSheet';

const FRAMES = 'frames of cells';
const ALIGNMENT = { right: 'Right', centre: 'Center' } as const;

/** How cells look, a request for each style and not for each cell. */
export function lookSteps(sheet: SheetPlan): OnSheet[] {
  const styles = new Set(Object.values(sheet.cells).flatMap(({ style }) => style ?? []));
  return [...styles].flatMap((style) => {
    const areas = areasWhere(sheet, (cell) => cell.style === style);
    return [...painted(areas, palette[style]), ...framed(areas, palette[style])];
  });
}

/** Long text is broken into lines, and its rows made as high as it needs: after the columns have their widths. */
export function wrapSteps(sheet: SheetPlan): OnSheet[] {
  return onAreas(
    'text broken into lines',
    areasWhere(sheet, (cell) => cell.isWrapped === true),
    ({ format }) => {
      format.wrapText = true;
      format.verticalAlignment = 'Top';
      format.autofitRows();
    },
  );
}

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

function painted(areas: Rectangle[], look: CellLook): OnSheet[] {
  return onAreas('colours and fonts', areas, ({ format }) => {
    format.font.color = look.ink;
    if (look.isBold) format.font.bold = true;
    if (look.isItalic) format.font.italic = true;
    if (look.size) format.font.size = look.size;
    if (look.fill) format.fill.color = look.fill;
    if (look.align) format.horizontalAlignment = ALIGNMENT[look.align];
  });
}

/** Every cell has its frame. Lines inside are asked for only where an area has an inside. */
function framed(areas: Rectangle[], { frame }: CellLook): OnSheet[] {
  if (!frame) return [];
  const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
  const draw = (side: (typeof edges)[number] | 'InsideHorizontal' | 'InsideVertical') => {
    return ({ format }: Excel.RangeAreas) => {
      const line = format.borders.getItem(side);
      line.style = 'Continuous';
      line.color = frame;
    };
  };
  return [
    ...onAreas(FRAMES, areas, (ranges) => edges.forEach((side) => draw(side)(ranges))),
    ...onAreas(
      FRAMES,
      areas.filter(({ rows }) => rows > 1),
      draw('InsideHorizontal'),
    ),
    ...onAreas(
      FRAMES,
      areas.filter(({ columns }) => columns > 1),
      draw('InsideVertical'),
    ),
  ];
}
