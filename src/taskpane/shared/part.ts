import { hasOtherBuild } from './build';
import { loadingWords as words } from './loadingWords';

/** A script or a file that could not be loaded, in words that can be shown. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** As webpack reports it: `error`, `timeout`, or `missing` where a script loaded without its contents. */
interface ChunkLoadError extends Error {
  type?: string;
}

/** A part of the program that is fetched when it is needed. It may be asked for again after it has failed. */
export async function part<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ChunkLoadError') throw error;
    throw new NotLoaded(inWords(error), { cause: error });
  }
}

function inWords({ type }: ChunkLoadError): string {
  if (type === 'missing')
    return hasOtherBuild() ? words.otherRelease(words.part) : words.incomplete(words.part);
  if (typeof navigator !== 'undefined' && navigator.onLine === false) return words.offline;
  return type === 'timeout' ? words.late(words.part) : words.blocked(words.part);
}
