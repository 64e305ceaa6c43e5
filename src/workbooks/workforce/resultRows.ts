import { address } from '../../layout';
import { formats } from '../cells';
import type { Establishment } from './establishmentSheet';
import { fteLabels } from './fteItems';
import { fteOf, headcountOf } from './establishmentPlaces';
import type { Scenario } from './scenarioTables';
import { FIRST_YEAR, LAST_YEAR } from './sheets';
import { mixCell, NOBODY_TO_SUPERVISE } from './skillMixSheet';
import type { WeeklyItems } from './weeklyItems';
import type { YearItems } from './yearItems';
import type { YearLines } from './yearLines';

export interface Row {
  key: string;
  label: string;
  unit: string;
  format: string;
  meaning?: string;
  /** Of words that take more than two. */
  lines?: number;
}
export type ScenarioRow = Row & { of: (scenario: Scenario) => string };
export type OptionRow = Row & { of: (option: number) => string };
export type SingleRow = Row & { value: (establishment: Establishment) => string };

type Year = typeof FIRST_YEAR | typeof LAST_YEAR;
const inYear =
  (key: Parameters<YearLines['all']>[0], year: Year) =>
  ({ years }: Scenario) =>
    `=${address(years.lines.at(key, year))}`;
const ofWeeks =
  (key: keyof WeeklyItems['each']) =>
  ({ weekly }: Scenario) =>
    `=${address(weekly.items.each[key])}`;
const ofMix = (key: string) => (option: number) => `=${mixCell(option, key)}`;
const fte = { unit: 'FTE', format: formats.oneDecimal };
const money = { unit: '£ a year, gross', format: formats.pounds };
const text = { unit: 'words', format: formats.text };
const inYearItem =
  (key: keyof YearItems['each']) =>
  ({ years }: Scenario) =>
    `=${address(years.items.each[key])}`;
const purposes: Partial<Record<keyof typeof fteLabels, string>> = {
  fteHave: 'What there is',
  fteHold: 'FTE required in the first year: as many hours as the referrals take',
  fteVariation:
    'OT.TARGETCAPACITY less the referrals: capacity equal to referrals does not hold a list in the long run',
  fteOverTarget: 'Zero where the list is under its target. Needed only while the list comes down',
  fteRelief: 'While the list comes down; then those that keep it',
  fteClear: 'While the list is cleared, until nobody waits',
};
const share = { unit: 'share', format: formats.percent };

const hours = { unit: 'hours a week', format: formats.oneDecimal };

export const scenarioRows: ScenarioRow[] = [
  {
    key: 'required',
    label: 'FTE required, first year',
    ...fte,
    of: inYear('required', FIRST_YEAR),
    meaning:
      'Takes every case and holds the list: cases × hours of a case ÷ hours that one FTE has for cases',
  },
  {
    key: 'effective',
    label: 'Effective FTE, first year',
    ...fte,
    of: inYear('effective', FIRST_YEAR),
    meaning: 'Those in post less those building up a caseload, at their share of a full caseload',
  },
  { key: 'gap', label: 'Gap, first year (negative = surplus)', ...fte, of: inYear('gap', FIRST_YEAR) },
  { key: 'requiredLast', label: 'FTE required, last year', ...fte, of: inYear('required', LAST_YEAR) },
  { key: 'effectiveLast', label: 'Effective FTE, last year', ...fte, of: inYear('effective', LAST_YEAR) },
  { key: 'gapLast', label: 'Gap, last year (negative = surplus)', ...fte, of: inYear('gap', LAST_YEAR) },
  {
    key: 'gapCost',
    label: 'Cost of closing the gap, first year',
    ...money,
    of: inYear('gapCost', FIRST_YEAR),
    meaning:
      'A full year of therapists, in the price basis below; posts already vacant may hold part of the budget',
  },
  {
    key: 'gapCostLast',
    label: 'Cost of closing the gap, last year',
    ...money,
    of: inYear('gapCost', LAST_YEAR),
  },
  {
    key: 'demand',
    label: 'Whose demand and joiners',
    ...text,
    lines: 3,
    of: ({ years }) => `=${address(years.establishment.whoseDemand)}`,
    meaning: 'Every figure of FTE required, the gap, the list and their cost rests on them',
  },
  {
    key: 'staffCost',
    label: 'Staffing cost, first year',
    ...money,
    of: inYear('staffCost', FIRST_YEAR),
    meaning: 'All roles as paid over the year, and apprentices in training, in the price basis below',
  },
  {
    key: 'apprenticeCost',
    label: 'Of it apprentices in training, first year',
    ...money,
    of: inYear('apprenticeCost', FIRST_YEAR),
    meaning: 'Pay with on-costs and levy, backfill, and fees that the levy account does not pay',
  },
  { key: 'staffCostLast', label: 'Staffing cost, last year', ...money, of: inYear('staffCost', LAST_YEAR) },
  {
    key: 'apprenticeCostLast',
    label: 'Of it apprentices in training, last year',
    ...money,
    of: inYear('apprenticeCost', LAST_YEAR),
  },
  {
    key: 'priceBasis',
    label: 'Price basis of these costs',
    ...text,
    of: inYearItem('priceBasis'),
    meaning: 'Each cost is of one year: none is a total over years, and none is discounted',
  },
  {
    key: 'insurance',
    label: 'National Insurance in these costs',
    ...text,
    lines: 3,
    of: inYearItem('insurance'),
    meaning: 'Part 5 of the Establishment sheet has it year by year',
  },
  {
    key: 'inPostLast',
    label: 'In post at the end of the last year',
    ...fte,
    of: inYear('closing', LAST_YEAR),
    meaning: 'Roles that take cases',
  },
  { key: 'vacantLast', label: 'Vacant at the end of the last year', ...fte, of: inYear('vacant', LAST_YEAR) },
  {
    key: 'temporaryLast',
    label: 'Temporarily funded share at the end of the last year',
    ...share,
    of: inYear('temporaryShare', LAST_YEAR),
  },
  {
    key: 'hours',
    label: 'Hours for cases, first year',
    ...hours,
    of: ofWeeks('hours'),
    meaning: 'Of the effective FTE',
  },
  {
    key: 'neededHours',
    label: 'Hours that a week’s referrals take',
    ...hours,
    of: ofWeeks('neededHours'),
    meaning: 'Urgent cases at their own hours, routine cases at theirs',
  },
  {
    key: 'routineCapacity',
    label: 'Routine capacity',
    unit: 'cases a week',
    format: formats.oneDecimal,
    of: ofWeeks('routineCapacity'),
    meaning: 'Routine cases in the hours that urgent cases leave',
  },
  {
    key: 'list',
    label: 'Waiting at the end of the first year’s weeks',
    unit: 'people',
    format: formats.number,
    of: ofWeeks('listAtEnd'),
  },
  {
    key: 'wait',
    label: 'Expected wait at the end',
    unit: 'weeks, or words',
    format: formats.oneDecimal,
    of: ofWeeks('waitAtEnd'),
    meaning: 'List ÷ routine capacity: of a routine person who joins then',
  },
  {
    key: 'within',
    label: 'Is it within the wait wanted?',
    ...text,
    of: ofWeeks('withinFrom'),
    meaning:
      'Yes: list at most its target and routine capacity above routine referrals. At risk: only the wait is short',
  },
  {
    key: 'urgent',
    label: 'Urgent people seen in the week they come',
    ...text,
    of: ofWeeks('urgentWords'),
    meaning:
      'A model by the week cannot show hours: yes means that there is room for all of them in their week',
  },
  { key: 'target', label: 'Target list', unit: 'people', format: formats.number, of: ofWeeks('targetList') },
  {
    key: 'weeksToTarget',
    label: 'When the list is down to its target',
    ...text,
    of: ofWeeks('weeksToTarget'),
  },
  { key: 'weeksToClear', label: 'When nobody waits', ...text, of: ofWeeks('weeksToClear') },
];

/** FTE needed, purpose by purpose. */
export const purposeRows: ScenarioRow[] = (Object.keys(fteLabels) as (keyof typeof fteLabels)[]).map(
  (key) => ({
    key,
    label: fteLabels[key],
    ...fte,
    of: ofWeeks(key),
    meaning: purposes[key],
  }),
);

export const optionRows: OptionRow[] = [
  {
    key: 'mixRequired',
    label: 'FTE required, first year',
    ...fte,
    of: ofMix('required'),
    meaning: 'As in part 1: at a full caseload',
  },
  {
    key: 'mixPart',
    label: 'More, because some posts carry less than a full caseload',
    ...fte,
    of: ofMix('partCaseload'),
  },
  {
    key: 'mixExtra',
    label: 'More, because assessors take extra time for a case',
    ...fte,
    of: ofMix('extraFte'),
  },
  {
    key: 'mixFte',
    label: 'FTE needed by this mix',
    ...fte,
    of: ofMix('fte'),
    meaning: 'The sum of the three',
  },
  {
    key: 'mixCost',
    label: 'Cost',
    ...money,
    of: ofMix('cost'),
    meaning:
      'A full year of the FTE needed, not of those in post, in the price basis and with the National Insurance of part 1; managers and apprentices are not in it',
  },
  {
    key: 'mixDearer',
    label: 'Cost above option A (negative = costs less)',
    ...money,
    of: ofMix('dearer'),
    meaning: 'Cash-releasing only if posts change; otherwise capacity',
  },
  {
    key: 'mixCase',
    label: 'Cost of a case',
    unit: '£ a case, gross',
    format: formats.poundsAndPence,
    of: ofMix('costPerCase'),
  },
  {
    key: 'mixReleased',
    label: 'Registered hours released by delegation',
    unit: 'hours a year',
    format: formats.number,
    of: ofMix('released'),
    meaning: 'Capacity, not cash',
  },
  {
    key: 'mixRegistered',
    label: 'Registered FTE needed less those in post (negative = surplus)',
    ...fte,
    of: ofMix('registeredGap'),
  },
  {
    key: 'mixAssessor',
    label: 'Non-regulated FTE needed less those in post (negative = surplus)',
    ...fte,
    of: ofMix('assessorGap'),
  },
  {
    key: 'mixSupervision',
    label: 'Supervision ratio',
    unit: 'ratio, or words',
    format: formats.twoDecimals,
    of: ofMix('supervision'),
    meaning: 'Registered FTE for each non-regulated FTE or apprentice',
  },
  { key: 'mixWords', label: 'Is there enough supervision?', ...text, of: ofMix('supervisionWords') },
];

function supervision(one: Establishment): string {
  const supervised = `(${fteOf(one, 'non-regulated-assessor')}+${headcountOf(one, 'apprentices')})`;
  const registered = (['occupational-therapist', 'senior-practitioner', 'other-ahp'] as const)
    .map((slug) => fteOf(one, slug))
    .join('+');
  return `=IF(${supervised}>0,(${registered})/${supervised},"${NOBODY_TO_SUPERVISE}")`;
}

export const singleRows: SingleRow[] = [
  { key: 'inPost', label: 'In post, all roles', ...fte, value: (one) => `=${address(one.usedTotal('fte'))}` },
  { key: 'vacant', label: 'Vacant', ...fte, value: (one) => `=${address(one.usedTotal('vacant-fte'))}` },
  {
    key: 'establishment',
    label: 'Establishment',
    ...fte,
    value: (one) => `=${address(one.usedTotal('established'))}`,
  },
  {
    key: 'vacancyRate',
    label: 'Vacancy rate',
    ...share,
    value: (one) => `=${address(one.usedTotal('vacancyRate'))}`,
    meaning: 'Vacant ÷ establishment',
  },
  {
    key: 'temporary',
    label: 'Temporarily funded share',
    ...share,
    value: (one) => `=${address(one.usedTotal('temporaryShare'))}`,
    meaning: 'Temporary ÷ in post',
  },
  {
    key: 'costInPost',
    label: 'Cost in post',
    ...money,
    value: (one) => `=${address(one.costTotals.at(0, 3))}`,
    meaning:
      'On-costs included, at the prices of the pay year; apprentices by headcount, as on the Establishment sheet',
  },
  {
    key: 'vacantBudget',
    label: 'Cost of the vacant posts if they were filled',
    ...money,
    value: (one) => `=${address(one.costTotals.at(0, 4))}`,
    meaning: 'A full year, at the prices of the pay year',
  },
  {
    key: 'vacancyValue',
    label: 'Value that vacancies forgo',
    unit: '£ a year, gross',
    format: formats.pounds,
    value: (one) => `=${address(one.costTotals.at(0, 7))}`,
    meaning: 'Cost avoided forgone, not cash; the pay not spent is not taken off',
  },
  {
    key: 'supervision',
    label: 'Supervision ratio of those in post',
    unit: 'ratio, or words',
    format: formats.twoDecimals,
    value: supervision,
  },
];
