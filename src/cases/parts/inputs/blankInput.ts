import type { Accepts } from './accepts';
import { assumed } from '../whose';
import type { Keyed } from './input';

/** An input of an option that a person may fill: blank until then, and the option prints “Not completed”. */
export const blankInput = <const K extends string>(given: {
  key: K;
  label: string;
  unit: string;
  format: string;
  owner: string;
  accepts: Accepts;
  note?: string;
}): Keyed<K> => ({
  ...given,
  central: '',
  ...assumed('None until you type it: the option prints “Not completed”.'),
  mayBeBlank: true,
});
