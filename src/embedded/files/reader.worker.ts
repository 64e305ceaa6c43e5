import { openedFile } from './opened';
import type { ReadReply } from './readAside';

const scope = globalThis as unknown as {
  postMessage(message: ReadReply): void;
  onmessage: ((event: { data: unknown }) => void) | null;
};

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({ opened: openedFile(data as Uint8Array) });
  } catch (error) {
    scope.postMessage({ refusal: error instanceof Error ? error.message : String(error) });
  }
};
