import { f, type Formula, join, type Ref, type Table, table } from '../../layout';
import { nth } from '../../formulas/present';
import { formats } from '../../plan/cells';

/** A total starts from zero; any other step takes its amount off, and a negative amount adds. */
export interface WaterfallStep {
  label: string;
  isTotal: boolean;
}

export type WaterfallLine =
  'amount' | 'isTotal' | 'end' | 'start' | 'base' | 'fall' | 'fallBelow' | 'rise' | 'riseBelow' | 'total';
export type Waterfall<S extends string> = Table<WaterfallLine, S, 'unit' | 'opening'>;

const { number, pounds } = formats;

/** The figures that a waterfall is drawn from: each column of the picture has its parts above and below zero. */
export function waterfallTable<S extends string>(
  steps: { readonly [P in S]: WaterfallStep },
  amountLabel: string,
  amountOf: (step: S) => Formula | Ref,
): Waterfall<S> {
  return table<WaterfallLine, S, 'unit' | 'opening'>(
    'Waterfall',
    {
      columns: Object.keys(steps) as S[],
      before: ['unit', 'opening'],
      own: 'A$1',
      heading: {
        label: 'Item',
        beside: { opening: { value: 'Opening', style: 'numberHeading' } },
        of: (_r, { column }) => steps[column].label,
      },
    },
    {
      amount: {
        label: amountLabel,
        unit: '£',
        format: pounds,
        of: (_r, { column }) => amountOf(column),
      },
      isTotal: {
        label: 'Total: 1 is yes, 0 is taken off',
        unit: '1 or 0',
        format: number,
        of: (_r, { column }) => (steps[column].isTotal ? 1 : 0),
      },
      end: {
        label: 'Where the step ends',
        unit: '£',
        format: pounds,
        beside: { opening: 0 },
        of: (r, { prev }) => f`IF(${r.isTotal}=1,${r.amount},${prev.end}-${r.amount})`,
      },
      start: {
        label: 'Where the step begins',
        unit: '£',
        format: pounds,
        of: (r, { prev }) => f`IF(${r.isTotal}=1,0,${prev.end})`,
      },
      base: {
        label: 'Unseen base of the column',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,0,MAX(0,MIN(${r.start},${r.end}))+MIN(0,MAX(${r.start},${r.end})))`,
      },
      fall: {
        label: 'Taken off, the part above zero',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,0,MAX(0,MAX(0,${r.start})-MAX(0,${r.end})))`,
      },
      fallBelow: {
        label: 'Taken off, the part below zero',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,0,MIN(0,MIN(0,${r.end})-MIN(0,${r.start})))`,
      },
      rise: {
        label: 'Added, the part above zero',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,0,MAX(0,MAX(0,${r.end})-MAX(0,${r.start})))`,
      },
      riseBelow: {
        label: 'Added, the part below zero',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,0,MIN(0,MIN(0,${r.start})-MIN(0,${r.end})))`,
      },
      total: {
        label: 'Total',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,${r.amount},0)`,
      },
    },
  );
}

/** Over every total after the first, how far the steps before it arrive from it. */
export const missedBy = <S extends string>(
  { at }: Waterfall<S>,
  steps: { readonly [P in S]: WaterfallStep },
): Formula => {
  const columns = Object.keys(steps) as S[];
  return join(
    columns.flatMap((step, i) =>
      i > 0 && steps[step].isTotal ? [f`ABS(${at('end', nth(columns, i - 1))}-${at('total', step)})`] : [],
    ),
    '+',
  );
};
