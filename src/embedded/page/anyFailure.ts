/**
 * Univer starts in steps that cannot be awaited, so their errors are caught here. A script that is cut off is reported by
 * the code that loads it.
 */
export function anyFailure(until: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (reason: unknown) => {
      // Work that was still running in a workbook that has been closed.
      if (reason instanceof Error && reason.name === 'InjectorAlreadyDisposedError') return;
      reject(reason);
    };
    window.addEventListener('error', ({ error }) => error && !(error instanceof SyntaxError) && fail(error), {
      signal: until,
    });
    window.addEventListener('unhandledrejection', ({ reason }) => fail(reason), { signal: until });
  });
}
