import { download } from '../../host/download';
import { calculationInWords, type Spreadsheet } from '../../host/spreadsheet';
import { fileNameOf } from '../../plan/identity';
import { part } from '../shared/part';
import { words } from './words';

/** Gives the user the committee summary of every case as a Word document, and answers what it says of it. */
export async function makeSummary(
  spreadsheet: Spreadsheet,
  give: (file: Uint8Array, name: string) => void = download,
): Promise<string[]> {
  const waiting = calculationInWords(await spreadsheet.settled());
  const saved = await spreadsheet.file();
  // Fetched when it is asked for: few need it, and the library is large.
  const { docxFile, summaryDocuments } = await part(() => import('../../files/docx'));
  const said: string[] = [];
  for (const { identity, document } of summaryDocuments(saved)) {
    const own = { ending: 'docx', what: words.committee.what };
    const name = identity.title === undefined ? words.committee.name : fileNameOf(identity, own);
    give(await docxFile(document), name);
    said.push(words.committee.done(name));
  }
  return [...said, ...(waiting === null ? [] : [waiting])];
}
