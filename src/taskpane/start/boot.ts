import { build, isHandingOver, otherBuilds } from '../shared/build';
import { loadingWords as words } from '../shared/loadingWords';
import { showPanel } from './panel';

/** The page's own script marks the document so when it has begun. */
export const BEGUN = 'otBegun';

const PATIENCE_MS = 60_000;

/**
 * In a script of its own, which needs no other: says in words when the others do not come, come incomplete, or are of two
 * releases. Where it comes after they have failed, what they left tells which it was.
 */
export function watchLoading(page: Document = document, reload = () => window.location.reload()): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let heard: string | null = null;

  const say = (text: string) => {
    const place = page.querySelector<HTMLElement>('[data-start]');
    if (!place) return;
    showPanel(place, { title: words.title, paragraphs: [text], button: words.again }, reload);
  };
  const hasBegun = () => page.documentElement.dataset[BEGUN] !== undefined;
  const look = () => {
    if (hasBegun()) return;
    say(otherBuilds().length > 0 ? words.otherReleaseAtStart(words.part) : (heard ?? whatIsMissing(page)));
  };

  // An element that fails to load tells only those who listen on its way down.
  window.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof HTMLScriptElement) heard ??= notCome(nameOf(target.src));
      else if (event instanceof ErrorEvent && event.error instanceof SyntaxError)
        heard ??= words.incomplete(nameOf(event.filename));
    },
    { capture: true, signal },
  );
  const late = setTimeout(() => !hasBegun() && say(words.late(words.part)), PATIENCE_MS);
  // By then every script in the page has come and run, or has failed. While they run the page is “interactive” already.
  if (page.readyState === 'complete') setTimeout(look);
  else {
    page.addEventListener('DOMContentLoaded', look, { signal });
    window.addEventListener('load', look, { signal });
  }
  return () => {
    clearTimeout(late);
    listening.abort();
  };
}

/** What a script leaves once it has run; the page's own leaves its mark on the document. */
const leaves: Record<string, () => boolean> = {
  'boot.js': () => true,
  'office.js': () => 'Office' in globalThis,
  'customFunctions.js': () => 'CustomFunctions' in globalThis,
  'functions.js': () => build === '' || isHandingOver(),
};

function whatIsMissing(page: Document): string {
  const missing = [...page.scripts].find(({ src }) => src !== '' && !leaves[nameOf(src)]?.());
  if (!missing) return words.unknown;
  const name = nameOf(missing.src);
  if (name in leaves || 'CustomFunctions' in globalThis)
    return hasCome(missing.src) ? words.incomplete(name) : notCome(name);
  // Microsoft's script is there, and is not in Excel.
  return words.notExcel;
}

/** As far as the browser tells. */
function hasCome(address: string): boolean {
  const { getEntriesByName } = performance as Partial<Performance>;
  const entries = (getEntriesByName?.call(performance, address) ?? []) as PerformanceResourceTiming[];
  const status = entries.at(-1)?.responseStatus ?? 0;
  return status >= 200 && status < 400;
}

function notCome(name: string): string {
  if (navigator.onLine === false) return words.offline;
  return words.blocked(name === 'office.js' ? words.office : name);
}

/** Without the version, which means nothing to the user. */
function nameOf(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/^.*\//, '') || words.part;
}
