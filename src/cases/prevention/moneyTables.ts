import { f, type Formula, type Own, type Ref, span, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { Year } from '../parts/years';
import type { CostList, TransferList } from './costLists';
import type { InputAt } from './inputs/sections';
import type { Outcomes } from './outcomesSheet';
import { everyOutcome, outcomeTable } from './outcomeTables';
import { bodies, type Body, bodyKeys, costKinds, costs, kinds, perPerson, perYear, transfers } from './slots';
import { label } from './taken';
import type { ValueList } from './valueLists';
import { linesFor, yearTable } from './years';

const REAL = '£, first-year prices';
export const PRESENT = '£, present value';
export const CASH = '£, cash of the year';
type Here = { column: Year };

/** What prices and time do to an amount of each year. */
export const factorTable = (at: InputAt, { years }: Outcomes) => {
  const power = (rate: Ref, here: Here) => f`(1+${rate})^(${years.position(here)}-1)`;
  const line = (name: string, make: (here: Here) => Formula) => ({
    label: name,
    unit: 'index or factor',
    format: formats.factor,
    of: (_r: unknown, here: Here) => make(here),
  });
  return yearTable<Body | 'general' | 'standard' | 'health'>(
    'Prices and discounting',
    'Prices and discounting: the first year is year 0, and not discounted',
    years,
    {
      ...linesFor(bodyKeys, (body) =>
        line(`Prices of ${bodies[body]}`, (here) => power(at(`inflation-${body}`).central, here)),
      ),
      general: line('Prices in general', (here) => power(at('generalInflation').central, here)),
      standard: line(
        'Discount factor, standard, by OT.DISCOUNTFACTOR',
        (here) => f`OT.DISCOUNTFACTOR(${years.position(here)}-1)`,
      ),
      health: line(
        'Discount factor, health, by OT.DISCOUNTFACTOR',
        (here) => f`OT.DISCOUNTFACTOR(${years.position(here)}-1,"health")`,
      ),
    },
  );
};
export type FactorTable = ReturnType<typeof factorTable>;

/** What the outcomes of a year are worth. */
export function valueTables(
  at: InputAt,
  values: ValueList,
  { tables, years }: Outcomes,
  factors: FactorTable,
) {
  const { net } = tables;
  const real = [REAL, formats.pounds] as const;
  const uncorrected = outcomeTable(
    'Value of outcomes, before any correction',
    at,
    years,
    real,
    (one, _r, here) => f`${net.in(here)[one]}*${values.cell(one, 'real')}`,
  );
  const corrected = outcomeTable(
    'Value of outcomes, after correction',
    at,
    years,
    real,
    (one, _r, here) => f`${net.in(here)[one]}*${values.cell(one, 'corrected')}`,
  );
  const discounted = outcomeTable(
    'The same, discounted: health at its own rate',
    at,
    years,
    [PRESENT, formats.pounds],
    (one, _r, here) => {
      const { standard, health } = factors.in(here);
      return f`${corrected.in(here)[one]}*IF(${values.cell(one, 'kind')}=${words(kinds.health)},${health},${standard})`;
    },
  );
  return { uncorrected, corrected, discounted };
}
export type ValueTables = ReturnType<typeof valueTables>;

/** What is paid in a year: for itself, or from one to another. */
export function paidTables(list: CostList, moved: TransferList, { people, tables, years }: Outcomes) {
  const first = (here: Here) => f`IF(${years.position(here)}=1,1,0)`;
  const taking = (here: Here) => people.in(here).taking;
  const cost = yearTable(
    'Costs, after correction',
    'Costs, after correction',
    years,
    linesFor(costs, (one) => ({
      label: label(list.cell(one, 'name')),
      unit: REAL,
      format: formats.pounds,
      of: (_r: unknown, here: Here) =>
        f`${list.cell(one, 'corrected')}*IF(${list.cell(one, 'kind')}=${words(costKinds.once)},${first(here)},IF(${list.cell(one, 'basis')}=${words(perYear)},1,${taking(here)}))`,
    })),
  );
  const transfer = yearTable(
    'Transfers',
    'Transfers, from one to another',
    years,
    linesFor(transfers, (one) => ({
      label: label(moved.cell(one, 'name')),
      unit: REAL,
      format: formats.pounds,
      of: (_r: unknown, here: Here) => {
        const basis = moved.cell(one, 'basis');
        const outcome = f`INDEX(${everyOutcome(tables.net.in(here))},VALUE(RIGHT(${basis},1)))`;
        return f`${moved.cell(one, 'amount')}*IF(${basis}=${words(perYear)},1,IF(${basis}=${words(perPerson)},${taking(here)},${outcome}))`;
      },
    })),
  );
  return { cost, transfer };
}
export type PaidTables = ReturnType<typeof paidTables>;

export const everyCost = (r: Own<(typeof costs)[number]>): Ref => span(r.c1, r.c6);
export const everyTransfer = (r: Own<(typeof transfers)[number]>): Ref => span(r.t1, r.t4);
/** One for the rows of a column that hold one of these words. */
export const rowsWith = (column: Ref, ...of: readonly string[]): Formula =>
  f`(${of.map((word) => f`(${column}=${words(word)})`).reduce((sum, one) => f`${sum}+${one}`)})`;
/** The sign of each transfer for some of the bodies: one where they receive, minus one where they pay. */
export const signFor = (moved: TransferList, names: readonly string[]): Formula =>
  f`(${rowsWith(moved.column('receiver'), ...names)}-${rowsWith(moved.column('payer'), ...names)})`;
