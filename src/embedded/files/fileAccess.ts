import { download } from '../../host/download';
import { fileWords as words } from './words';

/** What tells a file on disk from the same file changed since. */
export interface Seen {
  /** Milliseconds since 1970. */
  lastModified: number;
  /** In bytes. */
  size: number;
}

/** A file that can be written again. */
export interface KeptFile {
  readonly name: string;
  look(): Promise<Seen>;
  /** Writes the whole file, or leaves it as it was and rejects. */
  write(bytes: Uint8Array): Promise<Seen>;
}

export interface PickedFile {
  name: string;
  bytes: Uint8Array;
  seen: Seen;
  /** Null where the browser lets it be read alone. */
  kept: KeptFile | null;
}

/** How this browser reads and writes files; nothing leaves the machine. */
export interface FileAccess {
  /** Why a file cannot be written again, in words; null where it can. */
  readonly limit: string | null;
  /** Asks for a file; null where none is chosen. */
  pickToOpen(): Promise<PickedFile | null>;
  /** Asks where to save; null where nothing is chosen. Only where there is no limit. */
  pickToSave(name: string): Promise<KeptFile | null>;
  download(bytes: Uint8Array, name: string): void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const types = [{ description: words.kind, accept: { [XLSX]: ['.xlsx'] as `.${string}`[] } }];

/** Edge and Chrome have these, on https and on this machine alone. */
interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

interface Permitted {
  queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}

export function browserFiles(browser: Window & Pickers = window): FileAccess {
  if (!browser.showOpenFilePicker || !browser.showSaveFilePicker) {
    return {
      limit: browser.isSecureContext ? words.limits.browser : words.limits.notSecure,
      pickToOpen: pickByInput,
      pickToSave: async () => null,
      download,
    };
  }
  return {
    limit: null,
    async pickToOpen() {
      const [handle] = (await orNone(browser.showOpenFilePicker?.({ types }))) ?? [];
      if (!handle) return null;
      const file = await handle.getFile();
      return { ...(await contentsOf(file)), kept: keptFile(handle) };
    },
    async pickToSave(suggestedName) {
      const handle = await orNone(browser.showSaveFilePicker?.({ types, suggestedName }));
      return handle ? keptFile(handle) : null;
    },
    download,
  };
}

/** A person who closes the picker has chosen nothing. */
async function orNone<T>(picked: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await picked) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

function keptFile(handle: FileSystemFileHandle & Permitted): KeptFile {
  return {
    name: handle.name,
    look: async () => seenIn(await handle.getFile()),
    async write(bytes) {
      await permit(handle);
      // The browser writes beside the file, and puts it in its place when it is whole.
      const stream = await handle.createWritable();
      try {
        await stream.write(bytes as Uint8Array<ArrayBuffer>);
        await stream.close();
      } catch (error) {
        // The first error is the one to report.
        await stream.abort().catch(() => undefined);
        throw error;
      }
      const seen = seenIn(await handle.getFile());
      if (seen.size !== bytes.length) throw new Error(words.short(seen.size, bytes.length));
      return seen;
    },
  };
}

async function permit(handle: Permitted): Promise<void> {
  const mode = { mode: 'readwrite' } as const;
  if (!handle.queryPermission || (await handle.queryPermission(mode)) === 'granted') return;
  if ((await handle.requestPermission?.(mode)) !== 'granted') throw new Error(words.refused);
}

function pickByInput(): Promise<PickedFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `.xlsx,${XLSX}`;
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (!file) return resolve(null);
      contentsOf(file).then((contents) => resolve({ ...contents, kept: null }), reject);
    });
    input.click();
  });
}

async function contentsOf(file: File): Promise<Omit<PickedFile, 'kept'>> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), seen: seenIn(file) };
}

function seenIn({ lastModified, size }: File): Seen {
  return { lastModified, size };
}
