import { faultLog } from './faultLog';

export const IN_BACKGROUND = 'the background';

/** Work that the user or the page has stopped is not a failure. */
const INTENDED = ['Stopped', 'AbortError', 'CanceledError', 'NotLoaded'];

/** Unawaited work fails unseen; here the failure is kept for the log. */
export function watchForFaults(until?: AbortSignal): void {
  const note = (thrown: unknown) => {
    if (thrown instanceof Error && (INTENDED.includes(thrown.name) || isOfCutScript(thrown))) return;
    faultLog.note('pane', IN_BACKGROUND, thrown);
  };
  const options = { ...(until && { signal: until }) };
  // Without an error it is a message of the browser's own, such as one about the sizes of elements.
  window.addEventListener('error', ({ error }) => error && note(error), options);
  window.addEventListener('unhandledrejection', ({ reason }) => reason && note(reason), options);
}

/** An incomplete script is reported by the code that fetched it. No line of any script threw it. */
function isOfCutScript(error: Error): boolean {
  return error instanceof SyntaxError && !/\n\s*at |@/.test(error.stack ?? '');
}
