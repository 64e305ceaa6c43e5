import { freeName } from '../../plan/freeName';
import type { NamePlan, SheetPlan } from '../../plan/plan';
import { formatSerial } from './dates';
import { REMEMBERED } from './names';
import type { Reading } from '../propose';
import type { Understood } from '../understand';
import { dataSheet } from './dataSheet';
import type { PayOf } from './posts';
import { type Before, type FigurePlace, type ProviderPlace, type Summary, summarySheet } from './summary';

export type { PayOf, RolePlace } from './posts';
export type { Before, FigurePlace, ProviderPlace, Summary } from './summary';

/** Where an extract comes from. */
export interface Origin {
  /** The name of the file, sheet or table. */
  name: string;
  how: string;
  /** The day on which it is brought in, as an Excel serial. */
  day: number;
}

/** An extract as the sheets and names that are added to a workbook. */
export interface ExtractSheets {
  sheets: SheetPlan[];
  names: NamePlan[];
  figures: FigurePlace[];
  providers: ProviderPlace[];
  posts: Summary['posts'];
  /** What a figure made of it is said to come from. */
  source: string;
}

/** Names of workbook and sheets in use, which the new ones avoid. */
export interface Taken {
  sheets: string[];
  names: string[];
}

export function extractSheets(
  understood: Understood,
  reading: Reading,
  origin: Origin,
  taken: Taken,
  payOf: PayOf = () => ({ refused: 'No pay table is at hand.' }),
  before: Before | null = null,
): ExtractSheets {
  const { kind } = understood;
  const files = before?.files ?? null;
  const under = files === null ? '' : `${UNDER}${files}.`;
  const from = `${origin.name}, brought in on ${formatSerial(origin.day)}. ${origin.how}.${under}`;
  const dataName = freeName(`${kind.title} data`, taken.sheets);
  const summaryName = freeName(`${kind.title} figures`, [...taken.sheets, dataName]);
  const free = (wanted: string) => freeName(wanted, taken.names).replace(/\W+/g, '_');
  const data = dataSheet(understood, dataName, free(`${kind.title.replace(/\W/g, '')}Data`), from);
  const summary = summarySheet(understood, reading, summaryName, from, data.column, payOf, before);
  return {
    sheets: [summary.sheet, data.sheet],
    names: [{ name: free(`${REMEMBERED}${kind.id}`), refersTo: summary.remembered }],
    figures: summary.figures,
    providers: summary.providers,
    posts: summary.posts,
    source: sourceSaid({ name: origin.name, day: formatSerial(origin.day), under: files }, summaryName),
  };
}

/** Begins the files whose rows are above those of the last one. */
const UNDER = ' Under the rows of ';

interface Files {
  name: string;
  day: string;
  /** Those whose rows are above. */
  under: string | null;
}

const sourceSaid = ({ name, day, under }: Files, sheet: string) =>
  under === null
    ? `Extract ${name}, brought in on ${day}: sheet ${sheet}.`
    : `Extract ${name}, brought in on ${day}, under the rows of ${under}: sheet ${sheet}.`;

/** The files of an extract, by the words under the title of its sheet of figures. */
function filesIn(from: string): Files | null {
  const [whole, name, day] = /^(.*?), brought in on (\d{1,2} \w+ \d{4})\./.exec(from) ?? [];
  if (whole === undefined || name === undefined || day === undefined) return null;
  const at = from.indexOf(UNDER, whole.length);
  return { name, day, under: at < 0 ? null : from.slice(at + UNDER.length).replace(/\.$/, '') };
}

/** What figures of an extract are said to come from, by the words under the title of its sheet of figures. */
export function sourceOf(from: string, sheet: string): string | null {
  const files = filesIn(from);
  return files && sourceSaid(files, sheet);
}

/** Every file that an extract came from, the last first, by the same words; these themselves where they say no file. */
export function filesOf(from: string): string {
  const files = filesIn(from);
  if (!files) return from.replace(/\.$/, '');
  const last = `${files.name}, brought in on ${files.day}`;
  return files.under === null ? last : `${last}; ${files.under}`;
}
