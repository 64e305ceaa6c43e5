/** What is said beside a figure that may be negative, for each sign of it. */
export interface BySign {
  positive: string;
  /** Where every figure is negative. */
  negative: string;
  /** Where some are. */
  both: string;
}

/** Words that follow the sign of the figures of a range, as a formula without `=`. */
export function bySign(range: string, { positive, negative, both }: BySign): string {
  const below = `COUNTIF(${range},"<0")`;
  return (
    `IF(COUNT(${range})=0,"No figure yet",IF(${below}=0,"${positive}",` +
    `IF(${below}=COUNT(${range}),"${negative}","${both}")))`
  );
}
