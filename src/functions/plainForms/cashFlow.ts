import { earlyGrowth } from '../catalogue/twinParts';
import type { PlainForm } from '../catalogue/notes';
import { savingInYear, yearLabel } from './savings';
import { present } from '../../formulas/present';

/** Rows by their order in the table. */
const ROW = {
  oneOff: 1,
  running: 2,
  gross: 3,
  lost: 4,
  net: 5,
  cash: 6,
  capacity: 7,
  netCash: 8,
  netCashSoFar: 9,
  recurring: 10,
  oneOffMovement: 11,
  real: 12,
  factor: 13,
  discounted: 14,
  discountedSoFar: 15,
};
/** Beyond these the schedules have rates that fall. */
const MOST_YEARS = 30;

/** Each line reads those above it; the years beyond the number asked for are zero. */
export const cashFlowPlain: PlainForm = {
  grows: { by: 'years', along: 'columns', atMost: MOST_YEARS },
  cells: ({ texts, columns, at }) => {
    const years = Array.from({ length: columns - 1 }, (_, k) => k);
    if (years.length > MOST_YEARS) return null;
    const line = (label: string, formula: (k: number, here: (row: number) => string) => string) => [
      label,
      ...years.map((k) => `=IF(${k + 1}>{years},0,${formula(k, (row) => at(row, k + 1))})`),
    ];
    const movement = (k: number, of: (k: number) => string) => (k === 0 ? of(0) : `${of(k)}-(${of(k - 1)})`);
    const running = (row: number) => (k: number) =>
      k === 0 ? at(row, 1) : `SUM(${at(row, 1)}:${at(row, k + 1)})`;
    const inPrices = (words: string) => `="${words} in "&${at(0, 1)}&" prices"`;
    return [
      [
        'Item (£, cash of the year)',
        ...years.map((k) => `=IF(${k + 1}>{years},"",${yearLabel('{startDate}', k)})`),
      ],
      line('One-off cost', (k) => (k === 0 ? '0-{oneOffCost}' : '0')),
      line('Running cost', (k) => {
        const share = k === 0 ? '*(12-MOD(MONTH({startDate})+8,12))/12' : '';
        return `0-{annualCost}${share}*(1+{annualUplift})^${k}`;
      }),
      line('Gross saving', (k) => savingInYear('{fullYearSaving}', k)),
      line('Lost income', (_, here) => `0-${here(ROW.gross)}*{lostIncomeShare}`),
      line('Net benefit', (_, here) => `${here(ROW.gross)}+${here(ROW.lost)}`),
      line(
        'of which cash-releasing (cashable)',
        (_, here) => `${here(ROW.gross)}*{cashableShare}+${here(ROW.lost)}*{lostIncomeCashShare}`,
      ),
      line('of which capacity released (not cash)', (_, here) => `${here(ROW.net)}-${here(ROW.cash)}`),
      line('Net cash flow', (_, here) => `${here(ROW.oneOff)}+${here(ROW.running)}+${here(ROW.cash)}`),
      line('Net cash flow so far', running(ROW.netCash)),
      line('MTFS movement, recurring (savings positive)', (k) =>
        movement(k, (year) => `${at(ROW.running, year + 1)}+${at(ROW.cash, year + 1)}`),
      ),
      line('MTFS movement, one-off (savings positive)', (k) =>
        movement(k, (year) => at(ROW.oneOff, year + 1)),
      ),
      line(inPrices('Net cash flow'), (k, here) => `${here(ROW.netCash)}/(1+{generalInflation})^${k}`),
      line('Discount factor', (k) => `1/${earlyGrowth(k, present(texts.rate, 'rate'))}`),
      line(inPrices('Discounted,'), (_, here) => `${here(ROW.real)}*${here(ROW.factor)}`),
      line(inPrices('Discounted so far,'), running(ROW.discounted)),
    ];
  },
};
