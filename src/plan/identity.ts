import { addressOfCell, sheetArea } from '../formulas/addresses';
import { plannedFormula } from './cells';
import type { CellPlan, WorkbookPlan } from './plan';

/** The names of the cells on a cover that say whose the case is. */
export const identityNames = {
  council: 'CaseCouncil',
  service: 'CaseService',
  title: 'CaseTitle',
  author: 'CaseAuthor',
  date: 'CaseDate',
  version: 'CaseVersion',
  status: 'CaseStatus',
} as const;

export type IdentityPart = keyof typeof identityNames;

/** Whose a case is, as words; what nobody has typed is left out. */
export type Identity = { readonly [P in IdentityPart]?: string };

const identityParts = Object.keys(identityNames) as IdentityPart[];

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const DAY = 86_400_000;
const FIRST = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;

/** What cells hold, as whose the case is: a date becomes words, and a blank or an error is nothing. */
export function identityOf(valueOf: (part: IdentityPart) => unknown): Identity {
  const entries = identityParts.flatMap((part) => {
    const value = valueOf(part);
    const isDay = part === 'date' && typeof value === 'number' && value >= 1 && value <= LAST_SERIAL;
    const words = isDay
      ? day.format(new Date(FIRST + Math.floor(value) * DAY))
      : typeof value === 'string' || typeof value === 'number'
        ? String(value).trim()
        : '';
    return words === '' ? [] : [[part, words] as const];
  });
  return Object.fromEntries(entries);
}

type Names = readonly { name: string; refersTo: string }[];

/** A case among those of a workbook. */
interface CaseIn {
  /** With which its names end: `_2` of a second case, nothing of the first. */
  ending: string;
  /** The sheet that says whose it is. */
  cover: string;
}

const isIdentity: ReadonlySet<string> = new Set(
  Object.values(identityNames).map((name) => name.toLowerCase()),
);

/** The cases of a workbook, in the order of their numbers, whatever the order of its names; none whose cover is gone. */
export function casesIn(names: Names): CaseIn[] {
  const covers = new Map<string, string>();
  for (const { name, refersTo } of names) {
    const [, wanted = '', ending = ''] = /^(.*?)(_\d+)?$/.exec(name) ?? [];
    const place = isIdentity.has(wanted.toLowerCase()) ? cellOf(refersTo) : null;
    if (place && !covers.has(ending)) covers.set(ending, place.sheet);
  }
  const numberOf = (ending: string) => Number(ending.slice(1));
  return [...covers]
    .map(([ending, cover]) => ({ ending, cover }))
    .sort((a, b) => numberOf(a.ending) - numberOf(b.ending));
}

/**
 * The cell of a cover that says a part of whose the case is; null where there is none, or its name has lost it.
 * @param ending of the names of the case, where it is not the first
 */
export function identityPlace(
  names: Names,
  part: IdentityPart,
  ending = casesIn(names)[0]?.ending ?? '',
): { sheet: string; address: string } | null {
  const wanted = `${identityNames[part]}${ending}`.toLowerCase();
  const found = names.find(({ name }) => name.toLowerCase() === wanted);
  return found ? cellOf(found.refersTo) : null;
}

function cellOf(refersTo: string): { sheet: string; address: string } | null {
  if (!/!\$?[A-Z]{1,3}\$?\d+$/.test(refersTo)) return null;
  const { sheet, area } = sheetArea(refersTo, '');
  return { sheet, address: addressOfCell({ row: area.top, column: area.left }) };
}

/** What a plan’s own cover says. A title that a formula gives is that of the plan. */
export function identityIn({ title, sheets, names }: WorkbookPlan, ending?: string): Identity {
  const cellAt = (part: IdentityPart): CellPlan => {
    const place = identityPlace(names, part, ending);
    const on = place && sheets.find(({ name }) => name === place.sheet);
    return (place && on?.cells[place.address]) ?? {};
  };
  return identityOf((part) => {
    const cell = cellAt(part);
    if (plannedFormula(cell) === null) return cell.value;
    return part === 'title' ? title : undefined;
  });
}

/** What the cover shows, its formulas worked out. */
export const identityShown = (
  { names }: Pick<WorkbookPlan, 'names'>,
  value: (sheet: string, address: string) => unknown,
  ending?: string,
): Identity =>
  identityOf((part) => {
    const place = identityPlace(names, part, ending);
    return place && value(place.sheet, place.address);
  });

export const joined = (parts: (string | undefined)[]) => parts.filter((part) => part).join(', ');

/** Longer names are refused by some file systems and cut by others. */
const LONGEST = 120;

/**
 * A name for a file of the case: `Example Council, Care reviews, version 2, draft.xlsx`. What no file system takes is left
 * out; where nothing is typed it is that of the product.
 */
export function fileNameOf(
  { council, title, version, status }: Identity,
  { ending = 'xlsx', what }: { ending?: string; what?: string } = {},
): string {
  const parts = [council, title, version && `version ${version}`, status?.toLowerCase(), what];
  const words = joined(parts.map((part) => part && plain(part)));
  const fitted = words.slice(0, LONGEST).replace(/[\s.,]+$/, '');
  return `${fitted === '' ? 'OT business case' : fitted}.${ending}`;
}

/** Without what Windows, SharePoint or a shell would refuse. */
function plain(words: string): string {
  return words
    .replace(/["*:<>?/\\|#%]/g, ' ')
    .replace(/\p{C}/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~]+|[\s.]+$/g, '');
}
