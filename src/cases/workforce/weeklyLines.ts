import { f, type Own, table } from '../../layout';
import { formats } from '../../plan/cells';
import { weeks } from './sheets';

const people = { unit: 'people', format: formats.oneDecimal };
const words = { unit: 'words', format: formats.text };

/** Of the items above the weeks. */
type Given =
  | 'openingList'
  | 'referrals'
  | 'urgent'
  | 'routine'
  | 'urgentCase'
  | 'routineCase'
  | 'hours'
  | 'targetList'
  | 'targetWeeks';

export type WeeklyLines = ReturnType<typeof weeklyLines>;

/** Ordinary formulas, each week from the one before: a week that is typed over moves those after it. */
export const weeklyLines = (given: Own<Given>) =>
  table(
    'Weeks',
    {
      columns: weeks,
      before: ['unit', 'opening'],
      heading: {
        label: 'By week',
        beside: { opening: { value: 'At the start', style: 'numberHeading' } },
        of: (r) => ({ value: f`"Week "&${r.week}`, format: formats.text }),
      },
    },
    {
      week: {
        label: 'Week',
        unit: 'number',
        format: formats.number,
        beside: { opening: f`0` },
        of: (_r, { prev }) => f`${prev.week}+1`,
      },
      start: {
        label: 'Waiting at the start',
        ...people,
        of: (_r, { prev }) => f`${prev.list}`,
      },
      referrals: {
        label: 'Referrals, urgent ones among them',
        ...people,
        of: f`${given.referrals}`,
      },
      hours: {
        label: 'Hours for cases',
        unit: 'hours',
        format: formats.oneDecimal,
        of: f`${given.hours}`,
      },
      urgentSeen: {
        label: 'Urgent people seen, before all others',
        ...people,
        of: (r, { prev }) => f`MIN(${prev.urgentWaiting}+${given.urgent},${r.hours}/${given.urgentCase})`,
      },
      urgentWaiting: {
        label: 'Urgent people waiting at the end',
        ...people,
        beside: { opening: f`0` },
        of: (r, { prev }) => f`${prev.urgentWaiting}+${given.urgent}-${r.urgentSeen}`,
      },
      routineCapacity: {
        label: 'Routine cases for which they leave the time',
        ...people,
        unit: 'cases',
        of: (r) =>
          f`IF(${r.urgentWaiting}>0,0,MAX(0,${r.hours}-${r.urgentSeen}*${given.urgentCase})/${given.routineCase})`,
      },
      routineWaiting: {
        label: 'Routine people to be seen: waiting at the start and referred',
        ...people,
        of: (r, { prev }) => f`${r.start}-${prev.urgentWaiting}+${r.referrals}-${given.urgent}`,
      },
      routineSeen: {
        label: 'Routine people seen',
        ...people,
        of: (r) => f`MIN(${r.routineWaiting},${r.routineCapacity})`,
      },
      seen: {
        label: 'Seen in all',
        ...people,
        of: (r) => f`${r.urgentSeen}+${r.routineSeen}`,
      },
      list: {
        label: 'Waiting at the end',
        ...people,
        beside: { opening: f`${given.openingList}` },
        of: (r) => f`${r.urgentWaiting}+${r.routineWaiting}-${r.routineSeen}`,
      },
      hoursUsed: {
        label: 'Hours used',
        unit: 'hours',
        format: formats.oneDecimal,
        of: (r) => f`${r.urgentSeen}*${given.urgentCase}+${r.routineSeen}*${given.routineCase}`,
      },
      wait: {
        label: 'Expected wait of a routine person: list ÷ routine capacity',
        unit: 'weeks',
        format: formats.oneDecimal,
        of: (r) =>
          f`IF(${r.list}=0,0,IF(${r.routineCapacity}=0,"not applicable",${r.list}/${r.routineCapacity}))`,
      },
      within: {
        label: 'Within the longest wait wanted?',
        ...words,
        of: (r) => {
          const isBelow = f`OR(${r.urgentWaiting}>0,${r.routineCapacity}<${given.routine})`;
          const isKept = f`AND(${r.list}<=${given.targetList},${r.routineCapacity}>${given.routine})`;
          return f`IF(OR(${isBelow},NOT(ISNUMBER(${r.wait}))),"No",IF(${r.wait}>${given.targetWeeks},"No",IF(${isKept},"Yes","At risk")))`;
        },
      },
      urgentWithin: {
        label: 'All urgent people seen in the week they come?',
        ...words,
        of: (r) => f`IF(${r.urgentWaiting}>0,"No",IF(${given.urgent}>0,"Yes","None came"))`,
      },
      target: {
        label: 'Target list',
        ...people,
        of: f`${given.targetList}`,
      },
    },
  );
