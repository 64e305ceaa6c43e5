import { inProportion, toSixDigits } from '../../parts/inputs/accepts';
import type { Input } from '../../parts/inputs';
import type { CareReviewAnswers, CareReviewInputs } from '../questions';

/** An input that the Build page asks for. */
export type Asked = Pick<Input, 'key' | 'central' | 'whose' | 'source' | 'low' | 'high'>;

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
    bounds?: { most: number },
  ) => ({
    ...asked(key),
    low: inProportion(given[key] as number, least, bounds, toSixDigits),
    high: inProportion(given[key] as number, most, bounds, toSixDigits),
  });
  return { asked, around };
}
