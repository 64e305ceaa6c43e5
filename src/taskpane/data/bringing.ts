import type { Answers } from '../../cases/parts/caseDefinition';
import type { Decided } from '../../extracts/propose';
import type { Seen, TableSeen } from '../../extracts/desk';
import type { SameChoice, Shared } from '../../extracts/again/under';
import type { Applied, WorkbookChange } from '../../host/spreadsheet';

/** The steps of bringing data in, in their order. */
export const steps = ['choose', 'what', 'identifiers', 'understood', 'put'] as const;
export type Step = (typeof steps)[number];

/** What is being done while the user waits. */
export interface Busy {
  what: string;
  /** Null while it is not known how far it is. */
  share: number | null;
  /** Whether it can be stopped without harm. */
  canStop: boolean;
}

/** Where the figures go besides the sheets of the data. */
export type Target =
  | { where: 'data' }
  /** In the place of an extract that is there, by its sheet of figures, or under its rows. */
  | { where: 'again'; figures: string; how: 'instead' | 'under'; same: SameChoice | null }
  /** A case in the workbook, by its Inputs sheet. */
  | { where: 'case'; sheet: string; inputs: readonly string[]; providers: boolean }
  | {
      where: 'new';
      id: string;
      answers: Answers;
      inputs: readonly string[];
      providers: boolean;
    };

/** How far the user has come. */
export interface Bringing {
  step: Step | 'done';
  /** The Inputs sheet of the case that the data is for, where the person comes from it. */
  forSheet: string | null;
  busy: Busy | null;
  problem: string | null;
  /** The name of the file, sheet or pasted text. */
  source: string | null;
  tables: TableSeen[];
  table: number;
  decided: Decided;
  seen: Seen | null;
  /** Fields whose unit the person still has to say, once they have tried to go on. */
  asked: readonly string[];
  /** Whether columns are matched as they were before in this workbook. */
  isRemembered: boolean;
  /** Rows that are here already, with the sheet of their extract: the person has to choose what to do with them. */
  shared: (Shared & { figures: string }) | null;
  done: Done | null;
}

export interface Done {
  sheets: string[];
  applied: Applied;
  /** Labels of the inputs that were linked. */
  linked: string[];
  /** Providers for which there was no row. */
  leftOver: number;
  /** What was not filled, and why. */
  remarks: string[];
  landing: { sheet: string; address: string };
}

/** What is to be written, and what is said once it is. */
export interface Put {
  change: WorkbookChange;
  done: Omit<Done, 'applied'>;
}

export const beginning: Bringing = {
  step: 'choose',
  forSheet: null,
  busy: null,
  problem: null,
  source: null,
  tables: [],
  table: 0,
  decided: {},
  seen: null,
  asked: [],
  isRemembered: false,
  shared: null,
  done: null,
};

/** Fields of which it is not clear whether they are minutes or hours, a week or a year. */
export function unsureFields({ reading }: Seen): string[] {
  return Object.entries(reading.units)
    .filter(([, { isSure }]) => !isSure)
    .map(([key]) => key);
}
