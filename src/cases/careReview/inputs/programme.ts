import { oneOf } from '../../parts/inputs/accepts';
import { formats } from '../../../plan/cells';
import { keyed, range } from '../../parts/inputs';
import { horizonInput } from '../../parts/years';
import { assumed } from '../../parts/whose';
import type { CareReviewAnswers } from '../questions';
import type { Room } from '../room';
import { sources } from '../sources';
import { commissioning, otLead, startDate, whole, within } from '../../parts/inputs/accepts';
import { askedOf } from './asked';

export function programmeInputs(answers: CareReviewAnswers, room: Room) {
  const { asked, around } = askedOf(answers);
  return keyed([
    {
      ...asked('kind'),
      label: 'Kind of programme',
      unit: 'cohort or team',
      format: formats.text,
      owner: otLead,
      note: 'cohort: a fixed list is reviewed once, and the saving fades as packages end. team: reviewing goes on, for as long as packages can convert.',
      accepts: oneOf(['cohort', 'team']),
    },
    {
      ...asked('startDate'),
      label: 'Start date',
      unit: 'date',
      format: formats.date,
      owner: otLead,
      note: 'A date in the first month of reviewing',
      accepts: startDate,
    },
    horizonInput(
      room,
      3,
      'Long enough for the list of a cohort, short enough to forecast.',
      'April to March. The first is part of a year where the start is after April; the case ends on the 31 March of the last.',
    ),
    {
      ...around('packages', 0.9, 1),
      label: 'Packages to review',
      unit: 'packages',
      format: formats.number,
      owner: otLead,
      cautious: 'Low',
      note: 'At the start. A cohort ends when they are all reviewed. A team’s conversions end when those that can convert have done so.',
      noteAsBuilt: 'Low is a tenth fewer: our assumption.',
      accepts: within(0, 100_000, 'Packages'),
    },
    {
      ...around('newPackages', 0.8, 1.2),
      label: 'New double-handed packages',
      unit: 'packages a year',
      format: formats.number,
      owner: commissioning,
      cautious: 'Low',
      note: 'For a team: those that start, less those that end unconverted. The same share of them can convert. A cohort takes none.',
      noteAsBuilt: 'Low and high are a fifth either side: our assumption.',
      accepts: within(0, 100_000, 'Packages a year'),
    },
  ]);
}

export function reviewingInputs(answers: CareReviewAnswers) {
  const { around } = askedOf(answers);
  return keyed([
    {
      ...around('reviewerFte', 0.9, 1),
      label: 'Reviewers',
      unit: 'FTE',
      format: formats.twoDecimals,
      owner: otLead,
      cautious: 'Low',
      note: 'Paid and at work.',
      noteAsBuilt: 'Low is a tenth fewer, for posts that are not filled: our assumption.',
      accepts: within(0, 500, 'Full-time equivalents'),
    },
    {
      key: 'reviewsPerFteWeek',
      label: 'Reviews by one FTE in a week',
      ...range(3, 4, 5),
      unit: 'reviews a week',
      format: formats.oneDecimal,
      ...assumed(sources.efficiency),
      owner: otLead,
      cautious: 'Low',
      note: 'Averaged over the whole year, leave and sickness included',
      accepts: within(0, 50, 'Reviews'),
    },
    {
      key: 'ramp',
      label: 'Months to reach full speed',
      ...range(0, 0, 3),
      unit: 'months',
      format: formats.number,
      ...assumed(),
      owner: otLead,
      cautious: 'High',
      note: '3 means a third of full speed in month 1, two thirds in month 2. 0: full speed from the start. The team is paid in full meanwhile.',
      accepts: whole(0, 60, 'months'),
    },
    {
      key: 'lag',
      label: 'Lag from review to change in care',
      ...range(0, 1, 3),
      unit: 'months',
      format: formats.number,
      ...assumed(),
      owner: commissioning,
      cautious: 'High',
      note: 'Whole months: equipment, training of carers and notice to the provider',
      accepts: whole(0, 60, 'months'),
    },
  ]);
}
