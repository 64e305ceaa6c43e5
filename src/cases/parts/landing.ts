import type { Renaming } from '../../plan/offerNames';
import { RESULTS } from './sheetNames';

/** The cell to show once a case is written: where its results begin, under the name that their sheet was given. */
export function landingOf({ renamed }: { renamed: readonly Renaming[] }): { sheet: string; address: string } {
  const sheet = renamed.find(({ kind, from }) => kind === 'sheet' && from === RESULTS)?.to ?? RESULTS;
  return { sheet, address: 'A1' };
}
