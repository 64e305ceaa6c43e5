import { Stopped } from '../../host/recalculation';
import { words } from './words';

/** A workbook that is being opened, and a person who may stop it. */
export interface Opening {
  /** Says what is being done, and how much of the whole is done before it, from 0 to 1. */
  say(what: string, share: number): void;
  /** Aborted when the person stops it. */
  readonly stop: AbortSignal;
  /** Rejects when the person stops it. */
  readonly stopped: Promise<never>;
}

/** What is done sooner needs no word. */
const SLOW_MS = 1_000;

/**
 * Does work that takes time, over the grid: after a second with what is being done, how far it is, and Stop, which
 * Escape does too.
 * @param place covered while the work lasts
 * @param giveBack where the keyboard goes afterwards, where Stop had it
 */
export async function whileOpening<T>(
  place: HTMLElement,
  work: (opening: Opening) => Promise<T>,
  giveBack: () => void,
): Promise<T> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new Stopped())),
  );
  // Ignored if nothing is waiting for it by then.
  stopped.catch(() => undefined);
  const shown = progressPanel(() => stopping.abort());
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !shown.panel.isConnected || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    event.stopPropagation();
    stopping.abort();
  };
  window.addEventListener('keydown', escape, { capture: true });
  const slow = setTimeout(() => {
    place.append(shown.panel);
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || place.contains(activeElement))
      shown.button.focus();
  }, SLOW_MS);
  try {
    return await work({ say: shown.say, stop: signal, stopped });
  } finally {
    clearTimeout(slow);
    window.removeEventListener('keydown', escape, { capture: true });
    const hadKeyboard = shown.panel.contains(document.activeElement);
    shown.panel.remove();
    if (hadKeyboard) giveBack();
  }
}

function progressPanel(onStop: () => void) {
  const said = words.opening;
  const panel = document.createElement('div');
  panel.className = 'ot-opening';
  const what = document.createElement('p');
  what.setAttribute('role', 'status');
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', said.progress);
  bar.max = 1;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = said.stop;
  button.addEventListener('click', () => {
    button.disabled = true;
    onStop();
  });
  panel.append(what, bar, button);
  return {
    panel,
    button,
    say(text: string, share: number) {
      what.textContent = text;
      bar.value = share;
    },
  };
}
