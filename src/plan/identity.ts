import { addressOfCell, sheetArea } from '../formulas/addresses';
import { plannedFormula } from './cells';
import type { CellPlan, PrintPlan, WorkbookPlan } from './plan';

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

export const identityParts = Object.keys(identityNames) as IdentityPart[];

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

/** The cell of a cover that says a part of whose the case is; null where there is none, or its name has lost it. */
export function identityPlace(names: Names, part: IdentityPart): { sheet: string; address: string } | null {
  const wanted = identityNames[part].toLowerCase();
  const found = names.find(({ name }) => name.toLowerCase().replace(/_\d+$/, '') === wanted);
  if (!found || !/!\$?[A-Z]{1,3}\$?\d+$/.test(found.refersTo)) return null;
  const { sheet, area } = sheetArea(found.refersTo, '');
  return { sheet, address: addressOfCell({ row: area.top, column: area.left }) };
}

/** What a plan’s own cover says. A title that a formula gives is that of the plan. */
export function identityIn({ title, sheets, names }: WorkbookPlan): Identity {
  const cellOf = (part: IdentityPart): CellPlan => {
    const place = identityPlace(names, part);
    const on = place && sheets.find(({ name }) => name === place.sheet);
    return (place && on?.cells[place.address]) ?? {};
  };
  return identityOf((part) => {
    const cell = cellOf(part);
    if (plannedFormula(cell) === null) return cell.value;
    return part === 'title' ? title : undefined;
  });
}

/** What the cover shows, its formulas worked out. */
export const identityShown = (
  { names }: Pick<WorkbookPlan, 'names'>,
  value: (sheet: string, address: string) => unknown,
): Identity =>
  identityOf((part) => {
    const place = identityPlace(names, part);
    return place && value(place.sheet, place.address);
  });

export type Heads = Pick<PrintPlan, 'header' | 'footer'>;

/** What every page of a case has at its head and its foot; nothing where nobody has said whose it is. */
export function headsOf({ council, service, title, version, status, date }: Identity): Heads {
  const left = joined([council, service]);
  const centre = joined([version && `Version ${version}`, status, date]);
  if (left === '' && centre === '') return {};
  return {
    header: { ...(left !== '' && { left }), ...(title !== undefined && { right: title }) },
    footer: { centre },
  };
}

/** Whether a head and a foot are as this program writes them, and no others that a person chose. */
export const areHeadsOurs = ({ header, footer }: Heads): boolean =>
  header?.centre === undefined && footer?.left === undefined && footer?.right === undefined;

/**
 * The plan of a case with whose it is at the head and the foot of every page that prints, and in its title. A page of a
 * person’s own keeps what it has, and so does a workbook that is no case.
 */
export function headed(plan: WorkbookPlan, identity: Identity = identityIn(plan)): WorkbookPlan {
  if (identityParts.every((part) => identityPlace(plan.names, part) === null)) return plan;
  const heads = headsOf(identity);
  return {
    ...plan,
    ...(identity.title !== undefined && { title: identity.title }),
    sheets: plan.sheets.map((sheet) => {
      if (!sheet.print || sheet.print.page || !areHeadsOurs(sheet.print)) return sheet;
      const { header: _header, footer: _footer, ...print } = sheet.print;
      return { ...sheet, print: { ...print, ...heads } };
    }),
  };
}

const joined = (parts: (string | undefined)[]) => parts.filter((part) => part).join(', ');

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
