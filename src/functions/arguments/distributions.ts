import {
  leastAndMost,
  lognormalThrough,
  type Spread,
  type SpreadKind,
} from '../../model/distributions/distribution';
import { metalogIsFeasible } from '../../model/distributions/metalog';
import { admits, type Domain } from './domain';
import { refuse } from './refusal';

/** How far from symmetrical a normal's percentiles may be, as a share of their range: what rounding explains. */
const ASYMMETRY = 1e-6;

/** A refusal of one of the three figures: "low must be …", or "table must have low … in row 3". */
export type Says = (figure: 'low' | 'central' | 'high', mustBe: string, itIs: string) => never;

export const byName: Says = (figure, mustBe, itIs) => refuse(`${figure} must be ${mustBe}; ${itIs}`);

/** Three figures that a distribution can have, or a refusal that says which are wrong and what would do. */
export function spread(kind: SpreadKind, low: number, central: number, high: number, says = byName): Spread {
  if (low > central) says('low', `at most central (${central})`, `it is ${low}`);
  if (high < central) says('high', `at least central (${central})`, `it is ${high}`);
  const all = `low is ${low}, central ${central} and high ${high}`;
  if (low === high) return { kind, low, central, high };
  if (kind === 'normal' && Math.abs(low + high - 2 * central) > ASYMMETRY * (high - low)) {
    says(
      'central',
      `halfway between low and high for "normal", ${(low + high) / 2}`,
      `it is ${central}. "percentiles" takes figures that lean to one side`,
    );
  }
  if (kind === 'lognormal' && !isFiniteLognormal(low, central, high)) {
    says(
      'central',
      'above low, and nearer to low than to high, for "lognormal"',
      `${all}. "percentiles" takes figures that lean the other way`,
    );
  }
  if (kind === 'percentiles' && !metalogIsFeasible(low, central, high)) {
    says('central', 'between a sixth and five sixths of the way from low to high for "percentiles"', all);
  }
  return { kind, low, central, high };
}

function isFiniteLognormal(low: number, central: number, high: number): boolean {
  if (!(central > low && high - central > (central - low) * (1 + ASYMMETRY))) return false;
  const { scale, sigma } = lognormalThrough(low, central, high);
  return Number.isFinite(scale) && Number.isFinite(sigma);
}

const hasEnds: SpreadKind[] = ['pert', 'triangular', 'uniform'];

/** That no draw, however rare, lies outside a domain: a distribution without ends could go there. */
export function drawnWithin(domain: Domain, given: Spread, says = byName): Spread {
  if (hasEnds.includes(given.kind) || given.low === given.high) return given;
  const { least, most } = leastAndMost(given);
  for (const [figure, reached] of [['low', least] as const, ['high', most] as const]) {
    if (admits(domain, reached)) continue;
    says(
      figure,
      `such that every draw is ${domain.accepts}`,
      `the farthest draw of "${given.kind}" is ${inShort(reached)}. "pert", "triangular" and "uniform" keep between low and high`,
    );
  }
  return given;
}

function inShort(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : 'beyond all numbers';
}
