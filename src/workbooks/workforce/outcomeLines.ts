import { formats } from '../cells';
import type { Line } from './lines';

/** What comes of demand and staff: the gap and its cost, vacancies, temporary funding, capacity. */
export const outcome: Line[] = [
  {
    key: 'gap',
    label: 'Gap: required less effective (below nil: more than required)',
    unit: 'FTE',
    format: formats.twoDecimals,
    each: ({ here }) => `=${here('required')}-${here('effective')}`,
  },
  {
    key: 'gapWords',
    label: 'Is there enough?',
    unit: 'words',
    format: formats.text,
    each: ({ here }) => `=IF(${here('gap')}>0,"Short","Enough")`,
  },
  {
    key: 'gapCost',
    label: 'Cost of closing the gap with therapists, a full year',
    unit: '£ a year, gross',
    format: formats.pounds,
    each: ({ at, here }) => `=MAX(0,${here('gap')})/${at('caseloadTherapist')}*${at('therapistCost')}`,
  },
  {
    key: 'vacant',
    label: 'Vacant at the end of the year',
    unit: 'FTE',
    format: formats.twoDecimals,
    opening: (at) => `=${at('poolEstablished')}-${at('poolFte')}`,
    each: ({ at, here }) => `=${at('poolEstablished')}-${here('closing')}`,
  },
  {
    key: 'vacancyRate',
    label: 'Vacancy rate at the end of the year',
    unit: 'share',
    format: formats.percent,
    each: ({ at, here }) =>
      `=IF(${at('poolEstablished')}>0,${here('vacant')}/${at('poolEstablished')},"no posts")`,
  },
  {
    key: 'temporary',
    label: 'Temporarily funded at the end of the year',
    unit: 'FTE',
    format: formats.twoDecimals,
    opening: (at) => `=${at('poolTemporary')}`,
    each: ({ at, before }) => `=${before('temporary')}*(1-${at('leaverRate')})*(1-${at('madePermanent')})`,
  },
  {
    key: 'temporaryShare',
    label: 'Share of those in post that is temporarily funded',
    unit: 'share',
    format: formats.percent,
    opening: (at) => `=IF(${at('poolFte')}>0,${at('poolTemporary')}/${at('poolFte')},"nobody in post")`,
    each: ({ here }) => `=IF(${here('closing')}>0,${here('temporary')}/${here('closing')},"nobody in post")`,
  },
  {
    key: 'staffCost',
    label: 'Staffing cost, all roles',
    unit: '£ a year, gross',
    format: formats.pounds,
    each: ({ at, here }) => `=${here('paid')}*${at('poolCost')}+${at('otherCost')}`,
  },
  {
    key: 'weeklyCapacity',
    label: 'People who can be seen in a week',
    unit: 'people a week',
    format: formats.twoDecimals,
    each: ({ at, here }) =>
      `=${here('effective')}*${at('productiveHours')}/${here('meanHours')}/${at('weeksInYear')}`,
  },
];
