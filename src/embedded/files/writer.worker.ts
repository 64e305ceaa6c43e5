import { xlsxFile } from '../../files/xlsx/xlsxFile';
import { type Carried, shownIn } from './carried';

const scope = globalThis as unknown as {
  postMessage(message: unknown, transfer: ArrayBufferLike[]): void;
  onmessage: ((event: { data: unknown }) => void) | null;
};

scope.onmessage = ({ data }) => {
  const carried = data as Carried;
  const file = xlsxFile(carried.plan, shownIn(carried));
  scope.postMessage(file, [file.buffer]);
};
