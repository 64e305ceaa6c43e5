import { f, list, type List } from '../../layout';
import { formats } from '../../plan/cells';
import { inOrder, referralColumns, type ReferralKey } from './referralColumns';
import type { Referrals } from './referralsSheet';

export type OrderTable = List<'what' | 'count'>;

/** Dates that are the wrong way round, pair by pair. */
export function orderTable({ column }: Referrals): OrderTable {
  return list<'what' | 'count', readonly [ReferralKey, ReferralKey]>(
    'Dates out of order',
    { spare: 0 },
    inOrder,
    {
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
        of: (_r, { from }) => {
          if (!from) return undefined;
          const [first, second] = from.map((key) => column[key]) as [
            typeof column.received,
            typeof column.received,
          ];
          return f`SUMPRODUCT(ISNUMBER(${first})*ISNUMBER(${second})*(${second}<${first}))`;
        },
      },
    },
  );
}
