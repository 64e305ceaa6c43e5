import { discountSchedules, discountScheduleNames } from '../../evidence/reference';
import { spreadKinds, type Distribution, type SpreadKind } from '../../model/distributions/distribution';
import {
  caseVariables,
  type CaseVariable,
  type Source,
  type UncertainCase,
} from '../../model/simulation/caseModel';
import type { DiscountSchedule } from '../../model/discounting';
import { isBlank, rectangle, shown } from './cells';
import { drawnWithin, spread } from './distributions';
import {
  admits,
  anyNumber,
  rateOfChange,
  share,
  shareBelowOne,
  wholeNumber,
  zeroOrMore,
  type Domain,
} from './domain';
import { refuse } from './refusal';
import { dates, quotedList } from './scalars';
import { present } from '../../formulas/present';

/**
 * What an invest-to-save case takes, as CASHFLOW does; without a default it must be given. A default may be what another
 * of them has in the same trial.
 */
const variables: Record<
  CaseVariable,
  { domain: Domain; ifCertain?: Domain; ifOmitted?: number | CaseVariable }
> = {
  oneOffCost: { domain: zeroOrMore },
  annualCost: { domain: zeroOrMore },
  // A spread may reach below zero: it is uncertain whether there is a saving at all.
  fullYearEffect: { domain: anyNumber, ifCertain: zeroOrMore },
  lostIncomeShare: { domain: share, ifOmitted: 0 },
  cashableShare: { domain: share, ifOmitted: 1 },
  annualAttrition: { domain: shareBelowOne, ifOmitted: 0 },
  annualUplift: { domain: rateOfChange, ifOmitted: 0 },
  rate: { domain: rateOfChange, ifOmitted: 0 },
  rolloutMonths: { domain: zeroOrMore, ifOmitted: 0 },
  lagMonths: { domain: zeroOrMore, ifOmitted: 0 },
  generalInflation: { domain: rateOfChange, ifOmitted: 'annualUplift' },
  lostIncomeCashShare: { domain: share, ifOmitted: 1 },
};
const nameOf = (variable: CaseVariable) => (variable === 'fullYearEffect' ? 'fullYearSaving' : variable);
const knownNames = ['startDate', 'years', ...caseVariables.map(nameOf)];

const COLUMNS = ['name', 'distribution', 'low', 'central', 'high'];
type Figure = 'low' | 'central' | 'high';
const HEADINGS = ['name', 'input'];

interface Row {
  name: string;
  kind: SpreadKind | 'fixed';
  cells: unknown[];
  /** Its number in the table, counted from 1. */
  number: number;
}

/** A table of name, distribution, low, central and high as an uncertain case, and what its inputs are drawn from. */
export function caseInputs(argument: unknown): { case: UncertainCase; inputs: Distribution[] } {
  const rows = rowsOf(argument);
  const required = (name: string) =>
    rows.get(name) ?? refuse(`caseInputs must have a row for ${name}; it has none`);
  const startDate = Math.floor(certain(required('startDate'), dates));
  const years = certain(required('years'), wholeNumber(1, 100));
  const schedule = scheduleOf(rows.get('rate'));

  // In the order of the case and not of the rows, so that the same inputs in another order give the same.
  const inputs: Distribution[] = [];
  const found: Partial<Record<CaseVariable, Source>> = {};
  const sourceOf = (variable: CaseVariable): Source => {
    const { domain, ifCertain = domain, ifOmitted } = variables[variable];
    if (variable === 'rate' && schedule) return { fixed: 0 };
    const row = ifOmitted === undefined ? required(nameOf(variable)) : rows.get(nameOf(variable));
    if (!row)
      return typeof ifOmitted === 'string'
        ? present(found[ifOmitted], ifOmitted)
        : { fixed: present(ifOmitted, `what ${variable} is if omitted`) };
    if (row.kind === 'fixed') return { fixed: figure(row, 'central', ifCertain) };
    const drawn = distributionOf(row, row.kind, domain);
    return drawn.low === drawn.high ? { fixed: drawn.central } : { inputs: [inputs.push(drawn) - 1] };
  };
  for (const variable of caseVariables) found[variable] = sourceOf(variable);
  return { case: { startDate, years, values: found as UncertainCase['values'], schedule }, inputs };
}

function rowsOf(argument: unknown): Map<string, Row> {
  const grid = rectangle('caseInputs', argument);
  if (grid.columns !== COLUMNS.length)
    refuse(`caseInputs must have 5 columns (${COLUMNS.join(', ')}); it has ${grid.columns}`);
  const rows = new Map<string, Row>();
  for (let i = 0; i < grid.rows; i++) {
    const cells = grid.cells.slice(i * COLUMNS.length, (i + 1) * COLUMNS.length);
    const isHeading = i === 0 && typeof cells[0] === 'string' && HEADINGS.includes(plain(cells[0]));
    if (isHeading || cells.every(isBlank)) continue;
    const row = rowOf(cells, i + 1);
    if (rows.has(row.name))
      refuse(`caseInputs must have one row for ${row.name}; row ${i + 1} is a second one`);
    rows.set(row.name, row);
  }
  return rows;
}

function rowOf(cells: unknown[], number: number): Row {
  const wanted = typeof cells[0] === 'string' ? plain(cells[0]) : null;
  const name =
    knownNames.find((known) => known.toLowerCase() === wanted) ??
    refuse(`caseInputs must name ${knownNames.join(', ')}; row ${number} is ${shown(cells[0])}`);
  return { name, kind: kindOf(name, cells, number), cells, number };
}

function kindOf(name: string, cells: unknown[], number: number): Row['kind'] {
  const [, given, low, , high] = cells;
  const options = [...spreadKinds, 'fixed'] as const;
  if (isBlank(given)) {
    if (isBlank(low) && isBlank(high)) return 'fixed';
    return refuse(
      `caseInputs must say how ${name} spreads from low to high, as ${quotedList(options)}; row ${number}, column 2 is blank`,
    );
  }
  const wanted = typeof given === 'string' ? plain(given) : null;
  return (
    options.find((option) => option === wanted) ??
    refuse(
      `caseInputs must have ${quotedList(options)} for ${name}; row ${number}, column 2 is ${shown(given)}`,
    )
  );
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

function figure(row: Row, which: Figure, domain: Domain): number {
  const column = COLUMNS.indexOf(which);
  const cell = row.cells[column];
  if (typeof cell === 'number' && admits(domain, cell)) return cell;
  const accepted = typeof cell === 'number' || isBlank(cell) ? domain.accepts : 'a number';
  return refuse(
    `caseInputs must have ${accepted} for the ${which} of ${row.name}; row ${row.number}, column ${column + 1} is ${shown(cell)}`,
  );
}

/** The figure of something that no distribution is taken for. */
function certain(row: Row, domain: Domain): number {
  if (row.kind !== 'fixed')
    refuse(
      `caseInputs must have "fixed" for ${row.name}, which cannot be uncertain; row ${row.number}, column 2 is "${row.kind}"`,
    );
  return figure(row, 'central', domain);
}

/** A named schedule, or none where the rate is a number. */
function scheduleOf(row: Row | undefined): DiscountSchedule | null {
  if (!row) return discountSchedules.standard;
  const central = row.cells[COLUMNS.indexOf('central')];
  if (row.kind !== 'fixed' || typeof central !== 'string' || central === '') return null;
  const found = discountScheduleNames.find((known) => known === plain(central));
  if (found) return discountSchedules[found];
  return refuse(
    `caseInputs must have ${rateOfChange.accepts}, or ${quotedList(discountScheduleNames)}, for the central of rate; row ${row.number}, column 4 is ${shown(central)}`,
  );
}

function distributionOf(row: Row, kind: SpreadKind, domain: Domain) {
  const says = (which: Figure, mustBe: string, itIs: string) =>
    refuse(`caseInputs must have the ${which} of ${row.name} ${mustBe}; in row ${row.number} ${itIs}`);
  const given = spread(
    kind,
    figure(row, 'low', domain),
    figure(row, 'central', domain),
    figure(row, 'high', domain),
    says,
  );
  return drawnWithin(domain, given, says);
}
