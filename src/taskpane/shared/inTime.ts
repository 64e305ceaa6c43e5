import { words } from './words';

/** A limit on the wait: without it, a request that neither answers nor fails would leave the pane empty for ever. */
export function inTime<T>(work: Promise<T>, limitMs = 20_000, late: string = words.failure.late): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const ended = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(late)), limitMs);
  });
  return Promise.race([work, ended]).finally(() => clearTimeout(timer));
}
