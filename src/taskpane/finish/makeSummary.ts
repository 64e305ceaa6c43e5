import { download } from '../../host/download';
import { calculationInWords, type Spreadsheet } from '../../host/spreadsheet';
import { part } from '../shared/part';
import { ownName } from './makeCopy';
import { words } from './words';

/** Gives the user the committee summary as a Word document, and answers what it says of it. */
export async function makeSummary(
  spreadsheet: Spreadsheet,
  give: (file: Uint8Array, name: string) => void = download,
): Promise<string[]> {
  const waiting = calculationInWords(await spreadsheet.settled());
  const saved = await spreadsheet.file();
  // Fetched when it is asked for: few need it, and the library is large.
  const { docxFile, summaryDocument } = await part(() => import('../../files/docx'));
  const name = ownName(saved, words.committee.what, 'docx') ?? words.committee.name;
  give(await docxFile(summaryDocument(saved)), name);
  return [words.committee.done(name), ...(waiting === null ? [] : [waiting])];
}
