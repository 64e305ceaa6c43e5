import { column, hourlyRate, provider, reference, weeksOf, words } from './parts';
import { type Field, type Kind, numberOf, refused, type Values, type Value } from './kind';

const planned = 'scheduled commissioned rostered booked expected plan contracted allocated sched required';
const actual =
  'logged recorded delivered real ecm evv checked check clocked clock tagged tag logon login confirmed worked';
const start = 'arrival arrive arrives arrived begin began commenced from in on';
const end = 'finish finished departure depart departs departed left leave leaves until to out off';
const list = (text: string, to: string) => Object.fromEntries(text.split(' ').map((word) => [word, to]));
const alike = {
  ...list(planned, 'planned'),
  ...list(actual, 'actual'),
  ...list(start, 'start'),
  ...list(end, 'end'),
};

const time = (which: 'planned' | 'actual', when: 'start' | 'end'): Field => ({
  label: `${which === 'planned' ? 'Planned' : 'Actual'} ${when}`,
  type: 'dateTime',
  says: [`${which} ${when}`, `${which} ${when} time`, `${which} ${when} date time`, `${when} ${which}`, when],
  never: `${which === 'planned' ? 'actual' : 'planned'} ${when === 'start' ? 'end' : 'start'} minutes hours duration`,
});
const length = (which: 'planned' | 'actual'): Field => ({
  label: `${which === 'planned' ? 'Planned' : 'Actual'} minutes`,
  type: 'duration',
  unit: 'minutes',
  says: [
    `${which} minutes`,
    `${which} duration`,
    `${which} hours`,
    `${which} length`,
    `${which} visit length`,
    `${which} time`,
    which,
  ],
  never: `${which === 'planned' ? 'actual' : 'planned'} start end cost rate date`,
});

const DAY = 1;
/** A visit that ends before it starts, on one day, ends on the next; no visit is longer than this part of a day. */
const LONGEST = 0.5;

/** Minutes between two times; null where there are none, a text where they cannot be right. */
function minutesBetween(from: number, to: number): number | string {
  let days = to - from;
  if (days < 0 && Math.floor(from) === Math.floor(to)) days += DAY;
  if (days < 0) return 'It ends before it starts';
  if (days > LONGEST) return 'It is longer than 12 hours';
  return Math.round(days * 1440);
}

/** A time without a day is on the day of the visit. */
const onDay = (time: number | null, day: number | null) =>
  time === null || time >= 1 || day === null ? time : Math.floor(day) + time;

function lengthOf(values: Values<string>, which: 'planned' | 'actual'): number | null | string {
  const given = numberOf(values, `${which}Minutes`);
  if (given !== null) return given < 0 ? 'Minutes below zero' : Math.round(given * 100) / 100;
  const day = numberOf(values, 'date');
  const [from, to] = [
    onDay(numberOf(values, `${which}Start`), day),
    onDay(numberOf(values, `${which}End`), day),
  ];
  if (from === null && to === null) return null;
  if (from === null || to === null)
    return `${from === null ? 'The start' : 'The end'} is blank, and the other is not`;
  return minutesBetween(from, to);
}

export const visits: Kind = {
  id: 'visits',
  title: 'Visits',
  what: 'A row a visit: its provider, when it was planned and when it took place. A missed visit has no actual times.',
  hints: /visit|call|ecm|evv|roster|cm2000/i,
  alike: () => alike,
  fields: {
    reference: reference(
      'Visit',
      'visit',
      'visit id',
      'visit reference',
      'visit number',
      'booking id',
      'booking reference',
      'roster id',
      'log id',
    ),
    provider: { ...provider, says: [...provider.says, 'branch', 'provider branch', 'care company'] },
    date: {
      label: 'Date of the visit',
      type: 'date',
      says: ['visit date', 'date', 'service date', 'planned date', 'planned start date', 'start date', 'day'],
      never: 'actual end time',
    },
    plannedStart: time('planned', 'start'),
    plannedEnd: time('planned', 'end'),
    plannedMinutes: length('planned'),
    actualStart: time('actual', 'start'),
    actualEnd: time('actual', 'end'),
    actualMinutes: length('actual'),
    doubleUp: {
      label: 'Two carers',
      type: 'yesNo',
      says: ['double', 'number carer', 'carer', 'two carer', '2 carer', 'staff number', 'double carer'],
      never: 'name start end rate',
    },
    rate: hourlyRate,
  },
  needs: [
    [['plannedMinutes'], ['plannedStart', 'plannedEnd']],
    [['actualMinutes'], ['actualStart', 'actualEnd']],
  ],
  settle: (mapping) => {
    // Beside planned minutes, times that say no more than start and end are those of the visit as it took place.
    const { plannedStart, plannedEnd, plannedMinutes, actualStart, actualMinutes, ...others } = mapping;
    if (plannedMinutes === undefined || plannedStart === undefined || plannedEnd === undefined)
      return mapping;
    if (actualStart !== undefined || actualMinutes !== undefined) return mapping;
    return { ...others, plannedMinutes, actualStart: plannedStart, actualEnd: plannedEnd };
  },
  outputs: (has) => [
    ...(has('reference') ? [words('reference', 'Visit', 14)] : []),
    words('provider', 'Provider', 28),
    ...(has('plannedStart')
      ? [column('plannedStart', 'Planned start', 'dateTime', 18)]
      : has('date')
        ? [column('date', 'Date', 'date')]
        : []),
    column('plannedMinutes', 'Planned minutes', 'number'),
    column('actualMinutes', 'Actual minutes', 'number'),
    ...(has('doubleUp') ? [words('doubleUp', 'Two carers', 12)] : []),
    ...(has('rate') ? [column('rate', 'Rate (£ an hour)', 'pence')] : []),
  ],
  row: (values): Readonly<Record<string, Value>> | ReturnType<typeof refused> => {
    const plannedMinutes = lengthOf(values, 'planned');
    if (plannedMinutes === null) return refused('plannedStart', 'It has no planned time');
    if (typeof plannedMinutes === 'string') return refused('plannedEnd', `${plannedMinutes} (planned)`);
    const actualMinutes = lengthOf(values, 'actual');
    if (typeof actualMinutes === 'string') return refused('actualEnd', `${actualMinutes} (actual)`);
    const rate = numberOf(values, 'rate');
    if (rate !== null && rate < 0) return refused('rate', 'A rate below zero');
    const { reference: id = null, doubleUp = null, provider: name = null } = values;
    return {
      reference: id,
      provider: name ?? 'Not stated',
      date: values.date ?? null,
      plannedStart: onDay(numberOf(values, 'plannedStart'), numberOf(values, 'date')),
      plannedMinutes,
      actualMinutes: actualMinutes ?? 0,
      doubleUp: doubleUp === null ? null : doubleUp === 1 ? 'Yes' : 'No',
      rate,
    };
  },
  odd: (values) => {
    const [plan, stay] = [numberOf(values, 'plannedMinutes') ?? 0, numberOf(values, 'actualMinutes') ?? 0];
    if (plan === 0) return 'A plan of no minutes';
    if (stay > 3 * plan && stay - plan > 60) return 'More than three times as long as planned';
    return plan > 720 ? 'A plan of more than 12 hours' : null;
  },
  settings: [],
  beside: (column) => {
    const [name, plan, stay, rate] = ['provider', 'plannedMinutes', 'actualMinutes', 'rate'].map(column);
    if (!name || !plan || !stay) return null;
    return {
      title: 'Visits by provider',
      formula: `OT.VISITSUMMARY(${name},${plan},${stay},"cap"${rate ? `,${rate}` : ''})`,
    };
  },
  figures: [
    {
      key: 'count',
      label: 'Visits',
      unit: 'visits',
      format: 'number',
      formula: ({ column: c }) => `COUNT(${c('plannedMinutes') ?? ''})`,
    },
    {
      key: 'missed',
      label: 'Missed visits',
      unit: 'visits',
      format: 'number',
      formula: ({ column: c }) => `COUNTIF(${c('actualMinutes') ?? ''},0)`,
    },
    {
      key: 'plannedMinutes',
      label: 'Planned minutes',
      unit: 'minutes',
      format: 'number',
      formula: ({ column: c }) => `SUM(${c('plannedMinutes') ?? ''})`,
    },
    {
      key: 'actualMinutes',
      label: 'Delivered minutes',
      unit: 'minutes',
      format: 'number',
      formula: ({ column: c }) => `SUM(${c('actualMinutes') ?? ''})`,
    },
    {
      key: 'payableMinutes',
      label: 'Payable minutes, never over the plan',
      unit: 'minutes',
      format: 'number',
      formula: ({ column: c }) =>
        `OT.PAIDMINUTES(${c('plannedMinutes') ?? ''},${c('actualMinutes') ?? ''},"cap")`,
    },
    {
      key: 'weeks',
      label: 'Weeks, from the first visit to the last',
      unit: 'weeks',
      format: 'oneDecimal',
      formula: ({ column: c }) => weeksOf(c('plannedStart') ?? c('date')),
      note: 'Type over it where the extract covers another time.',
    },
    {
      key: 'hoursPerWeek',
      label: 'Delivered hours a week',
      unit: 'hours a week',
      format: 'oneDecimal',
      formula: ({ column: c, figure }) =>
        (c('plannedStart') ?? c('date'))
          ? `IF(${figure('weeks')}=0,0,${figure('actualMinutes')}/60/${figure('weeks')})`
          : null,
    },
  ],
};
