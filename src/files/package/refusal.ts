import { strFromU8 } from 'fflate';

/** Why bytes that are no zip archive, or one of another kind, cannot be opened: what they are and what to do. */
export function refusal(file: Uint8Array): string | null {
  if (file.length === 0) return 'The file is empty. Fetch or copy it again.';
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (contains(file, 'EncryptedPackage'))
      return 'The workbook is protected by a password for opening it. Take the password off in Excel (File, Info, Protect Workbook, Encrypt with Password), save it and try again.';
    return contains(file, 'Workbook') || contains(file, 'Book')
      ? 'The workbook is in the old .xls format. Save it in Excel as “Excel Workbook (.xlsx)” and try again.'
      : 'The file is in an old format of Office, or protected by a password. Take the password off, or save it in Excel as “Excel Workbook (.xlsx)”, and try again.';
  }
  if (startsWith(file, 0x25, 0x50, 0x44, 0x46)) return `The file is a PDF. ${WORKBOOK_WANTED}`;
  if (!startsWith(file, 0x50, 0x4b)) {
    const start = strFromU8(file.subarray(0, 400), true).trimStart().toLowerCase();
    if (start.startsWith('<!doctype html') || start.startsWith('<html'))
      return `The file is a web page, perhaps one that asks to sign in. ${WORKBOOK_WANTED}`;
    return `The file is not an .xlsx workbook, or is damaged. ${WORKBOOK_WANTED}`;
  }
  return null;
}

/** The same of an archive, by the paths of its parts. */
export function otherKind(paths: readonly string[]): string | null {
  const has = (path: string) => paths.some((one) => one.toLowerCase() === path);
  if (has('xl/workbook.bin'))
    return 'The workbook is in the binary .xlsb format. Open it in Excel, save it as “Excel Workbook (.xlsx)” and open that.';
  if (has('word/document.xml')) return `The file is a Word document. ${WORKBOOK_WANTED}`;
  if (has('ppt/presentation.xml')) return `The file is a PowerPoint presentation. ${WORKBOOK_WANTED}`;
  if (has('content.xml') && has('mimetype'))
    return 'The file is an OpenDocument file such as .ods. Save it as “Excel Workbook (.xlsx)” and open that.';
  return null;
}

const WORKBOOK_WANTED = 'Open a workbook saved as “Excel Workbook (.xlsx)”.';

function startsWith(file: Uint8Array, ...bytes: number[]): boolean {
  return bytes.every((byte, i) => file[i] === byte);
}

/** Names in old files are in UTF-16. */
function contains(file: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = file.indexOf(wanted[0] ?? 0); at >= 0; at = file.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, i) => file[at + i] === byte)) return true;
  }
  return false;
}
