import { formats } from '../../cells';
import type { Input } from '../../parts/inputs';
import type { CareReviewInputs } from '../questions';
import { sources } from '../sources';
import { commissioning, finance, list, otLead, whole, within } from './accepts';
import { askedOf } from './asked';

export function programmeInputs(given: CareReviewInputs): Input[] {
  const { asked, around } = askedOf(given);
  return [
    {
      ...asked('kind'),
      label: 'Kind of programme',
      unit: 'cohort or team',
      format: formats.text,
      owner: otLead,
      note: 'cohort: a fixed list is reviewed once, and the saving fades as packages end. team: reviewing goes on, and the saving in force settles.',
      accepts: list(['cohort', 'team']),
    },
    {
      ...asked('startDate'),
      label: 'Start date',
      unit: 'date',
      format: formats.date,
      owner: otLead,
      note: 'A date in the first month of reviewing',
      accepts: {
        rule: { kind: 'date', least: 36_526, most: 73_050 },
        message: 'A date, such as 1 April 2027.',
      },
    },
    {
      key: 'horizon',
      label: 'Horizon of the case',
      central: 3,
      unit: 'years',
      format: formats.number,
      source: sources.assumption,
      owner: finance,
      note: 'Costs and savings count for so many years from the first month. Months beyond count nil.',
      accepts: whole(1, 5, 'years'),
    },
    {
      ...around('packages', 0.9, 1),
      label: 'Packages to review',
      unit: 'packages',
      format: formats.number,
      owner: otLead,
      cautious: 'Low',
      note: 'A cohort ends when they are all reviewed. For a team: the packages open to review at any one time.',
      accepts: within(0, 100_000, 'Packages'),
    },
  ];
}

export function reviewingInputs(given: CareReviewInputs): Input[] {
  const { asked } = askedOf(given);
  return [
    {
      ...asked('reviewerFte'),
      label: 'Reviewers',
      unit: 'FTE',
      format: formats.twoDecimals,
      owner: otLead,
      accepts: within(0, 500, 'Full-time equivalents'),
    },
    {
      key: 'reviewsPerFteWeek',
      label: 'Reviews by one FTE in a week',
      low: 3,
      central: 4,
      high: 5,
      unit: 'reviews a week',
      format: formats.oneDecimal,
      source: sources.efficiency,
      owner: otLead,
      cautious: 'Low',
      note: 'Averaged over the whole year, leave and sickness included',
      accepts: within(0, 50, 'Reviews'),
    },
    {
      key: 'ramp',
      label: 'Months to reach full speed',
      low: 0,
      central: 0,
      high: 3,
      unit: 'months',
      format: formats.number,
      source: sources.assumption,
      owner: otLead,
      cautious: 'High',
      note: '3 means a third of full speed in month 1, two thirds in month 2. 0: full speed from the start. The team is paid in full meanwhile.',
      accepts: whole(0, 60, 'months'),
    },
    {
      key: 'lag',
      label: 'Lag from review to change in care',
      low: 0,
      central: 1,
      high: 3,
      unit: 'months',
      format: formats.number,
      source: sources.assumption,
      owner: commissioning,
      cautious: 'High',
      note: 'Whole months: equipment, training of carers and notice to the provider',
      accepts: whole(0, 60, 'months'),
    },
  ];
}
