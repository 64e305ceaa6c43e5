import { f, type Ref, type Sheet } from '../../layout';
import { formats } from '../../plan/cells';
import { CHECKS } from '../../plan/checksSheet';
import type { CaseDefinition } from '../parts/caseDefinition';
import { checksSheet } from '../parts/checks';
import { coverSheet } from '../parts/cover';
import { evidenceSheet } from '../parts/evidence';
import {
  type CaseIdentity,
  identityFrom,
  type IdentityOnCover,
  identityOnCover,
  identityQuestions,
  noIdentity,
} from '../parts/identity';
import { type Inputs, inputsSheet } from '../parts/inputs';
import { logSheet } from '../parts/log';
import { COMMITTEE, EVIDENCE, INPUTS, LOG, RESULTS, SUMMARY } from '../parts/sheetNames';
import { caseWorkbook } from '../parts/workbook';
import { serviceDashboardAbout } from './about';
import { dashboardChecks } from './checks';
import { BUDGETS, dashboardSummary } from './committee';
import { equitySheet } from './equitySheet';
import { type InputKey, REGIONAL, ROUTINE_WAIT, URGENT_WAIT } from './inputs';
import { leftOutNames } from './leftOut';
import { listsSheet } from './listsSheet';
import { type MonthsSheet, monthsSheet } from './monthsSheet';
import { qualitySheet } from './qualitySheet';
import { type DashboardGiven, exampleAnswers, givenBy, questions, questionSteps } from './questions';
import { referralsSheet } from './referralsSheet';
import { type Results, resultsSheet } from './resultsSheet';
import { rowByRow } from './rowByRow';
import { EQUITY, LISTS, MONTHS, QUALITY, REFERRALS, ROW_BY_ROW, STORIES, WORKINGS } from './sheets';
import { prioritiesOf, scalesOf } from './standards';
import { storiesSheet } from './storiesSheet';
import { suppressionOf } from './suppression';
import { type Workings, workingsSheet } from './workingsSheet';

export const serviceDashboardDefinition: CaseDefinition = {
  ...serviceDashboardAbout,
  questions,
  steps: questionSteps,
  identity: identityQuestions(BUDGETS),
  blank: questions,
  example: { ...serviceDashboardAbout.example, answers: exampleAnswers },
  series: [],
  build: (answers) => {
    const { identity, rest } = identityFrom(answers, BUDGETS);
    return serviceDashboard(givenBy(rest), identity).plan;
  },
};

/** The workbook, and where it has its figures. */
export function serviceDashboard(given: DashboardGiven, whose: CaseIdentity = noIdentity(BUDGETS)) {
  const identity = identityOnCover(whose, BUDGETS);
  const service = whose.council !== '' ? whose.council : 'Your council';
  const inputs: Inputs<InputKey> = inputsSheet<InputKey>(`Inputs: ${service}`, [...given.sections]);
  const { at } = inputs;
  const evidence = evidenceSheet([URGENT_WAIT, ROUTINE_WAIT], [REGIONAL]);
  const hide = suppressionOf(at);
  const lists = listsSheet(given.lists);
  const referrals = referralsSheet(given.referrals, given.room, given.from);
  const [priorities, scales] = [prioritiesOf(at), scalesOf(at)];
  const rows = rowByRow({
    referrals,
    at,
    priorities,
    scales,
    holidays: lists.holidays,
    months: () => months.places,
  });
  const row = rows.column;
  const workings: Workings = workingsSheet({
    referrals,
    row,
    at,
    lists,
    priorities,
    scales,
    months: { count: given.months, lines: () => months.lines },
  });
  const months: MonthsSheet = monthsSheet(given.months, {
    referrals,
    row,
    at,
    lists,
    priorities,
    hide,
    medians: workings.medians,
    seenDrawn: workings.seenDrawn,
  });
  const results = resultsSheet({ workings, months, priorities, at, hide });
  const equity = equitySheet(workings, hide);
  const stories = storiesSheet(referrals, row, hide);
  const front = cover(results, identity, whose.title);
  const summary = dashboardSummary({ title: front.title, identity, results, months, hide });
  const checks = dashboardChecks({
    inputs,
    evidence,
    referrals,
    row,
    lists,
    priorities,
    scales,
    workings,
    months,
    results,
    equity,
  });
  const plan = caseWorkbook(
    `OT service dashboard: ${service}`,
    front,
    identity,
    [
      summary.sheet,
      summary.text.sheet,
      results.sheet,
      equity.sheet,
      qualitySheet(results),
      stories.sheet,
      inputs.sheet,
      lists.sheet,
      referrals.sheet,
      months.sheet,
      workings.sheet,
      rows.sheet,
      checksSheet(checks),
      evidence.sheet,
      logSheet({ reason: given.from }),
    ],
    [...leftOutNames(referrals, stories)],
  );
  return { plan, at, lists, results, months, workings, referrals, rows, equity, evidence };
}

function cover(results: Results, identity: IdentityOnCover, title: string): Sheet & { title: Ref } {
  const { waits, flow, equipment } = results;
  return coverSheet({
    series: [],
    title: title === '' ? 'OT service dashboard' : title,
    identity,
    purpose:
      'Who waits and how long against the standards, and what the service delivers, month by month, from its own list.',
    headlines: [
      {
        label: 'Waiting list (people)',
        value: waits.at('waiting', 'all'),
        format: formats.number,
        meaning: 'On the day of the list: neither seen nor closed',
      },
      {
        label: 'Share within the standard',
        value: waits.at('share', 'all'),
        format: formats.wholePercent,
        meaning: 'Of all whose standard has passed; people still waiting count as not within it',
      },
      {
        label: 'Longest wait so far (days)',
        value: waits.at('longest', 'all'),
        format: formats.number,
        meaning: 'Of people still waiting',
      },
      {
        label: 'Equipment delivered in time',
        value: equipment.at('equipmentShare', 'figure'),
        format: formats.wholePercent,
        meaning: 'Late once due, even if not delivered',
      },
      {
        label: 'Cases for each FTE (people)',
        value: flow.at('perFte', 'now'),
        format: formats.oneDecimal,
        meaning: f`"Seen and open, for each FTE typed on Lists"`,
      },
    ],
    sheets: [
      SUMMARY,
      COMMITTEE,
      {
        name: RESULTS,
        about: 'Waits, list by age, equipment, adaptations, outcomes, caseload, risk, with pictures',
      },
      { name: EQUITY, about: 'Waits by ethnic group, age band, team and source, small numbers suppressed' },
      { name: QUALITY, about: 'Each measure beside the CQC quality statement that it bears on' },
      { name: STORIES, about: 'Notes with consent recorded, for the team alone' },
      INPUTS,
      { name: LISTS, about: 'Staff by month, bank holidays, and the names of groups' },
      { name: REFERRALS, about: 'The list itself: a row a referral, pasted or brought in under Your data' },
      { name: MONTHS, about: 'Everything by month, the list rebuilt at each month’s end' },
      { name: WORKINGS, about: 'What the results are made of, before small numbers are suppressed' },
      { name: ROW_BY_ROW, about: 'What follows for each referral: wait, in time or late, outcome' },
      CHECKS,
      EVIDENCE,
      LOG,
    ],
    cautions: [
      REGIONAL,
      '48 hours are counted as “by the second day”, which is approximate because the dates of a list have no times.',
      'A share or a median of those seen leaves out everybody still waiting; the ones to rely on count them.',
      'Referrals, Row by row, Workings and Months have small numbers and rows about people: they are for the team.',
      'A number under 5 is hidden, but totals, shares and months beside it may tell it: look before it leaves the team.',
      'A copy that is handed over has no stories, but it has the rows of Referrals and Workings: it is for the team.',
      'In such a copy the waits are fixed on its day: what is typed into it moves some figures and not these.',
      'Outcomes are of people scored twice, each scale by itself, with no comparison group.',
      'Type on Inputs who will see the results before you print or copy anything from them.',
    ],
  });
}
