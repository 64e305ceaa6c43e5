import { freeName } from '../../plan/freeName';
import type { NamePlan, SheetPlan } from '../../plan/plan';
import { formatSerial } from './dates';
import { REMEMBERED } from './names';
import type { Reading } from '../propose';
import type { Understood } from '../understand';
import { dataSheet } from './dataSheet';
import type { PayOf } from './posts';
import { type FigurePlace, type ProviderPlace, type Summary, summarySheet } from './summary';

export type { PayOf, RolePlace } from './posts';
export type { FigurePlace, ProviderPlace, Summary } from './summary';

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
): ExtractSheets {
  const { kind } = understood;
  const from = `${origin.name}, brought in on ${formatSerial(origin.day)}. ${origin.how}.`;
  const dataName = freeName(`${kind.title} data`, taken.sheets);
  const summaryName = freeName(`${kind.title} figures`, [...taken.sheets, dataName]);
  const free = (wanted: string) => freeName(wanted, taken.names).replace(/\W+/g, '_');
  const data = dataSheet(understood, dataName, free(`${kind.title.replace(/\W/g, '')}Data`), from);
  const summary = summarySheet(understood, reading, summaryName, from, data.column, payOf);
  return {
    sheets: [summary.sheet, data.sheet],
    names: [{ name: free(`${REMEMBERED}${kind.id}`), refersTo: summary.remembered }],
    figures: summary.figures,
    providers: summary.providers,
    posts: summary.posts,
    source: `Extract ${origin.name}, brought in on ${formatSerial(origin.day)}: sheet ${summaryName}.`,
  };
}
