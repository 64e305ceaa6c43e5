/** The embedded workbook measures in pixels, and its lines are further apart than those of files that other spreadsheets open. */
const PIXELS_A_POINT = 4 / 3;
const LINE_SPACING = 1.15;

/** How wide a column of so many characters is in the embedded workbook. */
export function columnPixels(characters: number): number {
  return characters * 8 + 8;
}

/** How high a row is there whose text needs so many points. */
export function textPixels(points: number): number {
  return Math.round(points * PIXELS_A_POINT * LINE_SPACING);
}
