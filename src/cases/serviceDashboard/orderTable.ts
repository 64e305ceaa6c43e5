import { f, list, type List, type Ref, words } from '../../layout';
import { formats } from '../../plan/cells';
import { inOrder, referralColumns, type ReferralKey } from './referralColumns';
import type { Referrals } from './referralsSheet';

export type OrderTable = List<'what' | 'count' | 'row'>;

type Pair = readonly [ReferralKey, ReferralKey];

/** How many rows have two dates the wrong way round. */
export const countOf = (order: OrderTable, first: ReferralKey, second: ReferralKey): Ref =>
  order.at(
    'count',
    inOrder.findIndex(([one, other]) => one === first && other === second),
  );

/** Dates that are the wrong way round, pair by pair, and where to look for one of them. */
export function orderTable({ column }: Referrals): OrderTable {
  const isWrong = ([first, second]: Pair) =>
    f`ISNUMBER(${column[first]})*ISNUMBER(${column[second]})*(${column[second]}<${column[first]})`;
  return list<'what' | 'count' | 'row', Pair>('Dates out of order', { spare: 0 }, inOrder, {
    what: {
      heading: { value: 'Dates the wrong way round', style: 'heading' },
      style: 'label',
      of: (_r, { from }) =>
        from && {
          value: `${referralColumns[from[1]].heading} before ${referralColumns[from[0]].heading}`,
          style: 'label',
        },
    },
    count: {
      heading: { value: 'Rows (count)', style: 'numberHeading' },
      format: formats.number,
      style: 'calculation',
      of: (_r, { from }) => from && f`SUMPRODUCT(${isWrong(from)})`,
    },
    row: {
      heading: { value: 'The last of them (row of Referrals)', style: 'numberHeading', isWrapped: true },
      format: formats.number,
      style: 'calculation',
      of: (r, { from }) =>
        from && {
          value: f`IF(${r.count}=0,${words('none')},SUMPRODUCT(MAX(${isWrong(from)}*ROW(${column[from[0]]}))))`,
          look: { align: 'right' },
        },
    },
  });
}
