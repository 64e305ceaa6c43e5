import { hasOtherBuild } from './build';
import { loadingWords as words } from './loadingWords';
import { showPanel } from './panel';

/**
 * A script of its own, which needs no other: it says in words when the others do not come, come incomplete, or are of two
 * releases. The page's own script marks the document when it has begun.
 */
export const BEGUN = 'otBegun';

const PATIENCE_MS = 60_000;

export function watchLoading(page: Document = document, reload = () => window.location.reload()): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let reason: string | null = null;

  const say = (text: string) => {
    const place = page.querySelector<HTMLElement>('[data-start]');
    if (!place) return;
    showPanel(place, { title: words.title, paragraphs: [text], button: words.again }, reload);
  };
  const hasBegun = () => page.documentElement.dataset[BEGUN] !== undefined;
  const look = () => {
    if (hasBegun()) return;
    if (hasOtherBuild()) return say(words.otherReleaseAtStart(words.part));
    say(reason ?? words.unknown);
  };

  // An element that fails to load tells only those who listen on its way down.
  window.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof HTMLScriptElement) reason = failed(target.src);
      else if (event instanceof ErrorEvent && event.error instanceof SyntaxError)
        reason = words.incomplete(nameOf(event.filename));
      else if (event instanceof ErrorEvent && !hasBegun()) reason ??= words.unknown;
    },
    { capture: true, signal },
  );
  const late = setTimeout(() => !hasBegun() && say(words.late(words.part)), PATIENCE_MS);
  // By then every script in the page has come and run, or has failed.
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', look, { signal });
  else setTimeout(look);
  return () => {
    clearTimeout(late);
    listening.abort();
  };
}

function failed(address: string): string {
  return navigator.onLine === false ? words.offline : words.blocked(nameOf(address));
}

/** Without the version, which means nothing to anybody. */
function nameOf(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/^.*\//, '') || words.part;
}
