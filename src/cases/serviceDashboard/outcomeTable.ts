import { f, type Formula, type Ref, type Table, table, words } from '../../layout';
import { formats } from '../../plan/cells';
import type { Referrals } from './referralsSheet';
import type { RowByRow } from './rowByRow';
import type { Scales } from './standards';

export const scaleKeys = ['s1', 's2', 's3', 's4'] as const;
export type ScaleKey = (typeof scaleKeys)[number];
export type OutcomeKey =
  | 'code'
  | 'name'
  | 'people'
  | 'before'
  | 'after'
  | 'better'
  | 'meaningful'
  | 'improved'
  | 'same'
  | 'worse'
  | 'share';
export type Outcomes = Table<OutcomeKey, ScaleKey>;

interface OutcomesOf {
  referrals: Referrals;
  row: RowByRow['column'];
  scales: Scales;
}

/** Outcomes scale by scale: each has points of its own, so that nothing is averaged across them. */
export function outcomeTable({ referrals, row, scales }: OutcomesOf): Outcomes {
  const byScale = <T>(of: (index: number) => T) =>
    Object.fromEntries(scaleKeys.map((key, i) => [key, of(i)])) as { readonly [P in ScaleKey]: T };
  type R = { readonly code: Ref; readonly people: Ref };
  const having = (r: R, outcome: Formula) => f`COUNTIFS(${row.scale},${r.code},${row.outcome},${outcome})`;
  const mean = (r: R, scores: Ref) =>
    f`IF(${r.people}=0,${words('none')},AVERAGEIFS(${scores},${row.scale},${r.code},${row.outcome},">=-1"))`;
  const people = { unit: 'people', format: formats.number };
  const points = { unit: 'points of its scale', format: formats.oneDecimal, align: 'right' } as const;
  return table<OutcomeKey, ScaleKey>(
    'Outcomes',
    { columns: scaleKeys, heading: { label: 'Outcomes by scale', of: byScale((i) => `Scale ${i + 1}`) } },
    {
      code: {
        label: 'Number of the scale',
        unit: 'number',
        format: formats.number,
        of: byScale((i) => i + 1),
      },
      name: {
        label: 'Scale',
        unit: 'words',
        format: formats.text,
        of: (r) => f`INDEX(${scales.names},${r.code})`,
      },
      people: { label: 'People with a score before and after', ...people, of: (r) => having(r, f`">=-1"`) },
      before: { label: 'Mean score before', ...points, of: (r) => mean(r, referrals.column.before) },
      after: { label: 'Mean score after', ...points, of: (r) => mean(r, referrals.column.after) },
      better: {
        label: 'Which score is better',
        unit: 'words',
        format: formats.text,
        of: (r) => f`IF(INDEX(${scales.signs},${r.code})>0,"Higher","Lower")`,
      },
      meaningful: {
        label: 'Meaningful change',
        unit: 'points of its scale',
        format: formats.general,
        of: (r) => f`INDEX(${scales.changes},${r.code})`,
      },
      improved: { label: 'Better by a meaningful change', ...people, of: (r) => having(r, f`1`) },
      same: { label: 'The same: less than a meaningful change', ...people, of: (r) => having(r, f`0`) },
      worse: { label: 'Worse by a meaningful change', ...people, of: (r) => having(r, f`0-1`) },
      share: {
        label: 'Share better',
        unit: 'share, or none',
        format: formats.wholePercent,
        align: 'right',
        of: (r) => f`IF(${r.people}=0,${words('none')},${r.improved}/${r.people})`,
      },
    },
  );
}
