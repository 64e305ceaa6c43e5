import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A workbook that was not saved, as it was at a moment. Nothing else is kept. */
export interface RecoveryCopy {
  /** Of the tab that keeps it, anew each time the page is loaded. */
  id: string;
  /** What the workbook is called. */
  name: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The bytes of an .xlsx file. */
  file: Uint8Array;
}

/** Where copies are kept: in this browser, on this machine. */
export interface RecoveryStore {
  all(): Promise<RecoveryCopy[]>;
  put(copy: RecoveryCopy): Promise<void>;
  delete(id: string): Promise<void>;
}

interface Schema extends DBSchema {
  copies: { key: string; value: RecoveryCopy };
}

export function browserStore(name = 'ot-business-case'): RecoveryStore {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () =>
    (opening ??= openDB<Schema>(name, 1, {
      upgrade: (made) => void made.createObjectStore('copies', { keyPath: 'id' }),
      // Another tab clears it, or the browser closes it: it is opened again when it is needed.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      terminated: () => (opening = undefined),
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));
  return {
    all: async () => (await database()).getAll('copies'),
    put: async (copy) => void (await (await database()).put('copies', copy)),
    delete: async (id) => (await database()).delete('copies', id),
  };
}
