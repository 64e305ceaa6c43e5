import { f, type Own, values } from '../../layout';
import { formats } from '../../plan/cells';
import type { MonthlyInput } from './monthlyInputs';

export type WorkedOut = keyof ReturnType<typeof workedOutOnce>['each'];

export const workedOutOnce = (given: Own<MonthlyInput>) =>
  values(
    'Worked out once',
    { heading: { label: 'Item', of: () => 'Value' } },
    {
      firstMonth: {
        label: 'First day of the first month',
        unit: 'date',
        format: formats.date,
        of: f`DATE(YEAR(${given.startDate}),MONTH(${given.startDate}),1)`,
      },
      isCohort: {
        label: 'Cohort: 1 is yes, 0 is a team',
        unit: '1 or 0',
        format: formats.number,
        of: f`IF(${given.kind}="cohort",1,IF(${given.kind}="team",0,NA()))`,
      },
      horizonMonths: {
        label: 'Months from the first to the 31 March on which the horizon ends',
        unit: 'months',
        format: formats.number,
        of: (r) =>
          f`${given.horizon}*${given.monthsInYear}-(MONTH(EDATE(${r.firstMonth},-${given.monthsToApril}))-1)`,
      },
      lagMonths: {
        label: 'Lag in whole months: a part of a month counts as one',
        unit: 'months',
        format: formats.number,
        of: f`ROUNDUP(${given.lag},0)`,
      },
      weeksInYear: {
        label: 'Weeks in a year',
        unit: 'weeks',
        format: formats.factor,
        of: f`${given.daysInYear}/${given.daysInWeek}`,
      },
      weeksInMonth: {
        label: 'Weeks in a month',
        unit: 'weeks',
        format: formats.factor,
        of: (r) => f`${r.weeksInYear}/${given.monthsInYear}`,
      },
      survival: {
        label: 'Share of released hours that lasts from one month to the next',
        unit: 'share a month',
        format: formats.percent,
        of: f`(1-${given.attrition})^(1/${given.monthsInYear})`,
      },
      fullCapacity: {
        label: 'Reviews a month at full speed',
        unit: 'reviews a month',
        format: formats.twoDecimals,
        of: (r) => f`${given.reviewerFte}*${given.reviewsPerFteWeek}*${r.weeksInMonth}`,
      },
      hoursPerConversion: {
        label:
          'Carer hours released by one conversion: both carers’ time before, less the longer single call',
        unit: 'hours a week',
        format: formats.twoDecimals,
        of: f`${given.visitsPerWeek}*(${given.carersBefore}*${given.minutesDouble}-${given.minutesSingle})/${given.minutesInHour}`,
      },
      singleHanded: {
        label: 'Hours that one conversion releases in a full year, as OT.SINGLEHANDED works it out',
        unit: 'hours a year',
        format: formats.number,
        of: (r) =>
          f`OT.SINGLEHANDED(${[given.visitsPerWeek, given.minutesDouble, given.minutesSingle]},1,1,${r.weeksInYear})`,
      },
      teamYear: {
        label: 'Reviewers with on-costs, by OT.STAFFCOST',
        unit: '£ a year',
        format: formats.pounds,
        of: f`OT.STAFFCOST(${[given.salary, given.reviewerFte, given.pension, given.nationalInsurance, given.otherOnCosts]})`,
      },
      equipmentEach: {
        label: 'Equipment for each conversion, less what comes from returned stock',
        unit: '£ a conversion',
        format: formats.pounds,
        of: f`${given.equipment}*(1-${given.recycled})`,
      },
    },
  );
