import { part } from '../../taskpane/shared/part';
import type { PresentWorkbook } from '../workbookFile';
import { type Carried, carried } from './carried';

/** Writes the bytes of an .xlsx file in a worker, so that the page goes on answering; where none starts, on the page. */
export async function writeAside(workbook: PresentWorkbook): Promise<Uint8Array> {
  try {
    return await inWorker(carried(workbook));
  } catch {
    const { xlsxFile } = await part(() => import(/* webpackChunkName: "file" */ '../../files/xlsx/xlsxFile'));
    return xlsxFile(workbook.plan, workbook.shown);
  }
}

function inWorker(carriedWorkbook: Carried): Promise<Uint8Array> {
  const worker = new Worker(
    /* webpackChunkName: "writer-worker" */ new URL('./writer.worker.ts', import.meta.url),
  );
  const written = new Promise<Uint8Array>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data as Uint8Array);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessageerror = () => reject(new Error('The worker could not be understood.'));
    worker.postMessage(carriedWorkbook);
  });
  return written.finally(() => worker.terminate());
}
