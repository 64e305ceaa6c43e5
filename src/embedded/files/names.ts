import { fileWords as words } from './words';

/** Characters that a name of a file may not have on Windows, where most people here work. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]+/g;
/** Names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 120;

/** `Care review.xlsx`, from what the workbook is called. */
export function fileNameOf(title: string): string {
  const name = title
    .replaceAll(FORBIDDEN, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/^[. ]+|[. ]+$/g, '');
  if (name === '') return `${words.untitled}.xlsx`;
  return RESERVED.test(name) ? `${name} workbook.xlsx` : `${name}.xlsx`;
}

/** What a workbook is called that states no title, from the name of its file. */
export function titleOf(fileName: string): string {
  return fileName.replace(/\.xls[xm]$/i, '') || words.untitled;
}
