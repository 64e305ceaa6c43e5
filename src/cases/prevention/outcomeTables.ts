import { f, type Formula, type Own, type Ref, span, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { Year } from '../parts/years';
import type { InputAt } from './inputs/sections';
import type { PeopleTable } from './peopleTable';
import type { RateList } from './rateList';
import { type Outcome, outcomes, slotTitle, steps } from './slots';
import { nameOf } from './taken';
import { type CaseYears, linesFor, nothingBefore, yearTable } from './years';

/** A formula of an outcome in a year. */
type Make = (
  one: Outcome,
  r: Own<Outcome>,
  at: { column: Year; prev: Own<Outcome>; all: Own<Outcome> },
) => Formula;

/** A table with a line for each outcome. */
export function outcomeTable(
  title: string,
  at: InputAt,
  years: CaseYears,
  [unit, format]: readonly [unit: string, format: string],
  make: Make,
  hasOpening = false,
) {
  return yearTable<Outcome>(
    title,
    title,
    years,
    linesFor(outcomes, (one) => ({
      label: nameOf(at, `${one}Name`, slotTitle.outcome(one)),
      unit,
      format,
      ...(hasOpening && nothingBefore(format)),
      of: (r, place) => make(one, r, place),
    })),
  );
}

/** All outcomes in one column, one below another. */
export const everyOutcome = (r: Own<Outcome>): Ref => span(r.o1, r.o8);

export type OutcomeTables = ReturnType<typeof outcomeTables>;

/**
 * Outcomes by year. People join evenly through a year and the effect starts a lag later; it is whole for twelve months,
 * then less by the first drop-off, and by the later one each year after.
 */
export function outcomeTables(at: InputAt, rates: RateList, people: PeopleTable, years: CaseYears) {
  const { position } = years;
  const inPeople = ['people', formats.oneDecimal] as const;
  const inYears = ['person-years of effect', formats.oneDecimal] as const;
  const inOutcomes = ['outcomes', formats.oneDecimal] as const;
  const counted = outcomeTable('People of whom each is counted', at, years, inPeople, (one, _r, here) => {
    const { reached, taking, completing } = people.in(here);
    const among = rates.cell(one, 'among');
    return f`IF(${among}=${words(steps.reached)},${reached},IF(${among}=${words(steps.taking)},${taking},${completing}))`;
  });
  const first = outcomeTable('In the first twelve months of effect', at, years, inYears, (one, _r, here) => {
    const joined = (later: Formula) => {
      const year = f`${position(here)}-${rates.cell(one, 'wholeYears')}-${later}`;
      return f`IF(${year}>=1,INDEX(${counted.all(one)},1,${year}),0)`;
    };
    const part = (share: 'sameYear' | 'secondYear' | 'thirdYear', later: Formula) =>
      f`${rates.cell(one, share)}*${joined(later)}`;
    return f`${part('sameYear', f`0`)}+${part('secondYear', f`1`)}+${part('thirdYear', f`(1+1)`)}`;
  });
  const later = outcomeTable(
    'Of all whose effect has begun, after later drop-off alone',
    at,
    years,
    inYears,
    (one, _r, here) => f`${first.in(here)[one]}+(1-${rates.cell(one, 'dropLater')})*${here.prev[one]}`,
    true,
  );
  const inForce = outcomeTable(
    'Effect in force',
    at,
    years,
    inYears,
    (one, _r, here) =>
      f`${first.in(here)[one]}+(1-${rates.cell(one, 'dropFirst')})*${later.before(here)[one]}`,
  );
  const change = outcomeTable(
    'Change for the better, deadweight included',
    at,
    years,
    inOutcomes,
    (one, _r, here) => f`${inForce.in(here)[one]}*${rates.cell(one, 'change')}`,
  );
  const deadweight = outcomeTable(
    'Deadweight: what would have come anyway',
    at,
    years,
    inOutcomes,
    (one, _r, here) => f`0-${change.in(here)[one]}*${rates.cell(one, 'deadweight')}`,
  );
  const net = outcomeTable(
    'Outcomes because of the service',
    at,
    years,
    inOutcomes,
    (one, _r, here) => f`${change.in(here)[one]}+${deadweight.in(here)[one]}`,
  );
  return { counted, first, later, inForce, change, deadweight, net };
}
