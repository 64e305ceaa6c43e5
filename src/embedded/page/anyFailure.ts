/**
 * Univer starts in steps that cannot be awaited, so their errors are caught here. A script that is cut off is reported by
 * the code that loads it.
 */
export function anyFailure(until: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    window.addEventListener(
      'error',
      ({ error }) => error && !(error instanceof SyntaxError) && reject(error),
      { signal: until },
    );
    window.addEventListener('unhandledrejection', ({ reason }) => reject(reason), { signal: until });
  });
}
