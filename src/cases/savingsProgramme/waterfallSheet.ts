import { f, type Formula, type Ref, sheet, type Sheet, span } from '../../layout';
import { titled } from '../parts/looks';
import { type Waterfall, waterfallTable } from '../parts/waterfall';
import { inLastYear } from '../parts/years';
import type { Calendar } from './calendar';
import type { BalanceKey, Reserves } from './reservesSheet';
import type { Savings, TotalKey } from './savingsSheet';

export const WATERFALL = 'Waterfall';

/** What closes the gap is taken off; what opens it is a negative amount. */
export const waterfallSteps = {
  gapBefore: { label: 'Gap before savings', isTotal: true },
  entered: { label: 'Levers as entered', isTotal: false },
  overlap: { label: 'Overlap in groups', isTotal: false },
  costs: { label: 'Costs of levers', isTotal: false },
  transfers: { label: 'Transfers, funding', isTotal: false },
  further: { label: 'Further lines', isTotal: false },
  gapBeforeRisk: { label: 'Gap after savings', isTotal: true },
  risk: { label: 'Delivery risk', isTotal: false },
  gapAfterRisk: { label: 'Gap after risk', isTotal: true },
  funded: { label: 'Grants, receipts', isTotal: false },
  drawn: { label: 'From reserves', isTotal: false },
  paidIn: { label: 'Into reserves', isTotal: false },
  balance: { label: 'Still to close', isTotal: true },
} as const;
export type WaterfallKey = keyof typeof waterfallSteps;
export type WaterfallLines = Waterfall<WaterfallKey>;

/** From the gap to balance in the last year of the plan, central case. */
export function waterfallSheet(
  { horizon }: Calendar,
  central: Savings,
  { balance }: Reserves,
): { sheet: Sheet; lines: WaterfallLines } {
  const total = (key: TotalKey) => inLastYear(central.totals.all(key), horizon);
  const ofBalance = (key: BalanceKey) => inLastYear(balance.all(key), horizon);
  const amounts: Record<WaterfallKey, Formula | Ref> = {
    gapBefore: total('gapBefore'),
    entered: total('entered'),
    overlap: total('overlap'),
    costs: f`0-${total('running')}-${total('oneOff')}`,
    transfers: total('transfers'),
    further: f`0-${total('further')}`,
    gapBeforeRisk: total('gapBeforeRisk'),
    risk: f`0-${total('risk')}`,
    gapAfterRisk: total('gapAfterRisk'),
    funded: f`0-${ofBalance('funded')}`,
    drawn: f`0-${ofBalance('drawn')}`,
    paidIn: f`0-${ofBalance('paidIn')}`,
    balance: ofBalance('balance'),
  };
  const lines = waterfallTable(
    waterfallSteps,
    'Amount in the last year of the plan, central case',
    (step) => amounts[step],
  );
  return {
    lines,
    sheet: sheet(
      WATERFALL,
      [
        titled(
          'Waterfall: from the gap to balance',
          'What the chart on Results is drawn from: the last year of the plan, central case, cash of the year.',
        ),
        1,
        lines,
      ],
      {
        role: 'calculation',
        widths: [50, 10, 10, ...Object.keys(waterfallSteps).map(() => 20)],
        timelines: [span(lines.all('end'), lines.all('total'))],
        isProtected: true,
        print: { orientation: 'landscape' },
      },
    ),
  };
}
