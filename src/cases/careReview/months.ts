import { type At, f, type Formula, type Line, type Own, raw, type Ref } from '../../layout';
import type { MonthlyInput } from './monthlyInputs';
import type { WorkedOut } from './workedOutOnce';

/** What every table by month has before its months. */
export const BESIDE = ['unit', 'total', 'opening'] as const;
export type BesideMonths = (typeof BESIDE)[number];

/** An input, or something worked out once. */
export type Given = Own<MonthlyInput | WorkedOut>;

/** What the Total column shows. */
export const sum = (all: Ref) => f`SUM(${all})`;
export const most = (all: Ref) => f`MAX(${all})`;
export const least = (all: Ref) => f`MIN(${all})`;

/** A formula within the horizon, and beyond it nothing, unless it feeds a chart. */
export const withinHorizon = ({ inHorizon }: Own<'inHorizon'>, formula: Formula | Ref, beyond = '""') =>
  f`IF(${inHorizon}=1,${formula},${raw(beyond)})`;

/** Lines that show nothing beyond the horizon, which `within` tells. */
export function shownWithin<K extends string, Q extends string, H extends string, C extends string>(
  within: (r: Own<H>, formula: Formula | Ref) => Formula,
  part: { readonly [P in K]: Line<Q, C, BesideMonths> },
) {
  const result = {} as { [P in K]: Line<Q | H, C, BesideMonths> };
  for (const key of Object.keys(part) as K[]) {
    const { of } = part[key];
    const formula = (r: Own<Q>, at: At<Q, C>) => {
      const given = typeof of === 'function' ? of(r, at) : of;
      if (typeof given === 'object' && 'kind' in given) return given;
      throw new Error(`${key} must be a formula`);
    };
    result[key] = { ...part[key], of: (r, at) => within(r, formula(r, at)) };
  }
  return result;
}
