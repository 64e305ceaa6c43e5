import { formats } from '../cells';
import { scenarioNames } from '../parts/inputs';
import type { Item } from './lines';
import { yearsCell } from './yearsSheet';

/** Where the lines by week stand, below the items. */
export interface Weeks {
  range: (key: string) => string;
  last: (key: string) => string;
}

/** The same on all three sheets: the position in C4 says whose figure it is. */
const ofScenario = (key: string, year?: number) =>
  `CHOOSE($C$4,${scenarioNames.map((scenario) => yearsCell(scenario, key, year)).join(',')})`;

const given = (key: string, label: string, unit: string, format: string): Item => ({
  key,
  label,
  unit,
  format,
  value: () => 0,
});

export function weeklyItems({ range, last }: Weeks): Item[] {
  const extra = (at: (key: string) => string) => `MAX(0,${at('reliefCapacity')}-${at('capacity')})`;
  return [
    given('openingList', 'People waiting at the start', 'people', formats.oneDecimal),
    given('targetWeeks', 'Longest wait wanted', 'weeks', formats.oneDecimal),
    given('urgentHours', 'Longest wait wanted for urgent people', 'hours', formats.number),
    given('targetFactor', 'How many mean waits the target is', 'ratio', formats.oneDecimal),
    given('reliefWeeks', 'Weeks in which the list is to come down', 'weeks', formats.number),
    {
      key: 'referrals',
      label: 'Referrals a week in the first year, urgent ones among them',
      unit: 'people a week',
      format: formats.twoDecimals,
      value: () => `=${ofScenario('weeklyReferrals')}`,
    },
    {
      key: 'urgent',
      label: 'Of them urgent and complex',
      unit: 'people a week',
      format: formats.twoDecimals,
      value: () => `=${ofScenario('urgentUsed')}`,
    },
    {
      key: 'capacity',
      label: 'People who can be seen in a week, with the staff of the first year',
      unit: 'people a week',
      format: formats.twoDecimals,
      value: () => `=${ofScenario('weeklyCapacity', 1)}`,
    },
    {
      key: 'routineCapacity',
      label: 'Capacity that urgent people leave for the rest',
      unit: 'people a week',
      format: formats.twoDecimals,
      value: (at) => `=MAX(0,${at('capacity')}-${at('urgent')})`,
    },
    {
      key: 'targetList',
      label: 'Target list: the longest with which the wait can be kept',
      unit: 'people',
      format: formats.oneDecimal,
      value: (at) => `=OT.TARGETLIST(${at('referrals')},${at('targetWeeks')},${at('targetFactor')})`,
    },
    {
      key: 'steadyCapacity',
      label: 'Steady capacity: what keeps the list as it is',
      unit: 'people a week',
      format: formats.twoDecimals,
      value: (at) => `=${at('referrals')}`,
    },
    {
      key: 'reliefCapacity',
      label: 'Relief capacity: what brings the list down to its target in time',
      unit: 'people a week',
      format: formats.twoDecimals,
      value: (at) =>
        `=OT.RELIEFCAPACITY(${['referrals', 'openingList', 'targetWeeks', 'reliefWeeks', 'targetFactor'].map(at).join(',')})`,
      note: 'Below nil where the list would stay under its target even if nobody were seen',
    },
    {
      key: 'reliefFte',
      label: 'Effective FTE that relief needs on top, while it lasts',
      unit: 'FTE',
      format: formats.twoDecimals,
      value: (at) =>
        `=${extra(at)}*${ofScenario('weeksInYear')}*${ofScenario('meanHours', 1)}/${ofScenario('productiveHours')}`,
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
      label: 'Expected wait at the end',
      unit: 'weeks',
      format: formats.oneDecimal,
      style: 'result',
      value: () => `=${last('wait')}`,
    },
    {
      key: 'withinFrom',
      label: 'When the wait comes within what is wanted',
      unit: 'words',
      format: formats.text,
      style: 'result',
      // The list only ever moves one way, so weeks within and without stand in two runs at most.
      value: () =>
        `=IF(${last('within')}="Yes",IF(COUNTIF(${range('within')},"No")=0,"In every week shown","From week "&(COUNTIF(${range('within')},"No")+1)),IF(COUNTIF(${range('within')},"Yes")=0,"Not within the weeks shown","Only until week "&COUNTIF(${range('within')},"Yes")))`,
    },
    {
      key: 'urgentWords',
      label: 'Urgent people: are they seen in the week they come?',
      unit: 'words',
      format: formats.text,
      style: 'result',
      value: (at) =>
        `=IF(${at('urgent')}=0,"No urgent referrals",IF(COUNTIF(${range('urgentWithin')},"No")=0,"Yes: "&${at('urgentHours')}&" hours is possible","No: "&${at('urgentHours')}&" hours is missed in "&COUNTIF(${range('urgentWithin')},"No")&" weeks"))`,
    },
    {
      key: 'weeksToTarget',
      label: 'Weeks until the list is down to its target',
      unit: 'weeks, or words',
      format: formats.oneDecimal,
      style: 'result',
      value: (at) => weeksUntil(at, at('targetList'), 'Already there'),
    },
    {
      key: 'weeksToClear',
      label: 'Weeks until nobody waits',
      unit: 'weeks, or words',
      format: formats.oneDecimal,
      style: 'result',
      value: (at) => weeksUntil(at, '0', 'Nobody waits'),
    },
    {
      key: 'pressure',
      label: 'Wait pressure at the end: above 1, expect to miss the wait wanted',
      unit: 'ratio, or words',
      format: formats.twoDecimals,
      style: 'result',
      value: (at) =>
        `=IF(ISNUMBER(${at('waitAtEnd')}),OT.WAITPRESSURE(${at('waitAtEnd')},${at('targetWeeks')}),"not applicable")`,
    },
  ];
}

function weeksUntil(at: (key: string) => string, list: string, already: string): string {
  return (
    `=IF(${at('openingList')}<=${list},"${already}",IF(${at('capacity')}>${at('referrals')},` +
    `(${at('openingList')}-${list})/(${at('capacity')}-${at('referrals')}),"Never at this capacity"))`
  );
}
