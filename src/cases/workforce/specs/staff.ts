import { startOfFinancialYear } from '../../../model/financialYear';
import { formats } from '../../../plan/cells';
import { assumed, published } from '../../parts/whose';
import { CURRENT_YEAR } from '../../../evidence/currentYear';
import { REPORT } from '../published';
import { recordOf } from '../../../evidence/library';
import {
  ofExampleSize,
  spec,
  numbers,
  wholes,
  shares,
  days,
  FINANCE,
  WORKING_WEEK,
  LEAVERS,
  LEAST_LEAVERS,
} from './spec';

export const timeInputs = [
  spec(
    'weeklyHours',
    'Hours of a full-time week',
    recordOf(WORKING_WEEK).value,
    'hours a week',
    formats.oneDecimal,
    {
      ...numbers(10, 48, 'A number of hours from 10 to 48.'),
      ...published('Local government terms, 37 hours (evidence library)'),
    },
  ),
  spec('leaveDays', 'Annual leave', [28, 30, 32], 'days a year', formats.oneDecimal, {
    cautious: 'High',
    ...days(60),
  }),
  spec('bankHolidays', 'Bank holidays', 8, 'days a year', formats.oneDecimal, {
    ...days(15),
    ...published('Bank holidays in England and Wales, GOV.UK'),
  }),
  spec('sicknessDays', 'Sickness', [6, 9, 12], 'days a year', formats.oneDecimal, {
    cautious: 'High',
    ...days(60),
  }),
  spec(
    'trainingDays',
    'Training and professional development',
    [4, 5, 7],
    'days a year',
    formats.oneDecimal,
    { cautious: 'High', ...days(40) },
  ),
  spec('nonCaseShare', 'Share of time at work not on cases', [0.24, 0.25, 0.27], 'share', formats.percent, {
    cautious: 'High',
    ...numbers(0, 0.9, 'A share from 0% to 90%.'),
    note: 'Supervision, meetings, duty and service development.',
  }),
];

export const staffInputs = [
  spec(
    'leaverRate',
    'Leavers, of those in post as a year begins',
    [recordOf(LEAST_LEAVERS).value, recordOf(LEAVERS).value, 0.16],
    'a year',
    formats.percent,
    {
      cautious: 'High',
      ...shares,
      ...published(
        `Central: ${REPORT}, 3.1, turnover in councils in England. Low: RCOT workforce plan (2024), leavers in the NHS. High: our assumption`,
      ),
      note: 'Turnover counts moves between employers, as a council sees them.',
    },
  ),
  spec('joiners', 'Joiners a year, apprentices apart', [20, 24, 28], 'FTE a year', formats.oneDecimal, {
    cautious: 'Low',
    ...ofExampleSize,
    note: 'Nobody joins without a post: type new posts as vacancies on the Establishment sheet.',
    ...numbers(0, 1000, 'A number from 0 to 1,000 FTE.'),
  }),
  spec(
    'newlyQualifiedShare',
    'Share of joiners who are newly qualified',
    [0.3, 0.4, 0.5],
    'share',
    formats.percent,
    { cautious: 'High', ...shares },
  ),
  spec('ramp', 'Caseload share in the first twelve months', [0.5, 0.6, 0.7], 'share', formats.percent, {
    cautious: 'Low',
    ...shares,
    note: 'For newly qualified joiners and apprentices who qualify.',
  }),
  spec('partYear', 'Share worked of a first or last year', 0.5, 'share', formats.percent, {
    ...shares,
    note: 'Half: people come and go evenly through the year.',
  }),
  spec('madePermanent', 'Share of temporarily funded FTE made permanent', 0.25, 'a year', formats.percent, {
    ...shares,
    note: 'Joiners are taken to be permanent; leavers come from both alike.',
  }),
];

export const yearInputs = [
  spec(
    'firstDay',
    'First day of the first year shown',
    startOfFinancialYear(CURRENT_YEAR + 1),
    'date',
    formats.date,
    {
      accepts: { rule: { kind: 'date', least: 45383, most: 54789 }, message: 'A 1 April from 2024 to 2049.' },
      note: 'The first of April: figures are by financial year.',
    },
  ),
  spec('firstMonth', 'Month in which a financial year begins', 4, 'number of the month', formats.number, {
    ...wholes(4, 4, '4: April.'),
    ...assumed('The financial year of councils, April to March.'),
    owner: FINANCE,
  }),
  spec('weeksInYear', 'Weeks in a year', 365 / 7, 'weeks', formats.factor, {
    ...numbers(50, 53, 'A number of weeks from 50 to 53.'),
    ...assumed('365 days in weeks of 7, as OT.PRODUCTIVEHOURS has it.'),
    owner: FINANCE,
  }),
];
