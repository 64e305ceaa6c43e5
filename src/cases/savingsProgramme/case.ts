import { f, type Ref } from '../../layout';
import type { WorkbookPlan } from '../../plan/plan';
import type { CaseDefinition } from '../parts/caseDefinition';
import { checksSheet } from '../parts/checks';
import { evidenceSheet } from '../parts/evidence';
import {
  type CaseIdentity,
  identityFrom,
  identityOnCover,
  identityQuestions,
  noIdentity,
} from '../parts/identity';
import { type Inputs, inputsSheet, scenarioNames } from '../parts/inputs';
import { logSheet } from '../parts/log';
import { type MoreLines, moreLines } from '../parts/more/moreLines';
import { type Mtfs } from '../parts/mtfs/mtfs';
import { MTFS_TITLE, mtfsInputs, type MtfsKey } from '../parts/mtfs/mtfsInputs';
import { pick } from '../parts/pick';
import { caseWorkbook } from '../parts/workbook';
import { roomFrom, roomQuestion, type Year, type YearRoom, yearRoom } from '../parts/years';
import { savingsProgrammeAbout } from './about';
import { type Calendar, calendarOf } from './calendar';
import { programmeChecks } from './checks';
import { BUDGETS, gapCheck, moreYears, programmeMtfs, programmeOptions, programmeSummary } from './committee';
import { programmeCover, SERIES } from './cover';
import { deliveredSheet } from './deliveredSheet';
import { type InForce, inForceSheet } from './inForceSheet';
import type { ProgrammeKey } from './inputs';
import { leversSheet } from './leversSheet';
import { linesSheet } from './linesSheet';
import { type Months, monthsSheet } from './monthsSheet';
import { optionsWorked } from './optionsWorked';
import { fundingTable, planSheet } from './planSheet';
import { publishedSheets } from './publishedSheet';
import {
  blankQuestions,
  exampleAnswers,
  inputsOf,
  type ProgrammeInputs,
  questions,
  questionSteps,
} from './questions';
import { reservesSheet } from './reservesSheet';
import { resultsSheet } from './resultsSheet';
import { type Savings, savingsSheet } from './savingsSheet';
import type { Given } from './yearTable';
import { type Tracker, trackerSheet } from './trackerSheet';
import { turningSheet } from './turning';
import { waterfallSheet } from './waterfallSheet';

export const savingsProgrammeDefinition: CaseDefinition = {
  ...savingsProgrammeAbout,
  questions,
  steps: questionSteps,
  identity: [...identityQuestions(BUDGETS), roomQuestion],
  blank: blankQuestions,
  example: { ...savingsProgrammeAbout.example, answers: exampleAnswers },
  series: SERIES,
  build: (answers, start = 'defaults') => {
    const { identity, rest } = identityFrom(answers, BUDGETS);
    const { count, others } = roomFrom(rest);
    const room = yearRoom(count);
    return savingsProgramme(inputsOf(others, start, room), identity, room);
  },
};

export const savingsProgramme = (
  inputs: ProgrammeInputs,
  identity?: CaseIdentity,
  room?: YearRoom,
): WorkbookPlan => savingsProgrammeCase(inputs, identity, room).plan;

/** The workbook, and where it has its tables. */
export function savingsProgrammeCase(
  { inputs: typed, tables, isBlank }: ProgrammeInputs,
  whose: CaseIdentity = noIdentity(BUDGETS),
  room: YearRoom = yearRoom(5),
) {
  const identity = identityOnCover(whose, BUDGETS);
  const more: MoreLines<Year> = moreLines(
    moreYears(
      room,
      () => calendar,
      () => at,
      () => savings.central,
    ),
  );
  const inputsMade: Inputs<ProgrammeKey | MtfsKey> = inputsSheet<ProgrammeKey | MtfsKey>(
    `Inputs: ${whose.council === '' ? 'savings programme' : whose.council}`,
    [...sectionsOf(typed), { title: MTFS_TITLE, inputs: mtfsInputs }],
    more.lines,
  );
  const { at } = inputsMade;
  const calendar: Calendar = calendarOf(room, at);
  const budget = linesSheet(tables, calendar);
  const levers = leversSheet(tables.levers, budget.lines, calendar, () => inForce.terms.column('group'));
  const inForce: InForce = inForceSheet(levers, budget.lines, calendar, at('monthsInYear').central);
  const given: Given = { at, calendar, budget, levers, inForce };
  const funding = fundingTable(budget, calendar);
  const further = ({ column }: { column: Year }) => {
    const place = { column };
    const so = (key: string) => pick(mtfs.soFar.in(place), key);
    const own = more.in(place);
    return f`0-${pick(own, 'net central')}-${own.capital}+${so('provision')}+${so('interest')}`;
  };
  const elsewhere = () => ({ funding, more, further });
  const savings: Record<(typeof scenarioNames)[number], Savings> = {
    low: savingsSheet('low', given, elsewhere),
    central: savingsSheet('central', given, elsewhere),
    high: savingsSheet('high', given, elsewhere),
  };
  const turning = turningSheet(given, savings.central, funding);
  const plan = planSheet(given, savings.central, funding);
  const of = { given, savings, plan, more, at };
  const mtfs: Mtfs<Year> = programmeMtfs(of);
  const reserves = reservesSheet(given, savings.central, at, () => mtfs);
  const options = optionsWorked(given, savings.central);
  const waterfall = waterfallSheet(calendar, savings.central, reserves);
  const { sheet: deliveriesSheet, deliveries } = deliveredSheet(
    tables.deliveries,
    inForce.terms,
    calendar,
    (): Ref => months.lastMonth,
  );
  const months: Months = monthsSheet(tables, calendar, inForce.terms, () => deliveries);
  const tracker: Tracker = trackerSheet(at, calendar, levers.levers, inForce.terms, months, deliveries);
  const results = resultsSheet(given, savings, reserves, tracker, waterfall.lines);
  const front = programmeCover(whose, isBlank, results, tracker, identity);
  const evidence = evidenceSheet(tables.evidence, tables.remarks);
  const summary = programmeSummary({
    ...of,
    mtfs,
    title: front.title,
    identity,
    byCase: results.byCase,
    reserves,
    drivers: turning.ranked.drivers,
  });
  const checks = programmeChecks({
    given,
    inputs: inputsMade,
    at,
    tables,
    savings,
    plan,
    reserves,
    deliveries,
    months,
    results,
    waterfall: waterfall.lines,
    evidence,
  });
  const made = caseWorkbook(savingsProgrammeAbout.title, front, identity, [
    summary.sheet,
    summary.text.sheet,
    results.sheet,
    mtfs.sheet,
    programmeOptions(of, options, results.byCase).sheet,
    inputsMade.sheet,
    budget.sheet,
    levers.sheet,
    levers.confidenceSheet,
    inForce.sheet,
    ...scenarioNames.map((scenario) => savings[scenario].sheet),
    plan.sheet,
    turning.sheet,
    reserves.sheet,
    options.sheet,
    waterfall.sheet,
    more.sheet,
    deliveriesSheet,
    months.sheet,
    tracker.sheet,
    checksSheet([...checks, ...more.checks, ...mtfs.checks, gapCheck(of, mtfs)]),
    ...publishedSheets(),
    evidence.sheet,
    logSheet({
      reason: isBlank
        ? 'From blank tables. Type the source of every figure beside it.'
        : 'From published savings. Whose each figure is, is beside it.',
    }),
  ]);
  return {
    plan: made,
    given,
    savings,
    byLine: plan,
    reserves,
    months,
    tracker,
    options,
    deliveries,
    waterfall: waterfall.lines,
  };
}

/** The inputs in sections, as their keys have them. */
function sectionsOf(typed: ProgrammeInputs['inputs']) {
  const titles: [title: string, keys: readonly ProgrammeKey[]][] = [
    ['The years', ['firstDay', 'horizon', 'monthsInYear']],
    [
      'Pressures and prices: ranges over all budget lines',
      ['demographicFactor', 'priceFactor', 'generalInflation'],
    ],
    ['Delivery: the tracker', ['reportedTo', 'amberBelow', 'redBelow']],
    ['Reserves: paying back what was drawn', ['yearlyRepayment', 'reserveInterest']],
  ];
  return titles.map(([title, keys]) => ({ title, inputs: typed.filter(({ key }) => keys.includes(key)) }));
}
