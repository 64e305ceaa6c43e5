import { formats } from '../cells';

export interface WorkedOut {
  key: string;
  label: string;
  unit: string;
  format: string;
  /** Without its `=`; `used` gives the cell of an input or of an earlier line of this list. */
  formula(used: (key: string) => string): string;
}

const isCohort = (used: (key: string) => string) => `${used('kind')}="cohort"`;

export const workedOutOnce: WorkedOut[] = [
  {
    key: 'firstMonth',
    label: 'First day of the first month',
    unit: 'date',
    format: formats.date,
    formula: (used) => `DATE(YEAR(${used('startDate')}),MONTH(${used('startDate')}),1)`,
  },
  {
    key: 'isCohort',
    label: 'Cohort: 1 is yes, 0 is a team',
    unit: '1 or 0',
    format: formats.number,
    formula: (used) => `IF(${isCohort(used)},1,IF(${used('kind')}="team",0,NA()))`,
  },
  {
    key: 'horizonMonths',
    label: 'Months from the first to the 31 March on which the horizon ends',
    unit: 'months',
    format: formats.number,
    formula: (used) =>
      `${used('horizon')}*${used('monthsInYear')}-(MONTH(EDATE(${used('firstMonth')},-${used('monthsToApril')}))-1)`,
  },
  {
    key: 'lagMonths',
    label: 'Lag in whole months: a part of a month counts as one',
    unit: 'months',
    format: formats.number,
    formula: (used) => `ROUNDUP(${used('lag')},0)`,
  },
  {
    key: 'weeksInYear',
    label: 'Weeks in a year',
    unit: 'weeks',
    format: formats.factor,
    formula: (used) => `${used('daysInYear')}/${used('daysInWeek')}`,
  },
  {
    key: 'weeksInMonth',
    label: 'Weeks in a month',
    unit: 'weeks',
    format: formats.factor,
    formula: (used) => `${used('weeksInYear')}/${used('monthsInYear')}`,
  },
  {
    key: 'survival',
    label: 'Share of released hours that lasts from one month to the next',
    unit: 'share a month',
    format: formats.percent,
    formula: (used) => `(1-${used('attrition')})^(1/${used('monthsInYear')})`,
  },
  {
    key: 'fullCapacity',
    label: 'Reviews a month at full speed',
    unit: 'reviews a month',
    format: formats.twoDecimals,
    formula: (used) => `${used('reviewerFte')}*${used('reviewsPerFteWeek')}*${used('weeksInMonth')}`,
  },
  {
    key: 'hoursPerConversion',
    label: 'Carer hours released by one conversion: both carers’ time before, less the longer single call',
    unit: 'hours a week',
    format: formats.twoDecimals,
    formula: (used) =>
      `${used('visitsPerWeek')}*(${used('carersBefore')}*${used('minutesDouble')}-${used('minutesSingle')})/${used('minutesInHour')}`,
  },
  {
    key: 'singleHanded',
    label: 'Hours that one conversion releases in a full year, as OT.SINGLEHANDED works it out',
    unit: 'hours a year',
    format: formats.number,
    formula: (used) =>
      `OT.SINGLEHANDED(${['visitsPerWeek', 'minutesDouble', 'minutesSingle'].map(used).join(',')},1,1,${used('weeksInYear')})`,
  },
  {
    key: 'teamYear',
    label: 'Reviewers with on-costs, by OT.STAFFCOST',
    unit: '£ a year',
    format: formats.pounds,
    formula: (used) =>
      `OT.STAFFCOST(${['salary', 'reviewerFte', 'pension', 'nationalInsurance', 'otherOnCosts'].map(used).join(',')})`,
  },
  {
    key: 'equipmentEach',
    label: 'Equipment for each conversion, less what comes from returned stock',
    unit: '£ a conversion',
    format: formats.pounds,
    formula: (used) => `${used('equipment')}*(1-${used('recycled')})`,
  },
];
