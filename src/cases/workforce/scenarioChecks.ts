import { f, type Formula, join, span } from '../../layout';
import { formats } from '../../plan/cells';
import type { Check } from '../parts/checks';
import type { ScenarioName } from '../parts/inputs';
import type { RoleSlug } from './published';
import type { Scenario } from './scenarioTables';
import { FIRST_YEAR, inLastYear, type Year } from '../parts/years';
import type { WeeklyItems } from './weeklyItems';
import type { WeeklyLines } from './weeklyLines';
import type { YearItems } from './yearItems';
import type { YearLines } from './yearLines';
import type { InputAt } from './inputs';

const fte = { unit: 'FTE', format: '0.000' };
const people = { unit: 'people', format: '0.000' };
const hours = { unit: 'hours', format: '0.000' };
const pounds = { unit: '£', format: formats.poundsAndPence };

/** Of the weeks and years of one case. Each works out the same in another way, in plain Excel. */
export function scenarioChecks(scenario: ScenarioName, at: InputAt, tables: Scenario): Check[] {
  return [...weekChecks(scenario, at, tables), ...yearChecks(scenario, tables)];
}

function weekChecks(scenario: ScenarioName, at: InputAt, { weekly, years }: Scenario): Check[] {
  const week = (key: keyof WeeklyItems['each']) => weekly.items.each[key];
  const weeks = (key: Parameters<WeeklyLines['all']>[0]) => weekly.lines.all(key);
  const required = years.lines.at('required', FIRST_YEAR);
  const hoursAWeek = f`${years.lines.at('effective', FIRST_YEAR)}*${years.items.each.productiveHours}/${years.items.each.weeksInYear}`;
  const why = `A line of the Weekly ${scenario} sheet has been changed, or a week typed over.`;
  const shown = f`COLUMNS(${weeks('week')})`;
  const routine = f`MAX(0,${at('openingList').usedBy[scenario]}+${shown}*(${week('routine')}-${week('routineCapacity')}))`;
  const urgent = f`${shown}*MAX(0,${week('urgent')}-${week('hours')}/${week('urgentCase')})`;
  return [
    {
      what: `Weeks, ${scenario} case: opening list + referrals − seen = list at the end`,
      why,
      difference: f`${week('openingList')}+SUM(${weeks('referrals')})-SUM(${weeks('seen')})-${week('listAtEnd')}`,
      ...people,
    },
    {
      what: `Weeks, ${scenario} case: the list at the end is the opening list and what each week adds or takes`,
      why,
      difference: f`${week('listAtEnd')}-${routine}-${urgent}`,
      ...people,
    },
    {
      what: `Weeks, ${scenario} case: no week uses more hours than there are`,
      why,
      difference: f`SUMPRODUCT((${weeks('hoursUsed')}>${weeks('hours')})*(${weeks('hoursUsed')}-${weeks('hours')}))`,
      ...hours,
    },
    {
      what: `Weeks, ${scenario} case: the hours of every week are those of the effective FTE`,
      why,
      difference: f`SUMPRODUCT(ABS(${weeks('hours')}-${hoursAWeek}))`,
      ...hours,
    },
    {
      what: `Weeks, ${scenario} case: FTE that hold the list are those required in the first year`,
      why: `Look at the items of the Weekly ${scenario} sheet and the cases on Years ${scenario}.`,
      difference: f`${week('fteHold')}-${required}`,
      ...fte,
    },
  ];
}

function yearChecks(scenario: ScenarioName, { years: { establishment, items, lines } }: Scenario): Check[] {
  type Key = Parameters<YearLines['all']>[0];
  const item = (key: keyof YearItems['each']) => items.each[key];
  const year = (key: Key) => lines.all(key);
  const { room, horizon } = establishment.caseYears;
  const last = (key: Key) => inLastYear(year(key), horizon);
  /** A difference added up over the years of the horizon. */
  const overYears = (difference: (column: Year, before: Year | 'opening') => Formula) =>
    join(
      room.years.map(
        (column, i) =>
          f`IF(${lines.at('position', column)}="",0,ABS(${difference(column, room.years[i - 1] ?? 'opening')}))`,
      ),
      '+',
    );
  const hours = span(items.each.hoursComplex, items.each.hoursEquipment);
  const cases = f`INDEX(${span(year('casesComplex'), year('casesEquipment'))},0,${horizon})`;
  const intakes = f`${item('apprenticeIntake')}*MAX(0,${horizon}-${item('trainingYears')})`;
  const trained = f`${item('apprenticesNow')}*MIN(1,${horizon}/${item('trainingYears')})+${intakes}`;
  const { byYear } = establishment;
  const onePaid = (column: Year) => {
    const cost = (slug: RoleSlug) => byYear.at(slug, column);
    const backfill = f`(1-${item('supernumerary')})*${item('offJobShare')}*${item('backfillShare')}*${cost('non-regulated-assessor')}`;
    return f`${item('apprenticeFte')}*(${item('supernumerary')}*${cost('apprentices')}+${backfill})`;
  };
  return [
    {
      what: `Years, ${scenario} case: every year opens as the last one closed`,
      why: `Look at the lines of the Years ${scenario} sheet.`,
      difference: overYears(
        (column, before) => f`${lines.at('opening', column)}-${lines.at('closing', before)}`,
      ),
      ...fte,
    },
    {
      what: `Years, ${scenario} case: staff at the end are those at the start and joiners, less the share that leaves`,
      why: `Look at leavers and joiners on the Years ${scenario} sheet.`,
      difference: f`ABS(${last('closing')}-${item('poolFte')}+SUM(${year('leavers')})-SUM(${year('allJoiners')}))+ABS(SUM(${year('leavers')})-${item('leaverRate')}*SUM(${year('opening')}))`,
      ...fte,
    },
    {
      what: `Years, ${scenario} case: apprentices who qualify are the share of those whose training ends`,
      why: `Look at the apprentices on the Years ${scenario} sheet.`,
      difference: f`SUM(${year('qualifying')})-(${trained})*${item('completionShare')}`,
      ...people,
    },
    {
      what: `Years, ${scenario} case: FTE required in the last year is that of OT.FTEREQUIRED`,
      why: `Look at the cases and hours on the Years ${scenario} sheet.`,
      difference: f`${last('required')}-OT.FTEREQUIRED(${cases},${hours},${item('productiveHours')})`,
      ...fte,
    },
    {
      what: `Years, ${scenario} case: apprentices in training are those at the start and who start, less those whose training ends`,
      why: `Look at the apprentices on the Years ${scenario} sheet.`,
      difference: f`${last('inTraining')}-${item('apprenticesNow')}-SUM(${year('intake')})+SUM(${year('firstFinish')})+SUM(${year('laterFinish')})`,
      ...people,
    },
    {
      what: `Years, ${scenario} case: staffing cost of every year is that of posts and of every apprentice in training`,
      why: `Look at the costs on the Years ${scenario} sheet.`,
      difference: overYears((column) => {
        const r = lines.under(column);
        return f`${r.staffCost}-${r.postsCost}-${r.otherCost}-${r.apprenticesPaid}*(${onePaid(column)}+${item('trainingFee')}*(1-${item('levyShare')}))`;
      }),
      ...pounds,
    },
  ];
}
