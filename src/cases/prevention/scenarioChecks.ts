import { f, type Formula, join, words } from '../../layout';
import { formats } from '../../plan/cells';
import { type Check, tolerance } from '../parts/checks';
import type { ScenarioName } from '../parts/inputs';
import { measureKeys } from './capacityTable';
import { addedKeys } from './inputs/method';
import type { InputAt } from './inputs/sections';
import type { Money } from './moneySheet';
import { everyCost } from './moneyTables';
import type { BodyKey } from './bodyTables';
import { bodies, bodyKeys, costs, type Outcome, outcomes, stepKeys } from './slots';

const pounds = { unit: '£', format: formats.poundsAndPence };
const plus = (all: readonly Formula[]) => join(all, '+');
const eachOutcome = (make: (one: Outcome) => Formula) => plus(outcomes.map(make));
const LOOK = 'A formula on that sheet was typed over.';

/** What must hold of the people and outcomes of one case. */
export function outcomeChecks(scenario: ScenarioName, at: InputAt, { outcomes: worked }: Money): Check[] {
  const { people, rates, tables, years } = worked;
  const { counted, first, later, inForce, change, deadweight, net } = tables;
  const horizon = at('horizon').central;
  const upTo = (one: Outcome, less: Formula) =>
    f`SUMIF(${people.all('position')},"<="&(${horizon}-${rates.cell(one, 'wholeYears')}-${less}),${counted.all(one)})`;
  const begun = (one: Outcome) =>
    f`ABS(SUM(${first.all(one)})-${rates.cell(one, 'sameYear')}*${upTo(one, f`0`)}-${rates.cell(one, 'secondYear')}*${upTo(one, f`1`)}-${rates.cell(one, 'thirdYear')}*${upTo(one, f`(1+1)`)})`;
  const before = (one: Outcome) => f`(SUM(${later.all(one)})-INDEX(${later.all(one)},1,${horizon}))`;
  const lasting = (one: Outcome) =>
    f`ABS(SUM(${later.all(one)})-SUM(${first.all(one)})-(1-${rates.cell(one, 'dropLater')})*${before(one)})+ABS(SUM(${inForce.all(one)})-SUM(${first.all(one)})-(1-${rates.cell(one, 'dropFirst')})*${before(one)})`;
  const what = (text: string) => `Outcomes, ${scenario} case: ${text}`;
  return [
    {
      what: what('no step has more people than the step before it, in any year'),
      why: 'Inputs: a share times what holds of it in a year is above 100%.',
      difference: plus(
        years.room.years.flatMap((column) => {
          const r = people.under(column);
          return stepKeys.slice(1).map((step, i) => {
            const earlier = stepKeys[i] ?? 'population';
            return f`(N(${r[step]})>N(${r[earlier]})+${tolerance})`;
          });
        }),
      ),
      unit: 'steps',
      format: formats.number,
    },
    {
      what: what('the effect begins once for each person, by when they join and the lag'),
      why: LOOK,
      difference: eachOutcome(begun),
      unit: 'person-years',
      format: formats.twoDecimals,
    },
    {
      what: what('the effect in force is what began, less the drop-off of each year'),
      why: LOOK,
      difference: eachOutcome(lasting),
      unit: 'person-years',
      format: formats.twoDecimals,
    },
    {
      what: what('outcomes are the change of a person over the effect in force, deadweight taken off once'),
      why: LOOK,
      difference: eachOutcome(
        (one) =>
          f`ABS(SUM(${net.all(one)})-SUM(${inForce.all(one)})*${rates.cell(one, 'net')})+ABS(SUM(${change.all(one)})+SUM(${deadweight.all(one)})-SUM(${net.all(one)}))`,
      ),
      unit: 'outcomes',
      format: formats.twoDecimals,
    },
  ];
}

/** What must hold of the money of one case. */
export function moneyChecks(scenario: ScenarioName, at: InputAt, money: Money): Check[] {
  const {
    outcomes: worked,
    values,
    valueOf,
    weights,
    paid,
    costs: list,
    factors,
    body,
    capacity,
    publicValue,
  } = money;
  const { tables, rates, years } = worked;
  const sums = (make: (one: (typeof bodyKeys)[number]) => readonly BodyKey[]) =>
    plus(bodyKeys.flatMap((one) => make(one).map((key) => f`SUM(${body.all(key)})`)));
  const what = (text: string) => `Money, ${scenario} case: ${text}`;
  return [
    {
      what: what('each benefit is corrected for optimism once'),
      why: LOOK,
      difference: eachOutcome(
        (one) =>
          f`ABS(SUM(${values.corrected.all(one)})-SUM(${tables.net.all(one)})*${valueOf.cell(one, 'real')}*(1-${valueOf.cell(one, 'taken')}))`,
      ),
      ...pounds,
    },
    {
      what: what(
        'cash and capacity of the bodies are the fiscal value of the outcomes, in the prices of each',
      ),
      why: LOOK,
      difference: f`ABS(${sums((one) => [`${one}Cash`, `${one}Capacity`])}-(${plus(
        bodyKeys.flatMap((one) =>
          outcomes.map(
            (outcome) =>
              f`SUMPRODUCT(${values.corrected.all(outcome)},${factors.all(one)})*(${weights.cash.cell(outcome, one)}+${weights.capacity.cell(outcome, one)})`,
          ),
        ),
      )}))`,
      ...pounds,
    },
    {
      what: what('costs by who pays are all costs, in the prices of each'),
      why: LOOK,
      difference: f`ABS(${sums((one) => [`${one}Running`, `${one}Once`, `${one}InKind`])}-(${plus(
        bodyKeys.flatMap((one) =>
          costs.map(
            (cost) =>
              f`(${list.cell(cost, 'payer')}=${words(bodies[one])})*SUMPRODUCT(${paid.cost.all(cost)},${factors.all(one)})`,
          ),
        ),
      )}))`,
      ...pounds,
    },
    {
      what: what('transfers add up to zero over all bodies, every year'),
      why: 'A transfer on the Money sheet was typed over.',
      difference: plus(
        years.room.years.map((column) => {
          const r = body.under(column);
          return f`ABS(${plus(bodyKeys.map((one) => f`N(${r[`${one}Transfers`]})`))})`;
        }),
      ),
      ...pounds,
    },
    {
      what: what('net cash of every body is its gains less its costs and transfers'),
      why: LOOK,
      difference: f`ABS(${sums((one) => [`${one}Net`])}-(${sums((one) => [`${one}Cash`, `${one}Transfers`])})+(${sums((one) => [`${one}Running`, `${one}Once`])}))`,
      ...pounds,
    },
    {
      what: what('public value by kind is the whole of it, and what is counted is the same by who gains'),
      why: LOOK,
      difference: f`ABS(${plus(addedKeys.map((kind) => f`SUM(${publicValue.all(`kind-${kind}`)})`))}-(${eachOutcome((one) => f`SUM(${values.discounted.all(one)})*${weights.shares.cell(one, 'all')}`)}))+ABS(SUM(${publicValue.all('benefits')})-(${eachOutcome((one) => f`SUM(${values.discounted.all(one)})*${weights.counted.cell(one, 'all')}`)}))`,
      ...pounds,
    },
    {
      what: what('net public value is benefits counted less the present value of every line of cost'),
      why: LOOK,
      difference: f`ABS(SUM(${publicValue.all('net')})-SUM(${publicValue.all('benefits')})+(${plus(
        years.room.years.map(
          (column) => f`SUM(${everyCost(paid.cost.under(column))})*N(${factors.at('standard', column)})`,
        ),
      )}))`,
      ...pounds,
    },
    {
      what: what('bed days and hours are all counted once: as cash, or as capacity'),
      why: LOOK,
      difference: plus(
        measureKeys.map(
          (key) =>
            f`ABS(SUM(${capacity.all(`${key}Cash`)})+SUM(${capacity.all(`${key}Capacity`)})-(${eachOutcome((one) => f`SUM(${tables.net.all(one)})*${rates.cell(one, key)}`)}))`,
        ),
      ),
      unit: 'bed days and hours',
      format: formats.number,
    },
    {
      what: what('bed days are in no cash of the NHS, unless it confirms that a bed closes'),
      why: 'Inputs: say that the NHS body confirms it, with who and when; or a share on the Money sheet was typed over.',
      difference: f`IF(${at('bedCloses').central}="Yes",0,SUMPRODUCT((${rates.column('bedDays')}<>0)*ABS(${weights.cash.column('nhs')})))`,
      unit: 'share',
      format: formats.percent,
    },
  ];
}
