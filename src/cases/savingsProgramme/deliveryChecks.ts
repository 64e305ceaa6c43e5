import { f, span, words } from '../../layout';
import type { Check } from '../parts/checks';
import { type Checked, notOk, number, overYears, pounds } from './checked';
import { OK } from './columns';
import { UNCONFIRMED } from './deliveredSheet';
import { reserveKeys } from './sheets';

/** Of reserves: none below its minimum, and each closes as it should. */
export function reserveChecks({ given, reserves, at, savings }: Checked): Check[] {
  const { budget, calendar } = given;
  const has = f`COUNTIF(${budget.reserves.column('accepted')},${words(OK)})>0`;
  return [
    {
      what: 'No reserve falls below the minimum set for it, in any year',
      why: 'Reserves: a balance is below the minimum that the Section 151 officer set. Draw less, or close the gap.',
      difference: overYears(
        { given },
        (column) =>
          f`SUM(${reserveKeys.map((_key, i) => f`MAX(0,0-${reserves.balances.at(`headroom${i + 1}`, column)})`)})`,
      ),
      ...pounds,
      isCompared: has,
    },
    {
      what: 'Reserves close with what they opened with, what was paid in and what was drawn',
      why: 'A line on Reserves was changed.',
      difference: f`SUM(${reserveKeys.map((_key, i) => {
        const opening = reserves.balances.at(`closing${i + 1}`, 'opening');
        const last = f`INDEX(${reserves.balances.all(`closing${i + 1}`)},1,${calendar.horizon})`;
        const over = (of: typeof budget.draws) =>
          f`SUM(${span(of.at('year1', i), of.at(calendar.room.last, i))})`;
        return f`IF(${budget.reserves.at('accepted', i)}="OK",ABS(${last}-${opening}-${over(budget.paidIn)}+${over(budget.draws)}),0)`;
      })})`,
      ...pounds,
      isCompared: f`AND(${has},${calendar.horizon}=COLUMNS(${calendar.lines.all('number')})-1)`,
    },
    {
      what: 'What is drawn from reserves covers the one-off cost that is to be met from one',
      why: 'Budget lines, part 4: the draws are less than the share of the one-off cost on Inputs.',
      difference: overYears({ given }, (column) => {
        const { totals } = savings.central;
        const once = f`MAX(0,${totals.at('oneOff', column)}-${totals.at('onceSaving', column)})`;
        return f`MAX(0,${once}*N(${at('fundReserve').central})+${reserves.balance.at('drawn', column)})`;
      }),
      ...pounds,
      isCompared: f`N(${at('fundReserve').central})>0`,
    },
  ];
}

/** Of delivery: nothing counts that is not recorded and confirmed. */
export function deliveryChecks({ months, deliveries }: Checked): Check[] {
  const accepted = deliveries.column('accepted');
  const total = months.delivered.column('total');
  const recorded = months.delivered.column('recorded');
  return [
    {
      what: 'Every row of Delivered that is begun is complete but for its confirmation',
      why: 'Delivered: look down “Does it count?” for the reason.',
      difference: f`${notOk(accepted)}-COUNTIF(${accepted},${words(UNCONFIRMED)})`,
      ...number('rows not accepted'),
    },
    {
      what: 'What counts as delivered is never above what is recorded, lever by lever',
      why: 'A month of part 3 on Months was changed, or a negative row is not confirmed.',
      difference: f`SUMPRODUCT((${total}>${recorded})*(${total}-${recorded}))`,
      ...pounds,
    },
    {
      what: 'What counts as delivered is what finance has confirmed, all of it',
      why: 'A month of part 3 on Months was changed, or two levers have one name.',
      difference: f`SUM(${months.all(months.delivered)})-SUM(${deliveries.column('counted')})`,
      ...pounds,
    },
  ];
}
