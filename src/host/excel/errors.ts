/** Excel’s error code while a cell is being edited: nothing can be read or written until then. */
export const EDITING = 'InvalidOperationInCellEditMode';

const sentences: Record<string, string> = {
  [EDITING]: 'A cell is being edited. Press Enter or Esc in Excel, then try again.',
  AccessDenied: 'The sheet or the workbook is protected, so Excel did not allow this.',
  ItemNotFound: 'Excel no longer has that sheet or cell. It may have been deleted or renamed.',
  ItemAlreadyExists: 'Excel already has a sheet, a table or a name that is called so.',
  RequestAborted: 'Excel stopped before it had finished. Try again.',
  ActivityLimitReached: 'Excel is busy with other work. Wait a moment, then try again.',
  RequestPayloadSizeLimitExceeded: 'That is more than Excel takes at once.',
  ResponsePayloadSizeLimitExceeded: 'That range is larger than Excel gives at once.',
};

/**
 * Excel's own errors are for programmers; this one can be shown to the user.
 * @param wordsFor sentences by code of the error, before the general ones
 * @returns an error with the first one as its cause
 */
export function inPlainWords(error: unknown, wordsFor: Record<string, string> = {}): Error {
  const code = codeOf(error);
  const words = code === null ? undefined : (wordsFor[code] ?? sentences[code]);
  if (words) return new Error(words, { cause: error });
  const detail = error instanceof Error || code !== null ? String((error as Error).message) : String(error);
  return new Error(`Excel could not do this. It said: ${detail}`, { cause: error });
}

/**
 * Does some work, and puts an error of Excel into words.
 * @throws the error of `inPlainWords`
 */
export async function inWords<T>(work: () => Promise<T>, wordsFor?: Record<string, string>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inPlainWords(error, wordsFor);
  }
}

/** The code of an error of Excel; null for any other error. */
export function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}
