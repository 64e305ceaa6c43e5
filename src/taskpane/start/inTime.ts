import { words } from '../words';

/** Ready or not: a library that neither answers nor fails would leave an empty pane for ever. */
export function inTime<T>(work: Promise<T>, limitMs = 20_000): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(words.failure.late)), limitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
