import type { Delivered } from '../../../host/spreadsheet';
import { deliveryWords as words } from './words';

/** A workbook that was made, whether or not it arrived. */
export interface GivenFile {
  file: Uint8Array;
  name: string;
}

export function deliveredInWords(delivered: Delivered, name: string): string {
  if (delivered.how === 'window') return words.window;
  return delivered.because ? words.instead(name, delivered.because) : words.download(name);
}
