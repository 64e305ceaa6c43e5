import { useContext } from 'react';
import { staleInWords, staleSeries } from '../../evidence/reach';
import { Today } from './today';
import { words } from './words';
import { Notice } from './Notice';

/** Says which of some series of reference values today is past, and nothing where it is past none. */
export function StaleNotice({ series }: { series: readonly string[] | undefined }) {
  const stale = staleSeries(useContext(Today), series ?? []);
  if (stale.length === 0) return null;
  return (
    <Notice title={words.stale.title}>
      {staleInWords(stale)} {words.stale.whatToDo}
    </Notice>
  );
}
