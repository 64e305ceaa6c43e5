import { openedFile } from './opened';
import type { ReadReply } from './readAside';
import { reasonOf } from '../../taskpane/shared/reasonOf';

const scope = globalThis as unknown as {
  postMessage(message: ReadReply): void;
  onmessage: ((event: { data: unknown }) => void) | null;
};

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({ opened: openedFile(data as Uint8Array) });
  } catch (error) {
    scope.postMessage({ refusal: reasonOf(error) });
  }
};
