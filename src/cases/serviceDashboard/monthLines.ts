import { f, type Formula, type Line, type Own, type Ref, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { InputAt } from './inputs';
import type { Lists } from './listsSheet';
import type { Referrals } from './referralsSheet';
import type { RowByRow } from './rowByRow';
import type { Suppression } from './suppression';
import { type PriorityKey, priorityKeys, type Priorities } from './standards';

export interface MonthLinesOf {
  referrals: Referrals;
  row: RowByRow['column'];
  at: InputAt;
  lists: Lists;
  priorities: Priorities;
  /** The median wait of those first seen in the month of a number: of all, and of the priority that is drawn. */
  medians: { all: (month: Ref) => Formula; drawn: (month: Ref) => Formula };
  /** How many of the priority that is drawn were first seen in the month of a number. */
  seenDrawn: (month: Ref) => Formula;
  hide: Suppression;
  /** The number of the last month. */
  last: () => Ref;
}

type Whole =
  | 'number'
  | 'start'
  | 'after'
  | 'received'
  | 'seen'
  | 'closedUnseen'
  | 'waiting'
  | 'due'
  | 'inTime'
  | 'share'
  | 'shareShown'
  | 'median'
  | 'seenDrawn'
  | 'medianDrawn'
  | 'medianShown'
  | 'standardDrawn'
  | 'equipmentDue'
  | 'equipmentIn'
  | 'equipmentShare'
  | 'decisionsDue'
  | 'decisionsIn'
  | 'decisionsShare'
  | 'open'
  | 'caseload'
  | 'fte'
  | 'perFte'
  | 'attended'
  | 'notAttended'
  | 'satisfied'
  | 'notSatisfied'
  | 'satisfiedShare'
  | 'harm';
type OfPriority = `${'due' | 'in' | 'share'}-${PriorityKey}`;
export type MonthKey = Whole | OfPriority;
type MonthLine = Line<MonthKey, string>;
type R = Own<MonthKey>;

const NONE = words('none');
const people = { unit: 'people', format: formats.number };
const share = { unit: 'share, or none', format: formats.wholePercent, align: 'right' } as const;
const days = { unit: 'days, or none', format: formats.oneDecimal, align: 'right' } as const;

/** A part of a whole, or words where there is no whole. */
export const partOf = (part: Ref | Formula, whole: Ref | Formula) =>
  f`IF(${whole}=0,${NONE},${part}/${whole})`;

/** The lines of the Months sheet, each one formula along its row. */
export function monthLines(of: MonthLinesOf): { readonly [P in MonthKey]: MonthLine } {
  const { referrals, row, at, priorities, medians, seenDrawn, hide, last } = of;
  const { received, seen, closed, ordered, applied, attended, satisfied, harm } = referrals.column;
  const asAt = at('asAt').central;

  const within = (date: Ref, r: R) => f`${date},">="&${r.start},${date},"<"&${r.after}`;
  const before = (date: Ref, r: R) => f`${date},"<"&${r.after}`;
  const isSeen = f`${seen},">0"`;
  const inMonth = (r: R) => f`${row.monthReferred},${r.number}`;
  const isYes = (answer: Ref) => f`${answer},"Yes"`;
  const isNo = (answer: Ref) => f`${answer},"No"`;
  /** Of those with this date in the month, how many are due to have had something, and how many had it in time. */
  const due = (date: Ref, timely: Ref, r: R) => f`COUNTIFS(${within(date, r)},${timely},">=0")`;
  const inTime = (date: Ref, timely: Ref, r: R) => f`COUNTIFS(${within(date, r)},${timely},1)`;

  return {
    number: {
      label: 'Number of the month',
      unit: 'number',
      format: formats.number,
      of: (_r, { index }) => index + 1,
    },
    start: {
      label: 'First day',
      unit: 'date',
      format: formats.date,
      of: (r) => f`EDATE(${asAt}-DAY(${asAt})+1,${r.number}-${last()})`,
    },
    after: {
      label: 'Day after its last, or after the day of the list',
      unit: 'date',
      format: formats.date,
      of: (r) => f`MIN(EDATE(${r.start},1),${asAt}+1)`,
    },
    received: { label: 'Referrals received', ...people, of: (r) => f`COUNTIFS(${within(received, r)})` },
    seen: { label: 'People first seen', ...people, of: (r) => f`COUNTIFS(${within(seen, r)})` },
    closedUnseen: {
      label: 'Closed without being seen',
      ...people,
      of: (r) => f`COUNTIFS(${within(closed, r)})-COUNTIFS(${within(closed, r)},${isSeen})`,
    },
    waiting: {
      label: 'Waiting at the month’s end: the list rebuilt',
      ...people,
      style: 'result',
      of: (r) =>
        f`COUNTIFS(${before(received, r)})-COUNTIFS(${before(seen, r)})-(COUNTIFS(${before(closed, r)})-COUNTIFS(${before(closed, r)},${isSeen}))`,
    },
    due: {
      label: 'Referred in the month, whose standard has passed',
      ...people,
      of: (r) => f`COUNTIFS(${inMonth(r)},${row.within},">=0")`,
    },
    inTime: {
      label: 'Of them seen within the standard',
      ...people,
      of: (r) => f`COUNTIFS(${inMonth(r)},${row.within},1)`,
    },
    share: {
      label: 'Share within the standard, those still waiting counted',
      ...share,
      style: 'result',
      of: (r) => partOf(r.inTime, r.due),
    },
    shareShown: {
      label: 'The same, as it may be shown',
      ...share,
      of: (r) => hide.share(r.share, r.inTime, r.due),
    },
    ...ofPriorities(of, inMonth),
    median: {
      label: 'Median wait of those first seen in the month',
      ...days,
      of: (r) => medians.all(r.number),
    },
    seenDrawn: {
      label: 'People first seen, of the priority that the picture shows',
      ...people,
      of: (r) => seenDrawn(r.number),
    },
    medianDrawn: {
      label: 'Their median wait',
      ...days,
      of: (r) => medians.drawn(r.number),
    },
    medianShown: {
      label: 'The same, as it may be shown',
      ...days,
      of: (r) => hide.about(r.medianDrawn, r.seenDrawn),
    },
    standardDrawn: {
      label: 'Standard of that priority',
      unit: 'days',
      format: formats.number,
      of: () => f`INDEX(${priorities.days},${at('drawn').central})`,
    },
    equipmentDue: {
      label: 'Equipment ordered in the month, delivered or late',
      unit: 'orders',
      format: formats.number,
      of: (r) => due(ordered, row.equipmentIn, r),
    },
    equipmentIn: {
      label: 'Of it delivered in time',
      unit: 'orders',
      format: formats.number,
      of: (r) => inTime(ordered, row.equipmentIn, r),
    },
    equipmentShare: {
      label: 'Share of equipment in time, what is overdue counted',
      ...share,
      of: (r) => partOf(r.equipmentIn, r.equipmentDue),
    },
    decisionsDue: {
      label: 'Valid applications of the month, decided or late',
      unit: 'applications',
      format: formats.number,
      of: (r) => due(applied, row.decisionIn, r),
    },
    decisionsIn: {
      label: 'Of them decided in time',
      unit: 'applications',
      format: formats.number,
      of: (r) => inTime(applied, row.decisionIn, r),
    },
    decisionsShare: {
      label: 'Share of decisions in time, what is overdue counted',
      ...share,
      of: (r) => partOf(r.decisionsIn, r.decisionsDue),
    },
    open: {
      label: 'Open at the month’s end, waiting or seen',
      ...people,
      of: (r) => f`COUNTIFS(${before(received, r)})-COUNTIFS(${before(closed, r)})`,
    },
    caseload: {
      label: 'Caseload at the month’s end: seen and open',
      ...people,
      of: (r) => f`COUNTIFS(${before(seen, r)})-COUNTIFS(${before(seen, r)},${before(closed, r)})`,
    },
    fte: {
      label: 'Staff who see people',
      unit: 'FTE',
      format: formats.twoDecimals,
      of: (r) =>
        f`SUMIFS(${of.lists.staff.fte},${of.lists.staff.month},">="&${r.start},${of.lists.staff.month},"<"&EDATE(${r.start},1))`,
    },
    perFte: {
      label: 'Cases for each FTE',
      unit: 'people an FTE, or none',
      format: formats.oneDecimal,
      align: 'right',
      of: (r) => partOf(r.caseload, r.fte),
    },
    attended: {
      label: 'Referred in the month: first appointment attended',
      ...people,
      of: (r) => f`COUNTIFS(${inMonth(r)},${isYes(attended)})`,
    },
    notAttended: {
      label: 'Referred in the month: first appointment not attended',
      ...people,
      of: (r) => f`COUNTIFS(${inMonth(r)},${isNo(attended)})`,
    },
    satisfied: {
      label: 'Closed in the month and satisfied',
      ...people,
      of: (r) => f`COUNTIFS(${within(closed, r)},${isYes(satisfied)})`,
    },
    notSatisfied: {
      label: 'Closed in the month and not satisfied',
      ...people,
      of: (r) => f`COUNTIFS(${within(closed, r)},${isNo(satisfied)})`,
    },
    satisfiedShare: {
      label: 'Share satisfied, of those who said',
      ...share,
      of: (r) => partOf(r.satisfied, f`(${r.satisfied}+${r.notSatisfied})`),
    },
    harm: {
      label: 'Referred in the month: harm while waiting recorded',
      ...people,
      of: (r) => f`COUNTIFS(${inMonth(r)},${isYes(harm)})`,
    },
  };
}

/** By priority, of those referred in the month: whose standard has passed, and who were seen within it. */
function ofPriorities(
  { row, priorities }: MonthLinesOf,
  inMonth: (r: R) => Formula,
): { readonly [P in OfPriority]: MonthLine } {
  const made = priorityKeys.flatMap((key, i): [OfPriority, MonthLine][] => {
    const code = priorities.list.at('code', i);
    const name = priorities.list.at('name', i);
    const ofIt = (r: R) => f`${inMonth(r)},${row.priority},${code},${row.within}`;
    return [
      [
        `due-${key}`,
        {
          label: f`${name}&": whose standard has passed"`,
          ...people,
          of: (r) => f`COUNTIFS(${ofIt(r)},">=0")`,
        },
      ],
      [
        `in-${key}`,
        { label: f`${name}&": seen within it"`, ...people, of: (r) => f`COUNTIFS(${ofIt(r)},1)` },
      ],
      [
        `share-${key}`,
        {
          label: f`${name}&": share within the standard"`,
          ...share,
          of: (r) => partOf(r[`in-${key}`], r[`due-${key}`]),
        },
      ],
    ];
  });
  return Object.fromEntries(made) as { readonly [P in OfPriority]: MonthLine };
}
