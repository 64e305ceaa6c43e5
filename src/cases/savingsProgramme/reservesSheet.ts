import {
  f,
  fix,
  type Formula,
  type List,
  list,
  type Ref,
  rows,
  type Sheet,
  sheet,
  span,
  words,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { figures, titled } from '../parts/looks';
import { pick } from '../parts/pick';
import type { Year } from '../parts/years';
import type { InputAt } from './inputs';
import type { MtfsAt } from '../parts/mtfs/mtfsInputs';
import type { Mtfs } from '../parts/mtfs/mtfs';
import type { Savings } from './savingsSheet';
import { CASH_OF_YEAR, cellOf, type Given, yearTable, type YearRow, type YearTable } from './yearTable';
import { RESERVES, reserveKeys } from './sheets';

const { pounds, number } = formats;
type At = { column: Year };
const parts = ['opening', 'paidIn', 'drawn', 'closing', 'headroom'] as const;
type Part = (typeof parts)[number];
const keyOf = (reserve: number, part: Part) => `${part}${reserve + 1}`;

/** Years for which paying back is shown. */
const repaymentYears = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

type RepaymentColumn = 'year' | 'planned' | 'opening' | 'interest' | 'repayment' | 'closing';
export type Reserves = ReturnType<typeof reservesSheet>;
export type BalanceKey = 'gap' | 'funded' | 'drawn' | 'paidIn' | 'balance' | 'recurringMet' | 'belowMinimum';

/** What each reserve holds, what of the gap reserves meet, and how long paying back takes. */
export function reservesSheet(
  given: Given,
  central: Savings,
  at: InputAt & MtfsAt,
  mtfs: () => Pick<Mtfs<Year>, 'movement'>,
) {
  const { calendar, budget } = given;
  const { reserves, draws, paidIn } = budget;
  const isUsed = (i: number, formula: Formula) => f`IF(${reserves.at('accepted', i)}="OK",${formula},0)`;
  const labels: Record<Part, string> = {
    opening: 'opening balance',
    paidIn: 'paid in',
    drawn: 'drawn',
    closing: 'closing balance',
    headroom: 'above its minimum (negative: below)',
  };
  const rowOf = (i: number, part: Part): YearRow => ({
    label: f`IF(${reserves.at('name', i)}="","",${reserves.at('name', i)}&${words(`: ${labels[part]}`)})`,
    unit: CASH_OF_YEAR,
    format: pounds,
    ...(part === 'closing' && {
      style: 'total' as const,
      opening: isUsed(i, f`${reserves.at('opening', i)}`),
    }),
    of: (place) => {
      const own = (one: Part) => cellOf(balances, keyOf(i, one), place);
      switch (part) {
        case 'opening':
          return f`${pick(place.prev, keyOf(i, 'closing'))}`;
        case 'paidIn':
          return isUsed(i, f`N(${fix(paidIn.at(place.column, i), 'A$1')})`);
        case 'drawn':
          return isUsed(i, f`0-N(${fix(draws.at(place.column, i), 'A$1')})`);
        case 'closing':
          return f`SUM(${span(own('opening'), own('drawn'))})`;
        case 'headroom':
          return isUsed(i, f`${own('closing')}-${reserves.at('minimum', i)}`);
      }
    },
  });
  const balances: YearTable = yearTable(
    'Reserves by year',
    'Each reserve by year',
    calendar,
    Object.fromEntries(
      reserveKeys.flatMap((_key, i) => parts.map((part) => [keyOf(i, part), rowOf(i, part)] as const)),
    ),
  );
  const over = (part: Part, place: At) =>
    reserveKeys.map((_key, i) => f`${cellOf(balances, keyOf(i, part), place)}`);
  const sum = (part: Part, place: At) => f`SUM(${over(part, place)})`;
  const total = (key: BalanceKey, place: At) => cellOf(balance, key, place);
  const line = (label: string, of: (place: At) => Formula, more: Partial<YearRow> = {}): YearRow => ({
    label,
    unit: CASH_OF_YEAR,
    format: pounds,
    of,
    ...more,
  });
  const balanceRows: Record<BalanceKey, YearRow> = {
    gap: line('Gap after the delivery risk allowance', (place) => f`${central.total('gapAfterRisk', place)}`),
    funded: line('One-off cost met from grants and capital receipts', (place) => {
      const movement = mtfs().movement.in(place);
      return f`${pick(movement, 'fundGrant')}+${pick(movement, 'fundReceipts')}`;
    }),
    drawn: line('Drawn from reserves', (place) => sum('drawn', place)),
    paidIn: line('Paid into reserves', (place) => sum('paidIn', place)),
    balance: line(
      'Gap still to close (negative: a surplus)',
      (place) =>
        f`${total('gap', place)}+${total('funded', place)}+${total('drawn', place)}+${total('paidIn', place)}`,
      { style: 'result' },
    ),
    recurringMet: line(
      'Recurring gap that reserves meet: it returns next year',
      // What of a draw pays a one-off cost meets no recurring gap.
      (place) => {
        const left = f`0-${total('drawn', place)}+${pick(mtfs().movement.in(place), 'fundReserve')}`;
        return f`MAX(0,MIN(${central.total('recurringGap', place)},${left}))`;
      },
    ),
    belowMinimum: line(
      'Reserves below their minimum (number)',
      (place) => f`SUM(${over('headroom', place).map((cell) => f`IF(${cell}<0,1,0)`)})`,
      { unit: 'reserves', format: number },
    ),
  };
  const balance: YearTable = yearTable('Balance', 'From the gap to balance', calendar, balanceRows);

  const drawnInAll = f`0-SUM(${balance.all('drawn')})`;
  const paidBackInAll = f`SUM(${balance.all('paidIn')})`;
  const owed = rows('Still to pay back', [
    styled('heading', 'Paying back the draws, after the plan', 'Figure'),
    [
      { value: 'Drawn in the plan and not paid in again (£)', style: 'label' },
      { value: f`MAX(0,${drawnInAll}-${paidBackInAll})`, style: 'result', format: pounds },
    ],
  ]);
  const repayments: List<RepaymentColumn> = list<RepaymentColumn, string>(
    'Repayments',
    { spare: 0 },
    repaymentYears,
    {
      year: {
        heading: { value: 'Year after the plan', style: 'heading' },
        style: 'label',
        of: (_r, { from }) => `Year ${from ?? ''}`,
      },
      planned: {
        ...figures('Planned (£)', pounds),
        of: () => f`${at('yearlyRepayment').central}`,
      },
      opening: {
        ...figures('Opening balance (£)', pounds),
        of: (r): Formula => repaid(r.planned, 'opening'),
      },
      interest: { ...figures('Interest (£)', pounds), of: (r): Formula => repaid(r.planned, 'interest') },
      repayment: { ...figures('Paid back (£)', pounds), of: (r): Formula => repaid(r.planned, 'repayment') },
      closing: {
        ...figures('Closing balance (£)', pounds),
        of: (r): Formula => repaid(r.planned, 'closing'),
      },
    },
  );
  /** A column of the table that OT.RESERVEREPAYMENT gives, in the row of a year. */
  function repaid(planned: Ref, column: 'opening' | 'interest' | 'repayment' | 'closing') {
    const places = { opening: f`1+1`, interest: f`1+1+1`, repayment: f`1+1+1+1`, closing: f`1+1+1+1+1` };
    const all = repayments.column('planned');
    const first = repayments.at('planned', 0);
    return f`INDEX(OT.RESERVEREPAYMENT(${owed.at(1, 1)},${all},${at('reserveInterest').central}),ROW(${planned})-ROW(${first})+1+1,${places[column]})`;
  }
  const made: Sheet = sheet(
    RESERVES,
    [
      titled(
        'Reserves: what they hold, and what of the gap they meet',
        'A draw pays once. A recurring gap that reserves meet is named, because it returns in the next year.',
      ),
      1,
      balance,
      1,
      balances,
      1,
      owed,
      rows('By OT.RESERVEREPAYMENT', [
        styled('note', 'By OT.RESERVEREPAYMENT, with the yearly repayment and the interest of Inputs.'),
      ]),
      repayments,
    ],
    {
      role: 'calculation',
      widths: [60, 24, 18, ...calendar.room.years.map(() => 18)],
      frozen: { columns: balance.heading('label') },
      timelines: [balance.body, balances.body],
      isProtected: true,
      print: { orientation: 'landscape' },
    },
  );
  return {
    sheet: made,
    balance,
    balances,
    total,
    owed: owed.at(1, 1),
    headroom: (i: number, place: At) => cellOf(balances, keyOf(i, 'headroom'), place),
  };
}
