import { f, type Formula, join, type Line, type Own } from '../../layout';
import { formats } from '../../plan/cells';
import { addedKeys, addedKinds, type AddedKind } from './inputs/method';
import type { Year } from '../parts/years';
import type { MoneyParts } from './bodyTables';
import { everyCost, everyTransfer, PRESENT, rowsWith, signFor } from './moneyTables';
import { everyOutcome } from './outcomeTables';
import { bodies, type Body, bodyKeys, kinds } from './slots';
import { type Before, yearTable } from './years';
import type { ValueList } from './valueLists';

type Here = { column: Year };
export type PublicKey =
  | `kind-${AddedKind}`
  | `gains-${Body}`
  | 'benefits'
  | `pays-${Body}`
  | 'costs'
  | 'transfers'
  | 'net'
  | 'fixedCosts'
  | 'benefitsUncorrected'
  | 'costsUncorrected'
  | 'netUncorrected';

/**
 * Public value by year, in first-year prices and discounted: each kind in a row of its own, then those that are counted
 * by who gains, less every cost by who pays. Transfers between bodies cancel.
 */
export function publicTable(
  { outcomes, weights, costs, transfers, factors, values, paid }: MoneyParts,
  valueOf: ValueList,
) {
  const discounted = (here: Here) => everyOutcome(values.discounted.in(here));
  const line = (
    label: string,
    of: (r: Own<PublicKey>, here: Here) => Formula,
    style: 'calculation' | 'total' | 'result' = 'calculation',
  ): Line<PublicKey, Year, Before> => ({ label, unit: PRESENT, format: formats.pounds, style, of });
  const standard = (here: Here) => factors.in(here).standard;
  const lowerFirst = (text: string) => text.replace(/^The/, 'the');
  const each = <K extends string, P extends string>(
    keys: readonly K[],
    prefix: P,
    make: (key: K) => Line<PublicKey, Year, Before>,
  ) =>
    Object.fromEntries(keys.map((key) => [`${prefix}-${key}`, make(key)])) as Record<
      `${P}-${K}`,
      Line<PublicKey, Year, Before>
    >;
  const uncorrected = (here: Here) => {
    const { standard: own, health } = factors.in(here);
    const isHealth = rowsWith(valueOf.column('kind'), kinds.health);
    const of = (which: Formula) =>
      f`SUMPRODUCT(${everyOutcome(values.uncorrected.in(here))}*${weights.counted.column('all')}*${which})`;
    return f`${own}*${of(f`(1-${isHealth})`)}+${health}*${of(isHealth)}`;
  };
  return yearTable<PublicKey>(
    'Public value',
    'Public value: first-year prices by the GDP deflator, discounted',
    outcomes.years,
    {
      ...each(addedKeys, 'kind', (kind) =>
        line(
          `All that is ${addedKinds[kind]}`,
          (_r, here) => f`SUMPRODUCT(${discounted(here)},${weights[kind].column('all')})`,
        ),
      ),
      ...each(bodyKeys, 'gains', (body) =>
        line(
          `Counted: gained by ${lowerFirst(bodies[body])}`,
          (_r, here) => f`SUMPRODUCT(${discounted(here)},${weights.counted.column(body)})`,
        ),
      ),
      benefits: line(
        'Benefits counted',
        (r) =>
          join(
            bodyKeys.map((body) => r[`gains-${body}`]),
            '+',
          ),
        'total',
      ),
      ...each(bodyKeys, 'pays', (body) =>
        line(
          `Costs paid by ${lowerFirst(bodies[body])}, in kind with them`,
          (_r, here) =>
            f`SUMPRODUCT(${everyCost(paid.cost.in(here))}*${rowsWith(costs.column('payer'), bodies[body])})*${standard(here)}`,
        ),
      ),
      costs: line(
        'Costs',
        (r) =>
          join(
            bodyKeys.map((body) => r[`pays-${body}`]),
            '+',
          ),
        'total',
      ),
      transfers: line(
        'Transfers, of all who receive less all who pay: zero',
        (_r, here) =>
          f`SUMPRODUCT(${everyTransfer(paid.transfer.in(here))}*${signFor(transfers, Object.values(bodies))})*${standard(here)}`,
      ),
      net: line('Net public value', (r) => f`${r.benefits}-${r.costs}+${r.transfers}`, 'result'),
      fixedCosts: line(
        'Of the costs: the same whoever takes part',
        (_r, here) =>
          f`SUMPRODUCT(${everyCost(paid.cost.in(here))},${costs.column('isFixed')})*${standard(here)}`,
      ),
      benefitsUncorrected: line('Benefits counted, uncorrected for optimism', (_r, here) =>
        uncorrected(here),
      ),
      costsUncorrected: line(
        'Costs, uncorrected for optimism',
        (_r, here) =>
          f`SUMPRODUCT(${everyCost(paid.cost.in(here))}/(1+${costs.column('taken')}))*${standard(here)}`,
      ),
      netUncorrected: line(
        'Net public value, uncorrected for optimism',
        (r) => f`${r.benefitsUncorrected}-${r.costsUncorrected}`,
        'total',
      ),
    },
  );
}
export type PublicTable = ReturnType<typeof publicTable>;
