import { f, type Formula, type Line, mapped, type Own, type Ref, table } from '../../layout';
import { formats } from '../../plan/cells';
import type { Year } from '../parts/years';
import type { YearLine, YearLines } from './yearLines';
import { labelOf, type Scenario } from './resultLines';

const { factor, pounds } = formats;

interface CashLine {
  label: string;
  unit: string;
  format?: string;
  isCost?: true;
  isTotal?: true;
  isResult?: true;
  hasTotal?: false;
  isPresentValue?: true;
}

/** Costs print negative here, as in any table of cash flows. */
const cashLines = {
  oneOff: { label: 'One-off programme cost', unit: '£', isCost: true },
  team: { label: 'Running cost: reviewers', unit: '£', isCost: true },
  equipmentBought: { label: 'Equipment', unit: '£', isCost: true },
  oneOffOptimismAdded: { label: 'Optimism bias on the one-off cost', unit: '£', isCost: true },
  runningOptimismAdded: { label: 'Optimism bias on reviewers and equipment', unit: '£', isCost: true },
  moreCost: { label: 'Further costs, of the rows on Inputs', unit: '£', isCost: true },
  cost: { label: 'Total cost', unit: '£', isCost: true, isTotal: true },
  gross: { label: 'Gross saving, additional', unit: '£, gross' },
  optimismTaken: { label: 'Optimism bias on benefits', unit: '£', isCost: true },
  lostIncomeTaken: { label: 'Lost income: client contributions', unit: '£', isCost: true },
  net: { label: 'Net saving, before programme costs', unit: '£, net of lost income', isTotal: true },
  cash: { label: 'of which cash-releasing (cashable)', unit: '£, cash' },
  kept: { label: 'of which capacity, not in what follows', unit: '£, not cash' },
  moreCash: { label: 'Further savings, income and transfers', unit: '£, cash' },
  netCash: { label: 'Net cash flow', unit: '£, cash', isResult: true },
  cumulative: { label: 'Net cash flow so far', unit: '£, cash', hasTotal: false },
  recurringMovement: {
    label: 'MTFS movement (year on year), recurring: savings are positive',
    unit: '£, cash',
    hasTotal: false,
  },
  oneOffMovement: {
    label: 'MTFS movement (year on year), one-off and its reversal',
    unit: '£, cash',
    hasTotal: false,
  },
  real: { label: 'Net cash flow, not discounted', unit: '£, cash, first-year prices', isPresentValue: true },
  discount: { label: 'Discount factor, real', unit: 'factor', format: factor, hasTotal: false },
  discounted: { label: 'Net cash flow, discounted', unit: '£, cash, present value', isPresentValue: true },
  runRate: {
    label: 'Gross full-year effect of the hours in force at the year’s end',
    unit: '£ a year, gross',
    hasTotal: false,
  },
} satisfies { [P in YearLine]?: CashLine };

type Gathered = keyof typeof cashLines;
export type CashKey = Gathered | 'cashIn';
export type CashTable = ReturnType<typeof cashTable>;

/** Of two lines above it: what the picture of cash by year shows over its costs. */
const cashIn = (r: Own<CashKey>) => f`IF(${r.cash}="","",${r.cash}+${r.moreCash})`;

/** The central case by financial year. */
export const cashTable = (central: Scenario, year: YearLines) => {
  const gathered = mapped<Gathered, CashLine, Line<CashKey, Year, 'unit' | 'total'>>(
    cashLines,
    (line, key) => {
      const { unit, format = pounds, isCost, isTotal, isResult, hasTotal } = line;
      const style = isResult ? 'result' : isTotal ? 'total' : 'calculation';
      const shown = (ref: Ref) => f`IF(${ref}="","",${isCost ? f`0-${ref}` : ref})`;
      return {
        label: { value: labelOf(line, central), style: 'label', isWrapped: true },
        unit,
        format,
        style,
        beside: {
          total:
            hasTotal === false
              ? { style: 'calculation' }
              : { value: shown(year.at(key, 'total')), format, style },
        },
        of: (_r, { column }) => shown(year.at(key, column)),
      };
    },
  );
  const {
    netCash,
    cumulative,
    recurringMovement,
    oneOffMovement,
    real,
    discount,
    discounted,
    runRate,
    ...above
  } = gathered;
  const made = table<CashKey, Year, 'unit' | 'total'>(
    'Cash by financial year',
    {
      columns: year.columns,
      before: ['total'],
      after: ['unit'],
      heading: {
        label: 'Item',
        beside: { total: { value: 'Total', style: 'numberHeading' } },
        of: (_r, { column }) => year.heading(column),
      },
    },
    {
      ...above,
      cashIn: {
        label: { value: 'Cash in: cash-releasing and further', style: 'label' },
        unit: '£, cash',
        format: pounds,
        style: 'total',
        beside: { total: { value: inTotal(), format: pounds, style: 'total' } },
        of: (r) => cashIn(r),
      },
      ...{ netCash, cumulative, recurringMovement, oneOffMovement, real, discount, discounted, runRate },
    },
  );
  function inTotal(): Formula {
    return f`${year.at('cash', 'total')}+${year.at('moreCash', 'total')}`;
  }
  return made;
};
