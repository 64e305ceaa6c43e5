import { kindOf } from '../../extracts/kinds';
import type { Seen } from '../../extracts/desk';
import type { Decided } from '../../extracts/propose';
import { REMEMBERED } from '../../extracts/sheets/names';
import { unitSaid } from '../../extracts/sheets/unitWords';
import { headingOf } from '../../extracts/unnamed';
import { nth } from '../../formulas/present';
import type { CellValue, Spreadsheet } from '../../host/spreadsheet';

/**
 * How an extract with the same headings was read before in this workbook, as the sheet of its figures keeps it; null where
 * there was none, or what is guessed agrees with it.
 */
export async function rememberedFor(spreadsheet: Spreadsheet, { reading }: Seen): Promise<Decided | null> {
  const prefix = `${REMEMBERED}${reading.kind}`.toLowerCase();
  const names = (await spreadsheet.definedNames())
    .map(({ name }) => name)
    .filter((name) => name.toLowerCase().startsWith(prefix));
  if (names.length === 0) return null;
  const { sheets } = await spreadsheet.taken();
  const read = await spreadsheet.readRanges(names, nth(sheets, 0));
  const alike = read.filter((rows) => rows !== null && isOfHeadings(rows, headingsOf(reading)));
  const last = alike.at(-1);
  return last ? decidedBy(last, reading) : null;
}

const headingsOf = (reading: Seen['reading']): string[] => {
  const last = Math.max(reading.headings.length, ...reading.unnamed.map(({ column }) => column + 1));
  return Array.from({ length: last }, (_, column) => headingOf(reading, column));
};

function isOfHeadings(rows: CellValue[][], headings: readonly string[]): boolean {
  return rows.length > 0 && rows.every(([heading]) => headings.includes(String(heading)));
}

function decidedBy(rows: CellValue[][], reading: Seen['reading']): Decided | null {
  const { kind, mapping, units } = reading;
  const headings = headingsOf(reading);
  const fields = Object.entries(kindOf(kind).fields);
  const before: Record<string, number> = {};
  const said: Record<string, NonNullable<ReturnType<typeof unitSaid>>> = {};
  for (const [heading, usedAs, readAs] of rows) {
    const field = fields.find(([, { label }]) => label === usedAs);
    if (!field) continue;
    before[field[0]] = headings.indexOf(String(heading));
    const unit = unitSaid(String(readAs ?? ''));
    if (unit) said[field[0]] = unit;
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(mapping)]);
  const changed = [...keys].filter((key) => before[key] !== mapping[key]);
  const otherUnits = Object.entries(said).filter(
    ([key, { time, period }]) =>
      units[key]?.isSure !== true || units[key].time !== time || units[key].period !== period,
  );
  if (changed.length + otherUnits.length === 0) return null;
  return {
    mapping: Object.fromEntries(changed.map((key) => [key, before[key] ?? null])),
    units: Object.fromEntries(otherUnits),
  };
}
