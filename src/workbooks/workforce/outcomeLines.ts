import { formats } from '../cells';
import { costInColumn, costsInColumn, used } from './establishmentPlaces';
import type { Line } from './lines';

const money = { unit: '£ a year, gross', format: formats.pounds };
/** Of posts in roles that take cases, or that take none, at the cost of the year. */
const costOfPosts = (takesCases: boolean, column: string) =>
  `SUMPRODUCT((${used.caseload}${takesCases ? '>' : '<='}0)*${used.inPost},${costsInColumn(column)})`;

/** What comes of demand and staff: the gap and its cost, vacancies, temporary funding, capacity. */
export const outcome: Line[] = [
  {
    key: 'gap',
    label: 'Gap: required less effective (negative = surplus)',
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
    each: ({ at, here, column }) =>
      `=MAX(0,${here('gap')})/${at('caseloadTherapist')}*${costInColumn('occupational-therapist', column)}`,
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
    key: 'poolCost',
    label: 'Mean cost of one FTE of the roles that take cases',
    ...money,
    each: ({ at, column }) =>
      `=IF(${at('poolFte')}>0,${costOfPosts(true, column)}/${at('poolFte')},${costInColumn('occupational-therapist', column)})`,
  },
  {
    key: 'postsCost',
    label: 'Roles that take cases, as paid over the year',
    ...money,
    each: ({ here }) => `=${here('paid')}*${here('poolCost')}`,
  },
  {
    key: 'otherCost',
    label: 'Roles that take no cases, held at the posts filled now',
    ...money,
    each: ({ column }) => `=${costOfPosts(false, column)}`,
  },
  {
    key: 'apprenticePay',
    label: 'Apprentices in training: pay with on-costs and levy',
    ...money,
    each: ({ at, here, column }) =>
      `=${here('apprenticesPaid')}*${at('apprenticeFte')}*${at('supernumerary')}*${costInColumn('apprentices', column)}`,
  },
  {
    key: 'apprenticeBackfill',
    label: 'Apprentices in training: backfill of those who hold a post',
    ...money,
    each: ({ at, here, column }) =>
      `=${here('apprenticesPaid')}*${at('apprenticeFte')}*(1-${at('supernumerary')})*${at('offJobShare')}*${at('backfillShare')}*${costInColumn('non-regulated-assessor', column)}`,
  },
  {
    key: 'apprenticeFees',
    label: 'Apprentices in training: fees that the levy account does not pay',
    ...money,
    each: ({ at, here }) => `=${here('apprenticesPaid')}*${at('trainingFee')}*(1-${at('levyShare')})`,
  },
  {
    key: 'apprenticeCost',
    label: 'Apprentices in training, in all',
    ...money,
    each: ({ here }) => `=SUM(${here('apprenticePay')}:${here('apprenticeFees')})`,
  },
  {
    key: 'staffCost',
    label: 'Staffing cost, all roles and apprentices',
    ...money,
    each: ({ here }) => `=${here('postsCost')}+${here('otherCost')}+${here('apprenticeCost')}`,
  },
  {
    key: 'leviedFees',
    label: 'Fees that the levy account pays: not in the staffing cost',
    ...money,
    each: ({ at, here }) => `=${here('apprenticesPaid')}*${at('trainingFee')}*${at('levyShare')}`,
  },
  {
    key: 'caseHours',
    label: 'Hours for cases in a week',
    unit: 'hours a week',
    format: formats.oneDecimal,
    each: ({ at, here }) => `=${here('effective')}*${at('productiveHours')}/${at('weeksInYear')}`,
  },
  {
    key: 'neededHours',
    label: 'Hours that a week’s cases take',
    unit: 'hours a week',
    format: formats.oneDecimal,
    each: ({ at, here }) => `=${here('hours')}/${at('weeksInYear')}`,
  },
];
