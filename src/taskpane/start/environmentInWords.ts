import type { Environment } from '../../host/spreadsheet';
import { words } from '../shared/words';

/** What the user has to know of this spreadsheet before they rely on a figure; nothing where all is well. */
export function environmentInWords({ dateSystem, blanks, isSupported, left }: Environment): string[] {
  return [
    ...(dateSystem === 1904 ? [words.environment.dates] : []),
    ...(blanks === 'zero' ? [words.environment.blanks] : []),
    ...(blanks === 'not asked' && !isSupported ? [words.environment.old] : []),
    ...(blanks === 'not known' ? [words.environment.unknown] : []),
    ...(left === null ? [] : [words.environment.left(left)]),
  ];
}
