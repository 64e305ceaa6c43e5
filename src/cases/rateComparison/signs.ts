import { f, type Formula, type Ref, words } from '../../layout';

/** The words beside a figure that may be negative, for each sign of it. */
export interface BySign {
  positive: string;
  /** Where every figure is negative. */
  negative: string;
  /** Where some are. */
  both: string;
}

/** Words that follow the sign of the figures of a range. */
export function bySign(range: Ref, { positive, negative, both }: BySign): Formula {
  const below = f`COUNTIF(${range},"<0")`;
  return f`IF(COUNT(${range})=0,"No figure yet",IF(${below}=0,${words(positive)},IF(${below}=COUNT(${range}),${words(negative)},${words(both)})))`;
}
