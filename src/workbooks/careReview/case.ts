import { formats } from '../cells';
import type { CaseDefinition } from '../caseDefinition';
import { checksSheet, masterCheckName } from '../parts/checks';
import { coverSheet } from '../parts/cover';
import { evidenceSheet } from '../parts/evidence';
import { inputsSheet, type ScenarioName, scenarioNames } from '../parts/inputs';
import { logSheet } from '../parts/log';
import { CHECKS, EVIDENCE, INPUTS, LOG, RESULTS } from '../parts/sheetNames';
import type { WorkbookPlan } from '../plan';
import { careReviewChecks } from './checks';
import { inputSections } from './inputs/sections';
import { monthlyName, monthlySheet } from './monthlySheet';
import { type CareReviewInputs, derbyInputs, questions, readAnswers } from './questions';
import { resultAt, resultsSheet } from './resultsSheet';
import { evidenceIds } from './sources';
import { WATERFALL, waterfallSheet } from './waterfallSheet';
import { YEARLY, yearlySheet } from './yearlySheet';

const TITLE = 'Invest-to-save case: proportionate care reviews';

/** Not needed month by month. */
const onlyOnResults = ['discountRate', 'hoursPerPerson'];

export function careReviewCase(given: CareReviewInputs): WorkbookPlan {
  const sections = inputSections(given);
  const { sheet: inputs, at } = inputsSheet('Inputs: proportionate care reviews', sections);
  const monthlyInputs = sections
    .flatMap((section) => section.inputs)
    .filter(({ key }) => !onlyOnResults.includes(key));
  const byScenario = <T>(make: (name: ScenarioName) => T) =>
    Object.fromEntries(scenarioNames.map((name) => [name, make(name)])) as Record<ScenarioName, T>;
  const monthly = byScenario((name) => monthlySheet(name, monthlyInputs, at));
  const { sheet: years, yearly } = yearlySheet(
    monthly,
    byScenario((name) => at('discountRate').usedBy[name]),
  );
  return {
    title: 'Care-review case',
    sheets: [
      cover(),
      inputs,
      ...scenarioNames.map((name) => monthly[name].sheet),
      years,
      waterfallSheet(yearly.central),
      resultsSheet(at, monthly, yearly),
      checksSheet(careReviewChecks(inputs, at, monthly, yearly)),
      evidenceSheet(evidenceIds, [
        'The first four figures are Derby City Council’s claim as published; no definition, period or price base is stated with them.',
        'The average fee is provisional and was read in a page that quotes the official one.',
        'Every default that is not published is our assumption and says so on Inputs: replace it with your own figure and its source.',
      ]),
      logSheet([
        {
          change: `Workbook built: a ${given.kind} of ${given.packages} packages from the answers on the Build page`,
          reason: 'Every other input has its default; see the Source column on Inputs.',
        },
      ]),
    ],
    names: [masterCheckName],
  };
}

function cover() {
  const { pounds, percent, number } = formats;
  return coverSheet({
    title: TITLE,
    purpose:
      'Does moving care packages from two carers to one, where a review finds it safe, pay for the reviews: in cash, in capacity, and when?',
    headlines: [
      {
        label: 'Net present value of cash, central case',
        value: `=${resultAt('npv')}`,
        format: pounds,
        meaning: 'Cash-releasing saving less all costs over the horizon, discounted. Capacity is not in it.',
      },
      {
        label: 'The same, low case',
        value: `=${resultAt('npv', 'low')}`,
        format: pounds,
        meaning: 'Every input at its cautious end at once: an outer bound',
      },
      {
        label: 'The same, high case',
        value: `=${resultAt('npv', 'high')}`,
        format: pounds,
        meaning: 'Every input at its other end at once: an outer bound',
      },
      {
        label: 'Net return on cash, central case',
        value: `=${resultAt('netReturn')}`,
        format: percent,
        meaning: '(Cash-releasing saving − total cost) ÷ total cost, over the horizon, not discounted',
      },
      {
        label: 'Payback, central case (months)',
        value: `=${resultAt('payback')}`,
        format: number,
        meaning: 'Months from the start until net cash so far is no longer negative, not discounted',
      },
      {
        label: 'Total cost, central case',
        value: `=${resultAt('cost')}`,
        format: pounds,
        meaning: 'One-off, reviewers and equipment over the horizon, with uplifts',
      },
      {
        label: 'Capacity released, central case',
        value: `=${resultAt('kept')}`,
        format: pounds,
        meaning: 'Not cash: hours that go back into the system over the horizon. Never add it to cash.',
      },
      {
        label: 'Hours released, central case (hours)',
        value: `=${resultAt('hours')}`,
        format: number,
        meaning: 'Over the horizon, additional, after attrition and optimism adjustment',
      },
    ],
    sheets: [
      {
        name: INPUTS,
        about: 'Every assumption with its low, central and high value, unit, source and owner',
      },
      ...scenarioNames.map((name) => ({
        name: monthlyName(name),
        about: `Reviews, hours, savings and costs of 60 months, ${name} case`,
      })),
      { name: YEARLY, about: 'The months gathered by financial year, the three cases one below the other' },
      { name: WATERFALL, about: 'What the first chart on Results is drawn from' },
      {
        name: RESULTS,
        about: 'Cash by year, the three cases side by side, switching values, the published claim, charts',
      },
      { name: CHECKS, about: 'What must hold for the workbook to be relied on' },
      { name: EVIDENCE, about: 'Published figures, as printed, with their sources' },
      { name: LOG, about: 'Who changed what, and why' },
    ],
    cautions: [
      'A cohort’s reviewers are paid only until the list is done; redundancy or redeployment is not in the case.',
      'For a team the saving settles: once conversions in force no longer grow, more reviews only replace those that end.',
      'Cash is released only when a budget or a contract falls. Agree the cash-releasing share with those who hold the budget.',
      'Lost income is an average share here. OT.LOSTINCOME works it out person by person from your own extract.',
      'Low and high have every input at one end at once: neither is likely.',
    ],
  });
}

export const careReviewDefinition: CaseDefinition = {
  id: 'care-review',
  title: 'Care-review case',
  forWhom: 'A finance officer building an invest-to-save case',
  purpose:
    'Whether reviewing double-handed care packages pays: cash and capacity by financial year, with low, central and high, checks and sources, ready for committee and audit.',
  questions,
  example: { title: 'Derby City Council, as published, with our assumptions', answers: { ...derbyInputs } },
  build: (answers) => careReviewCase(readAnswers(answers)),
  landing: { sheet: RESULTS, address: 'A1' },
};
