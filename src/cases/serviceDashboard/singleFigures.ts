import {
  f,
  type Formula,
  join,
  type Line,
  mapped,
  type Own,
  type Ref,
  values,
  type ValuesTable,
} from '../../layout';
import { formats } from '../../plan/cells';
import type { InputAt } from './inputs';
import type { Months } from './monthsSheet';
import { countOf, type OrderTable } from './orderTable';
import { type ReferralKey, referralColumns } from './referralColumns';
import type { Referrals } from './referralsSheet';
import type { RowByRow } from './rowByRow';

/** The stages of an adaptation, in their order. */
export const stages = [
  'enquiry',
  'assessed',
  'recommended',
  'applied',
  'approved',
  'refused',
  'completed',
  'certified',
] as const satisfies readonly ReferralKey[];
export type Stage = (typeof stages)[number];

type Single =
  | 'daysInWeek'
  | 'referrals'
  | 'refused'
  | 'waiting'
  | 'notAllocated'
  | 'longest'
  | 'due'
  | 'inTime'
  | 'reviewsDue'
  | 'reviewsDone'
  | 'reviewsOverdue'
  | 'harm'
  | 'ordered'
  | 'equipmentIn'
  | 'equipmentLate'
  | 'equipmentOverdue'
  | 'equipmentNotDue'
  | 'equipmentDue'
  | 'decisionsDue'
  | 'decisionsIn'
  | 'attended'
  | 'notAttended'
  | 'satisfied'
  | 'notSatisfied'
  | 'carePeople'
  | 'careBefore'
  | 'careAfter'
  | 'stories';
export type SingleKey = Single | `stage-${Stage}`;
export type Singles = ValuesTable<SingleKey>;

interface SinglesOf {
  referrals: Referrals;
  row: RowByRow['column'];
  at: InputAt;
  months: () => Months;
  order: OrderTable;
}

const people = { unit: 'people', format: formats.number };
const orders = { unit: 'orders', format: formats.number };

/** Figures of the whole list, each counted from the table and from what follows row by row. */
export function singleFigures({ referrals, row, at, months, order }: SinglesOf): Singles {
  const of = referrals.column;
  const asAt = at('asAt').central;
  const past = (date: Ref) => f`${date},"<"&${asAt}+1`;
  const waits = f`${row.soFar},">=0"`;
  const inMonths = (key: Parameters<Months['all']>[0]) => f`SUM(${months().all(key)})`;
  const both = f`${of.careBefore},">=0",${of.careAfter},">=0"`;
  const line = (
    label: string,
    unit: { unit: string; format: string },
    formula: Formula | (() => Formula),
  ): Line<SingleKey, 'value'> => ({
    label,
    ...unit,
    of: formula,
  });
  const stageLines = mapped<Stage, Stage, Line<SingleKey, 'value'>>(byStage, (stage) =>
    line(
      `${referralColumns[stage].heading}, so far`,
      { unit: 'adaptations', format: formats.number },
      f`COUNTIFS(${past(of[stage])})`,
    ),
  );
  const singles: { readonly [P in Single]: Line<SingleKey, 'value'> } = {
    daysInWeek: { label: 'Days in a week', unit: 'days', format: formats.number, of: 7 },
    referrals: line('Referrals in the list', people, f`COUNT(${of.received})`),
    refused: line(
      'Dates that OT.WAITPROFILE refuses: missing, in words, too late or the wrong way round',
      { unit: 'dates', format: formats.number },
      join(
        [
          f`COUNTIF(${of.received},">="&${asAt}+1)`,
          ...[of.received, of.seen, of.closed].map((dates) => f`COUNTA(${dates})-COUNT(${dates})`),
          ...[of.seen, of.closed].map((dates) => f`COUNTIFS(${of.received},"",${dates},">0")`),
          f`${countOf(order, 'received', 'seen')}`,
          f`${countOf(order, 'received', 'closed')}`,
          f`${countOf(order, 'seen', 'closed')}`,
        ],
        '+',
      ),
    ),
    waiting: line('People waiting', people, f`COUNT(${row.soFar})`),
    notAllocated: line(
      'Of them not allocated to anyone yet',
      people,
      f`COUNTIFS(${waits})-COUNTIFS(${waits},${past(of.allocated)})`,
    ),
    longest: line('Longest wait so far', { unit: 'days', format: formats.number }, f`MAX(${row.soFar})`),
    due: line('Referrals whose standard has passed', people, f`COUNT(${row.within})`),
    inTime: line('Of them seen within it', people, f`COUNTIFS(${row.within},1)`),
    reviewsDue: line(
      'People waiting whose review of risk was due',
      people,
      f`COUNTIFS(${waits},${past(of.riskDue)})`,
    ),
    reviewsDone: line(
      'Of them reviewed',
      people,
      f`COUNTIFS(${waits},${past(of.riskDue)},${past(of.riskReviewed)})`,
    ),
    reviewsOverdue: {
      label: 'Reviews of risk that are overdue',
      ...people,
      of: (r: Own<SingleKey>) => f`${r.reviewsDue}-${r.reviewsDone}`,
    },
    harm: line('Harm while waiting recorded, in the list', people, f`COUNTIFS(${of.harm},"Yes")`),
    ordered: line('Equipment ordered', orders, f`COUNTIFS(${past(of.ordered)})`),
    equipmentIn: line('Delivered in time', orders, f`COUNTIFS(${row.equipmentIn},1)`),
    equipmentLate: line('Delivered late', orders, f`COUNTIFS(${row.equipmentIn},0,${past(of.delivered)})`),
    equipmentOverdue: {
      label: 'Not delivered and late already',
      ...orders,
      of: (r: Own<SingleKey>) => f`COUNTIFS(${row.equipmentIn},0)-${r.equipmentLate}`,
    },
    equipmentNotDue: {
      label: 'Not delivered and not yet due',
      ...orders,
      of: (r: Own<SingleKey>) => f`${r.ordered}-${r.equipmentDue}`,
    },
    equipmentDue: line('Delivered or late', orders, f`COUNT(${row.equipmentIn})`),
    decisionsDue: line(
      'Valid applications decided or late',
      { unit: 'applications', format: formats.number },
      f`COUNT(${row.decisionIn})`,
    ),
    decisionsIn: line(
      'Of them decided in time',
      { unit: 'applications', format: formats.number },
      f`COUNTIFS(${row.decisionIn},1)`,
    ),
    attended: line('First appointments attended, of referrals in the months shown', people, () =>
      inMonths('attended'),
    ),
    notAttended: line('First appointments not attended, of the same', people, () => inMonths('notAttended')),
    satisfied: line('Satisfied, of those closed in the months shown', people, () => inMonths('satisfied')),
    notSatisfied: line('Not satisfied, of the same', people, () => inMonths('notSatisfied')),
    carePeople: line('People with care hours before and after', people, f`COUNTIFS(${both})`),
    careBefore: line(
      'Their care hours before',
      { unit: 'hours a week', format: formats.oneDecimal },
      f`SUMIFS(${of.careBefore},${both})`,
    ),
    careAfter: line(
      'Their care hours after',
      { unit: 'hours a week', format: formats.oneDecimal },
      f`SUMIFS(${of.careAfter},${both})`,
    ),
    stories: line(
      'Stories with consent recorded',
      { unit: 'stories', format: formats.number },
      f`COUNT(${row.story})`,
    ),
  };
  const staged = Object.fromEntries(stages.map((stage) => [`stage-${stage}`, stageLines[stage]])) as {
    readonly [P in `stage-${Stage}`]: Line<SingleKey, 'value'>;
  };
  return values<SingleKey>(
    'Figures of the list',
    { heading: { label: 'Figures of the whole list', of: () => 'Figure' }, again: ['attended'] },
    { ...singles, ...staged },
  );
}

const byStage = Object.fromEntries(stages.map((stage) => [stage, stage])) as { readonly [P in Stage]: Stage };
