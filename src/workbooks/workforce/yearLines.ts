import { formats } from '../cells';
import type { Line } from './lines';
import { outcome } from './outcomeLines';

const cases = (tier: string, base: (at: (key: string) => string) => string): Line => ({
  key: `cases${tier}`,
  label: {
    Complex: 'Urgent and complex cases',
    Standard: 'Standard cases',
    Equipment: 'Equipment and low-level cases',
  }[tier]!,
  unit: 'cases a year',
  format: formats.number,
  each: ({ at, here }) =>
    `=${base(at)}*${at('weeksInYear')}*(1+${at(`growth${tier}`)})^(${here('position')}-1)`,
});

const others = (at: (key: string) => string) => `(${at('weeklyReferrals')}-${at('urgentUsed')})`;

const demand: Line[] = [
  {
    key: 'position',
    label: 'Year of the projection',
    unit: 'number',
    format: formats.number,
    opening: () => '=0',
    each: ({ before }) => `=${before('position')}+1`,
  },
  cases('Complex', (at) => at('urgentUsed')),
  cases('Standard', (at) => `${others(at)}*(1-${at('equipmentShare')})`),
  cases('Equipment', (at) => `${others(at)}*${at('equipmentShare')}`),
  {
    key: 'cases',
    label: 'Cases in all',
    unit: 'cases a year',
    format: formats.number,
    each: ({ here }) => `=SUM(${here('casesComplex')}:${here('casesEquipment')})`,
  },
  {
    key: 'hours',
    label: 'Hours that they take',
    unit: 'hours a year',
    format: formats.number,
    each: ({ at, here }) =>
      `=SUMPRODUCT(${here('casesComplex')}:${here('casesEquipment')},${at('hoursComplex')}:${at('hoursEquipment')})`,
  },
  {
    key: 'meanHours',
    label: 'Hours of a case on average (standard if none)',
    unit: 'hours a case',
    format: formats.twoDecimals,
    each: ({ at, here }) =>
      `=IF(${here('cases')}>0,${here('hours')}/${here('cases')},${at('hoursStandard')})`,
  },
  {
    key: 'routineHours',
    label: 'Hours of a routine case on average (standard if none)',
    unit: 'hours a case',
    format: formats.twoDecimals,
    each: ({ at, here }) => {
      const cases = `${here('casesStandard')}:${here('casesEquipment')}`;
      return `=IF(SUM(${cases})>0,SUMPRODUCT(${cases},${at('hoursStandard')}:${at('hoursEquipment')})/SUM(${cases}),${at('hoursStandard')})`;
    },
  },
  {
    key: 'required',
    label: 'FTE required to take every case, at a full caseload',
    unit: 'FTE',
    format: formats.twoDecimals,
    each: ({ at, here }) => `=${here('hours')}/${at('productiveHours')}`,
  },
];

const apprentices: Line[] = [
  {
    key: 'intake',
    label: 'Apprentices who start',
    unit: 'people',
    format: formats.twoDecimals,
    each: ({ at }) => `=${at('apprenticeIntake')}`,
  },
  {
    key: 'firstFinish',
    label: 'End of training: those in training at the start',
    unit: 'people',
    format: formats.twoDecimals,
    each: ({ at, here }) =>
      `=IF(${here('position')}<=${at('trainingYears')},${at('apprenticesNow')}/${at('trainingYears')},0)`,
  },
  {
    key: 'laterFinish',
    label: 'End of training: those who started since',
    unit: 'people',
    format: formats.twoDecimals,
    each: ({ at, here }) => `=IF(${here('position')}>${at('trainingYears')},${at('apprenticeIntake')},0)`,
  },
  {
    key: 'inTraining',
    label: 'In training at the end of the year',
    unit: 'people',
    format: formats.twoDecimals,
    opening: (at) => `=${at('apprenticesNow')}`,
    each: ({ here, before }) =>
      `=${before('inTraining')}+${here('intake')}-${here('firstFinish')}-${here('laterFinish')}`,
  },
  {
    key: 'apprenticesPaid',
    label: 'In training on average over the year',
    unit: 'people',
    format: formats.twoDecimals,
    each: ({ at, here, before }) =>
      `=${before('inTraining')}-(${here('firstFinish')}+${here('laterFinish')})*(1-${at('partYear')})+${here('intake')}*${at('partYear')}`,
  },
  {
    key: 'qualifying',
    label: 'Apprentices who qualify',
    unit: 'people',
    format: formats.twoDecimals,
    each: ({ at, here }) => `=(${here('firstFinish')}+${here('laterFinish')})*${at('completionShare')}`,
  },
];

const staff: Line[] = [
  {
    key: 'opening',
    label: 'In post at the start of the year',
    unit: 'FTE',
    format: formats.twoDecimals,
    each: ({ before }) => `=${before('closing')}`,
  },
  {
    key: 'leavers',
    label: 'Leavers',
    unit: 'FTE',
    format: formats.twoDecimals,
    each: ({ at, here }) => `=${here('opening')}*${at('leaverRate')}`,
  },
  {
    key: 'newApprentices',
    label: 'Joiners: apprentices who qualify and stay',
    unit: 'FTE',
    format: formats.twoDecimals,
    each: ({ at, here }) => `=${here('qualifying')}*${at('stayShare')}`,
  },
  {
    key: 'newlyQualified',
    label: 'Newly qualified in all (apprentices and others)',
    unit: 'FTE',
    format: formats.twoDecimals,
    opening: () => '=0',
    each: ({ at, here }) =>
      `=IF(${here('wouldJoin')}>0,(${at('joiners')}*${at('newlyQualifiedShare')}+${here('newApprentices')})*${here('allJoiners')}/${here('wouldJoin')},0)`,
  },
  {
    key: 'wouldJoin',
    label: 'Joiners if every one found a post',
    unit: 'FTE',
    format: formats.twoDecimals,
    each: ({ at, here }) => `=${at('joiners')}+${here('newApprentices')}`,
  },
  {
    // Nobody is taken on without a post: new posts are typed as vacancies on the Establishment sheet.
    key: 'allJoiners',
    label: 'Joiners in all, at most the posts that are free',
    unit: 'FTE',
    format: formats.twoDecimals,
    each: ({ at, here }) =>
      `=MIN(${here('wouldJoin')},MAX(0,${at('poolEstablished')}-${here('opening')}+${here('leavers')}))`,
  },
  {
    key: 'closing',
    label: 'In post at the end of the year',
    unit: 'FTE',
    format: formats.twoDecimals,
    opening: (at) => `=${at('poolFte')}`,
    each: ({ here }) => `=${here('opening')}-${here('leavers')}+${here('allJoiners')}`,
  },
  {
    key: 'paid',
    label: 'Paid over the year',
    unit: 'FTE',
    format: formats.twoDecimals,
    each: ({ at, here }) =>
      `=${here('opening')}-${here('leavers')}*(1-${at('partYear')})+${here('allJoiners')}*${at('partYear')}`,
  },
  {
    key: 'building',
    label: 'Not yet worked by those building up a caseload',
    unit: 'FTE',
    format: formats.twoDecimals,
    each: ({ at, here, before }) =>
      `=(${here('newlyQualified')}*${at('partYear')}+${before('newlyQualified')}*(1-${at('partYear')}))*(1-${at('ramp')})`,
  },
  {
    key: 'effective',
    label: 'Effective FTE, at a full caseload',
    unit: 'FTE',
    format: formats.twoDecimals,
    each: ({ at, here }) =>
      `=MAX(0,${here('paid')}-${here('building')})*${at('caseloadMix')}+${here('apprenticesPaid')}*${at('apprenticeFte')}*${at('caseloadApprentice')}`,
  },
];

/** Demand, then apprentices, then staff, then what comes of them: the same formula in every year. */
export const yearLines: Line[] = [...demand, ...apprentices, ...staff, ...outcome];
