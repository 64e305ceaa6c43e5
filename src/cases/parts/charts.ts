import { type Ref, type Rows, span } from '../../layout';

/** The rows of a picture: with rows of 18 points, 312 pixels. A blank row is below each. */
export const CHART_ROWS = 13;

/** The rows of this many rows of pictures, one below another. */
export const chartRows = (count: number) => count * (CHART_ROWS + 1);

/**
 * Where a picture is drawn. Two fit side by side: each over columns of about 490 pixels together.
 * @param above How many rows of pictures are above it.
 * @param columns Its first and its last column, counted from zero.
 * @param from The row of the room in which the first picture begins, counted from zero.
 */
export function chartPlace(
  room: Rows,
  above: number,
  [first, last]: readonly [number, number],
  from = 0,
): Ref {
  const top = from + chartRows(above);
  return span(room.at(top, first), room.at(top + CHART_ROWS - 1, last));
}
