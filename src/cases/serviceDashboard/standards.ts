import { f, list, type List, type Ref, span, words } from '../../layout';
import { formats } from '../../plan/cells';
import { type InputAt, PRIORITIES, SCALES } from './inputs';

export const OTHER = 'Other or not stated';
export const UNUSED = '(not used)';

const named = (typed: Ref) => f`IF(${typed}="",${words(UNUSED)},${typed})`;

/** The priorities by number, with the days of each; the last is of every other word. */
export interface Priorities {
  list: List<'name' | 'code' | 'days'>;
  names: Ref;
  codes: Ref;
  days: Ref;
  /** Number and days side by side, as OT.WAITPROFILE takes standards. */
  standards: Ref;
  /** The number of “Other or not stated”. */
  other: Ref;
}

export const priorityKeys = ['p1', 'p2', 'p3', 'p4', 'other'] as const;
export type PriorityKey = (typeof priorityKeys)[number];

export function prioritiesOf(at: InputAt): Priorities {
  const made = list<'name' | 'code' | 'days', PriorityKey>('Priorities', { spare: 0 }, priorityKeys, {
    name: {
      heading: { value: 'Priority', style: 'heading' },
      format: formats.text,
      style: 'calculation',
      of: (_r, { index }) => {
        const slot = PRIORITIES[index];
        return slot === undefined ? OTHER : named(at(`priority${slot}`).central);
      },
    },
    code: {
      heading: { value: 'Its number (number)', style: 'numberHeading' },
      format: formats.number,
      style: 'calculation',
      of: (_r, { index }) => index + 1,
    },
    days: {
      heading: { value: 'Standard (days)', style: 'numberHeading' },
      format: formats.number,
      style: 'calculation',
      of: (_r, { index }) => {
        const slot = PRIORITIES[index];
        return at(slot === undefined ? 'daysOther' : `days${slot}`).central;
      },
    },
  });
  const last = priorityKeys.length - 1;
  return {
    list: made,
    names: made.column('name'),
    codes: made.column('code'),
    days: made.column('days'),
    standards: span(made.at('code', 0), made.at('days', last)),
    other: made.at('code', last),
  };
}

/** The outcome scales by number: which way is better, and what change is meaningful. */
export interface Scales {
  list: List<'name' | 'code' | 'sign' | 'change'>;
  names: Ref;
  codes: Ref;
  signs: Ref;
  changes: Ref;
}

export function scalesOf(at: InputAt): Scales {
  const made = list('Scales', { spare: 0 }, SCALES, {
    name: {
      heading: { value: 'Outcome scale', style: 'heading' },
      format: formats.text,
      style: 'calculation',
      of: (_r, { from }) => from && named(at(`scale${from}`).central),
    },
    code: {
      heading: { value: 'Its number (number)', style: 'numberHeading' },
      format: formats.number,
      style: 'calculation',
      of: (_r, { from }) => from,
    },
    sign: {
      heading: { value: 'Better is up (1) or down (-1)', style: 'numberHeading' },
      format: formats.number,
      style: 'calculation',
      of: (_r, { from }) => from && f`IF(${at(`better${from}`).central}="Lower",0-1,1)`,
    },
    change: {
      heading: { value: 'Meaningful change (points)', style: 'numberHeading' },
      format: formats.general,
      style: 'calculation',
      of: (_r, { from }) => from && at(`change${from}`).central,
    },
  });
  return {
    list: made,
    names: made.column('name'),
    codes: made.column('code'),
    signs: made.column('sign'),
    changes: made.column('change'),
  };
}
