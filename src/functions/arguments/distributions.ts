import { lognormalThrough, type Spread, type SpreadKind } from '../../model/distributions/distribution';
import { metalogIsFeasible } from '../../model/distributions/metalog';
import { refuse } from './refusal';

/** How far from symmetrical a normal's percentiles may be, as a share of their range: what rounding explains. */
const ASYMMETRY = 1e-6;

/** Three figures that a distribution can have, or a refusal that says which are wrong and what would do. */
export function spread(kind: SpreadKind, low: number, central: number, high: number, where = ''): Spread {
  const at = where === '' ? '' : ` in ${where}`;
  if (low > central) refuse(`low must be at most central (${central})${at}; it is ${low}`);
  if (high < central) refuse(`high must be at least central (${central})${at}; it is ${high}`);
  const spread = { kind, low, central, high };
  if (low === high) return spread;
  if (kind === 'normal' && Math.abs(low + high - 2 * central) > ASYMMETRY * (high - low)) {
    refuse(
      `central must be halfway between low and high for "normal"${at}; it is ${central} where ${(low + high) / 2} is halfway. "percentiles" takes figures that lean to one side`,
    );
  }
  if (kind === 'lognormal' && !isFiniteLognormal(low, central, high)) {
    refuse(
      `central must be nearer to low than to high, and above low, for "lognormal"${at}; low is ${low}, central ${central} and high ${high}. "percentiles" takes figures that lean the other way`,
    );
  }
  if (kind === 'percentiles' && !metalogIsFeasible(low, central, high)) {
    refuse(
      `central must lie between a sixth and five sixths of the way from low to high for "percentiles"${at}; low is ${low}, central ${central} and high ${high}`,
    );
  }
  return spread;
}

function isFiniteLognormal(low: number, central: number, high: number): boolean {
  if (!(central > low && high - central > (central - low) * (1 + ASYMMETRY))) return false;
  const { scale, sigma } = lognormalThrough(low, central, high);
  return Number.isFinite(scale) && Number.isFinite(sigma);
}
