import { formats } from '../../../plan/cells';
import { assumed, published } from '../../parts/whose';
import { recordOf } from '../../../evidence/library';
import {
  spec,
  numbers,
  shares,
  hours,
  people,
  ofExampleSize,
  growth,
  FINANCE,
  STANDARD,
  ROUTINE_WAIT,
  URGENT_WAIT,
} from './spec';

export const demandInputs = [
  spec(
    'weeklyReferrals',
    'Referrals a week, urgent ones among them',
    [335, 350, 370],
    'people a week',
    formats.number,
    {
      cautious: 'High',
      ...people,
      ...ofExampleSize,
      note: 'An ordinary week of the first year shown. Take it from your case system.',
    },
  ),
  spec(
    'urgentReferrals',
    'Urgent and complex referrals a week',
    [35, 40, 45],
    'people a week',
    formats.number,
    {
      cautious: 'High',
      ...people,
      ...ofExampleSize,
      note: 'No more than all referrals: the Checks sheet says if they are.',
    },
  ),
  spec(
    'equipmentShare',
    'Equipment and low-level share of the others',
    [0.33, 0.35, 0.37],
    'share',
    formats.percent,
    {
      cautious: 'Low',
      ...shares,
      note: 'The rest are standard cases. A smaller share is the more cautious, as those cases are short.',
    },
  ),
  spec(
    'hoursComplex',
    'Hours an urgent or complex case takes',
    [21, 22, 23],
    'hours a case',
    formats.oneDecimal,
    { cautious: 'High', ...hours, note: 'From allocation to closure, travel and recording included.' },
  ),
  spec('hoursStandard', 'Hours a standard case takes', [11.5, 12, 12.5], 'hours a case', formats.oneDecimal, {
    cautious: 'High',
    ...hours,
  }),
  spec(
    'hoursEquipment',
    'Hours an equipment or low-level case takes',
    [4.5, 5, 5.5],
    'hours a case',
    formats.oneDecimal,
    { cautious: 'High', ...hours },
  ),
  spec(
    'growthComplex',
    'Growth of urgent and complex cases',
    [0.01, 0.025, 0.04],
    'a year',
    formats.percent,
    { cautious: 'High', ...growth, note: 'Compounds from the second year shown on.' },
  ),
  spec('growthStandard', 'Growth of standard cases', [0.01, 0.025, 0.04], 'a year', formats.percent, {
    cautious: 'High',
    ...growth,
  }),
  spec(
    'growthEquipment',
    'Growth of equipment and low-level cases',
    [0.01, 0.025, 0.04],
    'a year',
    formats.percent,
    { cautious: 'High', ...growth },
  ),
  spec('valuePerCase', 'Value of one case', [200, 400, 600], '£ a case', formats.pounds, {
    cautious: 'Low',
    ...numbers(0, 100_000, 'Pounds from 0 to 100,000.'),
    owner: FINANCE,
    note: 'Gross cost avoided by a case that is taken: not cash. Used only for the value that vacancies forgo.',
  }),
];

export const listInputs = [
  spec('openingList', 'People waiting at the start', [1300, 1400, 1500], 'people', formats.number, {
    cautious: 'High',
    ...people,
    ...ofExampleSize,
    note: 'On the first day of the first year shown.',
  }),
  spec('targetWeeks', 'Longest wait wanted', 4, 'weeks', formats.oneDecimal, {
    ...numbers(0.5, 104, 'A number of weeks from 0.5 to 104.'),
    ...published(`${STANDARD}: ${recordOf(ROUTINE_WAIT).value} days`),
  }),
  spec(
    'urgentHours',
    'Longest wait wanted for urgent people',
    recordOf(URGENT_WAIT).value,
    'hours',
    formats.number,
    {
      ...numbers(1, 336, 'A number of hours from 1 to 336.'),
      ...published(`${STANDARD}: ${recordOf(URGENT_WAIT).value} hours`),
      note: 'Shown in words: a model by the week can say only whether urgent people are seen in the week they come.',
    },
  ),
  spec('targetFactor', 'How many mean waits the target is', 4, 'ratio', formats.oneDecimal, {
    ...numbers(0.5, 10, 'A number from 0.5 to 10.'),
    ...published('Fong and others, Understanding Waiting Lists Pressures (2022)'),
    note: 'With 4 about 1.8% of people wait longer than the target.',
  }),
  ...(['referrals', 'capacity'] as const).map((what) =>
    spec(`variation-${what}`, `Variation of a week’s ${what}`, 1, 'ratio', formats.twoDecimals, {
      ...numbers(0, 10, 'A number from 0 to 10.'),
      ...assumed('One, as OT.TARGETCAPACITY has it where nothing is measured.'),
      note: 'Standard deviation ÷ mean of a week. Used for the capacity that keeps the list at its target.',
    }),
  ),
  spec(
    'reliefWeeks',
    'Weeks in which to bring the list down',
    26,
    'weeks',
    formats.number,
    numbers(1, 520, 'A number of weeks from 1 to 520.'),
  ),
];
