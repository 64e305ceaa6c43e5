import { f, type Ref, type Sheet } from '../../layout';
import type { SeriesId } from '../../evidence/series';
import { formats } from '../../plan/cells';
import type { CaseDefinition } from '../parts/caseDefinition';
import { checksSheet } from '../parts/checks';
import { coverSheet } from '../parts/cover';
import { evidenceSheet } from '../parts/evidence';
import { type Inputs, inputsSheet, scenarioNames } from '../parts/inputs';
import { logSheet } from '../parts/log';
import {
  type CaseIdentity,
  identityFrom,
  type IdentityOnCover,
  identityOnCover,
  identityQuestions,
  noIdentity,
} from '../parts/identity';
import { type MoreLines, moreLines } from '../parts/more/moreLines';
import { mtfsInputs, type MtfsKey, MTFS_TITLE } from '../parts/mtfs/mtfsInputs';
import { COMMITTEE, EVIDENCE, INPUTS, LOG, MORE, MTFS, OPTIONS, RESULTS, SUMMARY } from '../parts/sheetNames';
import { caseWorkbook } from '../parts/workbook';
import { CHECKS } from '../../plan/checksSheet';
import type { WorkbookPlan } from '../../plan/plan';
import { CASH, type Cash, cashSheet, moreYears } from './cashSheet';
import { type CaseYears, roomFrom, roomQuestion, type Year, type YearRoom, yearRoom } from '../parts/years';
import { workforceChecks } from './checks';
import { BUDGETS, cashCheck, workforceMtfs, workforceOptions, workforceSummary } from './committee';
import { establishmentOf } from './establishmentSheet';
import { type InputKey, payYearInput, specSections, type WorkforceInputs } from './inputs';
import { payYears } from './payYears';
import { blankQuestions, exampleAnswers, inputsOf, questions, questionSteps } from './questions';
import { workforceAbout } from './about';
import { allCouncils, regionOf, REGIONS } from './published';
import { regionTables } from './regionSheet';
import { type Results, resultsSheet } from './resultsSheet';
import { ESTABLISHMENT, REGION_SHEET, SKILL_MIX, weeklySheetName, yearsSheetName } from './sheets';
import { skillMixSheet } from './skillMixSheet';
import { PLAN_TITLE, planInputs, type PlanKey } from './specs/plan';
import { usedEvidence } from './usedEvidence';
import { type Scenarios, scenarioTables } from './scenarioTables';
import type { CentralYears } from './costByYear';

/** Of which its defaults, its functions and its cited evidence take values. */
const SERIES: SeriesId[] = [
  'employer_ni_rate',
  'employer_ni_threshold',
  'working_time_local_government_full_time_week',
];

export const workforceDefinition: CaseDefinition = {
  ...workforceAbout,
  questions,
  steps: questionSteps,
  identity: [...identityQuestions(BUDGETS), roomQuestion],
  blank: blankQuestions,
  example: { ...workforceAbout.example, answers: exampleAnswers },
  series: SERIES,
  build: (answers, start) => {
    const { identity, rest } = identityFrom(answers, BUDGETS);
    const { count, others } = roomFrom(rest);
    return workforceScenario(inputsOf(others, start), identity, yearRoom(count));
  },
};

export const workforceScenario = (
  inputs: WorkforceInputs,
  identity?: CaseIdentity,
  room?: YearRoom,
): WorkbookPlan => workforceCase(inputs, identity, room).plan;

/** The workbook, and where it has its results. */
export function workforceCase(
  inputs: WorkforceInputs,
  given: CaseIdentity = noIdentity(BUDGETS),
  room: YearRoom = yearRoom(5),
) {
  checkChoices(inputs);
  const whose = given.council !== '' ? given.council : (inputs.council ?? 'Your council');
  const identity = identityOnCover(given, BUDGETS);
  const more: MoreLines<Year> = moreLines(moreYears(room, () => ({ scenarios, cash, at })));
  const inputsMade: Inputs<InputKey | PlanKey | MtfsKey> = inputsSheet<InputKey | PlanKey | MtfsKey>(
    whose,
    [
      ...specSections(inputs).map(({ title, specs }) => ({ title, inputs: specs })),
      { title: 'Year of the pay', inputs: [{ ...payYearInput, central: inputs.payYear }] },
      { title: PLAN_TITLE, inputs: planInputs(room) },
      { title: MTFS_TITLE, inputs: mtfsInputs },
    ],
    more.lines,
  );
  const { at } = inputsMade;
  const caseYears: CaseYears = { room, horizon: at('horizon').central };
  const evidence = evidenceSheet(usedEvidence(inputs), remarksOn(inputs.council));
  const region = regionTables();
  const establishment = establishmentOf(inputs, at, caseYears, region, (): CentralYears => {
    const { items, lines } = scenarios.central.years;
    return {
      heading: lines.heading,
      productiveHours: items.each.productiveHours,
      meanHours: lines.at('meanHours', 'year1'),
    };
  });
  const scenarios: Scenarios = scenarioTables(at, establishment);
  const mix = skillMixSheet(at, scenarios.central.years);
  const results = resultsSheet(at, scenarios, mix);
  const cash: Cash = cashSheet(at, scenarios, more);
  const of = { scenarios, cash, more, at };
  const mtfs = workforceMtfs(of);
  const front = cover(whose, inputs.council, results, identity, given.title);
  const summary = workforceSummary({ ...of, mtfs, title: front.title, identity, results });
  const plan = caseWorkbook(`Workforce scenario: ${whose}`, front, identity, [
    summary.sheet,
    summary.text.sheet,
    results.sheet,
    mtfs.sheet,
    workforceOptions(of, results).sheet,
    inputsMade.sheet,
    region.sheet,
    establishment.sheet,
    ...scenarioNames.map((scenario) => scenarios[scenario].years.sheet),
    ...scenarioNames.map((scenario) => scenarios[scenario].weekly.sheet),
    mix.sheet,
    cash.sheet,
    more.sheet,
    checksSheet([
      ...workforceChecks(inputs, inputsMade, evidence, scenarios, mix, results),
      ...more.checks,
      ...mtfs.checks,
      cashCheck(of),
    ]),
    evidence.sheet,
    logSheet({
      change: 'Workbook built',
      reason: `Establishment: ${inputs.council ?? 'to be typed'}. Sources of every input are on the Inputs sheet.`,
    }),
  ]);
  return { plan, results, mix };
}

function checkChoices({ council, payYear }: WorkforceInputs): void {
  const councils = allCouncils();
  if (council !== null && !councils.includes(council))
    throw new Error(`council must be one of ${councils.join(', ')}, or none; it is "${council}"`);
  if (!payYears.some((year) => year === payYear))
    throw new Error(`payYear must be one of ${payYears.join(', ')}; it is "${payYear}"`);
}

function cover(
  whose: string,
  council: string | null,
  { byScenario, now }: Results,
  identity: IdentityOnCover,
  title: string,
): Sheet & { title: Ref } {
  const central = (key: Parameters<typeof byScenario.at>[0]) => byScenario.at(key, 'central');
  return coverSheet({
    series: SERIES,
    title: title === '' ? `Workforce scenario: ${whose}` : title,
    identity,
    purpose: 'How many staff occupational therapy needs, what that does to the wait, and what it costs.',
    headlines: [
      {
        label: 'Whose demand and joiners',
        value: central('demand'),
        format: formats.text,
        meaning: 'The FTE required, the gap, its cost and the wait rest on them',
      },
      {
        label: 'FTE required to hold the list, first year, central case (FTE)',
        value: central('required'),
        format: formats.oneDecimal,
        meaning: 'At a full caseload; what other purposes need is in part 2 of the Results sheet',
      },
      {
        label: 'Effective in the first year, central case (FTE)',
        value: central('effective'),
        format: formats.oneDecimal,
        meaning: 'FTE at a full caseload, of those in post',
      },
      {
        label: 'Staffing cost, first year, central case',
        value: central('staffCost'),
        format: formats.pounds,
        meaning: f`"Gross, all roles and apprentices in training. "&${central('priceBasis')}`,
      },
      {
        label: 'National Insurance in the costs by year',
        value: central('insurance'),
        format: formats.text,
        meaning: 'Of the first year to the last, every cost on this page and on the Results sheet',
      },
      {
        label: 'Cost of closing the gap, last year, central case',
        value: central('gapCostLast'),
        format: formats.pounds,
        meaning: f`${central('demand')}&". Gross, a full year of therapists, before any budget of vacant posts. "&${central('priceBasis')}`,
        lines: 4,
      },
      {
        label: 'Expected wait as the first year ends (weeks)',
        value: central('wait'),
        format: formats.oneDecimal,
        meaning: 'Weeks = list ÷ routine capacity, for a routine person, central case',
      },
      {
        label: 'Is it within the wait wanted? Central case',
        value: central('within'),
        format: formats.text,
        meaning: 'The low and high case are on the Results sheet',
      },
      {
        label: 'Vacancy rate',
        value: now.at('vacancyRate', 'figure'),
        format: formats.percent,
        meaning: 'Vacant posts as a share of the establishment, all roles',
      },
    ],
    sheets: [
      SUMMARY,
      COMMITTEE,
      { name: RESULTS, about: 'The three cases and the three skill mixes side by side, with charts' },
      MTFS,
      OPTIONS,
      INPUTS,
      { name: REGION_SHEET, about: `What councils of the ${REGIONS.join(' and ')} printed of their staff` },
      {
        name: ESTABLISHMENT,
        about: 'Posts by role: printed, your own, used; cost now and by year; value of vacancies',
      },
      ...scenarioNames.map((scenario) => ({
        name: yearsSheetName(scenario),
        about: `Demand, staff and cost by year, ${scenario} case`,
      })),
      ...scenarioNames.map((scenario) => ({
        name: weeklySheetName(scenario),
        about: `The waiting list week by week in the first year, ${scenario} case`,
      })),
      { name: SKILL_MIX, about: 'Three ways of staffing the cases: FTE, cost, hours released, supervision' },
      { name: CASH, about: 'What the options cost by year' },
      MORE,
      CHECKS,
      EVIDENCE,
      LOG,
    ],
    cautions: [
      council === null
        ? 'The establishment opens blank, and the checks fail until you have typed it on the Establishment sheet.'
        : 'The printed establishment is of a report of June 2024. Type your own on the Establishment sheet before you decide anything.',
      'Whose each figure is, published, yours or our assumption, is beside it on the Inputs and Establishment sheets.',
      'Capacity is counted in hours: an urgent case takes its own hours, a routine case those that are left.',
      'Capacity is pooled: any member of staff who takes cases may take any case. The Skill mix sheet shows who is needed for which.',
      'The low case takes the worse end of every input at once, the high case the better end: they are bounds, not forecasts.',
      'The waiting list runs for the first year with that year’s average staff. It does not change the demand or the staff of later years.',
      'Costs by year are cash of the year with the pay growth typed on Inputs, at 0% the prices of the pay year; the establishment as it is now is at those prices.',
      'Each cost is gross and of one year. None is a saving. Hours released are capacity, not cash.',
      'Apprentices in training are costed: pay, backfill, and fees that the levy account does not pay. The time of those who supervise them is not.',
    ],
  });
}

function remarksOn(council: string | null): string[] {
  const region = regionOf(council);
  return [
    ...(region === null ? [] : ofRegion[region]),
    'The report of June 2024 does not print the date of its staff figures; pay scales are of 2023/24 by its Figure 24.',
    'The 48 hours for urgent people cannot be shown by a model that counts weeks: the workbook says whether they are seen in the week they come.',
  ];
}

const ofRegion: Record<(typeof REGIONS)[number], string[]> = {
  'East Midlands': [
    'Vacant posts of occupational therapists printed for the region total 43; the rows add up to 43.12. The Region sheet shows it.',
    'Vacant posts of non-regulated assessors printed for the region total 20; the rows add up to 20.01.',
    'Of apprentices only a headcount is printed. Where more is said, six of seven were supernumerary and one held a non-regulated post.',
  ],
  'West Midlands': [
    'Non-regulated assessors and managers are printed, or can be read, for some councils only, without a total for the region.',
    'Of apprentices only a headcount is printed.',
  ],
};
