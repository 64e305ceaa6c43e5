import { formats } from '../../../plan/cells';
import type { Keyed } from '../../parts/inputs';
import { finance, oneOf } from '../../parts/inputs/accepts';
import { assumed } from '../../parts/whose';
import { grades } from '../slots';

/** How well a driver is known. The weakest driver of a line decides its correction for optimism. */
export const gradeInput = <const K extends string>(key: K, of: string): Keyed<K> => ({
  key,
  label: `Grade of evidence: ${of}`,
  central: 'weak',
  unit: 'strong, moderate or weak',
  format: formats.text,
  ...assumed('Weak until you know better.'),
  owner: finance,
  note: 'strong: measured here against a comparison. moderate: measured elsewhere. weak: judgement.',
  accepts: oneOf(grades),
});
