import { type Decided, propose } from '../../../src/extracts/propose';
import { readFile } from '../../../src/extracts/read/readFile';
import { understand } from '../../../src/extracts/understand';
import { nth, present } from '../../../src/formulas/present';

/** The headings of a list of packages, and one row. */
export const HEAD = 'Person ID,Provider,Hours before,Hours after,Rate,Assessed charge\n';
export const ROW = 'C1,Oak,10,8,24.62,80\n';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** How the text of a .csv file is read, and what is understood of it. */
export function read(text: string, decided: Decided = {}) {
  const table = nth(readFile(bytesOf(text), 'extract.csv'), 0);
  const reading = present(propose(table, decided), 'a kind of extract');
  return { reading, ...understand(table, reading) };
}
