import { f, type Formula, type Own, raw, type Ref, values, words } from '../../layout';
import { formats } from '../../plan/cells';
import { fromInputs, pick } from './fromInputs';
import { fteItems } from './fteItems';
import { ofScenario as among } from './ofScenario';
import { FIRST_YEAR } from '../parts/years';
import { LAST_WEEK } from './sheets';
import type { EveryYears } from './yearsSheet';
import type { InputAt } from './inputs';

/** What the items look along, below them. */
export interface Weeks {
  all(key: 'week' | 'list' | 'within' | 'urgentWithin'): Ref;
  at(key: 'hoursUsed' | 'list' | 'wait' | 'within', column: typeof LAST_WEEK): Ref;
}

const people = { unit: 'people a week', format: formats.twoDecimals };
const cases = { unit: 'cases a week', format: formats.twoDecimals };
const hours = { unit: 'hours a week', format: formats.oneDecimal };
const aCase = { unit: 'hours a case', format: formats.twoDecimals };
const inWords = { unit: 'words', format: formats.text, style: 'result' as const };

const picks = {
  openingList: pick('People waiting at the start', 'people', formats.oneDecimal),
  targetWeeks: pick('Longest wait wanted', 'weeks', formats.oneDecimal),
  urgentHours: pick('Longest wait wanted for urgent people', 'hours', formats.number),
  targetFactor: pick('How many mean waits the target is', 'ratio', formats.oneDecimal),
  'variation-referrals': pick('Variation of a week’s referrals', 'ratio', formats.twoDecimals),
  'variation-capacity': pick('Variation of a week’s capacity', 'ratio', formats.twoDecimals),
  reliefWeeks: pick('Weeks in which the list is to come down', 'weeks', formats.number),
};

export type WeeklyItems = ReturnType<typeof weeklyItems>;

/** Results look along the weeks, so that a week typed over moves them. */
export function weeklyItems(at: InputAt, position: Ref, years: EveryYears, weeks: Weeks) {
  const ofScenario = among(position, years);
  return values(
    'Inputs of this scenario by week',
    {
      after: ['note'],
      again: ['fteHave'],
      heading: { label: 'Inputs of this scenario, and what comes of them', of: () => 'Value' },
    },
    {
      ...fromInputs(picks, at, position),
      referrals: {
        label: 'Referrals a week in the first year, urgent ones among them',
        ...people,
        of: ofScenario((one) => one.items.each.weeklyReferrals),
      },
      urgent: {
        label: 'Of them urgent and complex',
        ...people,
        of: ofScenario((one) => one.items.each.urgentUsed),
      },
      routine: {
        label: 'The others: routine',
        ...people,
        of: (r) => f`${r.referrals}-${r.urgent}`,
      },
      urgentCase: {
        label: 'Time of an urgent or complex case',
        ...aCase,
        of: ofScenario((one) => one.items.each.hoursComplex),
      },
      routineCase: {
        label: 'Time of a routine case, on average',
        ...aCase,
        of: ofScenario((one) => one.lines.at('routineHours', FIRST_YEAR)),
      },
      hours: {
        label: 'Hours for cases, with the staff of the first year',
        ...hours,
        of: ofScenario((one) => one.lines.at('caseHours', FIRST_YEAR)),
      },
      neededHours: {
        label: 'Hours that a week’s referrals take',
        ...hours,
        of: (r) => f`${r.urgent}*${r.urgentCase}+${r.routine}*${r.routineCase}`,
      },
      routineCapacity: {
        label: 'Routine capacity: cases for which urgent people leave the time',
        ...cases,
        of: (r) => f`MAX(0,${r.hours}-${r.urgent}*${r.urgentCase})/${r.routineCase}`,
      },
      fall: {
        label: 'Fall of the list in a week (negative = it grows)',
        ...people,
        of: (r) => f`${r.routineCapacity}-${r.routine}-MAX(0,${r.urgent}-${r.hours}/${r.urgentCase})`,
      },
      targetList: {
        label: 'Target list: the longest with which the wait can be kept',
        unit: 'people',
        format: formats.oneDecimal,
        of: (r) => f`OT.TARGETLIST(${r.routine},${r.targetWeeks},${r.targetFactor})`,
      },
      targetCapacity: {
        label: 'Routine capacity that keeps the list at its target',
        ...cases,
        of: (r) =>
          f`OT.TARGETCAPACITY(${[r.routine, r.targetWeeks, r.targetFactor, r['variation-referrals'], r['variation-capacity']]})`,
        beside: { note: 'Above the referrals, as both vary from week to week (Fong and others)' },
      },
      reliefCapacity: {
        label: 'Routine capacity that brings the list down to its target in time',
        ...cases,
        of: (r) =>
          f`OT.RELIEFCAPACITY(${[r.routine, r.openingList, r.targetWeeks, r.reliefWeeks, r.targetFactor]})`,
        beside: { note: 'Negative where the list would stay under its target even if nobody were seen' },
      },

      ...fteItems(ofScenario),
      hoursUsed: {
        label: 'Hours used in the last week shown',
        ...hours,
        style: 'result',
        of: () => weeks.at('hoursUsed', LAST_WEEK),
      },
      listAtEnd: {
        label: 'List at the end of the weeks shown',
        unit: 'people',
        format: formats.oneDecimal,
        style: 'result',
        of: () => weeks.at('list', LAST_WEEK),
      },
      waitAtEnd: {
        label: 'Expected wait at the end: list ÷ routine capacity',
        unit: 'weeks',
        format: formats.oneDecimal,
        style: 'result',
        of: () => weeks.at('wait', LAST_WEEK),
      },
      withinFrom: {
        label: 'When the wait comes within what is wanted',
        ...inWords,
        of: (): Formula => {
          const after = (test: string) =>
            f`(SUMPRODUCT(MAX((${weeks.all('within')}${raw(test)})*${weeks.all('week')}))+1)`;
          const from = (week: Formula) => f`IF(${week}=1,"in every week shown","from week "&${week})`;
          const last = weeks.at('within', LAST_WEEK);
          const atRisk = f`"At risk "&${from(after('="No"'))}&": kept only if people are seen strictly in turn"`;
          return f`IF(${last}="No","Not within the weeks shown",IF(${last}="Yes","Yes, "&${from(after('<>"Yes"'))},${atRisk}))`;
        },
      },
      urgentWords: {
        label: 'Urgent people: are they seen in the week they come?',
        ...inWords,
        of: (r) =>
          f`IF(${r.urgent}=0,"No urgent referrals",IF(COUNTIF(${weeks.all('urgentWithin')},"No")=0,"Yes: "&${r.urgentHours}&" hours is possible","No: "&${r.urgentHours}&" hours is missed in "&COUNTIF(${weeks.all('urgentWithin')},"No")&" weeks"))`,
      },
      weeksToTarget: {
        label: 'When the list is down to its target',
        ...inWords,
        of: (r) => when(r, weeks.all('list'), r.targetList, 'At its target', 'its target'),
      },
      weeksToClear: {
        label: 'When nobody waits',
        ...inWords,
        of: (r) => when(r, weeks.all('list'), 0, 'Nobody waits', 'zero'),
      },
      pressure: {
        label: 'Wait pressure at the end: above 1, expect to miss the target',
        unit: 'ratio, or words',
        format: formats.twoDecimals,
        style: 'result',
        of: (r) =>
          f`IF(ISNUMBER(${r.waitAtEnd}),OT.WAITPRESSURE(${r.waitAtEnd},${r.targetWeeks}),"not applicable")`,
        beside: { note: '2 × expected wait ÷ longest wait wanted' },
      },
    },
  );
}

/** When the list reaches a level. The end of the weeks shown decides: a list that grows never reaches it. */
function when(
  r: Own<'listAtEnd' | 'fall' | 'openingList'>,
  list: Ref,
  level: Ref | number,
  there: string,
  name: string,
): Formula {
  const above = f`SUMPRODUCT((${list}>${level})*1)`;
  const later = f`COLUMNS(${list})+(${r.listAtEnd}-${level})/${r.fall}`;
  const never = words(`Never at this capacity: the list does not fall to ${name}`);
  const unlessThere = f`IF(${r.openingList}<=${level},"Only at the start: "&TEXT(${r.listAtEnd},"#,##0")&" wait at the end",IF(${r.fall}>0,"In week "&TEXT(${later},"#,##0")&" at this pace",${never}))`;
  return f`IF(${r.listAtEnd}<=${level},IF(${above}=0,${words(`${there} in every week shown`)},${words(`${there} from week `)}&(${above}+1)),${unlessThere})`;
}
