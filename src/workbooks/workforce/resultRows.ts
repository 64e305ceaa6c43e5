import { formats } from '../cells';
import type { ScenarioName } from '../parts/inputs';
import { costTotal, fteOf, headcountOf, usedTotal } from './establishmentPlaces';
import { YEARS } from './sheets';
import { mixCell } from './skillMixSheet';
import { weeklyCell } from './weeklySheet';
import { yearsCell } from './yearsSheet';

export interface Row {
  key: string;
  label: string;
  unit: string;
  format: string;
  meaning?: string;
}
export type ScenarioRow = Row & { of: (scenario: ScenarioName) => string };
export type OptionRow = Row & { of: (option: number) => string };
export type SingleRow = Row & { value: string };

const inYear = (key: string, year: number) => (scenario: ScenarioName) =>
  `=${yearsCell(scenario, key, year)}`;
const ofWeeks = (key: string) => (scenario: ScenarioName) => `=${weeklyCell(scenario, key)}`;
const ofMix = (key: string) => (option: number) => `=${mixCell(option, key)}`;
const fte = { unit: 'FTE', format: formats.oneDecimal };
const money = { unit: '£ a year, gross', format: formats.pounds };
const text = { unit: 'words', format: formats.text };
const share = { unit: 'share', format: formats.percent };

export const scenarioRows: ScenarioRow[] = [
  {
    key: 'required',
    label: 'FTE required, first year',
    ...fte,
    of: inYear('required', 1),
    meaning: 'At a full caseload: cases × hours of a case ÷ hours that one FTE has for cases',
  },
  {
    key: 'effective',
    label: 'Effective FTE, first year',
    ...fte,
    of: inYear('effective', 1),
    meaning: 'Those in post less those building up a caseload, at their share of a full caseload',
  },
  { key: 'gap', label: 'Gap, first year (below nil: more than required)', ...fte, of: inYear('gap', 1) },
  { key: 'requiredLast', label: 'FTE required, last year', ...fte, of: inYear('required', YEARS) },
  { key: 'effectiveLast', label: 'Effective FTE, last year', ...fte, of: inYear('effective', YEARS) },
  {
    key: 'gapLast',
    label: 'Gap, last year (below nil: more than required)',
    ...fte,
    of: inYear('gap', YEARS),
  },
  {
    key: 'gapCost',
    label: 'Cost of closing the gap, first year',
    ...money,
    of: inYear('gapCost', 1),
    meaning:
      'A full year of therapists at the prices of the pay year; posts already vacant may hold part of the budget',
  },
  { key: 'gapCostLast', label: 'Cost of closing the gap, last year', ...money, of: inYear('gapCost', YEARS) },
  {
    key: 'staffCost',
    label: 'Staffing cost, first year',
    ...money,
    of: inYear('staffCost', 1),
    meaning: 'All roles, as paid over the year, at the prices of the pay year',
  },
  { key: 'staffCostLast', label: 'Staffing cost, last year', ...money, of: inYear('staffCost', YEARS) },
  {
    key: 'inPostLast',
    label: 'In post at the end of the last year',
    ...fte,
    of: inYear('closing', YEARS),
    meaning: 'Roles that take cases',
  },
  {
    key: 'vacantLast',
    label: 'Vacant at the end of the last year',
    ...fte,
    of: inYear('vacant', YEARS),
  },
  {
    key: 'temporaryLast',
    label: 'Temporarily funded share at the end of the last year',
    ...share,
    of: inYear('temporaryShare', YEARS),
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
    meaning: 'Of somebody who is not urgent and joins then',
  },
  { key: 'within', label: 'When it comes within the wait wanted', ...text, of: ofWeeks('withinFrom') },
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
    label: 'Weeks until the list is down to its target',
    unit: 'weeks, or words',
    format: formats.oneDecimal,
    of: ofWeeks('weeksToTarget'),
  },
  {
    key: 'weeksToClear',
    label: 'Weeks until nobody waits',
    unit: 'weeks, or words',
    format: formats.oneDecimal,
    of: ofWeeks('weeksToClear'),
  },
  {
    key: 'steady',
    label: 'Steady capacity',
    unit: 'people a week',
    format: formats.oneDecimal,
    of: ofWeeks('steadyCapacity'),
    meaning: 'Keeps the list as it is',
  },
  {
    key: 'relief',
    label: 'Relief capacity',
    unit: 'people a week',
    format: formats.oneDecimal,
    of: ofWeeks('reliefCapacity'),
    meaning: 'Brings the list down to its target in the weeks given on Inputs',
  },
  {
    key: 'capacity',
    label: 'Capacity with the staff of the first year',
    unit: 'people a week',
    format: formats.oneDecimal,
    of: ofWeeks('capacity'),
  },
  { key: 'reliefFte', label: 'Effective FTE that relief needs on top', ...fte, of: ofWeeks('reliefFte') },
];

export const optionRows: OptionRow[] = [
  { key: 'mixFte', label: 'FTE needed', ...fte, of: ofMix('fte') },
  {
    key: 'mixCost',
    label: 'Cost',
    ...money,
    of: ofMix('cost'),
    meaning: 'A full year of the FTE needed, not of those in post',
  },
  {
    key: 'mixDearer',
    label: 'Cost above option A (below nil: less)',
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
    label: 'Registered FTE needed above those in post (below nil: fewer)',
    ...fte,
    of: ofMix('registeredGap'),
  },
  {
    key: 'mixAssessor',
    label: 'Non-regulated FTE needed above those in post (below nil: fewer)',
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

const supervised = `(${fteOf('non-regulated-assessor')}+${headcountOf('apprentices')})`;
const registered = ['occupational-therapist', 'senior-practitioner', 'other-ahp'].map(fteOf).join('+');

export const singleRows: SingleRow[] = [
  { key: 'inPost', label: 'In post, all roles', ...fte, value: `=${usedTotal('C')}` },
  { key: 'vacant', label: 'Vacant', ...fte, value: `=${usedTotal('F')}` },
  { key: 'establishment', label: 'Establishment', ...fte, value: `=${usedTotal('G')}` },
  {
    key: 'vacancyRate',
    label: 'Vacancy rate',
    ...share,
    value: `=${usedTotal('H')}`,
    meaning: 'Vacant ÷ establishment',
  },
  {
    key: 'temporary',
    label: 'Temporarily funded share',
    ...share,
    value: `=${usedTotal('I')}`,
    meaning: 'Temporary ÷ in post',
  },
  {
    key: 'costInPost',
    label: 'Cost in post',
    ...money,
    value: `=${costTotal('D')}`,
    meaning: 'On-costs included, at the prices of the pay year',
  },
  {
    key: 'vacantBudget',
    label: 'Cost of the vacant posts if they were filled',
    ...money,
    value: `=${costTotal('E')}`,
  },
  {
    key: 'vacancyValue',
    label: 'Value that vacancies forgo',
    unit: '£ a year, gross',
    format: formats.pounds,
    value: `=${costTotal('H')}`,
    meaning: 'Cost avoided forgone, not cash; the pay not spent is not taken off',
  },
  {
    key: 'supervision',
    label: 'Supervision ratio of those in post',
    unit: 'ratio, or words',
    format: formats.twoDecimals,
    value: `=IF(${supervised}>0,(${registered})/${supervised},"nobody to supervise")`,
  },
];
