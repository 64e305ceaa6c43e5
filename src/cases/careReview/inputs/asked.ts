import type { Input } from '../../parts/inputs';
import type { CareReviewAnswers, CareReviewInputs } from '../questions';

/** An input that the Build page asks for. */
export type Asked = Pick<Input, 'key' | 'central' | 'whose' | 'source' | 'low' | 'high'>;

const scaled = (value: number, factor: number, most = Infinity) =>
  Math.min(most, Number((value * factor).toPrecision(6)));

/** The answers as inputs: alone, or with a low and a high in proportion to them, which are our assumption. */
export function askedOf({ given, owners }: CareReviewAnswers) {
  const asked = <const K extends keyof CareReviewInputs>(key: K): Asked & { key: K } => ({
    key,
    central: given[key],
    ...owners[key],
  });
  const around = <const K extends keyof CareReviewInputs>(
    key: K,
    least: number,
    most: number,
    limit?: number,
  ) => ({
    ...asked(key),
    low: scaled(given[key] as number, least, limit),
    high: scaled(given[key] as number, most, limit),
  });
  return { asked, around };
}
