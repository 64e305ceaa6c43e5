import { type Identity, identityShown } from '../../plan/identity';
import { PackageReader } from '../package/reader';
import { WorkbookFile } from './workbookFile';

/** Whose the case in a file is, as its cover says; nothing where the file has no case. */
export function identityInFile(file: Uint8Array): Identity {
  return identityInWorkbook(new WorkbookFile(new PackageReader(file)));
}

export function identityInWorkbook(workbook: WorkbookFile): Identity {
  const names = workbook.names.map(({ name, formula }) => ({ name, refersTo: formula }));
  return identityShown({ names }, (name, address) => {
    const sheet = workbook.sheetNamed(name);
    const cell = sheet && workbook.cell(sheet, address);
    const value = cell && workbook.value(cell);
    if (!value || value.kind === 'error') return undefined;
    return value.kind === 'number' ? Number(value.text) : value.text;
  });
}
