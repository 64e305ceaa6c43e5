import { ofThisBuild } from './build';
import { inTime } from './inTime';
import { loadingWords } from './loadingWords';

const PATIENCE_MS = 60_000;

/** A file of this build from the page’s own server, whole; refuses with the reason where it does not come. */
export function fetchFile<T>(file: string, read: (response: Response) => Promise<T>): Promise<T> {
  const work = async () => {
    const response = await fetch(ofThisBuild(file));
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    return read(response);
  };
  return inTime(work(), PATIENCE_MS, loadingWords.late(file));
}
