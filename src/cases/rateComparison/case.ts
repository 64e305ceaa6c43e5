import { f, words } from '../../layout';
import type { SeriesId } from '../../evidence/series';
import type { CaseDefinition } from '../parts/caseDefinition';
import { rateComparisonAbout } from './about';
import { formats } from '../../plan/cells';
import { checksSheet } from '../parts/checks';
import { type Cover, coverSheet } from '../parts/cover';
import { evidenceSheet } from '../parts/evidence';
import { logSheet } from '../parts/log';
import {
  type CaseIdentity,
  identityFrom,
  identityOnCover,
  identityQuestions,
  noIdentity,
} from '../parts/identity';
import { COMMITTEE, EVIDENCE, INPUTS, LOG, MORE, MTFS, OPTIONS, RESULTS, SUMMARY } from '../parts/sheetNames';
import { caseWorkbook } from '../parts/workbook';
import type { WorkbookPlan } from '../../plan/plan';
import { roomFrom, roomQuestion, type YearRoom, yearRoom } from '../parts/years';
import { CASH } from './cashSheet';
import { rateChecks } from './checks';
import { BUDGETS, cashCheck, rateMtfs, rateOptions, rateSummary } from './committee';
import { BENCHMARK_ID, isPublishedTable, type RateComparisonInputs } from './inputs';
import { PUBLISHED_COUNCIL, publishedRateIds } from './providers';
import { assumedRows, type Providers, publishedRows } from './providersSheet';
import { answered, blankQuestions, questions, questionSteps } from './questions';
import { type Headline, headlinesOf } from './resultRows';
import { resultsSheet } from './resultsSheet';
import { ALTERNATIVES, ANNEX, BUILD_UP, MARKET, PROVIDERS, RANKING, RATES, UPLIFT } from './sheets';
import { tablesOf } from './tables';
import { CHECKS } from '../../plan/checksSheet';

const { title: TITLE, purpose: PURPOSE } = rateComparisonAbout;

/** Of which its defaults, its functions and its cited evidence take values. */
const SERIES: SeriesId[] = [
  'employer_ni_rate',
  'employer_ni_threshold',
  'national_living_wage',
  'homecare_minimum_price',
  'hmrc_approved_mileage_car_first_10000',
  'average_council_homecare_fee',
  'council_rate',
];

const sheets: Cover['sheets'] = [
  SUMMARY,
  COMMITTEE,
  { name: RESULTS, about: 'What to report' },
  MTFS,
  OPTIONS,
  INPUTS,
  { name: PROVIDERS, about: 'Prices and hours: a row a provider' },
  { name: RATES, about: 'Every price as pounds an hour, and its gaps' },
  { name: MARKET, about: 'Average, quartiles, what is below the floor, zones and the spread of hours' },
  { name: RANKING, about: 'Dearest first; feeds the chart' },
  { name: BUILD_UP, about: 'What a contact hour costs to provide' },
  { name: UPLIFT, about: 'The average rate over the years of the case' },
  { name: ALTERNATIVES, about: 'Retender, and direct payments' },
  { name: CASH, about: 'What the options are worth by year' },
  MORE,
  CHECKS,
  { name: ANNEX, about: 'Published rates and yearly values, with their dates' },
  EVIDENCE,
  LOG,
];

/** Whether the benchmark or the new rate is the published average fee. */
const usesFee = ({ owned, newRate }: RateComparisonInputs) =>
  owned.benchmarkRate.whose !== 'Yours' || (newRate !== null && owned.newRate.whose !== 'Yours');

const evidenceIds = (inputs: RateComparisonInputs) => [
  ...(isPublishedTable(inputs) ? publishedRateIds : []),
  ...(usesFee(inputs) ? [BENCHMARK_ID] : []),
  'ref-homecare-minimum-price-2025-26',
  'ref-homecare-minimum-price-2026-27',
  'ref-national-living-wage-2025-04-01',
  'ref-national-living-wage-2026-04-01',
];

export function rateComparisonWorkbook(
  inputs: RateComparisonInputs,
  whose: CaseIdentity = noIdentity(BUDGETS),
  room: YearRoom = yearRoom(5),
): WorkbookPlan {
  const tables = tablesOf(inputs, room);
  const identity = identityOnCover(whose, BUDGETS);
  const { given, years, providers, market } = tables;
  const isPublished = isPublishedTable(inputs);
  const { area } = market.each;
  const cover = coverSheet({
    series: SERIES.filter((one) => one !== 'average_council_homecare_fee' || usesFee(inputs)),
    title: whose.title === '' ? f`${words(TITLE)}&IF(${area}="","",": "&${area})` : whose.title,
    identity,
    purpose: PURPOSE,
    headlines: [
      {
        label: 'Council or area, and the year of the prices',
        value: f`IF(${area}="","None given",${area})&", "&${given.typed('year')}&" prices"`,
        format: formats.text,
        meaning: f`IF(${years.ratesOfAnother}+${years.pricesOfAnother}=0,"From the Inputs sheet: every price, saving and cost below is in the prices of that year","Not every price or rate below is of that year: see the Results sheet")`,
      },
      ...Object.values<Headline>(headlinesOf(market, tables.buildUp)).map(
        ({ label, value, format, unit, meaning, why }) => ({
          label: unit === 'words' ? label : `${label} (${unit})`,
          value: value,
          format,
          meaning: why ?? meaning,
        }),
      ),
    ],
    sheets,
    cautions: [
      'A rate below the floor chosen is a risk to the market. The whole saving shows beside what counts above the floor.',
      'The floor, the minimum price and the built-up cost are compared with rates before enhancements, mileage included.',
      ...(isPublished ? [whoseFigures(providers)] : []),
      'The published minimum price is one figure for every length of visit and zone: for short visits or rural zones choose the build-up, or your own cost of care for each row.',
      'Prices of different years are not compared. The rates of the 2014 annex are kept apart, with their dates.',
      'The benchmark is a provisional national average read in a page that quotes it: check it before relying on it.',
      'Retender and direct payments act on the same hours: their savings are never added.',
    ],
  });
  const evidence = evidenceSheet(evidenceIds(inputs), [
    ...(isPublished
      ? [
          'The council’s rates are for home care, reablement, respite and direct payments: services, not providers. Replace them by your own providers.',
        ]
      : []),
    'The minimum price is England’s, as published by the Homecare Association; its tables are its copyright, so quote the figure with attribution.',
  ]);
  const of = { tables, cash: tables.cash, more: tables.more, at: tables.inputs.at };
  const mtfs = rateMtfs(of);
  const summary = rateSummary({ ...of, mtfs, title: cover.title, identity });
  return caseWorkbook(TITLE, cover, identity, [
    summary.sheet,
    summary.text.sheet,
    resultsSheet(tables),
    mtfs.sheet,
    rateOptions(of).sheet,
    tables.inputs.sheet,
    ...tables.layouts,
    checksSheet([...rateChecks(tables, evidence), ...tables.more.checks, ...mtfs.checks, cashCheck(of)]),
    tables.annex.sheet,
    evidence.sheet,
    logSheet({
      change: 'Workbook built',
      reason: 'From the questions in the pane; every other input is a default.',
    }),
  ]);
}

/** How many prices and hours of the table are still those that it opened with. */
const whoseFigures = (providers: Providers) => {
  const [published, assumed] = [publishedRows(providers), assumedRows(providers)];
  const prices = f`IF(${published}=0,"The prices of the table are yours.",${published}&${words(` prices of the table are the published rates of ${PUBLISHED_COUNCIL}.`)})`;
  return f`${prices}&IF(${assumed}=0,""," The hours of "&${assumed}&" rows are our assumption.")`;
};

export const rateComparisonDefinition: CaseDefinition = {
  ...rateComparisonAbout,
  questions,
  steps: questionSteps,
  identity: [...identityQuestions(BUDGETS), roomQuestion],
  blank: blankQuestions,
  example: { ...rateComparisonAbout.example, answers: {} },
  series: SERIES,
  build: (answers, start) => {
    const { identity, rest } = identityFrom(answers, BUDGETS);
    const { count, others } = roomFrom(rest);
    // A council that says who it is has not asked for the name of another.
    const own = identity.council === '' ? {} : { area: identity.council };
    return rateComparisonWorkbook(answered({ ...own, ...others }, start), identity, yearRoom(count));
  },
};
