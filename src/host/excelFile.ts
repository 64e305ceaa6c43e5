/** The largest piece that Excel gives. */
const SLICE = 4_194_304;

/** The workbook as it stands, saved or not. Its pieces come one after another, because Excel gives them so. */
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

/** Opens the file as a new workbook in a window of its own. */
export async function openAsWorkbook(file: Uint8Array): Promise<void> {
  return Excel.createWorkbook(base64Of(file));
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
