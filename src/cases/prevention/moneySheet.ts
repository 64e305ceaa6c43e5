import { f, type Formula, rows, type Sheet, sheet, span, words } from '../../layout';
import { styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import type { ScenarioName } from '../parts/inputs';
import type { MoreLines } from '../parts/more/moreLines';
import type { Year } from '../parts/years';
import {
  bodyTable,
  type BodyTable,
  councilTable,
  type CouncilTable,
  type MoneyParts,
  type Payer,
  paybackTable,
  type PaybackTable,
} from './bodyTables';
import { capacityTable, type CapacityTable } from './capacityTable';
import { costList, transferList } from './costLists';
import { drawnTable, type DrawnTable } from './drawnTable';
import type { InputAt } from './inputs/sections';
import { factorTable, paidTables, valueTables } from './moneyTables';
import type { Outcomes } from './outcomesSheet';
import { publicTable, type PublicTable } from './publicTable';
import { moneySheetName } from './sheets';
import { type ValueList, valueList, weightLists } from './valueLists';

/** The money of one case. */
export interface Money extends MoneyParts {
  sheet: Sheet;
  valueOf: ValueList;
  body: BodyTable;
  council: CouncilTable;
  payback: PaybackTable;
  drawn: DrawnTable;
  capacity: CapacityTable;
  publicValue: PublicTable;
}

export function moneyOf(
  scenario: ScenarioName,
  at: InputAt,
  outcomes: Outcomes,
  more: MoreLines<Year>,
): Money {
  const title = rows('Title', [
    styled('title', `Money and public value by year: ${scenario} case`),
    styled(
      'subtitle',
      'The three sheets of this kind hold the same formulas over their own case. Cash is of the year and not discounted; public value is in first-year prices, discounted.',
    ),
  ]);
  const master = masterCheck();
  const { taken, years } = outcomes;
  const valueOf = valueList(at, outcomes);
  const weights = weightLists(at, valueOf);
  const costs = costList(at, taken);
  const transfers = transferList(at, taken);
  const factors = factorTable(at, outcomes);
  const values = valueTables(at, valueOf, outcomes, factors);
  const paid = paidTables(costs, transfers, outcomes);
  const parts: MoneyParts = { at, outcomes, weights, costs, transfers, factors, values, paid };
  const body = bodyTable(parts);
  const council = councilTable(parts, body, more, scenario);
  const payback = paybackTable(parts, body, council);
  const drawn = drawnTable(years, payback);
  const capacity = capacityTable(parts);
  const publicValue = publicTable(parts, valueOf);
  const { shares, cash, capacity: notCash, economic, social, counted } = weights;
  const lists = [valueOf, shares, cash, notCash, economic, social, counted, costs, transfers];
  const { uncorrected, corrected, discounted } = values;
  const byYear = [
    factors,
    uncorrected,
    corrected,
    discounted,
    paid.cost,
    paid.transfer,
    body,
    council,
    payback,
    drawn,
    capacity,
    publicValue,
  ];
  return {
    ...parts,
    valueOf,
    body,
    council,
    payback,
    drawn,
    capacity,
    publicValue,
    sheet: sheet(
      moneySheetName(scenario),
      [title, master.rows, ...[...lists, ...byYear].flatMap((one) => [1, one])],
      {
        role: 'calculation',
        widths: [52, 22, 18, ...Array.from({ length: Math.max(years.room.for, 6) }, () => 16)],
        frozen: { rows: master.rows.at(0, 0), columns: title.at(0, 0) },
        timelines: byYear.map((one) => one.body),
        highlights: master.highlights,
        isProtected: true,
        print: { orientation: 'landscape', titleRows: span(title.at(0, 0), master.rows.at(0, 0)) },
      },
    ),
  };
}

/** Short, for they are in columns of figures. */
export const paybackWords = { none: 'No net cost', never: 'Not paid back' } as const;

/** Years until what a body has paid is back for good; words where it is not, or where there is nothing to pay back. */
export function paybackOf({ payback, outcomes: { years } }: Money, payer: Payer): Formula {
  const flows = span(payback.at(payer, 'opening'), payback.at(payer, years.room.last));
  return f`IF(ISNA(OT.PAYBACK(${flows})),IF(COUNTIF(${flows},"<0")=0,${words(paybackWords.none)},${words(paybackWords.never)}),OT.PAYBACK(${flows}))`;
}
