import { download } from '../download';
import { inPlainWords } from './errors';
import type { Delivered } from '../spreadsheet';

/** The largest piece that Excel gives. */
const SLICE = 4_194_304;

/**
 * The workbook as it is now, saved or not. Excel gives its pieces one after another.
 * @throws in words, where Excel does not give the file
 */
export async function wholeFile(): Promise<Uint8Array> {
  const file = await answer<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let filled = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await answer<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.set(slice.data as number[], filled);
      filled += slice.size;
    }
    return bytes;
  } finally {
    // Excel lends two files at most.
    file.closeAsync();
  }
}

function answer<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new Error(`Excel did not give the workbook as a file. It said: ${error.message}`));
    }),
  );
}

/** Longer than Excel takes to open a large workbook; it has been seen never to answer (office-js 6531). */
const OPENING_MS = 60_000;

/**
 * Opens the file as a new workbook in a window of its own. Some Excels refuse that or do not answer (office-js 3568,
 * 3646, 6531, 6943): there the file is downloaded.
 * @param file bytes of an .xlsx file
 * @param name of the download, with its ending
 * @param patience milliseconds to wait for Excel
 * @throws where it can be neither opened nor downloaded
 */
export async function openOrDownload(
  file: Uint8Array,
  name: string,
  patience = OPENING_MS,
): Promise<Delivered> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('there was no answer within a minute')), patience);
  });
  try {
    await Promise.race([Excel.createWorkbook(base64Of(file)), late]);
    return { how: 'window' };
  } catch (error) {
    const because = inPlainWords(error).message;
    try {
      download(file, name);
    } catch (blocked) {
      throw new Error(`${because} The file could not be downloaded either: ${(blocked as Error).message}`, {
        cause: blocked,
      });
    }
    return { how: 'download', because };
  } finally {
    clearTimeout(timer);
  }
}

/** As many bytes at once as a call takes arguments. */
const CHUNK = 32_768;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
