import { areaOf, overlap } from '../../formulas/addresses';
import { withoutSheet } from '../../formulas/places';
import type { Obstacle } from '../laidOver';
import type { RangePlace } from '../spreadsheet';
import { JOINED_API, supports } from './api';

/**
 * Joined cells, tables and charts over the cells of a range. Excel does not say which cells a chart covers, only where it
 * is on the sheet; an Excel that does not tell of joined cells is asked for none.
 * @throws Excel’s own error, for the caller to put into words
 */
export function obstaclesOver({ sheet, address }: RangePlace): Promise<Obstacle[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getRange(address);
    range.load('top, left, width, height');
    const { tables, charts } = worksheet;
    tables.load('items/name');
    charts.load('items/name, items/top, items/left, items/width, items/height');
    const joined = supports(JOINED_API) ? range.getMergedAreasOrNullObject() : null;
    joined?.load('address');
    await context.sync();

    const placed = tables.items.map((table) => ({ name: table.name, range: table.getRange() }));
    for (const table of placed) table.range.load('address');
    await context.sync();
    return [
      ...(joined && !joined.isNullObject ? joinedIn(joined.address) : []),
      ...placed
        .map(({ name, range: own }): Obstacle & { address: string } => ({
          kind: 'table',
          name,
          address: withoutSheet(own.address),
        }))
        .filter((table) => overlap(areaOf(address), areaOf(table.address)) !== null),
      ...charts.items
        .filter((chart) => isOver(chart, range))
        .map(({ name }): Obstacle => ({ kind: 'chart', name, address: null })),
    ];
  });
}

/** `Sheet1!B3:D3,Sheet1!B5:D5` */
function joinedIn(addresses: string): Obstacle[] {
  return addresses.split(',').map((one) => {
    const address = withoutSheet(one);
    return { kind: 'joined cells', name: address, address };
  });
}

interface Placed {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** Of what lies side by side, neither is over the other. */
const isOver = (one: Placed, other: Placed) =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;
