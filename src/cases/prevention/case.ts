import { f, type Ref, type Sheet } from '../../layout';
import type { SeriesId } from '../../evidence/series';
import { formats } from '../../plan/cells';
import { CHECKS } from '../../plan/checksSheet';
import type { CaseDefinition } from '../parts/caseDefinition';
import { checksSheet } from '../parts/checks';
import { coverSheet } from '../parts/cover';
import { evidenceSheet } from '../parts/evidence';
import { type Inputs, inputsSheet, type KeyedSection, scenarioNames } from '../parts/inputs';
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
import { COMMITTEE, EVIDENCE, INPUTS, LOG, MORE, MTFS, OPTIONS, RESULTS, SUMMARY } from '../parts/sheetNames';
import { caseWorkbook } from '../parts/workbook';
import { roomFrom, roomQuestion, type Year, type YearRoom, yearRoom } from '../parts/years';
import { preventionAbout } from './about';
import { bodiesSheet } from './bodiesSheet';
import { preventionChecks } from './checks';
import { exampleIds } from './example';
import type { InputKey } from './inputs/sections';
import { type Money, moneyOf } from './moneySheet';
import { preventionOptions } from './options';
import { outcomesOf } from './outcomesSheet';
import { BUDGETS, type MoneyByCase, moreYears, preventionMtfs } from './plan';
import { answeredSections, blankQuestions, exampleAnswers, questions, questionSteps } from './questions';
import { type Results, resultsSheet } from './resultsSheet';
import { BODIES_SHEET, moneySheetName, outcomesSheetName, TURNING_SHEET } from './sheets';
import { preventionSummary } from './summary';
import { turningSheet } from './turning';

/** Of which its functions take values. */
const SERIES: SeriesId[] = [
  'gdp_deflator_financial_year',
  'discount_rate_standard',
  'discount_rate_health',
  'discount_rate_sensitivity',
];

/** Published, and of no one council. */
const COMMON_IDS = ['ahp24-reablement-91-national', 'ahp24-adaptations-falls-reduction'];

export const preventionDefinition: CaseDefinition = {
  ...preventionAbout,
  questions,
  steps: questionSteps,
  identity: [...identityQuestions(BUDGETS), roomQuestion],
  blank: blankQuestions,
  example: { ...preventionAbout.example, answers: exampleAnswers },
  series: SERIES,
  build: (answers, start) => {
    const { identity, rest } = identityFrom(answers, BUDGETS);
    const { count, others } = roomFrom(rest);
    const room = yearRoom(count);
    return preventionCase(answeredSections(others, start, room), identity, room).plan;
  },
};

interface Given {
  sections: KeyedSection<InputKey>[];
  isExample: boolean;
}

/** The workbook, and where it has its tables. */
export function preventionCase(
  { sections, isExample }: Given,
  given: CaseIdentity = noIdentity(BUDGETS),
  room: YearRoom = yearRoom(5),
) {
  const whose =
    given.council !== '' ? given.council : isExample ? preventionAbout.example.title : 'Your council';
  const identity = identityOnCover(given, BUDGETS);
  const more: MoreLines<Year> = moreLines(moreYears(room, () => ({ money, at })));
  const inputs: Inputs<InputKey> = inputsSheet<InputKey>(`Inputs: ${whose}`, sections, more.lines);
  const { at } = inputs;
  const evidence = evidenceSheet(
    [...(isExample ? Object.values(exampleIds) : []), ...COMMON_IDS],
    isExample ? GAPS : [GENERAL],
  );
  const money: MoneyByCase = byCase((name) => moneyOf(name, at, outcomesOf(name, at, room), more));
  const results = resultsSheet(at, money);
  const bodies = bodiesSheet(money.central);
  const turning = turningSheet(at, money.central);
  const mtfs = preventionMtfs(money, more, at);
  const front = cover(
    results,
    identity,
    given.title !== ''
      ? given.title
      : isExample && given.council === ''
        ? preventionAbout.example.title
        : preventionAbout.title,
  );
  const summary = preventionSummary({
    money,
    more,
    mtfs,
    at,
    title: front.title,
    identity,
    results,
    drivers: turning.drivers,
  });
  const plan = caseWorkbook(`${preventionAbout.title}: ${whose}`, front, identity, [
    summary.sheet,
    summary.text.sheet,
    results.sheet,
    mtfs.sheet,
    preventionOptions(money.central, at).sheet,
    inputs.sheet,
    bodies.sheet,
    ...scenarioNames.map((name) => money[name].outcomes.sheet),
    ...scenarioNames.map((name) => money[name].sheet),
    turning.sheet,
    more.sheet,
    checksSheet([
      ...preventionChecks(inputs, evidence, money, bodies, results),
      ...more.checks,
      ...mtfs.checks,
    ]),
    evidence.sheet,
    logSheet({
      reason: isExample
        ? 'From results that one council printed. The source of each input says what is printed and what is a gap.'
        : 'Sources of every input are on the Inputs sheet.',
    }),
  ]);
  return { plan, money, results, bodies, turning };
}

const byCase = (make: (name: (typeof scenarioNames)[number]) => Money): MoneyByCase => ({
  low: make('low'),
  central: make('central'),
  high: make('high'),
});

function cover(
  { publicValue, cash, people, added }: Results,
  identity: IdentityOnCover,
  title: string,
): Sheet & { title: Ref } {
  return coverSheet({
    series: SERIES,
    title,
    identity,
    purpose: preventionAbout.purpose,
    headlines: [
      {
        label: 'Net present value of public value, central case',
        value: publicValue.at('net', 'central'),
        format: formats.pounds,
        meaning: f`"In first-year prices, discounted. Counted: "&${added}`,
      },
      {
        label: 'Benefit-cost ratio of public value, central case (£ for each £ of cost)',
        value: publicValue.at('ratio', 'central'),
        format: formats.twoDecimals,
        meaning: 'Present value of benefits counted over that of every cost: gross, and not cash',
      },
      {
        label: 'Net cash of this council over the horizon, central case',
        value: cash.at('councilNet', 'central'),
        format: formats.pounds,
        meaning: 'Adult care and housing, cash of each year, not discounted, with further lines',
      },
      {
        label: 'Payback of this council, central case (years)',
        value: cash.at('councilPayback', 'central'),
        format: formats.oneDecimal,
        meaning: 'From the first day; words where cash does not come back',
      },
      {
        label: 'Bed days, central case (days)',
        value: people.at('bedDays', 'central'),
        format: formats.number,
        meaning: 'Capacity. No cash unless the NHS body confirms that a bed closes',
      },
    ],
    sheets: [
      SUMMARY,
      COMMITTEE,
      { name: RESULTS, about: 'Who pays and who gains; public value, cash and outcomes in the three cases' },
      MTFS,
      OPTIONS,
      INPUTS,
      { name: BODIES_SHEET, about: 'Each body by year: cash, capacity, movements of its plan, public value' },
      ...scenarioNames.map((name) => ({
        name: outcomesSheetName(name),
        about: `People and outcomes by year, ${name} case`,
      })),
      ...scenarioNames.map((name) => ({
        name: moneySheetName(name),
        about: `Value, costs, transfers, each body’s money and public value by year, ${name} case`,
      })),
      { name: TURNING_SHEET, about: 'The value of each input at which net public value is zero' },
      MORE,
      CHECKS,
      EVIDENCE,
      LOG,
    ],
    cautions: [
      'Public value and cash are two questions. Public value is in first-year prices and discounted; cash is of the year, and each body’s own. They are never added.',
      'A kind of value is added to another only where Inputs says Yes. Each kind has a row of its own, counted or not.',
      'Deadweight is taken off once. Where the rate without the service has it already, leave it at 0%.',
      'Bed days and hours are capacity. A bed that stays open is filled again: it is cash only where the NHS body confirms that it closes.',
      'Transfers change who gains and add nothing: they are zero in public value.',
      'The percentages for optimism are yours and start blank. Until they are typed nothing is corrected.',
      'Further lines are in the cash of this council, and not in public value: a cost of the service belongs among its six lines.',
      'The low case takes the worse end of every input at once, the high case the better end: they are bounds, not forecasts.',
    ],
  });
}

const GENERAL =
  'No council’s result is among the defaults: every figure of the service is an illustration until you type your own.';
const GAPS = [
  'Printed: people who received reablement, the share who needed no ongoing care, the share who needed less, and the price of an hour of home care.',
  'Gaps, each marked on Inputs: the population, what would have happened without the service, hours and weeks of care avoided, bed days, charges, every cost, and who pays it.',
  'The price of an hour is printed without its year. It is taken to be of 2013/14, as the results are.',
  'So the ratio, the cash and the payback are ours, and none of them is a published result.',
];
