import { formats } from '../cells';
import type { Input } from '../parts/inputs';
import type { Spec } from './inputs';
import { REPORT, record } from './published';

const ASSUMPTION = 'Our assumption';
const OT_LEAD = 'OT lead';
const FINANCE = 'Finance';
export const WORKING_WEEK = 'ref-working-time-local-government-full-time-week';
export const LEAVERS = 'ahp24-sfc-ot-turnover';
export const LEAST_LEAVERS = 'rcot-leaver-rate';
export const ROUTINE_WAIT = 'wm26-wait-standard-routine';
export const URGENT_WAIT = 'wm26-wait-standard-urgent';
const STANDARD = 'Published: WM-ADASS Social Care Occupational Therapy (March 2026), 6.2';

const numbers = (least: number, most: number, message: string): Pick<Input, 'accepts'> => ({
  accepts: { rule: { kind: 'decimal', least, most }, message },
});
const wholes = (least: number, most: number, message: string): Pick<Input, 'accepts'> => ({
  accepts: { rule: { kind: 'whole', least, most }, message },
});
const shares = numbers(0, 1, 'A share from 0% to 100%.');
const days = (most: number) => numbers(0, most, `A number of days from 0 to ${most}.`);
const hours = numbers(0.25, 200, 'A number of hours from 0.25 to 200.');
const people = numbers(0, 100_000, 'A number of people from 0 to 100,000.');
const growth = numbers(-0.5, 0.5, 'A rate from -50% to 50%.');
const caseload = numbers(0.05, 1, 'A share from 5% to 100%.');

type Value = number | [low: number, central: number, high: number];

function spec(
  key: string,
  label: string,
  value: Value,
  unit: string,
  format: string,
  more: Partial<Spec> & Pick<Input, 'accepts'>,
): Spec {
  const [low, central, high] = typeof value === 'number' ? [undefined, value, undefined] : value;
  return {
    key,
    label,
    central,
    ...(low !== undefined && { low, high }),
    unit,
    format,
    source: ASSUMPTION,
    owner: OT_LEAD,
    ...more,
  };
}

export const demandInputs: Spec[] = [
  spec(
    'weeklyReferrals',
    'Referrals a week, urgent ones among them',
    [335, 350, 370],
    'people a week',
    formats.number,
    {
      cautious: 'High',
      ...people,
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
      note: 'No more than all referrals: the Checks sheet says if they are.',
    },
  ),
  spec(
    'equipmentShare',
    'Equipment and low-level share of the others',
    [0.3, 0.35, 0.4],
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
    [20, 22, 24],
    'hours a case',
    formats.oneDecimal,
    { cautious: 'High', ...hours, note: 'From allocation to closure, travel and recording included.' },
  ),
  spec('hoursStandard', 'Hours a standard case takes', [11, 12, 13], 'hours a case', formats.oneDecimal, {
    cautious: 'High',
    ...hours,
  }),
  spec(
    'hoursEquipment',
    'Hours an equipment or low-level case takes',
    [4, 5, 6],
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

export const listInputs: Spec[] = [
  spec('openingList', 'People waiting at the start', [1300, 1400, 1500], 'people', formats.number, {
    cautious: 'High',
    ...people,
    note: 'On the first day of the first year shown.',
  }),
  spec('targetWeeks', 'Longest wait wanted', 4, 'weeks', formats.oneDecimal, {
    ...numbers(0.5, 104, 'A number of weeks from 0.5 to 104.'),
    source: `${STANDARD}: ${record(ROUTINE_WAIT).value} days`,
  }),
  spec(
    'urgentHours',
    'Longest wait wanted for urgent people',
    record(URGENT_WAIT).value,
    'hours',
    formats.number,
    {
      ...numbers(1, 336, 'A number of hours from 1 to 336.'),
      source: `${STANDARD}: ${record(URGENT_WAIT).value} hours`,
      note: 'Shown in words: a model by the week can say only whether urgent people are seen in the week they come.',
    },
  ),
  spec('targetFactor', 'How many mean waits the target is', 4, 'ratio', formats.oneDecimal, {
    ...numbers(0.5, 10, 'A number from 0.5 to 10.'),
    source: 'Published: Fong and others, Understanding Waiting Lists Pressures (2022)',
    note: 'With 4 about 1.8% of people wait longer than the target.',
  }),
  spec(
    'reliefWeeks',
    'Weeks in which to bring the list down',
    26,
    'weeks',
    formats.number,
    numbers(1, 520, 'A number of weeks from 1 to 520.'),
  ),
];

export const timeInputs: Spec[] = [
  spec(
    'weeklyHours',
    'Hours of a full-time week',
    record(WORKING_WEEK).value,
    'hours a week',
    formats.oneDecimal,
    {
      ...numbers(10, 48, 'A number of hours from 10 to 48.'),
      source: 'Published: local government terms, 37 hours (evidence library)',
    },
  ),
  spec('leaveDays', 'Annual leave', [28, 30, 32], 'days a year', formats.oneDecimal, {
    cautious: 'High',
    ...days(60),
  }),
  spec('bankHolidays', 'Bank holidays', 8, 'days a year', formats.oneDecimal, {
    ...days(15),
    source: 'Published: bank holidays in England and Wales, GOV.UK',
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
  spec('nonCaseShare', 'Share of time at work not on cases', [0.22, 0.25, 0.28], 'share', formats.percent, {
    cautious: 'High',
    ...numbers(0, 0.9, 'A share from 0% to 90%.'),
    note: 'Supervision, meetings, duty and service development.',
  }),
];

export function staffInputs(council: string | null): Spec[] {
  const apprentices = council === null ? null : apprenticesIn(council);
  return [
    spec(
      'leaverRate',
      'Leavers, of those in post as a year begins',
      [record(LEAST_LEAVERS).value / 100, record(LEAVERS).value / 100, 0.16],
      'a year',
      formats.percent,
      {
        cautious: 'High',
        ...shares,
        source: `Central: ${REPORT}, 3.1, turnover in councils in England. Low: RCOT workforce plan (2024), leavers in the NHS. High: our assumption`,
        note: 'Turnover counts moves between employers, as a council sees them.',
      },
    ),
    spec('joiners', 'Joiners a year, apprentices apart', [20, 24, 28], 'FTE a year', formats.oneDecimal, {
      cautious: 'Low',
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
    spec(
      'apprenticesNow',
      'Apprentices in training at the start',
      apprentices?.value ?? 0,
      'people',
      formats.number,
      {
        ...numbers(0, 1000, 'A number of people from 0 to 1,000.'),
        ...(apprentices && { source: `${REPORT}, Figure 23, ${apprentices.period}` }),
        note: 'They end their training evenly over the years that it takes.',
      },
    ),
    spec('apprenticeIntake', 'Apprentices who start each year', [1, 2, 3], 'people a year', formats.number, {
      cautious: 'Low',
      ...numbers(0, 1000, 'A number of people from 0 to 1,000.'),
    }),
    spec('trainingYears', 'Years an apprenticeship takes', 3, 'years', formats.number, {
      ...wholes(1, 10, 'A whole number of years from 1 to 10.'),
      source: 'Our assumption; a degree apprenticeship takes three to four years',
    }),
    spec(
      'completionShare',
      'Share of an intake that qualifies',
      [0.7, 0.85, 0.95],
      'share',
      formats.percent,
      { cautious: 'Low', ...shares },
    ),
    spec(
      'stayShare',
      'Share of those qualifying who take a post here',
      [0.7, 0.9, 1],
      'share',
      formats.percent,
      { cautious: 'Low', ...shares, note: 'Each takes one full-time post.' },
    ),
    spec('madePermanent', 'Share of temporarily funded FTE made permanent', 0.25, 'a year', formats.percent, {
      ...shares,
      note: 'Joiners are taken to be permanent; leavers come from both alike.',
    }),
  ];
}

function apprenticesIn(council: string) {
  return record(`ahp24-apprentices-${council.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`);
}

export const tiers = [
  { key: 'Complex', name: 'Urgent and complex' },
  { key: 'Standard', name: 'Standard' },
  { key: 'Equipment', name: 'Equipment and low-level' },
] as const;

export const options = [
  { key: 'A', name: 'A  Mix as assumed now' },
  { key: 'B', name: 'B  More delegation' },
  { key: 'C', name: 'C  More registered' },
] as const;

/** Share of a tier's cases by option: senior practitioner, then non-regulated assessor. The rest fall to therapists. */
const mix: Record<string, [number, number]> = {
  AComplex: [0.25, 0],
  AStandard: [0.03, 0.5],
  AEquipment: [0, 0.9],
  BComplex: [0.25, 0],
  BStandard: [0.03, 0.6],
  BEquipment: [0, 1],
  CComplex: [0.4, 0],
  CStandard: [0.1, 0.3],
  CEquipment: [0, 0.7],
};

export const mixInputs: Spec[] = [
  ...options.flatMap((option) =>
    tiers.flatMap((tier) => {
      const [senior, assessor] = mix[option.key + tier.key]!;
      const label = (who: string) => `Option ${option.key}: ${tier.key.toLowerCase()} cases, ${who}`;
      return [
        spec(
          `senior${option.key}${tier.key}`,
          label('senior practitioners'),
          senior,
          'share of cases',
          formats.percent,
          shares,
        ),
        spec(
          `assessor${option.key}${tier.key}`,
          label('non-regulated assessors'),
          assessor,
          'share of cases',
          formats.percent,
          shares,
        ),
      ];
    }),
  ),
  spec('extraTime', 'Extra time of a case that an assessor takes', 0.1, 'share of hours', formats.percent, {
    ...shares,
    note: 'For checking and countersigning by registered staff, counted as the assessor’s.',
  }),
  spec(
    'caseloadTherapist',
    'Caseload: occupational therapist',
    1,
    'share of a full one',
    formats.percent,
    caseload,
  ),
  spec('caseloadSenior', 'Caseload: senior practitioner', 0.6, 'share of a full one', formats.percent, {
    ...caseload,
    note: 'The rest is supervision and complex advice.',
  }),
  spec(
    'caseloadOther',
    'Caseload: other allied health professional',
    1,
    'share of a full one',
    formats.percent,
    shares,
  ),
  spec(
    'caseloadAssessor',
    'Caseload: non-regulated assessor',
    1,
    'share of a full one',
    formats.percent,
    caseload,
  ),
  spec('caseloadManager', 'Caseload: allied health manager', 0, 'share of a full one', formats.percent, {
    ...shares,
    note: 'Roles at 0% stay outside the projection, at a constant cost.',
  }),
  spec('caseloadApprentice', 'Caseload: apprentice', 0, 'share of a full one', formats.percent, {
    ...shares,
    note: 'Nil: apprentices are taken to be supernumerary until they qualify.',
  }),
  spec('leastSupervision', 'Fewest registered FTE for each to supervise', 0.5, 'ratio', formats.twoDecimals, {
    ...numbers(0, 10, 'A ratio from 0 to 10.'),
    note: 'Others are non-regulated FTE and apprentices. 0.5 is one registered post for two others. Where it is not kept, the workbook says so in words.',
  }),
];

export const yearInputs: Spec[] = [
  spec('firstDay', 'First day of the first year shown', 46478, 'date', formats.date, {
    accepts: { rule: { kind: 'date', least: 45383, most: 54789 }, message: 'A 1 April from 2024 to 2049.' },
    note: 'The first of April: figures are by financial year.',
  }),
  spec('firstMonth', 'Month in which a financial year begins', 4, 'number of the month', formats.number, {
    ...wholes(4, 4, '4: April.'),
    source: 'Published: the financial year of English councils, April to March',
    owner: FINANCE,
  }),
  spec('weeksInYear', 'Weeks in a year', 365 / 7, 'weeks', formats.factor, {
    ...numbers(50, 53, 'A number of weeks from 50 to 53.'),
    source: 'Published: 365 days in weeks of 7, as OT.PRODUCTIVEHOURS has it',
    owner: FINANCE,
  }),
];
