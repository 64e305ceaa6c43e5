import type { KindId } from '../../extracts/kinds/kind';
import { REMEMBERED } from '../../extracts/sheets/names';
import { placeOf } from '../../formulas/places';
import { nth } from '../../formulas/present';
import type { Spreadsheet } from '../../host/spreadsheet';

/** An extract of a kind that is in the workbook. */
export interface Earlier {
  /** Its sheet of figures. */
  figures: string;
  /** The name by which that sheet is found. */
  name: string;
  /** What it came from, as the sheet says it: `reviews.csv, brought in on 30 November 2026. …` */
  from: string;
}

/** The extracts of a kind that were brought into this workbook before. */
export async function earlierOf(spreadsheet: Spreadsheet, kind: KindId): Promise<Earlier[]> {
  const pattern = new RegExp(`^${REMEMBERED}${kind}(?:_\\d+_)?$`, 'i');
  const named = (await spreadsheet.definedNames()).filter(({ name }) => pattern.test(name));
  const { sheets } = await spreadsheet.taken();
  const found = named.flatMap(({ name, refersTo }) => {
    const place = placeOf(refersTo.replace(/:.*$/, ''), '');
    return place && sheets.includes(place.sheet) ? [{ name, figures: place.sheet }] : [];
  });
  const from = await Promise.all(
    found.map(({ figures }) => spreadsheet.readRanges(['A2'], figures).then((read) => nth(read, 0))),
  );
  return found.map((one, i) => ({ ...one, from: String(from[i]?.[0]?.[0] ?? one.figures) }));
}
