import { Stopped } from '../../host/recalculation';
import { part } from '../../taskpane/shared/part';
import type { Opened } from './opened';

/** What the worker answers: the workbook, or why the file cannot be read, in words. */
export type ReadReply = { opened: Opened } | { refusal: string };

/**
 * Reads an .xlsx file in a worker, so that the page goes on answering; where none starts, on the page.
 * @throws a `Stopped` when `until` is aborted; an error in words where the file cannot be read
 */
export async function readAside(bytes: Uint8Array, until: AbortSignal): Promise<Opened> {
  const reply = await inWorker(bytes, until).catch((error: unknown) => {
    if (error instanceof Stopped) throw error;
    return null;
  });
  if (reply === null) return onPage(bytes);
  if ('refusal' in reply) throw new Error(reply.refusal);
  return reply.opened;
}

async function onPage(bytes: Uint8Array): Promise<Opened> {
  const { openedFile } = await part(() => import(/* webpackChunkName: "file" */ './opened'));
  return openedFile(bytes);
}

function inWorker(bytes: Uint8Array, until: AbortSignal): Promise<ReadReply> {
  const worker = new Worker(
    /* webpackChunkName: "reader-worker" */ new URL('./reader.worker.ts', import.meta.url),
  );
  const read = new Promise<ReadReply>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data as ReadReply);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessageerror = () => reject(new Error('The worker could not be understood.'));
    until.addEventListener('abort', () => reject(new Stopped()));
    // Copied, not handed over: the page reads it itself where the worker fails.
    worker.postMessage(bytes);
  });
  return read.finally(() => worker.terminate());
}
