import { installCustomFunctions, isRefusal } from '../../../src/embedded/customFunctions';

installCustomFunctions();

/** What a reader says: its answer, or its refusal as code and words. */
export function said(read: () => unknown): unknown {
  try {
    return read();
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return `${thrown.code} ${thrown.message}`;
  }
}

export const anError = { code: '#DIV/0!' };
