/* eslint-disable @typescript-eslint/no-non-null-assertion -- A matrix has a row and a column for each input, and every index is of an input. */
/** Why a matrix of rank correlations cannot be one, or its factor for normal deviates. */
export type CorrelationFactor = { factor: Float64Array[] } | { problem: string };

/** Below this, all of an input’s spread is that of those before it, as with a correlation of 1. */
const LEAST_PIVOT = 1e-10;

/**
 * A Gaussian copula: rank (Spearman) correlations become those of normal deviates, r = 2 sin(πρ/6), and these the factor L
 * with L·Lᵀ = R by which independent deviates are mixed (Cholesky).
 * @param ranks a row and a column an input, from −1 to 1
 * @param names of the inputs, for the problem
 */
export function correlationFactor(
  ranks: readonly (readonly number[])[],
  names: readonly string[],
): CorrelationFactor {
  const size = ranks.length;
  for (let i = 0; i < size; i++) {
    if (ranks[i]!.length !== size)
      return { problem: `row ${i + 1} must have ${size} cells; it has ${ranks[i]!.length}` };
    if (ranks[i]![i] !== 1) return { problem: `${names[i]} with itself must be 1; it is ${ranks[i]![i]}` };
    for (let j = 0; j < i; j++) {
      const [one, other] = [ranks[i]![j]!, ranks[j]![i]!];
      if (!(Math.abs(one) <= 1))
        return { problem: `${names[i]} with ${names[j]} must be from −1 to 1; it is ${one}` };
      if (one !== other)
        return {
          problem: `${names[i]} with ${names[j]} must be the same both ways; it is ${one} and ${other}`,
        };
    }
  }
  const factor = ranks.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = i === j ? 1 : 2 * Math.sin((Math.PI * ranks[i]![j]!) / 6);
      for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
      const pivot = factor[j]![j]!;
      const isPossible =
        i === j ? rest >= -LEAST_PIVOT : pivot > 0 || Math.abs(rest) <= Math.sqrt(LEAST_PIVOT);
      if (!isPossible) {
        return {
          problem: `what is given for ${names[i]} contradicts the rows above it: no figures can be correlated in that way`,
        };
      }
      if (i !== j) factor[i]![j] = pivot > 0 ? rest / pivot : 0;
      else factor[i]![i] = rest > LEAST_PIVOT ? Math.sqrt(rest) : 0;
    }
  }
  return { factor };
}
