import { addressOfRef, f, fix, type Formula, mapped, type Ref, words } from '../../layout';
import { shareText } from '../parts/inputs/shareText';
import type { SeriesId } from '../../evidence/series';
import { formats } from '../../plan/cells';
import type { CaseDefinition } from '../parts/caseDefinition';
import { careReviewAbout } from './about';
import { checksSheet } from '../parts/checks';
import { coverSheet } from '../parts/cover';
import { evidenceSheet } from '../parts/evidence';
import { inputsSheet, type ScenarioName, scenarioNames } from '../parts/inputs';
import { logSheet } from '../parts/log';
import {
  type CaseIdentity,
  identityFrom,
  type IdentityOnCover,
  identityOnCover,
  identityQuestions,
  noIdentity,
} from '../parts/identity';
import { moreLines } from '../parts/more/moreLines';
import { mtfsInputs, type MtfsKey, MTFS_TITLE } from '../parts/mtfs/mtfsInputs';
import { COMMITTEE, EVIDENCE, INPUTS, LOG, MORE, MTFS, OPTIONS, RESULTS, SUMMARY } from '../parts/sheetNames';
import { caseWorkbook } from '../parts/workbook';
import { CHECKS } from '../../plan/checksSheet';
import { careReviewChecks, extractCheck, moreChecks, optionsCheck } from './checks';
import { BUDGETS, careReviewMtfs, careReviewOptions, careReviewSummary } from './committee';
import { type InputAt, type InputKey, inputSections, withoutRange } from './inputs/sections';
import { optionInputs, type OptionKey, OPTIONS_TITLE } from './inputs/options';
import { OWN_EXTRACT_TITLE, type OwnExtractKey, ownExtractInputs } from './inputs/ownExtract';
import { moreByMonth } from './moreByMonth';
import { moreYears } from './moreYears';
import { monthlyName, monthlySheet, type MonthlySheet } from './monthlySheet';
import { OPTION_MONTHS, optionMonths } from './optionMonths';
import { blankQuestions, questionSteps, type CareReviewAnswers, ownedAnswers, questions } from './questions';
import { priceYearNotice } from './priceYear';
import { type Result, sensitivityWords } from './resultLines';
import { resultsSheet } from './resultsSheet';
import { type Results } from './resultLines';
import { claimIds, evidenceIdsOf, usesFee } from './sources';
import { WATERFALL, waterfallSheet } from './waterfallSheet';
import { roomFrom, roomQuestion, type Year } from '../parts/years';
import { type Room, roomFor } from './room';
import { pricesOf, type YearLines } from './yearLines';
import { YEARLY, yearlySheet } from './yearlySheet';

const TITLE = 'Invest-to-save case: proportionate care reviews';

const SERIES_WITHOUT_FEE: SeriesId[] = ['employer_ni_rate', 'employer_ni_threshold'];
/** Of which its defaults, its functions and its cited evidence take values. */
const SERIES: SeriesId[] = [...SERIES_WITHOUT_FEE, 'average_council_homecare_fee'];

const opposite = { low: 'high', central: 'central', high: 'low' } as const;

/** The workbook, and where it has its results. */
export function careReviewCase(
  answers: CareReviewAnswers,
  whose: CaseIdentity = noIdentity(BUDGETS),
  room: Room = roomFor(5),
) {
  const sections = inputSections(answers, room);
  const identity = identityOnCover(whose, BUDGETS);
  const more = moreLines<Year>(moreYears(room, () => ({ monthly, yearly })));
  const inputs = inputsSheet<InputKey | MtfsKey | OptionKey | OwnExtractKey>(
    'Proportionate care reviews',
    [
      ...sections,
      { title: OPTIONS_TITLE, inputs: optionInputs },
      { title: MTFS_TITLE, inputs: mtfsInputs },
      { title: OWN_EXTRACT_TITLE, inputs: ownExtractInputs },
    ],
    more.lines,
  );
  const { at } = inputs;
  const byScenario = <T>(make: (name: ScenarioName) => T) =>
    Object.fromEntries(scenarioNames.map((name) => [name, make(name)])) as Record<ScenarioName, T>;
  const monthly: Record<ScenarioName, MonthlySheet> = byScenario((name) =>
    monthlySheet(name, sections, at, moreByMonth(more, name), room),
  );
  const { sheet: yearsSheet, yearly } = yearlySheet(
    monthly,
    byScenario((name) => ({
      discountRate: f`${at('discountRate').usedBy[name]}`,
      sensitivityRate: f`${at('sensitivityRate').usedBy[name]}`,
      generalInflation: f`${at('generalInflation').usedBy[name]}`,
      otherInflation: f`${at('generalInflation').usedBy[opposite[name]]}`,
    })),
  );
  const waterfall = waterfallSheet(yearly.central);
  // Of another council nothing is compared once a figure is the person’s own.
  const isExample =
    whose.council === '' &&
    answers.owners.packages.whose === 'Published' &&
    Object.entries(answers.owners).every(([key, owned]) => key === 'kind' || owned.whose !== 'Yours');
  const hasFee = usesFee(answers.owners);
  const evidence = evidenceSheet(evidenceIdsOf(isExample, answers.owners), [
    ...(isExample
      ? [
          'The first four figures are Derby City Council’s claim as published; no definition, period or price base is stated with them.',
        ]
      : []),
    ...(hasFee
      ? ['The average fee is provisional and was read in a page that quotes the official one.']
      : []),
    'Every default says on Inputs whose it is: replace our assumptions with your own figures.',
  ]);
  const claim = isExample ? mapped<keyof typeof claimIds, string, Ref>(claimIds, evidence.value) : null;
  const results = resultsSheet(at, monthly, yearly, waterfall.lines, claim, more);
  const options = optionMonths(at, monthly.central, yearly.central);
  const mtfs = careReviewMtfs(yearly.central, more, at);
  const front = cover(
    at,
    results.results,
    yearly.central,
    withoutRange(sections),
    isExample,
    identity,
    whose.title,
    hasFee ? SERIES : SERIES_WITHOUT_FEE,
  );
  const summary = careReviewSummary({
    title: front.title,
    identity,
    at,
    central: yearly.central,
    results: results.results,
    mtfs,
    more,
    drivers: results.ranked.drivers,
  });
  const plan = caseWorkbook('Care-review case', front, identity, [
    summary.sheet,
    summary.text.sheet,
    results.sheet,
    mtfs.sheet,
    careReviewOptions(yearly.central, results.results, options.worked).sheet,
    inputs.sheet,
    ...scenarioNames.map((name) => monthly[name].sheet),
    yearsSheet,
    more.sheet,
    options.sheet,
    waterfall.sheet,
    checksSheet([
      ...careReviewChecks(inputs, evidence, monthly, yearly, waterfall.lines, results.results),
      ...moreChecks(more, yearly.central),
      ...mtfs.checks,
      optionsCheck(options.worked),
      extractCheck(monthly.central, at('extractGross')),
    ]),
    evidence.sheet,
    logSheet({
      change: `Workbook built: a ${answers.given.kind} of ${answers.given.packages} packages from the answers on the Build page`,
      reason: 'Every other input has its default: Inputs says whose each figure is, and its source.',
    }),
  ]);
  return { plan, cash: results.cash, results: results.results };
}

function cover(
  at: InputAt,
  results: Results,
  central: YearLines,
  unranged: string[],
  isExample: boolean,
  identity: IdentityOnCover,
  title: string,
  series: readonly SeriesId[],
) {
  const prices = pricesOf(central);
  const firstYear = central.heading('year1');
  const resultAt = (key: Result, scenario: ScenarioName = 'central') => results.at(key, scenario);
  const { pounds, percent, number, text } = formats;
  const enough = (name: ScenarioName) => resultAt('enoughPackages', name);
  const runsOut = (cell: Ref, name: string, otherwise: Formula | Ref) =>
    f`IF(LEFT(${cell},1)="N",${words(`${name} case: `)}&${cell},${otherwise})`;
  const bias = (key: InputKey, grade: InputKey, of: string) =>
    f`${shareText(at(key).central)}&${words(` ${of} (evidence: `)}&${at(grade).central}&")"`;
  return coverSheet({
    series,
    title: title === '' ? TITLE : title,
    identity,
    purpose:
      'Does moving care packages from two carers to one, where a review finds it safe, pay for the reviews: in cash, in capacity, and when?',
    headlines: [
      {
        label: f`"Net present value of cash, "&${prices}&", central"`,
        value: resultAt('npv'),
        format: pounds,
        meaning: 'Cash-releasing saving and further cash less all costs, discounted. Capacity is not in it.',
      },
      {
        label: f`"The same, low case, "&${prices}`,
        value: resultAt('npv', 'low'),
        format: pounds,
        meaning:
          'Every input with a range at the end that Inputs calls cautious at once: an outer bound where each is the worse end',
      },
      {
        label: f`"The same, high case, "&${prices}`,
        value: resultAt('npv', 'high'),
        format: pounds,
        meaning:
          'Every input with a range at its other end at once: an outer bound where each is the better end',
      },
      {
        label: f`"Sensitivity at "&${shareText(at('sensitivityRate').central)}&", "&${prices}&", central case"`,
        value: resultAt('npvAtProposed'),
        format: pounds,
        meaning: sensitivityWords({ isAsBuilt: (key) => at(key).isAsBuilt }),
      },
      {
        label: 'Net return on cash, not discounted, central case',
        value: resultAt('netReturn'),
        format: percent,
        meaning:
          '(Cash-releasing and further savings and income − total cost) ÷ total cost, over the horizon, not discounted; no transfers',
      },
      {
        label: 'Payback, central case (months)',
        value: resultAt('payback'),
        format: text,
        meaning: 'Months from the start until net cash so far is never negative again, not discounted',
      },
      {
        label: 'Total cost, cash of each year, central case',
        value: resultAt('cost'),
        format: pounds,
        meaning:
          'One-off, reviewers, equipment and further costs over the horizon, with optimism bias and uplifts',
      },
      {
        label: 'Capacity released, £ of each year, central case',
        value: resultAt('capacity'),
        format: pounds,
        meaning:
          'Not cash: hours that go back into the system over the horizon, and further lines. Never add it to cash.',
      },
      {
        label: 'Hours that go back into the system, central case (hours)',
        value: resultAt('hoursKept'),
        format: number,
        meaning: 'Over the horizon. Hours taken as cash are not in it: an hour counts once.',
      },
      {
        label: 'Enough packages that can convert?',
        value: runsOut(
          enough('high'),
          'High',
          runsOut(enough('central'), 'Central', runsOut(enough('low'), 'Low', enough('low'))),
        ),
        format: text,
        meaning: 'A team converts a package once, and runs out without new double-handed packages',
      },
    ],
    sheets: [
      SUMMARY,
      COMMITTEE,
      {
        name: RESULTS,
        about: `Cash by year, the three cases side by side, switching values, ${isExample ? 'the published claim, ' : ''}charts`,
      },
      MTFS,
      OPTIONS,
      INPUTS,
      ...scenarioNames.map((name) => ({
        name: monthlyName(name),
        about: `Reviews, hours, savings and costs month by month, ${name} case`,
      })),
      { name: YEARLY, about: 'The months gathered by financial year, the three cases one below the other' },
      MORE,
      { name: OPTION_MONTHS, about: 'The two options that you may fill, month by month' },
      { name: WATERFALL, about: 'The figures of the first chart on Results' },
      CHECKS,
      EVIDENCE,
      LOG,
    ],
    cautions: [
      'A cohort’s reviewers are paid only until the list is done; redundancy or redeployment is not in the case.',
      'A team’s reviewers are paid throughout. Its conversions stop when the packages that can convert run out.',
      'Cash is released only when a budget or a contract falls. Agree the cash-releasing share with those who hold the budget.',
      'Lost income is an average share here. OT.LOSTINCOME works it out person by person from your own extract.',
      priceYearNotice(
        at('hourlyRate'),
        central,
        words('The hourly rate is taken to be that of the first financial year.'),
      ),
      'The salary is taken to be that of the first financial year. Uplifts begin in the April after it.',
      f`"Optimism bias, central case: "&${bias('optimism', 'optimismGrade', 'off benefits')}&", "&${bias('oneOffOptimism', 'oneOffGrade', 'on one-off cost')}&", "&${bias('runningOptimism', 'runningGrade', 'on running costs')}`,
      f`"Employer National Insurance is that of "&${at('nationalInsurance').central}&" in every year; the case begins in "&${firstYear}&"."`,
      'Low and high move every input that has a range to one end at once. Neither is likely.',
      `They leave out what has no range: ${inWords(unranged)}.`,
      'They leave out what is no input too: care that changes for other reasons, a provider that leaves, the cost of redundancy.',
    ],
  });
}

/** Labels as a list in a sentence. */
function inWords(labels: string[]): string {
  return labels.map((label) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`).join('; ');
}

/** Where the filled example has a result of its central case, on Results. */
export const resultAddress = (key: Result): string => {
  const { results } = careReviewCase(ownedAnswers(careReviewDefinition.example.answers));
  return addressOfRef(fix(results.at(key, 'central'), 'A1'), RESULTS);
};

export const careReviewDefinition: CaseDefinition = {
  ...careReviewAbout,
  questions,
  steps: questionSteps,
  identity: [...identityQuestions(BUDGETS), roomQuestion],
  blank: blankQuestions,
  example: { ...careReviewAbout.example, answers: { kind: 'cohort' } },
  series: SERIES,
  build: (answers, start) => {
    const { identity, rest } = identityFrom(answers, BUDGETS);
    const { count, others } = roomFrom(rest);
    return careReviewCase(ownedAnswers(others, start), identity, roomFor(count)).plan;
  },
};
