import { formats } from '../cells';
import { evidenceDifference } from '../parts/evidence';
import { inputsInOrder, scenarioNames, type InputPlace, type ScenarioName } from '../parts/inputs';
import type { Check } from '../parts/checks';
import type { SheetPlan } from '../plan';
import { publishedFte, used, usedTotal } from './establishmentPlaces';
import { specSections, type WorkforceInputs } from './inputs';
import { options, tiers } from './specs/mix';
import { roles, slugOf } from './published';
import { resultsRange } from './resultsSheet';
import { YEARS } from './sheets';
import { mixArguments, mixCell, mixParts } from './skillMixSheet';
import { weeklyCell, weeklyRange } from './weeklySheet';
import { yearsCell, yearsItems, yearsColumn, yearsRange } from './yearsSheet';

const fte = { unit: 'FTE', format: '0.000' };
const people = { unit: 'people', format: '0.000' };
const pounds = { unit: '£', format: formats.poundsAndPence };
const number = { unit: 'number', format: formats.number };

/** A number out of a spilled table: its last row, in the column whose heading is given. */
const fromTable = (call: string, rows: string, heading: string) =>
  `INDEX(${call},${rows}+1,MATCH("${heading}",INDEX(${call},1,0),0))`;

export function workforceChecks(
  inputs: WorkforceInputs,
  sheet: SheetPlan,
  at: (key: string) => InputPlace,
  evidenceIds: string[],
): Check[] {
  return [
    {
      what: 'Establishment by role adds up to in post and vacant posts in all',
      why: 'Look at part 3 of the Establishment sheet.',
      difference: `=SUM(${used.established})-${usedTotal('C')}-${usedTotal('F')}`,
      ...fte,
    },
    {
      what: 'Permanent and temporary make up those in post, role by role',
      why: 'Type permanent and temporary wherever you type those in post, in part 2 of the Establishment sheet.',
      difference: `=SUMPRODUCT(ABS(${used.permanent}+${used.temporary}-${used.inPost}))`,
      ...fte,
    },
    ...(inputs.council === null ? [] : [asPrinted(inputs.council)]),
    ...scenarioNames.flatMap((scenario) => scenarioChecks(scenario)),
    ...options.map(({ name }, option): Check => ({
      what: `Skill mix, ${name}: cost is that of OT.SKILLMIX`,
      why: 'Look at the Skill mix sheet: a formula has been changed, or the option takes no cases.',
      difference: `=${mixCell(option, 'cost')}-${fromTable(`OT.SKILLMIX(${mixArguments(option)})`, `ROWS(${mixParts})+1`, 'Cost (£ a year)')}`,
      ...pounds,
    })),
    {
      what: 'Every option of the skill mix takes every case of the first year',
      why: 'The shares of a tier taken by senior practitioners and assessors are more than 100% on Inputs.',
      difference: `=${options.map((_, option) => `ABS(${mixCell(option, 'cases')}-${yearsCell('central', 'cases', 1)})`).join('+')}`,
      unit: 'cases',
      format: '0.000',
    },
    {
      what: 'No tier is given out more than once',
      why: 'The shares of a tier taken by senior practitioners and assessors are more than 100% on Inputs.',
      difference: `=${options
        .flatMap((option) =>
          tiers.map((tier) => {
            const [senior, assessor] = ['senior', 'assessor'].map(
              (who) => at(who + option.key + tier.key).central,
            );
            return `MAX(0,${senior}+${assessor}-1)`;
          }),
        )
        .join('+')}`,
      unit: 'share',
      format: '0.000',
    },
    {
      what: 'Urgent referrals are no more than all referrals, in every case',
      why: 'Lower the urgent referrals on Inputs: until then all referrals count as urgent.',
      difference: `=${scenarioNames
        .map(
          (scenario) =>
            `MAX(0,${yearsCell(scenario, 'urgentReferrals')}-${yearsCell(scenario, 'weeklyReferrals')})`,
        )
        .join('+')}`,
      ...people,
    },
    {
      what: 'Low, central and high of every input are in order',
      why: 'Low is the smaller number and High the larger, whichever is worse.',
      difference: inputsInOrder(sheet),
      ...number,
    },
    {
      what: 'Every input that must be a number is one',
      why: 'Look on Inputs for text or an empty central value.',
      difference: `=${inputSections(inputs, at)
        .map((range) => `ROWS(${range})*COLUMNS(${range})-COUNT(${range})`)
        .join('+')}`,
      ...number,
    },
    {
      what: 'No result shows an error',
      why: 'Find the first error by following the cells that the result depends on.',
      difference: `=SUMPRODUCT(ISERROR(${resultsRange})*1)`,
      ...number,
    },
    {
      what: 'The years begin on 1 April',
      why: 'Put the first of April as the first day on Inputs.',
      difference: `=ABS(DAY(${at('firstDay').central})-1)+ABS(MONTH(${at('firstDay').central})-${at('firstMonth').central})`,
      ...number,
    },
    {
      what: 'Figures on the Evidence sheet are those of the library',
      why: 'A figure on the Evidence sheet has been changed, or the add-in holds another edition of it.',
      difference: evidenceDifference(evidenceIds),
      ...number,
    },
  ];
}

/** The central values, and those that the three cases use, section by section. */
function inputSections(inputs: WorkforceInputs, at: (key: string) => InputPlace): string[] {
  return specSections(inputs).flatMap(({ specs }) => {
    const [first, last] = [specs[0]!, specs[specs.length - 1]!].map(({ key }) => at(key).row);
    return [`Inputs!$C$${first}:$C$${last}`, `Inputs!$G$${first}:$I$${last}`];
  });
}

function asPrinted(council: string): Check {
  const place = slugOf(council);
  const differences = roles.flatMap((role, i) =>
    role.slug === 'apprentices'
      ? []
      : [`ABS(${publishedFte(i)}-OT.EVIDENCE("ahp24-wf-${role.slug}-${place}-fte"))`],
  );
  return {
    what: 'Those in post as printed are those of the evidence library',
    why: 'A row of the Region sheet, or the name of the council, has been changed.',
    difference: `=${differences.join('+')}`,
    ...fte,
  };
}

function scenarioChecks(scenario: ScenarioName): Check[] {
  const week = (key: string) => weeklyCell(scenario, key);
  const item = (key: string) => yearsCell(scenario, key);
  const year = (key: string) => yearsRange(scenario, key);
  const waiting = `OT.WAITINGLIST(${['openingList', 'referrals', 'capacity'].map(week).join(',')},COLUMNS(${weeklyRange(scenario, 'week')}),${week('urgent')},${week('targetWeeks')})`;
  const years = `COLUMNS(${year('opening')})`;
  const projection = `OT.WORKFORCEPROJECTION(${item('poolFte')},${item('leaverRate')},${years},${year('allJoiners')})`;
  const pipeline = `OT.APPRENTICEPIPELINE(${year('intake')},${item('trainingYears')},${item('completionShare')},${years})`;
  const last = (key: string) => yearsCell(scenario, key, YEARS);
  return [
    {
      what: `Weeks, ${scenario} case: opening list + referrals − seen = list at the end`,
      why: `Look at the lines of the Weekly ${scenario} sheet.`,
      difference: `=${week('openingList')}+SUM(${weeklyRange(scenario, 'referrals')})-SUM(${weeklyRange(scenario, 'seen')})-${week('listAtEnd')}`,
      ...people,
    },
    {
      what: `Weeks, ${scenario} case: the last list is that of OT.WAITINGLIST`,
      why: `Look at the lines of the Weekly ${scenario} sheet.`,
      difference: `=${week('listAtEnd')}-${fromTable(waiting, `COLUMNS(${weeklyRange(scenario, 'week')})`, 'List at end')}`,
      ...people,
    },
    {
      what: `Years, ${scenario} case: every year opens as the last one closed`,
      why: `Look at the lines of the Years ${scenario} sheet.`,
      difference: `=SUMPRODUCT(ABS(${year('opening')}-${yearsRange(scenario, 'closing', 0, YEARS - 1)}))`,
      ...fte,
    },
    {
      what: `Years, ${scenario} case: staff at the end are those of OT.WORKFORCEPROJECTION`,
      why: `Look at leavers and joiners on the Years ${scenario} sheet.`,
      difference: `=${last('closing')}-${fromTable(projection, years, 'Closing FTE')}`,
      ...fte,
    },
    {
      what: `Years, ${scenario} case: those who qualify after starting here are those of OT.APPRENTICEPIPELINE`,
      why: `Look at the apprentices on the Years ${scenario} sheet.`,
      difference: `=SUM(${year('laterFinish')})*${item('completionShare')}-${fromTable(pipeline, years, 'Qualified so far')}`,
      ...people,
    },
    {
      what: `Years, ${scenario} case: FTE required in the last year is that of OT.FTEREQUIRED`,
      why: `Look at the cases and hours on the Years ${scenario} sheet.`,
      difference: `=${last('required')}-OT.FTEREQUIRED(${yearsColumn(scenario, 'casesComplex', 'casesEquipment', YEARS)},${yearsItems(scenario, 'hoursComplex', 'hoursEquipment')},${item('productiveHours')})`,
      ...fte,
    },
  ];
}
