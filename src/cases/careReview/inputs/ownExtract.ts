import { formats } from '../../../plan/cells';
import { keyed } from '../../parts/inputs';
import { commissioning, within } from '../../parts/inputs/accepts';
import { assumed } from '../../parts/whose';

export const OWN_EXTRACT_TITLE = 'Your own extract: what the case is checked against';

/** What an extract says by itself of the packages that its figures are taken from. */
export const ownExtractInputs = keyed([
  {
    key: 'extractGross',
    label: 'Gross full-year effect by your own extract',
    central: '',
    unit: '£ a year, gross',
    format: formats.pounds,
    ...assumed('None until an extract fills it.'),
    mayBeBlank: true,
    owner: commissioning,
    note: 'Compared with packages × share × hours released × rate. Clear it where the case is meant to differ from the extract.',
    accepts: within(-1_000_000_000, 1_000_000_000, 'Pounds a year'),
  },
]);
export type OwnExtractKey = (typeof ownExtractInputs)[number]['key'];
