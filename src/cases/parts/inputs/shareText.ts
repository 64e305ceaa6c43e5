import { f, type Formula, type Ref, words } from '../../../layout';
import { formats, typedFormat } from '../../../plan/cells';

/** A share that is typed, in words with all its decimals: 52.5%. */
export const shareText = (share: Ref | Formula): Formula =>
  f`TEXT(${share},${words(typedFormat(formats.percent))})`;
