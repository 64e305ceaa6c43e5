import { type Ref, type Rows, span } from '../../layout';

/** The rows of a chart; a blank row is below each. */
const HEIGHT = 20;

/** The rows of this many charts, one below another. */
export const chartRows = (count: number) => count * (HEIGHT + 1);

/**
 * Where a chart is drawn.
 * @param above How many charts are above it.
 * @param columns Its first and its last column, counted from zero.
 * @param from The row of the room in which the first chart begins, counted from zero.
 */
export function chartPlace(
  room: Rows,
  above: number,
  [first, last]: readonly [number, number],
  from = 0,
): Ref {
  const top = from + chartRows(above);
  return span(room.at(top, first), room.at(top + HEIGHT - 1, last));
}
