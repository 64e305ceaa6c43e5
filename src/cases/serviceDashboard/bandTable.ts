import { type Content, f, type Ref, type Table, table } from '../../layout';
import { formats } from '../../plan/cells';
import type { InputAt } from './inputs';
import type { Referrals } from './referralsSheet';
import type { RowByRow } from './rowByRow';

export const bandKeys = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'] as const;
export type BandKey = (typeof bandKeys)[number];
export type Bands = Table<'name' | 'from' | 'to' | 'waiting' | 'reviewOverdue', BandKey>;

interface BandsOf {
  referrals: Referrals;
  row: RowByRow['column'];
  at: InputAt;
  singles: { readonly daysInWeek: Ref; readonly longest: Ref };
}

/** The waiting list by how long people have waited so far. */
export function bandTable({ referrals, row, at, singles }: BandsOf): Bands {
  const edge = (index: number) => at(`edge${index as 1 | 2 | 3 | 4 | 5 | 6}`).central;
  const byBand = <T>(of: (index: number) => T) =>
    Object.fromEntries(bandKeys.map((key, i) => [key, of(i)])) as { readonly [P in BandKey]: T };
  const last = bandKeys.length - 1;
  type R = { readonly from: Ref; readonly to: Ref };
  const inBand = (r: R) => f`${row.soFar},">="&${r.from},${row.soFar},"<"&${r.to}`;
  const start = (i: number) => made.at('from', bandKeys[i] ?? 'b1');
  const { riskDue, riskReviewed } = referrals.column;
  const isDue = f`${riskDue},"<"&${at('asAt').central}+1`;
  const made: Bands = table(
    'Waiting list by age',
    { columns: bandKeys, heading: { label: 'Waiting list by age', of: byBand((i) => `Band ${i + 1}`) } },
    {
      name: {
        label: 'Weeks waited so far',
        unit: 'words',
        format: formats.text,
        of: byBand((i): Content => {
          if (i === 0) return f`"Under "&${edge(1)}`;
          return i === last ? f`${edge(last)}&" or more"` : f`${edge(i)}&" to "&${edge(i + 1)}`;
        }),
      },
      from: {
        label: 'From, days',
        unit: 'days',
        format: formats.number,
        of: byBand((i): Content => (i === 0 ? 0 : f`${edge(i)}*${singles.daysInWeek}`)),
      },
      to: {
        label: 'Up to, days: the last is longer than any wait',
        unit: 'days',
        format: formats.number,
        of: (r, { index }) => (index === last ? f`${r.from}+${singles.longest}+1` : f`${start(index + 1)}`),
      },
      waiting: {
        label: 'People waiting',
        unit: 'people',
        format: formats.number,
        of: (r) => f`COUNTIFS(${inBand(r)})`,
      },
      reviewOverdue: {
        label: 'Of them with a review of risk that is overdue',
        unit: 'people',
        format: formats.number,
        of: (r) => f`COUNTIFS(${inBand(r)},${isDue})-COUNTIFS(${inBand(r)},${isDue},${riskReviewed},">0")`,
      },
    },
  );
  return made;
}
