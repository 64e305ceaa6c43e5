import {
  type Content,
  f,
  type Formula,
  type Line,
  mapped,
  type Ref,
  span,
  type Table,
  table,
} from '../../layout';
import { formats } from '../../plan/cells';
import { type Blank, blanks, overBlanks } from '../parts/blankColumns';
import { type BandKey, bandKeys } from './bandTable';
import type { MonthsSheet } from './monthsSheet';
import { type OutcomeKey, type ScaleKey, scaleKeys } from './outcomeTable';
import type { Suppression } from './suppression';
import { type WaitKey, waitKeys } from './waitsTable';
import type { Workings } from './workingsSheet';

export type Beside = Blank | 'unit' | 'meaning';
/** As many columns of figures as a sheet of results has. */
export const FIGURES = 7;

export interface Shown {
  label: string;
  unit: string;
  format: string;
  meaning?: string;
}
export const people = { unit: 'people', format: formats.number };
const days = { unit: 'days, or words', format: formats.oneDecimal };
export const share = { unit: 'share, or words', format: formats.wholePercent };
const HOW = 'How to read it';

/** A table of results, whose unit and words are in the same columns whatever it has. */
export function shownTable<K extends string, C extends string>(
  title: string,
  columns: readonly C[],
  headings: { readonly [P in C]: Content },
  rows: { readonly [P in K]: Shown },
  of: (key: K, column: C) => Content,
  over = 'Measure',
): Table<K, C, Beside> {
  const empty = blanks(FIGURES - columns.length);
  return table<K, C, Beside>(
    title,
    {
      columns,
      before: [],
      after: [...empty, 'unit', 'meaning'],
      heading: {
        label: over,
        beside: { ...overBlanks(empty), meaning: HOW },
        of: mapped(headings, asHeading),
      },
    },
    mapped<K, Shown, Line<K, C, Beside>>(rows, ({ label, unit, format, meaning }, key) => ({
      label,
      unit,
      format,
      style: 'result',
      align: 'right',
      of: Object.fromEntries(columns.map((column) => [column, of(key, column)])) as {
        readonly [P in C]: Content;
      },
      ...(meaning !== undefined && {
        beside: { meaning: { value: meaning, style: 'note' as const, isWrapped: true } },
      }),
    })),
  );
}

const asHeading = (value: Content) => ({
  value,
  style: 'numberHeading' as const,
  isWrapped: true,
  ...(typeof value === 'object' && { format: formats.text, lines: 2 }),
});

const waitRows = {
  standard: {
    label: 'Standard',
    unit: 'days',
    format: formats.number,
    meaning: 'All: each person by the standard of their own priority',
  },
  referred: { label: 'Referred', ...people },
  seen: { label: 'Seen', ...people },
  closed: {
    label: 'Closed without being seen',
    ...people,
    meaning: 'Seen and closed by priority are for the team: they would tell small numbers',
  },
  waiting: { label: 'Waiting', ...people },
  medianOfSeen: {
    label: 'Median wait of those seen',
    ...days,
    meaning: 'Leaves out all who still wait: it looks better than the list is',
  },
  medianOfAll: {
    label: 'Median wait, those waiting counted',
    ...days,
    meaning: 'By Kaplan and Meier; “not reached” where fewer than half are seen',
  },
  longest: { label: 'Longest wait so far', ...days },
  shareOfSeen: {
    label: 'Share of those seen, within the standard',
    ...share,
    meaning: 'Leaves out all who still wait',
  },
  share: {
    label: 'Share within the standard',
    ...share,
    meaning: 'Of all whose standard has passed: those still waiting count as not within it',
  },
} satisfies Record<string, Shown>;
type WaitRow = keyof typeof waitRows;
export type ShownWaits = Table<WaitRow, WaitKey, Beside>;

/** Waits by priority, small numbers suppressed outside the team. */
export function shownWaits({ waits }: Workings, hide: Suppression): ShownWaits {
  const counts: readonly string[] = ['referred', 'seen', 'closed', 'waiting'];
  return shownTable<WaitRow, WaitKey>(
    'Waits by priority',
    waitKeys,
    Object.fromEntries(waitKeys.map((key) => [key, waits.at('name', key)])) as {
      readonly [P in WaitKey]: Ref;
    },
    waitRows,
    (row, column) => {
      const value = waits.at(row, column);
      if (row === 'standard') return value;
      if (counts.includes(row)) {
        if (row === 'seen' || row === 'closed') {
          if (column !== 'all') return hide.forTeam(value);
          const others = [waits.at('closed', 'all'), waits.at('waiting', 'all')];
          return row === 'seen' ? hide.beside(value, others) : hide.count(value);
        }
        const apart = span(waits.at(row, 'p1'), waits.at(row, 'other'));
        return column === 'all' ? hide.count(value) : hide.among(value, apart);
      }
      if (row === 'share') return hide.share(value, waits.at('inTime', column), waits.at('due', column));
      if (row === 'longest') return hide.about(value, waits.at('waiting', column));
      return hide.about(value, waits.at(row === 'medianOfAll' ? 'referred' : 'seen', column));
    },
  );
}

const bandRows = {
  waiting: { label: 'People waiting', ...people },
  share: { label: 'Share of the list', unit: 'share, or words', format: formats.wholePercent },
  reviewOverdue: {
    label: 'Of them: review of risk overdue',
    ...people,
    meaning: 'Due by the day of the list, and none recorded',
  },
} satisfies Record<string, Shown>;
export type ShownBands = Table<keyof typeof bandRows, BandKey, Beside>;

/** The waiting list by age. */
export function shownBands({ bands, singles }: Workings, hide: Suppression): ShownBands {
  return shownTable<keyof typeof bandRows, BandKey>(
    'Waiting list by age',
    bandKeys,
    Object.fromEntries(bandKeys.map((key) => [key, f`${bands.at('name', key)}`])) as {
      readonly [P in BandKey]: Formula;
    },
    bandRows,
    (row, column) => {
      const waiting = bands.at('waiting', column);
      const all = singles.each.waiting;
      const shown = hide.among(
        bands.at(row === 'share' ? 'waiting' : row, column),
        bands.all(row === 'share' ? 'waiting' : row),
      );
      return row === 'share' ? hide.shareOfShown(f`IF(${all}=0,0,${waiting}/${all})`, shown) : shown;
    },
    'Weeks waited so far',
  );
}

const outcomeRows = {
  people: { label: 'People with a score before and after', ...people },
  before: {
    label: 'Mean score before',
    unit: 'points of its scale',
    format: formats.oneDecimal,
    meaning: 'Compare before with after, never one scale with another',
  },
  after: { label: 'Mean score after', unit: 'points of its scale', format: formats.oneDecimal },
  better: { label: 'Which score is better', unit: 'words', format: formats.text },
  meaningful: { label: 'Meaningful change', unit: 'points of its scale', format: formats.general },
  improved: { label: 'Better by a meaningful change', ...people },
  same: { label: 'The same', ...people, meaning: 'Less than a meaningful change either way' },
  worse: { label: 'Worse by a meaningful change', ...people },
  share: { label: 'Share better', ...share },
} satisfies Record<string, Shown>;
type OutcomeRow = Exclude<OutcomeKey, 'code' | 'name'>;
export type ShownOutcomes = Table<OutcomeRow, ScaleKey, Beside>;

/** Outcomes, each scale by itself. */
export function shownOutcomes({ outcomes }: Workings, hide: Suppression): ShownOutcomes {
  return shownTable<OutcomeRow, ScaleKey>(
    'Outcomes',
    scaleKeys,
    Object.fromEntries(scaleKeys.map((key) => [key, outcomes.at('name', key)])) as {
      readonly [P in ScaleKey]: Ref;
    },
    outcomeRows,
    (row, column) => {
      const value = outcomes.at(row, column);
      const apart = span(outcomes.at('improved', column), outcomes.at('worse', column));
      switch (row) {
        case 'people':
          return hide.count(value);
        case 'improved':
        case 'same':
        case 'worse':
          return hide.among(value, apart);
        case 'before':
        case 'after':
          return hide.about(value, outcomes.at('people', column));
        case 'share':
          return hide.shareOfShown(
            hide.share(value, outcomes.at('improved', column), outcomes.at('people', column)),
            hide.among(outcomes.at('improved', column), apart),
          );
        default:
          return value;
      }
    },
  );
}

const flowRows = {
  received: { label: 'Referrals received', ...people },
  seen: {
    label: 'People first seen',
    ...people,
    meaning: 'Hidden outside the team where it would tell how few were closed unseen, or wait',
  },
  closedUnseen: { label: 'Closed without being seen', ...people },
  waiting: {
    label: 'Waiting at the end',
    ...people,
    meaning: 'The list rebuilt from the dates; every month is on Months',
  },
  open: { label: 'Open at the end, waiting or seen', ...people },
  caseload: { label: 'Caseload: seen and open', ...people },
  fte: { label: 'Staff who see people', unit: 'FTE', format: formats.twoDecimals, meaning: 'Typed on Lists' },
  perFte: { label: 'Cases for each FTE', unit: 'people an FTE, or words', format: formats.oneDecimal },
  share: {
    label: 'Share within the standard, of those referred in it',
    ...share,
    meaning: 'Of a late month few standards have passed yet',
  },
} satisfies Record<string, Shown>;
type FlowRow = keyof typeof flowRows;
type FlowColumn = 'now' | 'before' | 'first';
export type Flow = Table<FlowRow, FlowColumn, Beside>;

/** The month of the list beside the month before it and the first that is shown. */
export function shownFlow({ lines, last, before }: MonthsSheet, hide: Suppression): Flow {
  const month = { now: last, before, first: 'm1' };
  const counts: readonly string[] = ['received', 'seen', 'closedUnseen', 'waiting', 'open', 'caseload'];
  return shownTable<FlowRow, FlowColumn>(
    'Month of the list and others',
    ['now', 'before', 'first'],
    mapped(month, (column) => f`${lines.heading(column)}`),
    flowRows,
    (row, column) => {
      const value = lines.at(row, month[column]);
      const at = (key: Parameters<typeof lines.at>[0]) => lines.at(key, month[column]);
      if (row === 'seen') return hide.beside(value, [at('closedUnseen'), at('waiting')]);
      if (row === 'open') return hide.beside(value, [at('waiting'), at('caseload')]);
      if (counts.includes(row)) return hide.count(value);
      if (row === 'share')
        return hide.share(value, lines.at('inTime', month[column]), lines.at('due', month[column]));
      return row === 'perFte' ? hide.about(value, lines.at('caseload', month[column])) : value;
    },
  );
}
