import { f, type Formula, join, type Ref } from '../../layout';
import { formats } from '../../plan/cells';
import type { Check } from '../parts/checks';
import type { EvidenceOnSheet } from '../parts/evidence';
import { type Inputs, scenarioNames } from '../parts/inputs';
import type { Bodies } from './bodiesSheet';
import { addedKeys } from './inputs/method';
import type { InputKey } from './inputs/sections';
import { councilCheck, type MoneyByCase } from './plan';
import type { Results } from './resultsSheet';
import { isEmpty } from './resultsWords';
import { moneyChecks, outcomeChecks } from './scenarioChecks';
import { bodyKeys, type Outcome, outcomes, transfers } from './slots';

const pounds = { unit: '£', format: formats.poundsAndPence };
const number = { unit: 'number', format: formats.number };

export function preventionChecks(
  { at, isComplete, inOrder }: Inputs<InputKey>,
  evidence: EvidenceOnSheet,
  money: MoneyByCase,
  bodies: Bodies,
  results: Results,
): Check[] {
  const { central } = money;
  const { weights } = central;
  const typed = (key: InputKey) => at(key).central;
  const isUsed = (one: Outcome) =>
    f`OR(${[f`${typed(`${one}Name`)}<>""`, ...(['Without', 'With', 'Value'] as const).map((field) => f`N(${typed(`${one}${field}`)})<>0`)]})`;
  const eachBody = (make: (one: (typeof bodyKeys)[number]) => Formula) => join(bodyKeys.map(make), '+');
  const net = (name: 'low' | 'central' | 'high'): Ref => results.publicValue.at('net', name);
  return [
    {
      what: 'There is a cost, or something gained, to work with',
      why: 'Inputs: type people, outcomes and costs.',
      difference: f`IF(${isEmpty(results)},1,0)`,
      ...number,
    },
    {
      what: 'Who gains of each outcome adds up to 100%',
      why: 'Inputs: the five shares of an outcome add up to more or less than 100%.',
      difference: join(
        outcomes.map((one) => f`IF(${isUsed(one)},ABS(${weights.shares.cell(one, 'all')}-1),0)`),
        '+',
      ),
      unit: 'share',
      format: formats.percent,
    },
    {
      what: 'Some kind of value is counted in public value',
      why: 'Inputs: answer Yes for at least one kind.',
      difference: f`IF(OR(${addedKeys.map((kind) => f`${typed(`Add-${kind}`)}="Yes"`)}),0,1)`,
      ...number,
    },
    {
      what: 'A transfer goes from one to another',
      why: 'Inputs: choose two different names for who pays a transfer and who receives it.',
      difference: join(
        transfers.map(
          (one) => f`IF(AND(N(${typed(`${one}Amount`)})<>0,${typed(`${one}From`)}=${typed(`${one}To`)}),1,0)`,
        ),
        '+',
      ),
      unit: 'transfers',
      format: formats.number,
    },
    {
      what: 'The years begin on 1 April',
      why: 'Inputs: type a first of April as the first day.',
      difference: f`ABS(DAY(${typed('firstDay')})-1)+ABS(MONTH(${typed('firstDay')})-${typed('firstMonth')})`,
      unit: 'days and months',
      format: formats.number,
    },
    ...scenarioNames.flatMap((scenario) => [
      ...outcomeChecks(scenario, at, money[scenario]),
      ...moneyChecks(scenario, at, money[scenario]),
      councilCheck(money[scenario], scenario),
    ]),
    {
      what: 'The low case is worth no more than the central case, nor that more than the high case',
      why: 'Inputs: look at the cautious value of each row. For an outcome that is better when lower, a lower rate with the service is the better end.',
      difference: f`MAX(0,${net('low')}-${net('central')})+MAX(0,${net('central')}-${net('high')})`,
      ...pounds,
    },
    {
      what: 'Who pays and who gains, on Results, is each body’s money over the horizon',
      why: 'A figure of that table was typed over.',
      difference: join(
        bodyKeys.map(
          (one) => f`ABS(${results.gains.cell(one, 'net')}-SUM(${central.body.all(`${one}Net`)}))`,
        ),
        '+',
      ),
      ...pounds,
    },
    {
      what: 'By body and year: cash, capacity and public value are those of the Money sheet',
      why: 'A figure of By body and year was typed over.',
      difference: join(
        [
          f`ABS(SUM(${bodies.cash.body})-(${eachBody((one) => f`SUM(${central.body.all(`${one}Net`)})`)}))`,
          f`ABS(SUM(${bodies.capacity.body})-(${eachBody((one) => f`SUM(${central.body.all(`${one}Capacity`)})`)}))`,
          f`ABS(SUM(${bodies.gains.body})-SUM(${central.publicValue.all('benefits')}))`,
          f`ABS(SUM(${bodies.pays.body})-SUM(${central.publicValue.all('costs')}))`,
        ],
        '+',
      ),
      ...pounds,
    },
    {
      what: 'No result shows an error',
      why: 'Look at Results: an input is missing, or is words where a number belongs.',
      difference: join(
        results.tables.map((one) => f`SUMPRODUCT(ISERROR(${one})*1)`),
        '+',
      ),
      unit: 'results',
      format: formats.number,
    },
    isComplete,
    inOrder,
    evidence.isAsInLibrary,
  ];
}
