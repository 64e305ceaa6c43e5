import { f, type Formula, type Own, type Ref } from '../../layout';
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

/** A formula within the horizon, and beyond it nothing. */
export const withinHorizon = ({ inHorizon }: Own<'inHorizon'>, formula: Formula | Ref) =>
  f`IF(${inHorizon}=1,${formula},"")`;

/** The same for a chart, which draws nothing beyond it. */
export const drawnWithin = ({ inHorizon }: Own<'inHorizon'>, formula: Formula | Ref) =>
  f`IF(${inHorizon}=1,${formula},NA())`;
