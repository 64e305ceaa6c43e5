import { formats } from '../cells';
import { fteItems } from './fteItems';
import type { Item } from './lines';
import { ofScenario } from './ofScenario';

/** Where the lines by week are, below the items. */
export interface Weeks {
  range: (key: string) => string;
  last: (key: string) => string;
}

const given = (key: string, label: string, unit: string, format: string): Item => ({
  key,
  label,
  unit,
  format,
  value: () => 0,
});
const people = { unit: 'people a week', format: formats.twoDecimals };
const cases = { unit: 'cases a week', format: formats.twoDecimals };
const hours = { unit: 'hours a week', format: formats.oneDecimal };
const aCase = { unit: 'hours a case', format: formats.twoDecimals };
const words = { unit: 'words', format: formats.text, style: 'result' as const };

const fromInputs: Item[] = [
  given('openingList', 'People waiting at the start', 'people', formats.oneDecimal),
  given('targetWeeks', 'Longest wait wanted', 'weeks', formats.oneDecimal),
  given('urgentHours', 'Longest wait wanted for urgent people', 'hours', formats.number),
  given('targetFactor', 'How many mean waits the target is', 'ratio', formats.oneDecimal),
  given('variation-referrals', 'Variation of a week’s referrals', 'ratio', formats.twoDecimals),
  given('variation-capacity', 'Variation of a week’s capacity', 'ratio', formats.twoDecimals),
  given('reliefWeeks', 'Weeks in which the list is to come down', 'weeks', formats.number),
];

const capacity: Item[] = [
  {
    key: 'referrals',
    label: 'Referrals a week in the first year, urgent ones among them',
    ...people,
    value: () => `=${ofScenario('weeklyReferrals')}`,
  },
  {
    key: 'urgent',
    label: 'Of them urgent and complex',
    ...people,
    value: () => `=${ofScenario('urgentUsed')}`,
  },
  {
    key: 'routine',
    label: 'The others: routine',
    ...people,
    value: (at) => `=${at('referrals')}-${at('urgent')}`,
  },
  {
    key: 'urgentCase',
    label: 'Time of an urgent or complex case',
    ...aCase,
    value: () => `=${ofScenario('hoursComplex')}`,
  },
  {
    key: 'routineCase',
    label: 'Time of a routine case, on average',
    ...aCase,
    value: () => `=${ofScenario('routineHours', 1)}`,
  },
  {
    key: 'hours',
    label: 'Hours for cases, with the staff of the first year',
    ...hours,
    value: () => `=${ofScenario('caseHours', 1)}`,
  },
  {
    key: 'neededHours',
    label: 'Hours that a week’s referrals take',
    ...hours,
    value: (at) => `=${at('urgent')}*${at('urgentCase')}+${at('routine')}*${at('routineCase')}`,
  },
  {
    key: 'routineCapacity',
    label: 'Routine capacity: cases for which urgent people leave the time',
    ...cases,
    value: (at) => `=MAX(0,${at('hours')}-${at('urgent')}*${at('urgentCase')})/${at('routineCase')}`,
  },
  {
    key: 'fall',
    label: 'Fall of the list in a week (negative = it grows)',
    ...people,
    value: (at) =>
      `=${at('routineCapacity')}-${at('routine')}-MAX(0,${at('urgent')}-${at('hours')}/${at('urgentCase')})`,
  },
  {
    key: 'targetList',
    label: 'Target list: the longest with which the wait can be kept',
    unit: 'people',
    format: formats.oneDecimal,
    value: (at) => `=OT.TARGETLIST(${at('routine')},${at('targetWeeks')},${at('targetFactor')})`,
  },
  {
    key: 'targetCapacity',
    label: 'Routine capacity that keeps the list at its target',
    ...cases,
    value: (at) =>
      `=OT.TARGETCAPACITY(${['routine', 'targetWeeks', 'targetFactor', 'variation-referrals', 'variation-capacity'].map(at).join(',')})`,
    note: 'Above the referrals, as both vary from week to week (Fong and others)',
  },
  {
    key: 'reliefCapacity',
    label: 'Routine capacity that brings the list down to its target in time',
    ...cases,
    value: (at) =>
      `=OT.RELIEFCAPACITY(${['routine', 'openingList', 'targetWeeks', 'reliefWeeks', 'targetFactor'].map(at).join(',')})`,
    note: 'Negative where the list would stay under its target even if nobody were seen',
  },
];

/** Results that look along the weeks, so that a week typed over moves them. */
const outcomes = ({ range, last }: Weeks): Item[] => [
  {
    key: 'hoursUsed',
    label: 'Hours used in the last week shown',
    ...hours,
    style: 'result',
    value: () => `=${last('hoursUsed')}`,
  },
  {
    key: 'listAtEnd',
    label: 'List at the end of the weeks shown',
    unit: 'people',
    format: formats.oneDecimal,
    style: 'result',
    value: () => `=${last('list')}`,
  },
  {
    key: 'waitAtEnd',
    label: 'Expected wait at the end: list ÷ routine capacity',
    unit: 'weeks',
    format: formats.oneDecimal,
    style: 'result',
    value: () => `=${last('wait')}`,
  },
  {
    key: 'withinFrom',
    label: 'When the wait comes within what is wanted',
    ...words,
    value: () => {
      const after = (test: string) => `(SUMPRODUCT(MAX((${range('within')}${test})*${range('week')}))+1)`;
      const from = (week: string) => `IF(${week}=1,"in every week shown","from week "&${week})`;
      return (
        `=IF(${last('within')}="No","Not within the weeks shown",IF(${last('within')}="Yes","Yes, "&${from(after('<>"Yes"'))},` +
        `"At risk "&${from(after('="No"'))}&": kept only if people are seen strictly in turn"))`
      );
    },
  },
  {
    key: 'urgentWords',
    label: 'Urgent people: are they seen in the week they come?',
    ...words,
    value: (at) =>
      `=IF(${at('urgent')}=0,"No urgent referrals",IF(COUNTIF(${range('urgentWithin')},"No")=0,"Yes: "&${at('urgentHours')}&" hours is possible","No: "&${at('urgentHours')}&" hours is missed in "&COUNTIF(${range('urgentWithin')},"No")&" weeks"))`,
  },
  {
    key: 'weeksToTarget',
    label: 'When the list is down to its target',
    ...words,
    value: (at) => when(at, range, at('targetList'), 'At its target', 'its target'),
  },
  {
    key: 'weeksToClear',
    label: 'When nobody waits',
    ...words,
    value: (at) => when(at, range, '0', 'Nobody waits', 'zero'),
  },
  {
    key: 'pressure',
    label: 'Wait pressure at the end: above 1, expect to miss the target',
    unit: 'ratio, or words',
    format: formats.twoDecimals,
    style: 'result',
    value: (at) =>
      `=IF(ISNUMBER(${at('waitAtEnd')}),OT.WAITPRESSURE(${at('waitAtEnd')},${at('targetWeeks')}),"not applicable")`,
    note: '2 × expected wait ÷ longest wait wanted',
  },
];

export function weeklyItems(weeks: Weeks): Item[] {
  return [...fromInputs, ...capacity, ...fteItems, ...outcomes(weeks)];
}

/** When the list comes to a level. The end of the weeks shown decides: a list that grows is never said to be there. */
function when(
  at: (key: string) => string,
  range: (key: string) => string,
  level: string,
  there: string,
  name: string,
): string {
  const above = `SUMPRODUCT((${range('list')}>${level})*1)`;
  const later = `COLUMNS(${range('list')})+(${at('listAtEnd')}-${level})/${at('fall')}`;
  const isBelowAtStart = `${at('openingList')}<=${level}`;
  return (
    `=IF(${at('listAtEnd')}<=${level},IF(${above}=0,"${there} in every week shown","${there} from week "&(${above}+1)),` +
    `IF(${isBelowAtStart},"Only at the start: "&TEXT(${at('listAtEnd')},"#,##0")&" wait at the end",` +
    `IF(${at('fall')}>0,"In week "&TEXT(${later},"#,##0")&" at this pace","Never at this capacity: the list does not fall to ${name}")))`
  );
}
