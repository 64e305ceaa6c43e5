import { formats } from '../cells';
import type { Check } from '../parts/checks';
import type { InputPlace, ScenarioName } from '../parts/inputs';
import { costsOf } from './establishmentPlaces';
import { YEARS } from './sheets';
import { weeklyCell, weeklyRange } from './weeklySheet';
import { yearsCell, yearsColumn, yearsItems, yearsRange } from './yearsSheet';

const fte = { unit: 'FTE', format: '0.000' };
const people = { unit: 'people', format: '0.000' };
const hours = { unit: 'hours', format: '0.000' };
const pounds = { unit: '£', format: formats.poundsAndPence };

/** Of the weeks and years of one case. Each works out the same in another way, in plain Excel. */
export function scenarioChecks(scenario: ScenarioName, at: (key: string) => InputPlace): Check[] {
  return [...weekChecks(scenario, at), ...yearChecks(scenario)];
}

function weekChecks(scenario: ScenarioName, at: (key: string) => InputPlace): Check[] {
  const week = (key: string) => weeklyCell(scenario, key);
  const weeks = (key: string) => weeklyRange(scenario, key);
  const why = `A line of the Weekly ${scenario} sheet has been changed, or a week typed over.`;
  const shown = `COLUMNS(${weeks('week')})`;
  const routine = `MAX(0,${at('openingList').usedBy[scenario]}+${shown}*(${week('routine')}-${week('routineCapacity')}))`;
  const urgent = `${shown}*MAX(0,${week('urgent')}-${week('hours')}/${week('urgentCase')})`;
  return [
    {
      what: `Weeks, ${scenario} case: opening list + referrals − seen = list at the end`,
      why,
      difference: `=${week('openingList')}+SUM(${weeks('referrals')})-SUM(${weeks('seen')})-${week('listAtEnd')}`,
      ...people,
    },
    {
      what: `Weeks, ${scenario} case: the list at the end is the opening list and what each week adds or takes`,
      why,
      difference: `=${week('listAtEnd')}-${routine}-${urgent}`,
      ...people,
    },
    {
      what: `Weeks, ${scenario} case: no week uses more hours than there are`,
      why,
      difference: `=SUMPRODUCT((${weeks('hoursUsed')}>${weeks('hours')})*(${weeks('hoursUsed')}-${weeks('hours')}))`,
      ...hours,
    },
    {
      what: `Weeks, ${scenario} case: the hours of every week are those of the effective FTE`,
      why,
      difference: `=SUMPRODUCT(ABS(${weeks('hours')}-${yearsCell(scenario, 'effective', 1)}*${yearsCell(scenario, 'productiveHours')}/${yearsCell(scenario, 'weeksInYear')}))`,
      ...hours,
    },
    {
      what: `Weeks, ${scenario} case: FTE that hold the list are those required in the first year`,
      why: `Look at the items of the Weekly ${scenario} sheet and the cases on Years ${scenario}.`,
      difference: `=${week('fteHold')}-${yearsCell(scenario, 'required', 1)}`,
      ...fte,
    },
  ];
}

function yearChecks(scenario: ScenarioName): Check[] {
  const item = (key: string) => yearsCell(scenario, key);
  const year = (key: string) => yearsRange(scenario, key);
  const last = (key: string) => yearsCell(scenario, key, YEARS);
  const years = `COLUMNS(${year('opening')})`;
  const cases = yearsColumn(scenario, 'casesComplex', 'casesEquipment', YEARS);
  const intakes = `${item('apprenticeIntake')}*MAX(0,${years}-${item('trainingYears')})`;
  const trained = `${item('apprenticesNow')}*MIN(1,${years}/${item('trainingYears')})+${intakes}`;
  const backfill = `(1-${item('supernumerary')})*${item('offJobShare')}*${item('backfillShare')}*${costsOf('non-regulated-assessor')}`;
  const onePaid = `${item('apprenticeFte')}*(${item('supernumerary')}*${costsOf('apprentices')}+${backfill})`;
  return [
    {
      what: `Years, ${scenario} case: every year opens as the last one closed`,
      why: `Look at the lines of the Years ${scenario} sheet.`,
      difference: `=SUMPRODUCT(ABS(${year('opening')}-${yearsRange(scenario, 'closing', 0, YEARS - 1)}))`,
      ...fte,
    },
    {
      what: `Years, ${scenario} case: staff at the end are those at the start and joiners, less the share that leaves`,
      why: `Look at leavers and joiners on the Years ${scenario} sheet.`,
      difference: `=ABS(${last('closing')}-${item('poolFte')}+SUM(${year('leavers')})-SUM(${year('allJoiners')}))+ABS(SUM(${year('leavers')})-${item('leaverRate')}*SUM(${year('opening')}))`,
      ...fte,
    },
    {
      what: `Years, ${scenario} case: apprentices who qualify are the share of those whose training ends`,
      why: `Look at the apprentices on the Years ${scenario} sheet.`,
      difference: `=SUM(${year('qualifying')})-(${trained})*${item('completionShare')}`,
      ...people,
    },
    {
      what: `Years, ${scenario} case: FTE required in the last year is that of OT.FTEREQUIRED`,
      why: `Look at the cases and hours on the Years ${scenario} sheet.`,
      difference: `=${last('required')}-OT.FTEREQUIRED(${cases},${yearsItems(scenario, 'hoursComplex', 'hoursEquipment')},${item('productiveHours')})`,
      ...fte,
    },
    {
      what: `Years, ${scenario} case: apprentices in training are those at the start and who start, less those whose training ends`,
      why: `Look at the apprentices on the Years ${scenario} sheet.`,
      difference: `=${last('inTraining')}-${item('apprenticesNow')}-SUM(${year('intake')})+SUM(${year('firstFinish')})+SUM(${year('laterFinish')})`,
      ...people,
    },
    {
      what: `Years, ${scenario} case: staffing cost of every year is that of posts and of every apprentice in training`,
      why: `Look at the costs on the Years ${scenario} sheet.`,
      difference: `=SUMPRODUCT(ABS(${year('staffCost')}-${year('postsCost')}-${year('otherCost')}-${year('apprenticesPaid')}*(${onePaid}+${item('trainingFee')}*(1-${item('levyShare')}))))`,
      ...pounds,
    },
  ];
}
