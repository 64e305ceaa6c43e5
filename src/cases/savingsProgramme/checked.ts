import { f, type Formula, join, type Ref, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { EvidenceOnSheet } from '../parts/evidence';
import type { Inputs, ScenarioName } from '../parts/inputs';
import type { MtfsAt } from '../parts/mtfs/mtfsInputs';
import type { Year } from '../parts/years';
import { OK } from './columns';
import type { Deliveries } from './deliveredSheet';
import type { InputAt } from './inputs';
import type { Months } from './monthsSheet';
import type { PlanByLine } from './planSheet';
import type { Reserves } from './reservesSheet';
import type { Results } from './resultsSheet';
import type { Savings } from './savingsSheet';
import type { ProgrammeTables } from './typed';
import type { WaterfallLines } from './waterfallSheet';
import type { Given } from './yearTable';

/** What the checks look at. */
export interface Checked {
  given: Given;
  inputs: Pick<Inputs<string>, 'isComplete' | 'inOrder'>;
  at: InputAt & MtfsAt;
  tables: ProgrammeTables;
  savings: Record<ScenarioName, Savings>;
  plan: PlanByLine;
  reserves: Reserves;
  deliveries: Deliveries;
  months: Months;
  results: Results;
  waterfall: WaterfallLines;
  evidence: EvidenceOnSheet;
}

export const pounds = { unit: '£', format: formats.poundsAndPence };
export const number = (unit: string) => ({ unit, format: formats.number });

/** A difference added up over the years that the plan has. */
export function overYears({ given }: Pick<Checked, 'given'>, difference: (column: Year) => Formula): Formula {
  const { lines, room } = given.calendar;
  return join(
    room.years.map((column) => f`IF(${lines.at('position', column)}="",0,${difference(column)})`),
    '+',
  );
}

/** How many rows that are begun do not count. */
export const notOk = (column: Ref) =>
  f`ROWS(${column})-COUNTIF(${column},${words(OK)})-COUNTIF(${column},"")`;
