import { f, type Formula, join, mapped, type Ref, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { Establishment } from './establishmentSheet';
import { fteLabels } from './fteItems';
import { fteOf, headcountOf } from './establishmentPlaces';
import type { Scenario } from './scenarioTables';
import { FIRST_YEAR, inLastYear } from '../parts/years';
import { type MixKey, NOBODY_TO_SUPERVISE } from './mixLines';
import type { WeeklyItems } from './weeklyItems';
import type { YearItems } from './yearItems';
import type { YearLines } from './yearLines';

export interface ResultRow<Of> {
  label: string;
  unit: string;
  format: string;
  meaning?: string;
  of: Of;
}
type ScenarioRow = ResultRow<(scenario: Scenario) => Ref | Formula>;
type OptionRow = ResultRow<MixKey>;
type SingleRow = ResultRow<(establishment: Establishment) => Ref | Formula>;

type YearLine = Parameters<YearLines['all']>[0];
const firstYear =
  (key: YearLine) =>
  ({ years }: Scenario) =>
    years.lines.at(key, FIRST_YEAR);
const lastYear =
  (key: YearLine) =>
  ({ years: { lines, establishment } }: Scenario) =>
    inLastYear(lines.all(key), establishment.caseYears.horizon);
const ofWeeks =
  (key: keyof WeeklyItems['each']) =>
  ({ weekly }: Scenario) =>
    weekly.items.each[key];
const fte = { unit: 'FTE', format: formats.oneDecimal };
const money = { unit: '£ a year, gross', format: formats.pounds };
const text = { unit: 'words', format: formats.text };
const inYearItem =
  (key: keyof YearItems['each']) =>
  ({ years }: Scenario) =>
    years.items.each[key];
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

const keyedRows =
  <R>() =>
  <K extends string>(rows: { readonly [P in K]: R }) =>
    rows;

export const scenarioRows = keyedRows<ScenarioRow>()({
  required: {
    label: 'FTE required, first year',
    ...fte,
    of: firstYear('required'),
    meaning:
      'Takes every case and holds the list: cases × hours of a case ÷ hours that one FTE has for cases',
  },
  effective: {
    label: 'Effective FTE, first year',
    ...fte,
    of: firstYear('effective'),
    meaning: 'Those in post less those building up a caseload, at their share of a full caseload',
  },
  gap: { label: 'Gap, first year (negative = surplus)', ...fte, of: firstYear('gap') },
  requiredLast: { label: 'FTE required, last year', ...fte, of: lastYear('required') },
  effectiveLast: { label: 'Effective FTE, last year', ...fte, of: lastYear('effective') },
  gapLast: { label: 'Gap, last year (negative = surplus)', ...fte, of: lastYear('gap') },
  gapCost: {
    label: 'Cost of closing the gap, first year',
    ...money,
    of: firstYear('gapCost'),
    meaning:
      'A full year of therapists, in the price basis below; posts already vacant may hold part of the budget',
  },
  gapCostLast: {
    label: 'Cost of closing the gap, last year',
    ...money,
    of: lastYear('gapCost'),
  },
  demand: {
    label: 'Whose demand and joiners',
    ...text,
    of: ({ years }) => years.establishment.whoseDemand,
    meaning: 'Every figure of FTE required, the gap, the list and their cost rests on them',
  },
  staffCost: {
    label: 'Staffing cost, first year',
    ...money,
    of: firstYear('staffCost'),
    meaning: 'All roles as paid over the year, and apprentices in training, in the price basis below',
  },
  apprenticeCost: {
    label: 'Of it apprentices in training, first year',
    ...money,
    of: firstYear('apprenticeCost'),
    meaning: 'Pay with on-costs and levy, backfill, and fees that the levy account does not pay',
  },
  staffCostLast: { label: 'Staffing cost, last year', ...money, of: lastYear('staffCost') },
  apprenticeCostLast: {
    label: 'Of it apprentices in training, last year',
    ...money,
    of: lastYear('apprenticeCost'),
  },
  priceBasis: {
    label: 'Price basis of these costs',
    ...text,
    of: inYearItem('priceBasis'),
    meaning: 'Each cost is of one year: none is a total over years, and none is discounted',
  },
  insurance: {
    label: 'National Insurance in these costs',
    ...text,
    of: inYearItem('insurance'),
    meaning: 'Part 5 of the Establishment sheet has it year by year',
  },
  inPostLast: {
    label: 'In post at the end of the last year',
    ...fte,
    of: lastYear('closing'),
    meaning: 'Roles that take cases',
  },
  vacantLast: { label: 'Vacant at the end of the last year', ...fte, of: lastYear('vacant') },
  temporaryLast: {
    label: 'Temporarily funded share at the end of the last year',
    ...share,
    of: lastYear('temporaryShare'),
  },
  hours: {
    label: 'Hours for cases, first year',
    ...hours,
    of: ofWeeks('hours'),
    meaning: 'Of the effective FTE',
  },
  neededHours: {
    label: 'Hours that a week’s referrals take',
    ...hours,
    of: ofWeeks('neededHours'),
    meaning: 'Urgent cases at their own hours, routine cases at theirs',
  },
  routineCapacity: {
    label: 'Routine capacity',
    unit: 'cases a week',
    format: formats.oneDecimal,
    of: ofWeeks('routineCapacity'),
    meaning: 'Routine cases in the hours that urgent cases leave',
  },
  list: {
    label: 'Waiting at the end of the first year’s weeks',
    unit: 'people',
    format: formats.number,
    of: ofWeeks('listAtEnd'),
  },
  wait: {
    label: 'Expected wait at the end',
    unit: 'weeks, or words',
    format: formats.oneDecimal,
    of: ofWeeks('waitAtEnd'),
    meaning: 'List ÷ routine capacity: of a routine person who joins then',
  },
  within: {
    label: 'Is it within the wait wanted?',
    ...text,
    of: ofWeeks('withinFrom'),
    meaning:
      'Yes: list at most its target and routine capacity above routine referrals. At risk: only the wait is short',
  },
  urgent: {
    label: 'Urgent people seen in the week they come',
    ...text,
    of: ofWeeks('urgentWords'),
    meaning:
      'A model by the week cannot show hours: yes means that there is room for all of them in their week',
  },
  target: { label: 'Target list', unit: 'people', format: formats.number, of: ofWeeks('targetList') },
  weeksToTarget: {
    label: 'When the list is down to its target',
    ...text,
    of: ofWeeks('weeksToTarget'),
  },
  weeksToClear: { label: 'When nobody waits', ...text, of: ofWeeks('weeksToClear') },
});

/** FTE needed, purpose by purpose. */
export const purposeRows = mapped<keyof typeof fteLabels, string, ScenarioRow>(fteLabels, (label, key) => ({
  label,
  ...fte,
  of: ofWeeks(key),
  ...(purposes[key] !== undefined && { meaning: purposes[key] }),
}));

export const optionRows = keyedRows<OptionRow>()({
  mixRequired: {
    label: 'FTE required, first year',
    ...fte,
    of: 'required',
    meaning: 'As in part 1: at a full caseload',
  },
  mixPart: {
    label: 'More, because some posts carry less than a full caseload',
    ...fte,
    of: 'partCaseload',
  },
  mixExtra: {
    label: 'More, because assessors take extra time for a case',
    ...fte,
    of: 'extraFte',
  },
  mixFte: {
    label: 'FTE needed by this mix',
    ...fte,
    of: 'fte',
    meaning: 'The sum of the three',
  },
  mixCost: {
    label: 'Cost',
    ...money,
    of: 'cost',
    meaning:
      'A full year of the FTE needed, in the price basis and with the National Insurance of part 1; no managers or apprentices',
  },
  mixDearer: {
    label: 'Cost above option A (negative = costs less)',
    ...money,
    of: 'dearer',
    meaning: 'Cash-releasing only if posts change; otherwise capacity',
  },
  mixCase: {
    label: 'Cost of a case',
    unit: '£ a case, gross',
    format: formats.poundsAndPence,
    of: 'costPerCase',
  },
  mixReleased: {
    label: 'Registered hours released by delegation',
    unit: 'hours a year',
    format: formats.number,
    of: 'released',
    meaning: 'Capacity, not cash',
  },
  mixRegistered: {
    label: 'Registered FTE needed less those in post (negative = surplus)',
    ...fte,
    of: 'registeredGap',
  },
  mixAssessor: {
    label: 'Non-regulated FTE needed less those in post (negative = surplus)',
    ...fte,
    of: 'assessorGap',
  },
  mixSupervision: {
    label: 'Supervision ratio',
    unit: 'ratio, or words',
    format: formats.twoDecimals,
    of: 'supervision',
    meaning: 'Registered FTE for each non-regulated FTE or apprentice',
  },
  mixWords: { label: 'Is there enough supervision?', ...text, of: 'supervisionWords' },
});

function supervision(one: Establishment): Formula {
  const supervised = f`(${fteOf(one, 'non-regulated-assessor')}+${headcountOf(one, 'apprentices')})`;
  const registered = join(
    (['occupational-therapist', 'senior-practitioner', 'other-ahp'] as const).map((slug) => fteOf(one, slug)),
    '+',
  );
  return f`IF(${supervised}>0,(${registered})/${supervised},${words(NOBODY_TO_SUPERVISE)})`;
}

export const singleRows = keyedRows<SingleRow>()({
  inPost: { label: 'In post, all roles', ...fte, of: (one) => one.usedTotal('fte') },
  vacant: { label: 'Vacant', ...fte, of: (one) => one.usedTotal('vacant-fte') },
  establishment: {
    label: 'Establishment',
    ...fte,
    of: (one) => one.usedTotal('established'),
  },
  vacancyRate: {
    label: 'Vacancy rate',
    ...share,
    of: (one) => one.usedTotal('vacancyRate'),
    meaning: 'Vacant ÷ establishment',
  },
  temporary: {
    label: 'Temporarily funded share',
    ...share,
    of: (one) => one.usedTotal('temporaryShare'),
    meaning: 'Temporary ÷ in post',
  },
  costInPost: {
    label: 'Cost in post',
    ...money,
    of: (one) => one.costTotals.at(0, 3),
    meaning:
      'On-costs included, at the prices of the pay year; apprentices by headcount, as on the Establishment sheet',
  },
  vacantBudget: {
    label: 'Cost of the vacant posts if they were filled',
    ...money,
    of: (one) => one.costTotals.at(0, 4),
    meaning: 'A full year, at the prices of the pay year',
  },
  vacancyValue: {
    label: 'Value that vacancies forgo',
    unit: '£ a year, gross',
    format: formats.pounds,
    of: (one) => one.costTotals.at(0, 7),
    meaning: 'Cost avoided forgone, not cash; the pay not spent is not taken off',
  },
  supervision: {
    label: 'Supervision ratio of those in post',
    unit: 'ratio, or words',
    format: formats.twoDecimals,
    of: supervision,
  },
});
